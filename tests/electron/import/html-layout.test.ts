import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { createLineBuilder } from '#electron/import/extract/line-builder.ts';
import { layoutOf } from '#electron/import/extract/html-layout.ts';
import { readBody } from '#electron/import/extract/html-body.ts';
import type { SourceLine } from '#shared/model/reading.ts';

const sentence = 'Die Stadt Aubach hat im vergangenen Jahr ihre Verfahren umgestellt und zieht nun eine erste Bilanz. ';
const paragraph = (words: string): string => `<p>${words} ${sentence.repeat(2)}</p>`;
const text = paragraph('Erstens.') + paragraph('Zweitens.') + paragraph('Drittens.');

function linesOf(body: string, head = ''): SourceLine[] {
  const builder = createLineBuilder();
  readBody(parse(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`), builder, null);
  return builder.finish();
}
const regionOf = (lines: readonly SourceLine[], words: string): string | undefined =>
  lines.find((line) => line.text.includes(words))?.region;

describe('the layout of a page', () => {
  it('finds the report by the weight of its text where no name tells', () => {
    const lines = linesOf(
      `<div><ul><li><a href="/a">Eins</a></li></ul></div><div><div><h1>Bilanz</h1>${text}</div></div><div>Adresse, Telefon, Anfahrt</div>`,
    );
    expect([regionOf(lines, 'Erstens'), regionOf(lines, 'Eins'), regionOf(lines, 'Anfahrt')]).toEqual(['main', 'header', 'aside']);
  });

  it('takes parts by their names, unless they hold most of the text', () => {
    const lines = linesOf(
      `<div class="content-sidebar-wrap"><h1>Bilanz</h1>${text}<div class="relatedPosts"><a href="/b">Noch eine Bilanz</a></div></div>`,
    );
    expect([regionOf(lines, 'Zweitens'), regionOf(lines, 'Noch eine')]).toEqual(['main', 'related']);
    const forum = linesOf(`<h1>Frage</h1><div class="comment">${text}</div><div class="comment">${text}</div>`);
    expect(regionOf(forum, 'Erstens')).toBe('main');
  });

  it('keeps a box of running text amid the report and leaves out the column beside it', () => {
    const lines = linesOf(
      `<article><h1>Bilanz</h1>${text}<aside class="factbox">${paragraph('In Zahlen.')}</aside>${text}</article><aside><a href="/c">Meistgelesen: ein Bericht aus der Nachbarstadt</a></aside>`,
    );
    expect([regionOf(lines, 'In Zahlen'), regionOf(lines, 'Meistgelesen')]).toEqual(['main', 'aside']);
  });

  it('names captions by their class, and the place of a picture that did not come along', () => {
    const lines = linesOf(`<h1>Bilanz</h1>${text}<div class="image-caption">Das Rathaus von Aubach</div>${text}`);
    const at = lines.findIndex((line) => line.text === 'Das Rathaus von Aubach');
    expect([lines[at]?.kind, lines[at - 1]?.kind, lines[at - 1]?.text]).toEqual(['caption', 'picture', '']);
  });

  it('leaves a page with hardly any text to its own marks', () => {
    expect(layoutOf(parse('<main><p>Kurz.</p></main><footer>Ende</footer>')).size).toBe(0);
  });

  it('answers for pages of many boxes, one beside the other or one within the other', () => {
    const many = linesOf(`<h1>Bilanz</h1>${text}${'<div class="teaser"><a href="/x">Verweis</a></div>'.repeat(5_000)}`);
    expect(regionOf(many, 'Drittens')).toBe('main');
    const deep = linesOf(`${'<div>'.repeat(400)}<h1>Bilanz</h1>${text}`);
    expect(regionOf(deep, 'Drittens')).toBe('main');
  });
});
