import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSource, segmentSource, sourceRows } from '#renderer/features/review/source-segments.ts';
import type { Passage, Reading } from '#shared/model/reading.ts';
import { articleOf, field, readingOf, removalOf, sourceLineOf } from './reading-samples.ts';

const inked = (segments: readonly { readonly text: string }[]): string => segments.map((segment) => segment.text).join('');

describe('the source in the review', () => {
  it('shows which part of a record and which removal each stretch of a line belongs to', () => {
    const reading = readingOf({
      lines: ['Start › Netze', 'Musterstadt: Neues Portal', '[22.11.2026] Elf Orte. mehr...'].map((text) => sourceLineOf(text)),
      records: [
        articleOf('r1', {
          kicker: field('Musterstadt', [{ line: 1, start: 0, end: 11 }]),
          headline: field('Neues Portal', [{ line: 1, start: 13, end: 25 }]),
          date: field('2026-11-22', [{ line: 2, start: 1, end: 11 }]),
          lead: field('Elf Orte.', [{ line: 2, start: 13, end: 22 }]),
        }),
      ],
      removals: [
        removalOf('g1', 'navigation', 'dropped', [{ line: 0, start: 0, end: 13 }]),
        removalOf('g2', 'date-mark', 'converted', [{ line: 2, start: 0, end: 12 }]),
        removalOf('g3', 'more-link', 'dropped', [{ line: 2, start: 23, end: 30 }]),
      ],
    });
    const lines = segmentSource(reading);
    expect(lines.map((line) => line.segments.map(({ text, owners, removal }) => [text, owners.join(), removal?.id ?? null]))).toEqual([
      [['Start › Netze', '', 'g1']],
      [
        ['Musterstadt', 'r1/kicker', null],
        [': ', '', null],
        ['Neues Portal', 'r1/headline', null],
      ],
      [
        ['[', '', 'g2'],
        ['22.11.2026', 'r1/date', 'g2'],
        [']', '', 'g2'],
        [' ', '', null],
        ['Elf Orte.', 'r1/lead', null],
        [' ', '', null],
        ['mehr...', '', 'g3'],
      ],
    ]);
    expect(lines.map((line) => line.gone?.id ?? null)).toEqual(['g1', null, null]);
    expect(countSource(reading, lines)).toEqual({ removed: 2, changed: 0, unassigned: 0 });
  });

  it('says so when words are in no record and in no removal', () => {
    const reading = readingOf({ lines: [sourceLineOf('Vergessenes Wort'), sourceLineOf(' – ')], records: [], removals: [] });
    expect(countSource(reading, segmentSource(reading))).toEqual({ removed: 0, changed: 0, unassigned: 1 });
  });

  it('counts the places where words were mended', () => {
    const reading = readingOf({
      lines: [sourceLineOf('Digi- tal und 22.11.2026')],
      records: [],
      removals: [
        removalOf('g1', 'split-word', 'converted', [{ line: 0, start: 0, end: 9 }]),
        removalOf('g2', 'date-mark', 'converted', [{ line: 0, start: 14, end: 24 }]),
      ],
    });
    expect(countSource(reading, segmentSource(reading)).changed).toBe(1);
  });

  it('does not strike words that a record holds', () => {
    const passage = { line: 0, start: 0, end: 5 };
    const reading = readingOf({
      lines: [sourceLineOf('Titel')],
      records: [articleOf('r1', { headline: field('Titel', [passage]) })],
      removals: [removalOf('g1', 'repeated', 'dropped', [passage])],
    });
    expect(segmentSource(reading)[0]).toMatchObject({ gone: null, segments: [{ text: 'Titel', owners: ['r1/headline'], removal: null }] });
  });

  it('gives neighbouring lines of one removal a single button and leaves empty lines out', () => {
    const whole = (line: number): Passage => ({ line, start: 0, end: 3 });
    const reading = readingOf({
      lines: ['abc', 'def', '', 'ghi', 'jkl'].map((text) => sourceLineOf(text)),
      records: [],
      removals: [removalOf('g1', 'menu', 'dropped', [whole(0), whole(1)]), removalOf('g2', 'menu', 'dropped', [whole(3)])],
    });
    expect(sourceRows(segmentSource(reading)).map((row) => [row.gone?.id ?? null, row.lines.map((line) => line.line.text)])).toEqual([
      ['g1', ['abc', 'def']],
      ['g2', ['ghi']],
      [null, ['jkl']],
    ]);
  });

  it('shows every character exactly once, whatever the passages are', () => {
    const passages = fc.array(
      fc.record({ line: fc.integer({ min: 0, max: 4 }), start: fc.integer({ min: 0, max: 40 }), end: fc.integer({ min: 0, max: 60 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 4 }), passages, passages, (texts, held, gone) => {
        const reading: Reading = readingOf({
          lines: texts.map((text) => sourceLineOf(text)),
          records: [articleOf('r1', { headline: field('x', held) })],
          removals: gone.map((passage, at) => removalOf(`g${at}`, 'menu', at % 2 === 0 ? 'dropped' : 'converted', [passage])),
        });
        expect(segmentSource(reading).map((line) => inked(line.segments))).toEqual(texts);
      }),
    );
  });
});
