// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { reviseLinks } from '#renderer/typeset/revise-links.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<a href="#eins">Eins <span class="number"></span></a><a href="https://example.org">fort</a> (<a class="back" href="#zwei">zurück</a>) ' +
    '<p><a href="#zwei">in die<span class="hyphen">-</span>sem Dossier</a></p><p><a href="#drei">in diesem <br class="line-end">Dossier</a></p>';
});
const text = (): string => document.body.textContent ?? '';

describe('page numbers in a page whose lines are set', () => {
  it('come into the links that they are for, back references among them not counted', () => {
    reviseLinks(3, [
      { link: 0, before: 'Eins <span class="number"></span>', after: 'Eins <span class="number">7</span>' },
      { link: 1, before: 'in die\u00ADsem Dossier', after: 'siehe Seite\u00A09' },
    ]);
    expect(document.querySelector('.number')?.textContent).toBe('7');
    expect(document.querySelector('p a[href="#zwei"]')?.innerHTML).toBe('siehe Seite&nbsp;9');
    expect(text()).toBe('Eins 7fort (zurück) siehe Seite\u00A09in diesem Dossier');
  });

  it.each([
    ['a link goes over two lines', 3, 2, 'in diesem Dossier'],
    ['a link says something else', 3, 0, 'Zwei'],
    ['there are more links than told', 2, 0, 'Eins'],
    ['there is no such link', 3, 9, ''],
  ])('change nothing at all where %s', (_, links, link, before) => {
    const was = text();
    const fine = { link: 1, before: 'in diesem Dossier', after: '9' };
    expect(() => reviseLinks(links, [fine, { link, before, after: '12' }])).toThrow();
    expect(text()).toBe(was);
  });
});
