import { describe, expect, it } from 'vitest';
import type { ReportRecord } from '#shared/model/reading.ts';
import { holdings, readBytes, readText } from './reading-support.ts';

const rest = 'Der Plan kostet elf Millionen Euro und wird bis zum Herbst im Rat beraten, bevor gebaut wird.';
const read = (start: string, more: string) => {
  const reading = readText(
    `Neues Portal für alle Ämter\n\n${start} Verwaltung stellt ihr Verfahren um und berichtet davon auch im nächsten Rat wieder.\n\n${more} ${rest}\n`,
  );
  return { reading, record: reading.records[0] as ReportRecord };
};
const textOf = ({ fields, blocks }: ReportRecord): string => [fields.lead?.value ?? '', ...blocks.map(({ text }) => text)].join(' ').trim();

describe('a town in front of a text', () => {
  it.each([
    ['Musterstadt. – Die', 'Musterstadt', 'Wer in Musterstadt wohnt, wartet.'],
    ['(Musterstadt) Die', 'Musterstadt', 'Das Musterstadter Rathaus wartet.'],
    ['Bad Beispiel. – Die', 'Bad Beispiel', 'Wer in Bad Beispiel wohnt, wartet.'],
    ['(Hohenau) Die', 'Hohenau', 'Die Stadt Hohenau plant lange.'],
    ['Hohenau – Die', 'Hohenau', 'Der Rat der Stadt Hohenau plant lange.'],
    ['Hohenau. – Die', 'Hohenau', 'Wer in Hohenau wohnt, wartet.'],
    ['Nordheide – Die', 'Nordheide', 'Wer in Nordheide wohnt, wartet.'],
    ['Seltenbach – Die', 'Seltenbach', 'In der Seltenbacher Schule und in Seltenbach selbst wird gewartet.'],
  ])('goes into its field: %s', (start, town, more) => {
    const { reading, record } = read(start, more);
    expect([record.fields.place?.value, textOf(record).startsWith('Die Verwaltung')]).toEqual([town, true]);
    const [passage] = record.fields.place?.passages ?? [];
    expect(passage && reading.lines[passage.line]?.text.slice(passage.start, passage.end)).toBe(town);
    const { records, removals } = holdings(reading);
    reading.lines.forEach(({ text }, at) => {
      for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu))
        expect([word, (records[at]?.[index] ?? 0) + (removals[at]?.[index] ?? 0) > 0]).toEqual([word, true]);
    });
  });

  it.each([
    ['Digitalisierung – Die', 'Wer in Digitalisierung investiert, spart.'],
    ['Kommunen – Die', 'Was in Kommunen geschieht, hilft den Kommunen.'],
    ['Hintergrund. – Die', 'Es bleibt dabei.'],
    ['(Update) Die', 'Es bleibt dabei.'],
    ['(VIDEO) Die', 'Es bleibt dabei.'],
    ['Innenstadt. – Die', 'Es bleibt dabei.'],
    ['Pflegeheim. – Die', 'Es bleibt dabei.'],
    ['Schulen – Die', 'Was in Schulen geschieht, hilft.'],
    ['Rathaus – Die', 'Was im Rathaus geschieht, hilft.'],
    ['(Bitkom) Die', 'Das zeigt eine Umfrage von Bitkom unter Ämtern.'],
    ['(Siemens) Die', 'Auch bei Siemens wird so gearbeitet.'],
    ['(Müller) Die', 'Der Antrag von Müller und der von Stadtrat Müller liegen vor.'],
    ['(Weihnachten) Die', 'Erst nach Weihnachten geht es weiter, sagt die Stadt Weihnachten.'],
    ['(Corona) Die', 'Seit Corona und um Corona herum ist alles anders.'],
    ['(Schule) Die', 'Was in Schule und Beruf zählt, hilft.'],
    ['(Arbeit) Die', 'Was gerade in Arbeit ist, sagt uns Arbeiter Müller.'],
    ['(Musterstadt) Die', 'Es bleibt dabei.'],
    ['Musterstadt. – Die', 'Eine Umfrage von Musterstadt folgt, in Musterstadt auch.'],
    ['(Flughafen) Die', 'Es bleibt dabei.'],
    ['Flughafen. – Die', 'Feuer in Flughafen wird gelöscht.'],
    ['Vereinsheim. – Die', 'Es bleibt dabei.'],
    ['(Altersheim) Die', 'Es bleibt dabei.'],
    ['(Weihnachtsdorf) Die', 'Es bleibt dabei.'],
    ['(Lichterdorf) Die', 'Die Stadt Lichterdorf gibt es nicht, nur das Lichterdorf am Markt.'],
  ])('is none where it is something else: %s', (start, more) => {
    const { record } = read(start, more);
    expect([record.fields.place, textOf(record).startsWith(start.replace(/ Die$/, ''))]).toEqual([null, true]);
  });

  it('is told of the reports of a data file too', async () => {
    const text = (start: string): string =>
      `${start} Die Verwaltung stellt ihr Verfahren um und berichtet davon auch im nächsten Rat wieder.\n\nWer in Musterstadt wohnt, fragt bei Bitkom. ${rest}`;
    const entries = ['Musterstadt. –', '(Bitkom)'].map((start, at) => ({ title: `Neues Portal ${String(at)}`, text: text(start) }));
    const { records } = await readBytes('a.json', new TextEncoder().encode(JSON.stringify(entries)));
    const places = records.map((record) => (record.kind === 'article' ? record.fields.place?.value : ''));
    expect(places).toEqual(['Musterstadt', undefined]);
  });

  it('is no word that says whose a dated line is', () => {
    const { record } = { record: readText(`Neues Portal\n\nRedaktion, 8. Februar 2026\n\n${rest} ${rest}`).records[0] as ReportRecord };
    expect([record.fields.place, record.fields.date?.value]).toEqual([null, '2026-02-08']);
  });
});
