import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '#electron/import/parser/read-file.ts';
import { reading as readingSchema, type Reading, type ReportRecord } from '#shared/model/reading.ts';
import { faultOf, fieldsOf, heldAtLeastOnce, readBytes, readWith, removedFrom } from './data-support.ts';

const read = (value: unknown, name = 'daten.json'): Promise<Reading> =>
  readBytes(name, Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
const text = 'Der Kreis baut den Radweg am Kanal aus. Die Kosten tragen Bund und Land.';

describe('JSON of scrapers', () => {
  it.each([
    ['an array', [{ title: 'Kreis baut Radweg', text }]],
    ['records under a name', { count: 1, data: { items: [{ title: 'Kreis baut Radweg', text }] } }],
    ['one record', { title: 'Kreis baut Radweg', text }],
    ['records by their number', { 17: { title: 'Kreis baut Radweg', text }, 18: { title: 'Kreis baut Radweg', text } }],
    ['wrapped records', { hits: { hits: [{ _id: 'a', _source: { title: 'Kreis baut Radweg', text } }] } }],
    ['edges and nodes', { data: { posts: { edges: [{ node: { title: 'Kreis baut Radweg', text } }] } } }],
  ])('finds the reports in %s', async (_, value) => {
    const record = (await read(value)).records[0] as ReportRecord;
    expect(record.kind).toBe('article');
    expect(record.fields.headline?.value).toBe('Kreis baut Radweg');
    expect(record.blocks.map((block) => block.text)).toEqual([text]);
  });

  it('reads a record however little it says', async () => {
    const { fields, blocks } = (await read('{"title": "Radweg", "text": "Fertig."}\n', 'a.jsonl › Zeile 7')).records[0] as ReportRecord;
    expect([fields.headline?.value, blocks[0]?.text]).toEqual(['Radweg', 'Fertig.']);
  });

  it('joins the paragraphs of a list to one text', async () => {
    const record = (await read([{ headline: 'Radweg', paragraphs: ['Erster Absatz des Textes.', 'Zweiter Absatz des Textes.'] }]))
      .records[0] as ReportRecord;
    expect(record.blocks.map((block) => block.text)).toEqual(['Erster Absatz des Textes.', 'Zweiter Absatz des Textes.']);
  });

  it('takes the plain text of a record before the page it was scraped from', async () => {
    const page = `<!DOCTYPE html><html><body><nav>Menü und mehr</nav><p>${text}</p></body></html>`;
    const reading = await read([{ title: 'Radweg', html: page.repeat(3), text }]);
    expect(fieldsOf(reading)).toMatchObject({ text: 'text', html: 'ignore' });
  });

  it('reads the page of a record that has nothing else', async () => {
    const html = `<!DOCTYPE html><html><head><title>Radweg fertig | Kreis</title></head><body><nav><a href="/">Start</a></nav><main><h1>Radweg fertig</h1><p>${text}</p></main><footer>Impressum und mehr</footer></body></html>`;
    const reading = await read([{ url: 'https://a.example/1', html }]);
    const { fields, blocks } = reading.records[0] as ReportRecord;
    expect([fields.headline?.value, ...blocks.map((block) => block.text)]).toEqual(['Radweg fertig', text]);
    expect(reading.warnings).toEqual([]);
  });

  it('lists every value of a column without a field', async () => {
    const reading = await read([{ title: 'Radweg', text, notiz: 'Bitte noch einmal prüfen, ob die Zahlen stimmen.', id: 7 }]);
    expect(fieldsOf(reading)).toMatchObject({ title: 'headline', text: 'text', notiz: 'ignore', id: 'ignore' });
    expect(removedFrom(reading)).toContain('unmapped-column: notiz: Bitte noch einmal prüfen, ob die Zahlen stimmen. · id: 7');
  });

  it('reads as the editor chose the columns for files of this make', async () => {
    const rows = JSON.stringify([{ a: 'Kreis baut Radweg', b: text, c: 'Ali Demir' }]);
    const { mapping } = await readBytes('x.json', Buffer.from(rows));
    expect(mapping?.remembered).toBe(false);
    const again = await readWith('y.json', rows, { [mapping?.signature ?? '']: { a: 'headline', b: 'lead', c: 'authors' } });
    const { fields } = again.records[0] as ReportRecord;
    expect(again.mapping?.remembered).toBe(true);
    expect([fields.headline?.value, fields.lead?.value, fields.authors?.value]).toEqual(['Kreis baut Radweg', text, ['Ali Demir']]);
  });

  it('gives files of the same make the same signature, whatever the order of their columns', async () => {
    const one = await read([{ title: 'A b c d', text, url: 'https://a.example/' }]);
    const other = await read([{ url: 'https://b.example/', text, title: 'E f g h' }]);
    expect(one.mapping?.signature).toBe(other.mapping?.signature);
    const wide = await read([Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`spalte ${String(at)}`, text]))]);
    expect(wide.mapping?.signature.length).toBeLessThanOrEqual(200);
  });

  it('asks for the columns where no headline can be told', async () => {
    const reading = await read([{ foo: 'ja oder nein oder vielleicht', bar: 3 }]);
    expect(reading.warnings).toContain('columns-unclear');
    expect(heldAtLeastOnce(reading)).toEqual([]);
  });

  it('is not misled by names that every object has', async () => {
    const reading = await read(
      '[{"title": "Kreis baut Radweg", "text": "Der Radweg ist fertig und offen.", "__proto__": {"polluted": "ja"}, "constructor": "x", "hasOwnProperty": 1}]',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(removedFrom(reading).join()).toContain('constructor: x');
    expect(readingSchema.safeParse(reading).error).toBeUndefined();
  });

  it.each([
    [
      'karte.geojson',
      '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Der Platz vor dem Rathaus"}}]}',
      'file-no-text',
    ],
    ['einstellungen.json', '{"compilerOptions": {"strict": true, "lib": ["es2024"]}, "include": ["src"]}', 'file-no-text'],
    ['package.json', '{"name": "paket", "version": "1.0.0", "description": "Ein Paket", "author": "Wer"}', 'file-no-text'],
    ['zahlen.json', '[1, 2, 3]', 'file-no-text'],
    ['leer.json', '[]', 'file-no-text'],
    ['nichts.json', '{}', 'file-no-text'],
    ['kaputt.json', '{"a": ', 'file-damaged'],
    ['tief.json', `${'['.repeat(500)}1${']'.repeat(500)}`, 'parser-depth'],
    ['leer.jsonl', '', 'file-empty'],
  ])('answers %s with one clear fault', async (name, content, code) => {
    expect(await faultOf(name, content)).toBe(code);
  });

  it('reads two dumps glued together and records with commas between lines', async () => {
    const one = JSON.stringify([{ title: 'Erster Titel', text }]);
    expect((await read(`${one}\n${one}`)).records).toHaveLength(2);
    const row = JSON.stringify({ title: 'Titel', text });
    expect((await read(`[\n${row},\n${row},\n`, 'offen.jsonl')).records).toHaveLength(2);
  });

  it('reads records of many lines each, one after another', async () => {
    const row = JSON.stringify({ title: 'Titel', text }, null, 2);
    expect((await read(`${row}\n${row}\n${row}\n`, 'x.jsonl')).records).toHaveLength(3);
  });

  it('knows JSON by its brackets, whatever its name', async () => {
    expect((await read([{ title: 'Titel', text }], 'liste.txt')).format).toBe('json');
    expect((await read([{ title: 'Titel', text }], 'liste.csv')).format).toBe('json');
    expect((await read('{Hinweis} Dies ist ein Satz.', 'notiz.txt')).format).toBe('text');
  });

  it('holds every word of any value, and keeps to the model', async () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string({ maxLength: 40 }),
        fc.constantFrom(text, '<p>Absatz eins.</p><p>Absatz zwei …</p>', 'https://a.example/x', '5.10.2026', 'Von Max Muster, Eva Linde'),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.dictionary(
        fc.constantFrom(
          'title',
          'text',
          'date',
          'author',
          'tags',
          'url',
          'teaser',
          'number',
          'items',
          '__proto__',
          'x.y',
          'kicker',
          'a',
          'b',
        ),
        tie('any'),
        { maxKeys: 7 },
      ),
    })).object;
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 5 }), async (rows) => {
        const { outcome } = await readFile('d.json', Buffer.from(JSON.stringify(rows)));
        if (!outcome.ok) expect(['file-no-text']).toContain(outcome.fault.code);
        else if (outcome.value.reading !== null) {
          expect(heldAtLeastOnce(outcome.value.reading)).toEqual([]);
          expect(readingSchema.safeParse(outcome.value.reading).error).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers JSON cut off or flipped anywhere with a reading or a fault', async () => {
    const whole = JSON.stringify({
      items: Array.from({ length: 4 }, (_, at) => ({ title: `Titel ${String(at)}`, text, tags: ['a', 'b'] })),
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length), fc.string({ maxLength: 3 }), async (end, at, put) => {
        const { outcome } = await readFile(
          'd.json',
          Buffer.from(whole.slice(0, at) + put + whole.slice(at + put.length, Math.max(end, 1))),
        );
        if (!outcome.ok) expect(['file-no-text', 'file-damaged', 'file-empty', 'file-unknown-format']).toContain(outcome.fault.code);
      }),
      { numRuns: 200 },
    );
  });
});
