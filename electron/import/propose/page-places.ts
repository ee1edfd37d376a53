import type { Passage, ReadingRecord, ReportRecord, SourceLine } from '#shared/model/reading.ts';
import type { RuleName } from '#shared/messages/import.ts';
import { type Removed, sourceText } from '../clean/removing.ts';
import { passagesOfRecord } from './keep-rest.ts';
import { append } from '../append.ts';
import { collapsed } from '../collapsed.ts';

/** The lines of a page by their text, to find what its markup told again among them. */
export interface LinePlaces {
  /** Where a shown text stands: a line of its own, else a part of one; null when it cannot be found or belongs to another record. */
  readonly find: (shown: string) => Passage | null;
}

const plain = (text: string): string => collapsed(text.replaceAll('\u00ad', ''));

export function createLinePlaces(lines: readonly SourceLine[], others: readonly ReadingRecord[]): LinePlaces {
  const whole = new Map<string, number>();
  for (const [index, { text }] of lines.entries()) {
    const key = plain(text);
    if (key !== '' && !whole.has(key)) whole.set(key, index);
  }
  const taken = new Set(others.flatMap(passagesOfRecord).map((passage) => passage.line));
  return {
    find: (shown) => {
      const key = plain(shown);
      if (key.length < 2) return null;
      const exact = whole.get(key);
      const line = exact ?? (key.length >= 6 ? lines.findIndex(({ text }) => text.length < 400 && text.includes(key)) : -1);
      const text = lines[line]?.text;
      if (text === undefined || taken.has(line)) return null;
      const start = exact === undefined ? text.indexOf(key) : text.length - text.trimStart().length;
      return { line, start, end: exact === undefined ? start + key.length : text.trimEnd().length };
    },
  };
}

/** What was dropped at places that a field was read from counts as converted, so that nothing is both gone and there. */
export function convertAt(
  removals: readonly Removed[],
  places: readonly Passage[],
  rule: RuleName,
  lines: readonly SourceLine[],
): Removed[] {
  if (places.length === 0) return [...removals];
  return removals.flatMap((removal) => {
    const mine = removal.passages.filter((one) => places.some((place) => overlap(one, place)));
    if (removal.effect === 'converted' || mine.length === 0) return [removal];
    const left = removal.passages.filter((one) => !mine.includes(one));
    const part = (passages: Passage[], as: Pick<Removed, 'rule' | 'effect'>): Removed => ({
      ...as,
      text: sourceText(lines, passages).trim(),
      passages,
    });
    return [...(left.length === 0 ? [] : [part(left, removal)]), part(mine, { rule, effect: 'converted' })];
  });
}

const overlap = (a: Passage, b: Passage): boolean => a.line === b.line && a.start < b.end && b.start < a.end;

/**
 * The record without a line that a field was read from: a date under the headline is neither subheadline nor text. What it held is
 * listed as converted; a line that says more than the fact stays.
 */
export function liftLines(
  record: ReportRecord,
  places: readonly Passage[],
  rule: RuleName,
  lines: readonly SourceLine[],
): { readonly record: ReportRecord; readonly lifted: readonly Removed[] } {
  const whole = places.filter((place) => place.end - place.start >= (lines[place.line]?.text.trim().length ?? 0) - 3);
  if (whole.length === 0) return { record, lifted: [] };
  const isOn = (passages: readonly Passage[]): boolean =>
    passages.length > 0 && passages.every((passage) => whole.some((place) => place.line === passage.line));
  const fields = { ...record.fields };
  const gone: Passage[] = [];
  for (const name of ['kicker', 'subheadline'] as const) {
    const field = fields[name];
    if (field === null || !isOn(field.passages)) continue;
    append(gone, field.passages);
    fields[name] = null;
  }
  const blocks = record.blocks.filter((block) => {
    if ((block.type !== 'paragraph' && block.type !== 'heading') || !isOn(block.passages)) return true;
    append(gone, block.passages);
    return false;
  });
  const lifted = gone.map((passage): Removed => ({
    rule,
    effect: 'converted',
    text: sourceText(lines, [passage]).trim(),
    passages: [passage],
  }));
  return { record: { ...record, fields, blocks }, lifted };
}
