import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '#electron/import/parser/read-file.ts';
import type { Reading, ReportRecord } from '#shared/model/reading.ts';
import { faultOf, fieldsOf, heldAtLeastOnce, readBytes, readWith, removedFrom } from './data-support.ts';

const read = (text: string, name = 'tabelle.csv'): Promise<Reading> => readBytes(name, Buffer.from(text));
const body = 'Der Kreis baut den Radweg aus; die Kosten trägt das Land.';

describe('tables as text', () => {
  it.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
    ['strokes', '|'],
  ])('reads cells parted by %s', async (_, sign) => {
    const row = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(sign);
    const reading = await read([row(['Titel', 'Datum', 'Text']), row(['Radweg fertig', '5.10.2026', body])].join('\r\n'));
    const { fields, blocks } = reading.records[0] as ReportRecord;
    expect([fields.headline?.value, fields.date?.value, blocks[0]?.text]).toEqual(['Radweg fertig', '2026-10-05', body]);
  });

  it('believes Excel’s own line about the separator', async () => {
    const reading = await read(`sep=|\r\nTitel|Text\r\nRadweg; Brücke; Steg|${body}`);
    expect((reading.records[0] as ReportRecord).fields.headline?.value).toBe('Radweg; Brücke; Steg');
  });

  it('takes a first row of texts for a record where nothing names the columns', async () => {
    const reading = await read(
      `Radweg fertig;5.10.2026;${body.repeat(4)}\nSteg gesperrt;6.10.2026;${body.repeat(4)}`.replaceAll('aus; die', 'aus, die'),
    );
    expect(reading.records).toHaveLength(2);
    expect(fieldsOf(reading)).toEqual({ A: 'ignore', B: 'date', C: 'text' });
  });

  it('takes short whole sentences for the text where no name says so, never a remark of the office', async () => {
    const rows = (column: string): string =>
      `Aufmacher;${column};Online seit\nRadweg im Kreis fertig;"${body}";5.10.2026\nSteg im Park gesperrt;"Der Steg im Park ist morsch; die Stadt sperrt ihn bis zum Sommer.";6.10.2026`;
    expect(fieldsOf(await read(rows('Langfassung')))).toEqual({ Aufmacher: 'headline', Langfassung: 'text', 'Online seit': 'date' });
    const remarks = await read(rows('Bemerkung intern'));
    expect(fieldsOf(remarks)).toMatchObject({ 'Bemerkung intern': 'ignore' });
    expect(remarks.warnings).toContain('columns-unclear');
    expect(heldAtLeastOnce(remarks)).toEqual([]);
  });

  it('keeps equal names of columns apart', async () => {
    const reading = await read('Titel;Text;Notiz;Notiz\nRadweg;Der Radweg ist jetzt ganz fertig.;eins;zwei');
    expect(Object.keys(fieldsOf(reading))).toEqual(['Titel', 'Text', 'Notiz', 'Notiz (2)']);
    expect(removedFrom(reading)).toContain('unmapped-column: Notiz: eins · Notiz (2): zwei');
  });

  it('remembers what the editor chose', async () => {
    const text = `Spalte X;Spalte Y\nRadweg fertig;${body.replace(';', ',')}`;
    const reading = await readWith('a.csv', text, { 'Spalte X|Spalte Y': { 'Spalte X': 'kicker', 'Spalte Y': 'text' } });
    expect((reading.records[0] as ReportRecord).fields.kicker?.value).toBe('Radweg fertig');
    expect(reading.mapping?.remembered).toBe(true);
  });

  it.each([
    ['kopf.csv', 'Titel;Datum;Text\n', 'none'],
    ['leer.csv', '', 'file-empty'],
    ['blank.csv', ' ; \n;;\n', 'file-no-text'],
    ['bild.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'file-binary'],
  ])('answers %s clearly', async (name, content, code) => {
    expect(await faultOf(name, content)).toBe(code);
  });

  it('reads prose with commas as prose unless its name says otherwise', async () => {
    expect((await read('Der Kreis, die Stadt, das Land\nund der Bund, alle zahlen, wie sie wollen', 'notiz.txt')).format).toBe('text');
  });

  it('answers any text with a reading or a fault and holds every word', async () => {
    const piece = fc.oneof(
      fc.constantFrom(';', ',', '\t', '\n', '\r\n', '"', '""', 'Titel', 'Text', 'Datum', '5.10.2026', '<p>Absatz</p>', 'sep=;\n', body),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 50 }), async (pieces) => {
        const { outcome } = await readFile('t.csv', Buffer.from(pieces.join('')));
        if (outcome.ok && outcome.value.reading !== null) expect(heldAtLeastOnce(outcome.value.reading)).toEqual([]);
        else if (!outcome.ok)
          expect(['file-no-text', 'file-empty', 'file-binary', 'file-unknown-format', 'file-damaged']).toContain(outcome.fault.code);
      }),
      { numRuns: 250 },
    );
  });
});
