import { describe, expect, it } from 'vitest';
import { cutLongLines, longestText } from '#electron/import/long-lines.ts';
import { reading as schema } from '#shared/model/reading.ts';
import { line, readBytes } from './reading-support.ts';

const sentence = (number: number): string =>
  `Satz ${String(number)} der Meldestelle in Hohenau sagt, wie lange jede Meldung dort gelegen hat.`;
const count = 26_000;
const endless = Array.from({ length: count }, (_, index) => sentence(index)).join(' ');
const numbersIn = (text: string): number => new Set([...text.matchAll(/Satz\s(\d+)/g)].map(([, number]) => number)).size;

describe('a text of two million letters without a paragraph', () => {
  it.each([
    ['seite.html', `<html><body><h1>Meldestelle</h1><p>${endless}</p></body></html>`],
    ['datei.json', JSON.stringify([{ title: 'Meldestelle', text: endless }])],
    ['spalte.json', JSON.stringify([{ title: 'Meldestelle', text: sentence(0), intern: endless }])],
    ['titel.json', JSON.stringify([{ title: endless, text: sentence(0) }])],
    ['brief.eml', `From: a@b.example\nSubject: Meldestelle\n\n${endless}`],
    ['text.rtf', `{\\rtf1\\ansi ${endless}\\par}`],
    [
      'feed.rss',
      `<rss version="2.0"><channel><item><title>Meldestelle</title><description>${endless}</description></item></channel></rss>`,
    ],
  ])('is read in %s like any other, every word of it', async (name, text) => {
    const reading = await readBytes(name, new TextEncoder().encode(text));
    expect(schema.safeParse(reading).success).toBe(true);
    expect(numbersIn(reading.lines.map((one) => one.text).join('\n'))).toBe(count);
    const kept = reading.records.flatMap((record) => (record.kind === 'newsletter' ? [] : record.blocks.map((block) => block.text)));
    expect(numbersIn([...kept, ...reading.removals.map((removal) => removal.text)].join('\n'))).toBe(count);
  });

  it('is one paragraph after another where its lines are broken by hand', async () => {
    const wrapped = endless
      .slice(0, 1_800_000)
      .trim()
      .replace(/(.{70}\S*) /g, '$1\n');
    const reading = await readBytes('text.txt', new TextEncoder().encode(`Meldestelle\n\n${wrapped}`));
    const [record] = reading.records;
    const blocks = record?.kind === 'article' ? record.blocks : [];
    expect(blocks.map((block) => block.text).join(' ')).toBe(wrapped.replaceAll('\n', ' '));
    expect(blocks.every((block) => block.text.length <= longestText)).toBe(true);
  }, 20_000);
});

describe('a long line', () => {
  it('is cut behind a sentence, else between words, and its marks with it', () => {
    const start = 'a '.repeat(longestText / 2 - 20);
    const text = `${start}Ende. Anfang ${'b '.repeat(100)}`;
    const from = start.length;
    const marks = [{ kind: 'bold' as const, start: from, end: from + 12 }];
    expect(cutLongLines([line('kurz'), line(text, { marks })])).toEqual([
      line('kurz'),
      line(`${start}Ende. `, { marks: [{ kind: 'bold', start: from, end: from + 6 }] }),
      line(`Anfang ${'b '.repeat(100)}`, { marks: [{ kind: 'bold', start: 0, end: 6 }] }),
    ]);
    const words = cutLongLines([line('abc '.repeat(longestText))]);
    expect(words.every((one) => one.text.endsWith(' '))).toBe(true);
  });

  it('without a blank is cut between two letters', () => {
    const pieces = cutLongLines([line('x😀'.repeat(longestText))]);
    expect(pieces.map((one) => one.text.isWellFormed())).not.toContain(false);
    expect(pieces.map((one) => one.text).join('')).toBe('x😀'.repeat(longestText));
  });
});
