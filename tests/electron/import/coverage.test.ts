import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toExtractJson } from '#electron/import/extract-json.ts';
import { readLines } from '#electron/import/pipeline.ts';
import { lineKinds, type Reading, reading as readingSchema, regions } from '#shared/model/reading.ts';
import { words } from '#shared/text/line-shape.ts';
import { allCases, caseNames, caseText, holdings, htmlSource, line, readBytes, readCase, readText, seedFolder } from './reading-support.ts';

const seedNames = existsSync(seedFolder) ? readdirSync(seedFolder).filter((name) => name.endsWith('.txt')) : [];
const samples = new Map([
  ...seedNames.map((name) => [name, readFileSync(join(seedFolder, name), 'utf8')] as const),
  ...caseNames.map((name) => [name, caseText(name)] as const),
]);

/** Word characters that are not held by exactly one record or one removal, as readable places. */
function misplaced(reading: Reading): string[] {
  const { records, removals } = holdings(reading);
  const blocks = reading.lines.map((one) => new Uint8Array(one.text.length));
  for (const record of reading.records) {
    if (record.kind === 'newsletter') continue;
    for (const passage of record.blocks.flatMap((block) => block.passages)) blocks[passage.line]?.fill(1, passage.start, passage.end);
  }
  const converted = reading.lines.map((one) => new Uint8Array(one.text.length));
  for (const removal of reading.removals) {
    if (removal.effect === 'converted')
      for (const passage of removal.passages) converted[passage.line]?.fill(1, passage.start, passage.end);
  }
  const wrong: string[] = [];
  for (const [at, { text }] of reading.lines.entries()) {
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      for (let index = match.index; index < match.index + match[0].length; index += 1) {
        const inRecords = records[at]?.[index] ?? 0;
        const inRemovals = removals[at]?.[index] ?? 0;
        // A field that a removal was converted into names the same place, so that the screen can show where it came from.
        const isConverted = converted[at]?.[index] === 1 && blocks[at]?.[index] === 0 && inRecords <= 1 && inRemovals === 1;
        if (!(inRecords + inRemovals === 1 || isConverted)) {
          wrong.push(`${String(at + 1)}: “${match[0]}” in ${String(inRecords)} records, ${String(inRemovals)} removals`);
          break;
        }
      }
    }
  }
  return wrong;
}

