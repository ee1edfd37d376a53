import { describe, expect, it } from 'vitest';
import { verdict } from '#electron/import/verdict.ts';
import type { Reading } from '#shared/model/reading.ts';
import { readBytes } from './reading-support.ts';

const text = 'Die Stadt Hohenau hat ihre Meldestelle umgebaut und zeigt nun, wie lange jede Meldung dort gelegen hat. '.repeat(2);
const page = (link: string, head = '', first = ''): Promise<Reading> =>
  readBytes(
    'seite.html',
    new TextEncoder().encode(
      `${first}<html><head>${head}</head><body><nav><p><a href="/start">Startseite</a></p></nav><h1>Meldestelle umgebaut</h1><p>${text} Mehr steht im ${link} der Stadt.</p><p>${text}</p></body></html>`,
    ),
  );
const relative = '<a href="/bericht/7">großen Bericht</a>';
const linksOf = ({ records }: Reading) =>
  records.flatMap((record) => (record.kind === 'newsletter' ? [] : record.blocks.flatMap(({ marks }) => marks.map(({ url }) => url))));
const words = ({ lines }: Reading): string => lines.map((line) => line.text).join(' ');

describe('a link without its host', () => {
  it.each([
    ['the address that the page names', '<link rel="canonical" href="https://hohenau.example/aktuell/1">', ''],
    ['the page that it shares', '<meta property="og:url" content="https://hohenau.example/aktuell/1">', ''],
    ['its own base', '<base href="https://hohenau.example/">', ''],
    ['where a browser saved it from', '', '<!-- saved from url=(0035)https://hohenau.example/aktuell/1 -->'],
  ])('leads where %s says', async (_what, head, first) => {
    const reading = await page(relative, head, first);
    expect([linksOf(reading), reading.warnings]).toEqual([['https://hohenau.example/bericht/7'], []]);
  });

  it('leads to the host that it names itself', async () => {
    const reading = await page('<a href="//hohenau.example/bericht/7">großen Bericht</a>');
    expect([linksOf(reading), reading.warnings]).toEqual([['https://hohenau.example/bericht/7'], []]);
  });

  it('keeps its words where nothing says where it leads; the proposal tells, and the file stays clear', async () => {
    const reading = await page(relative);
    expect([linksOf(reading), reading.warnings, words(reading).includes('im großen Bericht der Stadt')]).toEqual([
      [],
      ['links-relative'],
      true,
    ]);
    expect(verdict(reading, false)).toEqual([]);
  });

  it.each(['li', 'td', 'blockquote', 'div'])('is told in a %s too', async (tag) => {
    const inner = `<${tag}>${text} Mehr steht im <b>${relative}</b> der Stadt.</${tag}>`;
    const outer = tag === 'li' ? `<ul>${inner}</ul>` : tag === 'td' ? `<table><tr><td>Stand</td>${inner}</tr></table>` : inner;
    const { warnings } = await page(`Bericht der Stadt.</p>${outer}<p>${text} Es bleibt bei dem Plan`);
    expect(warnings).toContain('links-relative');
  });

  it('is nobody’s loss where its words only lie in a longer one of the report', async () => {
    const { warnings } = await page(
      `Bericht steht mehreres.</p><footer><p><a href="/alle">mehr</a></p></footer><p>${text} Es bleibt bei dem Plan`,
    );
    expect(warnings).toEqual([]);
  });

  it.each(['beside the report', 'within the page'])('is nobody’s loss %s', async (where) => {
    const reading = await page(where === 'beside the report' ? 'Bericht' : '<a href="#unten">großen Bericht</a>');
    expect(reading.warnings).toEqual([]);
  });
});
