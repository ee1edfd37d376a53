import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '#electron/import/parser/read-file.ts';
import { joinTexts } from '#electron/import/extract/pdf/joining.ts';
import type { Reading } from '#shared/model/reading.ts';
import { linesAt, makePdf } from '../../support/make-pdf.ts';
import { caseFolder } from './reading-support.ts';

const fixture = (name: string): Buffer => readFileSync(join(process.cwd(), 'tests', 'fixtures', 'pdf', name));
const gold = (name: string): Buffer => readFileSync(join(caseFolder, name, 'source.pdf'));

async function read(bytes: Uint8Array, name = 'bericht.pdf'): Promise<Reading> {
  const { outcome } = await readFile(name, bytes);
  if (!outcome.ok || outcome.value.reading === null) throw new Error(outcome.ok ? 'a container' : outcome.fault.code);
  return outcome.value.reading;
}
async function faultOf(bytes: Uint8Array, name = 'bericht.pdf'): Promise<string> {
  const { outcome } = await readFile(name, bytes);
  return outcome.ok ? 'read' : outcome.fault.code;
}
const texts = (reading: Reading): string[] => reading.lines.filter((line) => line.region === 'unknown').map((line) => line.text);

const sentence = 'Der Rat hat den Haushalt der Stadt beschlossen und Geld zurückgestellt.';
const left = [
  'Der Rat hat am Abend den Haushalt',
  'der Stadt beschlossen und Geld für',
  'eine neue Software zurückgestellt.',
  'Sie soll im Herbst in den Ämtern',
  'eingeführt werden, die noch Akten',
  'aus Papier führen.',
];
const right = [
  'Die Fraktionen lobten den Entwurf,',
  'der zum ersten Mal ohne Schulden',
  'auskommt. Gegen ihn stimmte nur',
  'eine Gruppe, die höhere Ausgaben',
  'für Schulen verlangt hatte und nun',
  'einen eigenen Antrag plant.',
];

