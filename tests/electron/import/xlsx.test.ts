import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CFB from 'cfb';
import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dayOfSerial, showsDay } from '#electron/import/extract/data/xlsx-dates.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { faultOf, readBytes } from './data-support.ts';
import { caseFolder } from './reading-support.ts';

const plan = readFileSync(join(caseFolder, 'xlsx-editorial-plan', 'source.xlsx'));
const book = '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>';
/** A workbook of given parts; its only sheet is found by its usual name. */
const workbook = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': book, ...parts }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

/** What Excel writes for a workbook with a password: a container of another kind around it. */
const container = CFB.utils.cfb_new();
CFB.utils.cfb_add(container, 'EncryptedPackage', Buffer.from('verschlossen'));
CFB.utils.cfb_add(container, 'EncryptionInfo', Buffer.from('info'));
const locked = Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Buffer);

describe('workbooks', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [46_090.75, false, '2026-03-09'],
    [44_628, true, '2026-03-09'],
    [0, false, null],
    [Number.NaN, false, null],
    [1e12, false, null],
  ])('counts day %d (from 1904: %s) as %s', (serial, from1904, day) => {
    expect(dayOfSerial(serial, from1904)).toBe(day);
  });

  it.each([
    [14, undefined, true],
    [0, undefined, false],
    [164, 'dd.mm.yyyy', true],
    [164, '[$-407]d. mmmm yyyy;@', true],
    [164, 'TT.MM.JJJJ', true],
    [164, '#,##0.00 "Tage"', false],
    [164, '0.00', false],
    [164, '[h]:mm:ss', false],
  ])('tells whether format %d (%s) shows a day: %s', (id, code, shows) => {
    expect(showsDay(id, code)).toBe(shows);
  });

  it('reads a sheet once, however many tabs point to it', async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...texts: readonly string[]): string => `<row>${texts.map(cell).join('')}</row>`;
    const sheet = `<worksheet><sheetData>${row('Titel', 'Text')}${row('Markt zieht um', 'Der Markt zieht im Mai auf den Platz vor dem Rathaus um.')}</sheetData></worksheet>`;
    const tabs = Array.from({ length: 400 }, (_, at) => `<sheet name="T${String(at)}" r:id="rId${String((at % 2) + 1)}"/>`).join('');
    const relation = (id: number, target: string): string => `<Relationship Id="rId${String(id)}" Target="${target}"/>`;
    const { records } = await readBytes(
      'ein-blatt.xlsx',
      workbook({
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${tabs}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${relation(1, 'worksheets/sheet1.xml')}${relation(2, '/xl/Worksheets/Sheet1.xml')}</Relationships>`,
        'xl/worksheets/sheet1.xml': sheet,
      }),
    );
    expect(records).toHaveLength(1);
  });

  it('knows a workbook by what lies in it, whatever its name', async () => {
    expect((await readBytes('plan.docx', plan)).format).toBe('xlsx');
    expect((await readBytes('plan', plan)).format).toBe('xlsx');
  });

  it.each([
    ['ohne-blatt.xlsx', workbook({}), 'file-damaged'],
    ['leeres-blatt.xlsx', workbook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' }), 'file-no-text'],
    ['kaputtes-blatt.xlsx', workbook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c>' }), 'file-damaged'],
    [
      'entitaet.xlsx',
      workbook({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>' }),
      'file-damaged',
    ],
    ['tief.xlsx', workbook({ 'xl/worksheets/sheet1.xml': '<a>'.repeat(300) + '</a>'.repeat(300) }), 'file-damaged'],
    ['bombe.xlsx', workbook({ 'xl/worksheets/sheet1.xml': ' '.repeat(60_000_000) }), 'archive-too-large'],
    ['halb.xlsx', plan.subarray(0, plan.length >> 1), 'file-damaged'],
    ['geschuetzt.xlsx', locked, 'file-encrypted'],
  ])('answers %s with one clear fault', async (name, bytes, code) => {
    expect(await faultOf(name, bytes)).toBe(code);
  });

  /** A workbook of so many sheets with one report each; those named are as given. */
  const manySheets = (count: number, others: Readonly<Record<number, string | null>> = {}): Uint8Array => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const row = (cells: readonly string[]): string =>
      `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
    const sheet = (number: number): string | null =>
      others[number] === undefined
        ? `<worksheet><sheetData>${row(['Titel', 'Text'])}${row([`Beitrag ${String(number)}`, `Der Rat berät Vorlage ${String(number)}.`])}</sheetData></worksheet>`
        : others[number];
    const names = numbers.map((number) => `<sheet name="Blatt ${String(number)}" r:id="s${String(number)}"/>`).join('');
    const parts = numbers.flatMap((number) => {
      const text = sheet(number);
      return text === null ? [] : [[`xl/worksheets/sheet${String(number)}.xml`, text] as const];
    });
    return workbook({ 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names}</sheets></workbook>`, ...Object.fromEntries(parts) });
  };

  it('reads every sheet of a workbook, however many there are', async () => {
    const reading = await readBytes('jahr.xlsx', manySheets(120));
    const headlines = reading.records.map((record) => record.kind !== 'newsletter' && record.fields.headline?.value);
    expect(headlines).toEqual(Array.from({ length: 120 }, (_, index) => `Beitrag ${String(index + 1)}`));
    expect([reading.warnings, reading.removals.length]).toEqual([[], 120]);
  });

  it.each([
    ['missing', null],
    ['broken', '<worksheet><sheetData><row><c>'],
  ])('says that a sheet is %s, and reads the others', async (_what, text) => {
    const reading = await readBytes('jahr.xlsx', manySheets(3, { 2: text }));
    expect([reading.records.length, reading.warnings]).toEqual([2, ['part-damaged']]);
  });

  it('places a cell in a far column or the last row without rows of their own size', async () => {
    const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const reading = await readBytes(
      'weit.xlsx',
      workbook({
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cell('A1', 'Titel')}${cell('B1', 'Text')}</row><row r="1048576">${cell('A1048576', 'Ganz unten')}</row><row r="2">${cell('A2', 'Radweg')}${cell('B2', 'Der Radweg ist ganz fertig.')}${cell('XFD2', 'weit weg')}</row></sheetData></worksheet>`,
      }),
    );
    expect(reading.records).toHaveLength(2);
  });

  it('answers a workbook with any byte changed with a reading or a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(plan.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Uint8Array.from(plan);
        bytes[at] = byte;
        const { outcome } = await readFile('plan.xlsx', bytes);
        if (!outcome.ok)
          expect([
            'file-damaged',
            'file-no-text',
            'file-unknown-format',
            'file-binary',
            'file-encrypted',
            'archive-too-large',
            'archive-empty',
            'archive-nested',
          ]).toContain(outcome.fault.code);
      }),
      { numRuns: 150 },
    );
  });
});