/** Words of the source that the output for scripts has less often than the source. */
function lostWords(text: string, reading: Reading): string[] {
  const output = toExtractJson('probe', reading);
  const counts = new Map<string, number>();
  const add = (value: unknown): void => {
    if (typeof value === 'string') for (const word of words(value)) counts.set(word, (counts.get(word) ?? 0) + 1);
    else if (typeof value === 'number') counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    else if (Array.isArray(value)) value.forEach(add);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  // Blocks repeat the text, but for those of pictures; reasons are ours.
  const pictures = (blocks: readonly { readonly type: string; readonly text: string; readonly alt?: string | undefined }[]): string[] =>
    blocks.filter((block) => block.type === 'image').flatMap((block) => [block.text, block.alt ?? '']);
  const own = output.articles.map((article) => ({ ...article, blocks: pictures(article.blocks), quotedSpeech: [], backReferences: [] }));
  const sections =
    output.newsletter?.sections.map((section) => ({
      ...section,
      blocks: 'blocks' in section ? pictures(section.blocks) : [],
      links: [],
    })) ?? [];
  add([own, output.teasers, output.newsletter?.title, output.newsletter?.issue, sections, output.removals.map((removal) => removal.text)]);
  return words(text).filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

/** All words that records hold, in whatever field, block or section. */
function wordsOfRecords(reading: Reading): ReadonlySet<string> {
  const told = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === 'string') for (const word of words(value)) told.add(word);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  add(reading.records);
  return told;
}

/**
 * Removals that say that their words became something else while no record has them: that is how a sentence gets lost and still counts as held.
 * What a day or a label is written with may go; of what is told, no more than a word or two.
 */
function lostSentences(reading: Reading): string[] {
  const told = wordsOfRecords(reading);
  const isAbout = (text: string): boolean => /(?:Beitrag|Artikel|Eintrag) (?:wurde|ist)/u.test(text);
  return reading.removals
    .filter(({ effect, text }) => effect === 'converted' && !isAbout(text))
    .filter(({ text }) => words(text).filter((word) => !told.has(word) && /^\p{Ll}{3,}$/u.test(word)).length >= 3)
    .map(({ rule, text }) => `${rule}: ${text}`);
}

describe('nothing gets lost', () => {
  for (const [name, text] of samples) {
    it(`holds every word of ${name} in exactly one record or removal`, () => {
      const reading = readText(text);
      expect(misplaced(reading)).toEqual([]);
      expect(lostWords(text, reading)).toEqual([]);
      expect(lostSentences(reading)).toEqual([]);
      expect(reading.warnings).not.toContain('text-kept');
      expect(readingSchema.safeParse(reading).error).toBeUndefined();
    });
  }

  for (const name of allCases) {
    it(`holds every word of the case ${name} in exactly one record or removal`, async () => {
      for (const reading of (await readCase(name)).values()) {
        expect(misplaced(reading)).toEqual([]);
        expect(lostWords(reading.lines.map((one) => one.text).join('\n'), reading)).toEqual([]);
        expect(lostSentences(reading)).toEqual([]);
      }
    });
  }

  const day = fc.constantFrom('[9.11.2018] ', '9.11.2018 ', '09.11.2018 – ', 'Am 9. November 2018 ', 'Stand 9.11.2018: ', '');
  const place = fc.constantFrom('', 'Musterstadt. ', 'MUSTERSTADT (dpa) – ', 'Von Karin Muster. ');
  const sentence = fc.constantFrom(
    'Die Stadtwerke haben hundert Zähler vernetzt.',
    'Die Stadtwerke haben Zähler vernetzt',
    'Es geht voran.',
    'Seit dem 9. November 2018 misst die Stadt ihren Verbrauch genauer als zuvor.',
    'Karin Muster leitet seit Montag das Werk.',
  );
  const before = fc.constantFrom(
    '',
    '<h2>Wie es kam</h2>',
    '<ul><li>Eins</li></ul>',
    '<p>Ein Netz für alle</p>',
    '<blockquote>Wir bauen.</blockquote>',
  );
  const tag = fc.constantFrom('p', 'div', 'h2', 'p class="date"', 'time datetime="2018-11-09"', 'p class="author"', 'header');

  it('keeps every sentence of a page in a record, whatever day or name stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        before,
        tag,
        day,
        place,
        fc.array(sentence, { minLength: 1, maxLength: 2 }),
        async (above, name, when, where, told) => {
          const text = `${when}${where}${told.join(' ')}`;
          const page = `<html><head><title>Hundert Zähler</title></head><body><main><article><h1>Hundert Zähler</h1>${above}<${name}>${text}</${name.split(' ')[0] ?? ''}><p>Im Herbst folgen weitere Zähler in allen Ortsteilen, sagte die Leiterin der Stadtwerke dem Rat.</p></article></main></body></html>`;
          const reading = await readBytes('seite.html', new TextEncoder().encode(page));
          const held = wordsOfRecords(reading);
          expect(told.flatMap(words).filter((word) => !held.has(word))).toEqual([]);
          expect(lostSentences(reading)).toEqual([]);
          expect(misplaced(reading)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  const pool = [...samples.values()].flatMap((text) => text.split('\n')).filter((one) => one.length < 900);
  const noise = fc.constantFrom(
    '',
    '',
    '[1.2.2024]',
    '(ba)',
    'mehr...',
    'Donnerstag',
    'Foto: Wer',
    '1. Eins',
    '- Punkt',
    'Zu-kunft',
    'Liebe Leute,',
    'Von Max Muster',
    'www.a.de',
    'Impressum',
    'Stichwörter:',
    '12345 Ort',
  );
  const mixture = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pool) },
      { weight: 2, arbitrary: noise },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
    ),
    { maxLength: 60 },
  );

  it('holds every word of any mixture of lines, whatever their order', () => {
    fc.assert(
      fc.property(mixture, (lines) => {
        const text = lines.join('\n');
        if (text.trim() === '') return;
        const reading = readText(text);
        expect(misplaced(reading)).toEqual([]);
        expect(lostWords(reading.lines.map((one) => one.text).join('\n'), reading)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('holds every word of any mixture of lines with structure', () => {
    const shaped = fc.record({
      text: fc.oneof(fc.constantFrom(...pool), noise),
      kind: fc.constantFrom(...lineKinds),
      level: fc.integer({ min: 0, max: 4 }),
      ordered: fc.boolean(),
      region: fc.constantFrom(...regions),
      blankBefore: fc.boolean(),
      linked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(shaped, { minLength: 1, maxLength: 40 }), (lines) => {
        const source = htmlSource(
          lines.map(({ text, linked, ...rest }) =>
            line(text, {
              ...rest,
              marks: linked && text !== '' ? [{ kind: 'link', start: 0, end: text.length, url: 'https://example.org/a' }] : [],
            }),
          ),
        );
        const reading = readLines(source);
        expect(misplaced(reading)).toEqual([]);
        expect(lostWords(reading.lines.map((one) => one.text).join('\n'), reading)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes the text of every block from its own places', () => {
    for (const text of samples.values()) {
      const reading = readText(text);
      for (const record of reading.records) {
        if (record.kind === 'newsletter') continue;
        for (const block of record.blocks) {
          const placed = block.passages
            .map((passage) => reading.lines[passage.line]?.text.slice(passage.start, passage.end) ?? '')
            .join(' ');
          const mended = reading.removals.filter((removal) => removal.rule === 'split-word' || removal.rule === 'broken-line').length;
          if (mended === 0) expect(words(placed)).toEqual(words(block.text));
        }
      }
    }
  });
});