describe('PDF files', () => {
  it('says of each file that cannot be read why', async () => {
    expect(await faultOf(fixture('locked.pdf'))).toBe('file-encrypted');
    expect(await faultOf(makePdf([{ texts: [], scanned: true }]))).toBe('file-scanned');
    expect(await faultOf(makePdf([{ texts: [{ text: 'Seite 1', x: 280, y: 30 }], scanned: true }]))).toBe('file-scanned');
    expect(await faultOf(makePdf([{ texts: [] }]))).toBe('file-no-text');
    expect(await faultOf(Buffer.from('%PDF-1.7\nkein Inhalt'))).toBe('file-damaged');
    expect(await faultOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4_000, 7)]))).toBe('file-damaged');
    expect(await faultOf(Buffer.alloc(0))).toBe('file-empty');
    expect(await faultOf(makePdf(Array.from({ length: 2_001 }, () => ({ texts: [] }))))).toBe('pdf-too-long');
  });

  it('reads what only forbids copying', async () => {
    expect(texts(await read(fixture('no-copying.pdf'))).join(' ')).toContain(
      'vergibt Kitaplätze künftig über ein Portal. Eltern sehen dort, wo',
    );
  });

  it('knows a PDF by its bytes, whatever its name', async () => {
    const bytes = makePdf([{ texts: linesAt([sentence], 70, 700) }]);
    for (const name of ['bericht.docx', 'seite.html', 'ohne']) expect((await read(bytes, name)).format).toBe('pdf');
    expect(await faultOf(Buffer.from('Nur ein Text, der Bericht heißt.\n'), 'bericht.pdf')).toBe('read');
  });

  it('rebuilds a file whose table of contents is wrong or cut off', async () => {
    const whole = makePdf([{ texts: linesAt([sentence], 70, 700) }]);
    const wrong = Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n99'), 'latin1');
    expect(texts(await read(wrong))).toEqual([sentence]);
    expect(texts(await read(whole.subarray(0, whole.indexOf('xref\n'))))).toEqual([sentence]);
    // The fonts of this one are gone: glyphs without letters are no text.
    expect(await faultOf(gold('pdf-report-running-heads').subarray(0, 30_000))).toBe('file-damaged');
  });

  it('answers any damage with one fault or a reading, never with a crash', async () => {
    const files = [gold('pdf-press-release'), makePdf([{ texts: linesAt(left, 70, 700) }])];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 20 }),
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        async (file, flips, share) => {
          const bytes = Buffer.from(file);
          for (const [at, value] of flips) bytes[Math.floor(at * bytes.length)] = value;
          const fault = await faultOf(bytes.subarray(0, Math.floor(bytes.length * share)));
          expect(fault).not.toBe('parser-crashed');
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('reads two columns one after the other, and what stands over both before them', async () => {
    const reading = await read(
      makePdf([
        {
          texts: [
            { text: 'Haushalt ohne neue Schulden beschlossen', x: 70, y: 760, size: 20, bold: true },
            ...linesAt(left, 70, 700),
            ...linesAt(right, 320, 700),
          ],
        },
      ]),
    );
    expect(texts(reading)).toEqual(['Haushalt ohne neue Schulden beschlossen', left.join(' '), right.join(' ')]);
  });

  it('reads three columns, also when the file writes them line by line across', async () => {
    const third = [
      'Bürgermeisterin Anna Roth dankte',
      'den Beschäftigten der Kämmerei, die',
      'seit dem Sommer daran gearbeitet',
      'hatten. Der Kreis muss dem Beschluss',
      'noch zustimmen.',
    ];
    const columns = [linesAt(left, 40, 700, { size: 9 }), linesAt(right, 220, 700, { size: 9 }), linesAt(third, 400, 700, { size: 9 })];
    const across = columns[0]?.flatMap((_, row) => columns.flatMap((column) => column.slice(row, row + 1))) ?? [];
    expect(texts(await read(makePdf([{ texts: across }])))).toEqual([left, right, third].map((lines) => lines.join(' ')));
  });

  it('lists running heads, feet and page numbers as taken out, and joins what the page end parted', async () => {
    const page = (number: number, lines: readonly string[]) => ({
      texts: [
        { text: 'Amt für Statistik', x: 70, y: 805, size: 8 },
        ...linesAt(lines, 70, 740),
        { text: `Seite ${String(number)} von 2`, x: 270, y: 30, size: 8 },
      ],
    });
    const reading = await read(makePdf([page(1, left.slice(0, 5)), page(2, left.slice(5))]));
    expect(texts(reading)).toEqual([left.join(' ')]);
    expect(reading.removals.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([
      'running-line: Amt für Statistik',
      'running-line: Amt für Statistik',
      'running-line: Seite 1 von 2',
      'running-line: Seite 2 von 2',
    ]);
  });

  it('takes watermarks and turned text out of the lines they cross', async () => {
    const reading = await read(
      makePdf([
        {
          texts: [
            ...linesAt(left, 70, 700),
            { text: 'ENTWURF', x: 150, y: 500, size: 60, turn: 45 },
            { text: 'Foto: Kreis', x: 560, y: 400, size: 7, turn: 90 },
          ],
        },
      ]),
    );
    expect(texts(reading)).toEqual([left.join(' ')]);
    expect(reading.removals.map((removal) => removal.text).toSorted()).toEqual(['ENTWURF', 'Foto: Kreis']);
  });

  it('closes up words set wide', async () => {
    const reading = await read(makePdf([{ texts: [{ text: 'PRESSEMITTEILUNG', x: 70, y: 760, spacing: 6 }, ...linesAt(left, 70, 700)] }]));
    expect(texts(reading)[0]).toBe('PRESSEMITTEILUNG');
  });

  it('puts words together that a line end parted, and leaves hyphens that belong to them', () => {
    const known = (word: string): boolean => word.toLowerCase() === 'bau-turbo';
    const joined = (first: string, second: string): string => {
      const { first: kept, glue } = joinTexts(first, second, known);
      return kept + glue + second;
    };
    expect(joined('die Digitali-', 'sierung der Ämter')).toBe('die Digitalisierung der Ämter');
    expect(joined('das Stadt-', 'Land-Gefälle')).toBe('das Stadt-Land-Gefälle');
    expect(joined('Stadt-/', 'Land-Gefälle')).toBe('Stadt-/ Land-Gefälle');
    expect(joined('Ein-', 'und Ausgang')).toBe('Ein- und Ausgang');
    expect(joined('Beamtinnen und -', 'Beamten')).toBe('Beamtinnen und -Beamten');
    expect(joined('IT-', 'gestützte Verfahren')).toBe('IT-gestützte Verfahren');
    expect(joined('der Bau-', 'turbo')).toBe('der Bau-turbo');
    expect(joined('technisch-', 'organisatorisch')).toBe('technisch-organisatorisch');
    expect(joined('weiche Tren\u00ad', 'nung')).toBe('weiche Trennung');
    expect(joined('unter https://example.org/', 'rathaus')).toBe('unter https://example.org/rathaus');
  });

  it('keeps links to the web and to mail, and no others', async () => {
    const line = { text: 'Die Unterlagen stehen hier, dort und auch da.', x: 70, y: 700 };
    const at = (x: number) => [x, 695, x + 30, 712];
    const reading = await read(
      makePdf([
        {
          texts: [line],
          links: [
            { uri: 'https://example.org/unterlagen', rect: [60, 695, 400, 712] },
            { uri: 'javascript:alert(1)', rect: at(150) },
            { uri: 'file:///etc/passwd', rect: at(200) },
          ],
        },
      ]),
    );
    expect(reading.lines.flatMap((one) => one.marks.map((mark) => mark.url))).toEqual(['https://example.org/unterlagen']);
  });
});
