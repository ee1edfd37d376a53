import type { Passage, ReadingBlock, ReadingRecord, ReportRecord, SourceLine } from '#shared/model/reading.ts';
import type { RuleName } from '#shared/messages/import.ts';
import { type Removed, sourceText } from '../clean/removing.ts';
import { bracketedDay } from '../recognise/date-mark.ts';
import { tellsMore } from '../recognise/tells-more.ts';
import { daysIn } from '../recognise/written-date.ts';
import { shortenedBlock } from './forming.ts';
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
    const left = removal.passages.flatMap((one) => (mine.includes(one) ? outside(one, places) : [one]));
    const told = mine.flatMap((one) => places.filter((place) => overlap(one, place)).map((place) => common(one, place)));
    const part = (passages: Passage[], as: Pick<Removed, 'rule' | 'effect'>): Removed => ({
      ...as,
      text: sourceText(lines, passages).trim(),
      passages,
    });
    return [...(left.length === 0 ? [] : [part(left, removal)]), part(joined(told), { rule, effect: 'converted' })];
  });
}

const common = (a: Passage, b: Passage): Passage => ({ line: a.line, start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });

/** Places without what two of them share. */
function joined(passages: readonly Passage[]): Passage[] {
  const whole: Passage[] = [];
  for (const one of passages.toSorted((a, b) => a.line - b.line || a.start - b.start)) {
    const last = whole.at(-1);
    if (last?.line === one.line && one.start <= last.end) last.end = Math.max(last.end, one.end);
    else whole.push({ ...one });
  }
  return whole;
}

/** What is left of a place beside others. */
function outside(passage: Passage, places: readonly Passage[]): Passage[] {
  let left = [passage];
  for (const place of places)
    left = left.flatMap((one) =>
      overlap(one, place)
        ? [
            { ...one, end: Math.max(one.start, place.start) },
            { ...one, start: Math.min(one.end, place.end) },
          ].filter(({ start, end }) => start < end)
        : [one],
    );
  return left;
}

const overlap = (a: Passage, b: Passage): boolean => a.line === b.line && a.start < b.end && b.start < a.end;

/**
 * Where a fact stands of which a whole line was named as its place. A line that tells more is none: then it is the day alone, with its
 * brackets where it stands before the text as a mark, and for names no place at all.
 */
export function factPlace(place: Passage, rule: RuleName, lines: readonly SourceLine[]): Passage | null {
  const line = lines[place.line];
  const text = line?.text.slice(place.start, place.end) ?? '';
  if (!tellsMore(text, line?.kind === 'heading')) return place;
  if (rule !== 'date-mark' && rule !== 'updated-line') return null;
  const mark = bracketedDay(text);
  const [day] = daysIn(text);
  const [from, to] = mark === null ? [day?.index ?? 0, (day?.index ?? 0) + (day?.text.length ?? 0)] : [mark.from, mark.to];
  return to > from ? { line: place.line, start: place.start + from, end: place.start + to } : null;
}

/**
 * The record without a line that a field was read from: a date under the headline is neither subheadline nor text. What it held is
 * listed as converted; of a line that says more than the fact only the mark before its text goes.
 */
export function liftLines(
  record: ReportRecord,
  places: readonly Passage[],
  rule: RuleName,
  lines: readonly SourceLine[],
): { readonly record: ReportRecord; readonly lifted: readonly Removed[] } {
  const isWhole = (place: Passage): boolean => place.end - place.start >= (lines[place.line]?.text.trim().length ?? 0) - 3;
  const whole = places.filter(isWhole);
  const marks = places.filter((place) => !isWhole(place) && bracketedDay(lines[place.line]?.text.slice(place.start) ?? '') !== null);
  if (whole.length === 0 && marks.length === 0) return { record, lifted: [] };
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
  const blocks = record.blocks.flatMap((block): ReadingBlock[] => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [block];
    const first = block.passages[0];
    const mark = marks.find((place) => first !== undefined && startsWith(first, place, block.text, lines));
    if (first !== undefined && mark !== undefined) {
      gone.push(mark);
      return [withoutStart(block, first, mark, lines)];
    }
    if (!isOn(block.passages)) return [block];
    append(gone, block.passages);
    return [];
  });
  const lifted = gone.map((passage): Removed => ({
    rule,
    effect: 'converted',
    text: sourceText(lines, [passage]).trim(),
    passages: [passage],
  }));
  return { record: { ...record, fields, blocks }, lifted };
}

/** Only where the text begins as its line does: then what goes is exactly what stands there. */
function startsWith(first: Passage, mark: Passage, text: string, lines: readonly SourceLine[]): boolean {
  const marked = lines[mark.line]?.text.slice(mark.start, mark.end) ?? '';
  return first.line === mark.line && first.start === mark.start && first.end > mark.end && text.startsWith(marked);
}

/** A block without the mark at its start and the blanks behind it. */
function withoutStart(block: ReadingBlock, first: Passage, mark: Passage, lines: readonly SourceLine[]): ReadingBlock {
  const behind = lines[mark.line]?.text.slice(mark.end, first.end) ?? '';
  const cut = mark.end - mark.start + (behind.length - behind.trimStart().length);
  return shortenedBlock(block, cut, [{ ...first, start: first.start + cut }, ...block.passages.slice(1)]);
}
