import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentJson } from '#shared/document/document-schema.ts';
import { applyEdit } from '#shared/import/apply-edit.ts';
import { coveredPlaces } from '#shared/import/passages.ts';
import { recordToArticle } from '#shared/import/record-article.ts';
import { recordToNewsletter } from '#shared/import/record-newsletter.ts';
import { emptyFields } from '#shared/import/empty-record.ts';
import { articleHeader } from '#shared/model/article.ts';
import { recordId } from '#shared/model/ids.ts';
import { sectionContent, sectionKinds } from '#shared/model/newsletter.ts';
import { lineRoles } from '#shared/model/proposal.ts';
import type { ProposalEdit } from '#shared/model/proposal.ts';
import { blockTypes, reading as readingSchema } from '#shared/model/reading.ts';
import type { Passage, Reading, ReadingRecord, Removal, ReportRecord } from '#shared/model/reading.ts';
import { FaultError } from '#shared/result.ts';
import { block, foundField, newsletterRecord, readingOf, report, section, wholeLine } from '../../support/made-reading.ts';

/** Every line has a role; together they make a reading in which each word is somewhere. */
const roles = ['headline', 'lead', 'block', 'block', 'removal', 'section', 'new-report', 'new-letter'] as const;
const madeReading = fc
  .array(fc.record({ role: fc.constantFrom(...roles), type: fc.constantFrom(...blockTypes), kind: fc.constantFrom(...sectionKinds) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((plan): Reading => {
    const texts = plan.map((_, index) => `wort${String(index)}a wort${String(index)}b (wir berichteten)`);
    const records: ReadingRecord[] = [];
    const removals: Removal[] = [];
    for (const [index, { role, type, kind }] of plan.entries()) {
      const text = texts[index] ?? '';
      const places = [wholeLine(index, text)];
      const last = records.at(-1);
      if (role === 'removal') removals.push({ id: `r${String(index)}`, rule: 'test', effect: 'dropped', text, passages: places });
      else if (role === 'new-letter' || (role === 'section' && last?.kind !== 'newsletter')) {
        records.push({ ...newsletterRecord(`id${String(index)}`, []), title: foundField(text, places) });
      } else if (last?.kind === 'newsletter' && role !== 'new-report')
        last.sections.push(section(kind, { blocks: [block(type, text, places)], passages: places }));
      else if (last === undefined || last.kind === 'newsletter' || role === 'new-report') {
        records.push(report(`id${String(index)}`, { blocks: [block(type, text, places)] }));
      } else if (role === 'headline' && last.fields.headline === null) last.fields = { ...last.fields, headline: foundField(text, places) };
      else if (role === 'lead' && last.fields.lead === null) last.fields = { ...last.fields, lead: foundField(text, places) };
      else last.blocks.push(block(type, text, places));
    }
    return readingOf(texts, { records, removals });
  });

const step = fc.record({
  kind: fc.constantFrom(
    'field',
    'text',
    'kind',
    'restore',
    'remove-block',
    'join',
    'split',
    'section',
    'remove-section',
    'assign-line',
    'begin-record',
    'set-reference',
  ),
  a: fc.nat(20),
  b: fc.nat(20),
  c: fc.nat(20),
  text: fc.constantFrom('', 'neu', 'ein anderer Text', '2025-04-03', '12'),
});

/** A step aimed at something that is there, as far as possible. */
function aimed(reading: Reading, one: { kind: string; a: number; b: number; c: number; text: string }): ProposalEdit {
  const pick = (at: number) => reading.records[at % Math.max(1, reading.records.length)]?.id ?? recordId.parse('niemand');
  const names = [...Object.keys(emptyFields), 'title', 'issue'];
  switch (one.kind) {
    case 'field':
      return { edit: 'set-field', recordId: pick(one.a), field: names[one.b % names.length] ?? '', value: one.text };
    case 'text':
      return { edit: 'set-text', recordId: pick(one.a), block: one.b % 4, text: one.text };
    case 'kind':
      return { edit: 'set-kind', recordId: pick(one.a), kind: one.b % 2 === 0 ? 'article' : 'teaser' };
    case 'restore':
      return { edit: 'restore-removal', removalId: reading.removals[one.a % Math.max(1, reading.removals.length)]?.id ?? 'nichts' };
    case 'remove-block':
      return { edit: 'remove-block', recordId: pick(one.a), block: one.b % 4 };
    case 'join':
      return { edit: 'join-records', first: pick(one.a), second: pick(one.b) };
    case 'split':
      return { edit: 'split-record', recordId: pick(one.a), block: one.b % 4 };
    case 'section':
      return {
        edit: 'set-section',
        recordId: pick(one.a),
        section: one.b % 3,
        field: 'kind',
        value: sectionKinds[one.c % sectionKinds.length] ?? '',
      };
    case 'assign-line':
      return { edit: 'assign-line', line: one.a % 14, role: lineRoles[one.b % lineRoles.length] ?? 'text' };
    case 'begin-record':
      return { edit: 'begin-record', line: one.a % 14, kind: one.b % 2 === 0 ? 'article' : 'teaser' };
    case 'set-reference':
      return { edit: 'set-reference', recordId: pick(one.a), reference: one.b % 3, articleId: null };
    default:
      return { edit: 'remove-section', recordId: pick(one.a), section: one.b % 3 };
  }
}

function tried(reading: Reading, edit: ProposalEdit): Reading | null {
  try {
    return applyEdit(reading, edit);
  } catch (error) {
    if (error instanceof FaultError) return null;
    throw error;
  }
}

describe('any series of steps', () => {
  it('keeps every place of the source in a record or a removal, and the reading valid', () => {
    let applied = 0;
    fc.assert(
      fc.property(madeReading, fc.array(step, { minLength: 8, maxLength: 16 }), (base, steps) => {
        let current = base;
        const all = coveredPlaces(base);
        for (const one of steps) {
          const next = tried(current, aimed(current, one));
          if (next === null) continue;
          applied += 1;
          const covered = coveredPlaces(next);
          expect([...all].filter((place) => !covered.has(place))).toEqual([]);
          expect(readingSchema.safeParse(next).error).toBeUndefined();
          expect(new Set(next.records.map((record) => record.id)).size).toBe(next.records.length);
          expect(new Set(next.removals.map((removal) => removal.id)).size).toBe(next.removals.length);
          current = next;
        }
      }),
      { numRuns: 400 },
    );
    expect(applied).toBeGreaterThan(500);
  });

  it('keeps every word while nothing is typed over, through to the archive', () => {
    fc.assert(
      fc.property(madeReading, fc.array(step, { maxLength: 10 }), (base, steps) => {
        let current = base;
        for (const one of steps) if (one.kind !== 'text' && one.kind !== 'field') current = tried(current, aimed(current, one)) ?? current;
        const kept = [JSON.stringify(current.removals.map((removal) => removal.text))];
        for (const record of current.records) {
          if (record.kind === 'newsletter') {
            const { header, sections } = recordToNewsletter(record);
            for (const one of sections) expect(sectionContent.safeParse(one).error).toBeUndefined();
            kept.push(JSON.stringify([header, sections]));
          } else {
            const { header, body } = recordToArticle(record);
            expect(documentJson.safeParse(body).error).toBeUndefined();
            expect(articleHeader.safeParse(header).error).toBeUndefined();
            kept.push(JSON.stringify([header, body]));
          }
        }
        const words = base.lines.flatMap((line) => line.text.split(' ')).filter((word) => word.startsWith('wort'));
        const text = kept.join(' ');
        expect(words.filter((word) => !text.includes(word))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

/** How many lines a block has, what is broken in them, and whether the editor typed in it. */
const wrapped = fc.array(
  fc.record({
    lines: fc.integer({ min: 1, max: 4 }),
    broken: fc.boolean(),
    split: fc.boolean(),
    as: fc.constantFrom('paragraph', 'quote', 'list', 'table', 'image', 'lead', 'subheadline', 'removed'),
    typed: fc.constantFrom('', '', 'davor', 'ersetzt'),
    begins: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);
type Wrapped = typeof wrapped extends fc.Arbitrary<infer T> ? T : never;

/** Texts over several lines with words mended as the parser does it: the old form is listed as converted and has no place in the block. */
function wrappedReading(plan: Wrapped): Reading {
  const texts: string[] = [];
  const records: ReportRecord[] = [];
  const removals: Removal[] = [];
  for (const [number, one] of plan.entries()) {
    const name = `b${String(number)}`;
    const passages: Passage[] = [];
    const parts: string[] = [];
    const first = texts.length;
    for (let at = 0; at < one.lines; at += 1) {
      const line = first + at;
      const isBroken = one.broken && at + 1 < one.lines && at === 0;
      const words = [
        `${name}l${String(at)}wort`,
        one.split ? `spa${name}-lt${String(at)}` : `ganz${name}x${String(at)}`,
        `${name}ende${String(at)}`,
      ];
      const start = one.broken && at === 1 ? `teil${name} ` : '';
      const text = start + words.join(' ') + (isBroken ? ` Vor${name}-` : '');
      texts.push(text);
      const middle = text.indexOf(words[1] ?? '');
      const end = isBroken ? text.lastIndexOf(' ') : text.length;
      if (one.split) {
        passages.push({ line, start: start.length, end: middle - 1 }, { line, start: middle + (words[1]?.length ?? 0) + 1, end });
        const place = { line, start: middle, end: middle + (words[1]?.length ?? 0) };
        removals.push({ id: `s${String(line)}`, rule: 'split-word', effect: 'converted', text: words[1] ?? '', passages: [place] });
      } else passages.push({ line, start: start.length, end });
      parts.push(words.join(' ').replace('-', '') + (isBroken ? ` Vor${name}teil${name}` : ''));
      if (isBroken) {
        const places = [
          { line, start: end + 1, end: text.length },
          { line: line + 1, start: 0, end: `teil${name}`.length },
        ];
        removals.push({
          id: `m${String(line)}`,
          rule: 'broken-line',
          effect: 'converted',
          text: `Vor${name}-\nteil${name}`,
          passages: places,
        });
      }
    }
    const text = parts.join(one.as === 'list' || one.as === 'table' ? '\n' : ' ');
    let record = records.at(-1);
    if (record === undefined || one.begins) records.push((record = report(`id${String(number)}`)));
    if (one.as === 'removed') removals.push({ id: `r${String(number)}`, rule: 'test', effect: 'dropped', text, passages });
    else if ((one.as === 'lead' || one.as === 'subheadline') && record.fields[one.as] === null) {
      record.fields = { ...record.fields, [one.as]: foundField(text, passages) };
    } else {
      const more =
        one.as === 'list'
          ? { items: text.split('\n') }
          : one.as === 'table'
            ? { rows: text.split('\n').map((row) => [row]) }
            : one.as === 'quote'
              ? { attribution: `Ruf${name}` }
              : {};
      record.blocks.push(block(one.as === 'lead' || one.as === 'subheadline' ? 'paragraph' : one.as, text, passages, more));
    }
  }
  return readingOf(texts, { records, removals });
}

/** Types into blocks and fields as an editor would: something added, or all of it anew. */
function typedOver(base: Reading, plan: Wrapped): Reading {
  let current = base;
  for (const record of base.records) {
    if (record.kind === 'newsletter') continue;
    for (const [index, one] of record.blocks.entries()) {
      const how = plan[index % plan.length]?.typed ?? '';
      const text = how === 'davor' ? `getippt${String(index)} ${one.text}` : how === 'ersetzt' ? `neugetippt${String(index)}` : null;
      if (text !== null) current = applyEdit(current, { edit: 'set-text', recordId: record.id, block: index, text });
    }
    if (plan[0]?.typed === 'ersetzt' && record.fields.lead !== null)
      current = applyEdit(current, { edit: 'set-field', recordId: record.id, field: 'lead', value: 'vorspanngetippt neu' });
  }
  return current;
}

/** The words of records and of what was dropped; the old form of a mended word does not cover the word. */
function wordsIn(reading: Reading): Set<string> {
  const texts = reading.removals.filter((removal) => removal.effect === 'dropped').map((removal) => removal.text);
  for (const record of reading.records) {
    if (record.kind === 'newsletter') continue;
    for (const field of Object.values(record.fields)) if (field !== null) texts.push(String(field.value));
    for (const one of record.blocks) {
      texts.push(one.type === 'list' ? (one.items ?? []).join(' ') : one.type === 'table' ? (one.rows ?? []).flat().join(' ') : one.text);
      texts.push(one.attribution ?? '');
    }
  }
  return new Set(texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []);
}

describe('texts over several lines', () => {
  const moves = ['kind', 'restore', 'remove-block', 'join', 'split', 'assign-line', 'begin-record', 'assign-line', 'begin-record'] as const;
  const move = fc.record({ kind: fc.constantFrom(...moves), a: fc.nat(20), b: fc.nat(20), c: fc.nat(20), text: fc.constant('') });

  it('keep every word, mended and typed ones too, at each step', () => {
    let cut = 0;
    fc.assert(
      fc.property(wrapped, fc.array(move, { minLength: 1, maxLength: 8 }), (plan, steps) => {
        const base = wrappedReading(plan);
        const oldForms = new Map(
          base.removals
            .filter((removal) => removal.effect === 'converted')
            .map((removal) => [removal.text.replace(/-\n?/u, ''), removal.text.split(/-\n?/u)]),
        );
        let current = typedOver(base, plan);
        for (const one of steps) {
          const edit = aimed(current, one);
          const next = tried(current, edit);
          if (next === null) continue;
          if (edit.edit === 'assign-line' || edit.edit === 'begin-record') cut += 1;
          const after = wordsIn(next);
          // A line taken by itself shows a broken word as the source has it.
          const isThere = (word: string): boolean => after.has(word) || (oldForms.get(word)?.every((half) => after.has(half)) ?? false);
          expect([...wordsIn(current)].filter((word) => !isThere(word))).toEqual([]);
          const covered = coveredPlaces(next);
          expect([...coveredPlaces(current)].filter((place) => !covered.has(place))).toEqual([]);
          expect(readingSchema.safeParse(next).error).toBeUndefined();
          current = next;
        }
      }),
      { numRuns: 500 },
    );
    expect(cut).toBeGreaterThan(400);
  });
});
