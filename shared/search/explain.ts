import type { Messages } from '../messages/catalogue.ts';
import type { QueryReading } from '../model/search.ts';
import { leavesOf } from './tree.ts';
import type { DatesNode, Mend, ParsedQuery, SearchLeaf } from './tree.ts';

type Wording = Pick<Messages, 'search' | 'library' | 'review'>;

/** How closely a period has to be told. */
type Grain = 'year' | 'month' | 'day';

const lastOfMonth = (day: string): number => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
const grainOfStart = (day: string): Grain => (day.endsWith('-01-01') ? 'year' : day.endsWith('-01') ? 'month' : 'day');
const grainOfEnd = (day: string): Grain => (day.endsWith('-12-31') ? 'year' : Number(day.slice(8)) === lastOfMonth(day) ? 'month' : 'day');
const finer = (one: Grain, other: Grain): Grain =>
  one === 'day' || other === 'day' ? 'day' : one === 'month' || other === 'month' ? 'month' : 'year';

/** `2021`, `März 2021` or `5.3.2021`. */
function named(day: string, grain: Grain, { months }: Wording['review']): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (grain === 'year') return year;
  return grain === 'month' ? `${months[month - 1] ?? ''} ${year}` : `${Number(day.slice(8))}.${month}.${year}`;
}

/** Whole years and months by their names (`2020 bis 2026`, `März bis Juni 2021`), all else by its days. */
function explainBetween(from: string, to: string, { search, review }: Wording): string {
  const grain = finer(grainOfStart(from), grainOfEnd(to));
  const [first, last] = [named(from, grain, review), named(to, grain, review)];
  if (grain === 'day') return from === to ? search.day(first) : search.between(first, last);
  if (first === last) return first;
  const isOneYear = grain === 'month' && from.slice(0, 4) === to.slice(0, 4);
  return search.fromTo(isOneYear ? first.slice(0, -5) : first, last);
}

function explainDates({ from, to }: DatesNode, wording: Wording): string {
  const { search, review } = wording;
  if (from !== null && to !== null) return explainBetween(from, to, wording);
  const [grain, day] = from !== null ? [grainOfStart(from), from] : [grainOfEnd(to ?? ''), to ?? ''];
  const words = named(day, grain, review);
  if (from !== null) return grain === 'day' ? search.since(words) : search.sincePeriod(words);
  return grain === 'day' ? search.until(words) : search.untilPeriod(words);
}

function explainLeaf(leaf: SearchLeaf, wording: Wording): Pick<QueryReading, 'kind' | 'explained'> {
  const { search, library } = wording;
  if (leaf.kind === 'dates') return { kind: 'date', explained: search.inField(search.fields.date, explainDates(leaf, wording)) };
  if (leaf.kind === 'status') return { kind: 'status', explained: search.status(leaf.statuses.map((status) => library.status[status])) };
  const what =
    leaf.kind === 'phrase' ? search.phrase(leaf.text.trim()) : leaf.isBeginning ? search.beginning(leaf.text) : search.word(leaf.text);
  if (leaf.field !== null)
    return {
      kind: 'field',
      explained: search.inField(search.fields[leaf.field], leaf.kind === 'word' && !leaf.isBeginning ? leaf.text : what),
    };
  return { kind: leaf.kind === 'phrase' ? 'phrase' : leaf.isBeginning ? 'beginning' : 'word', explained: what };
}

const explainMend = ({ kind, text, start, end }: Mend, { search }: Wording): QueryReading => ({
  kind: kind === 'value-unknown' || kind === 'too-much' || kind === 'no-word' ? 'left-out' : 'mended',
  text,
  start,
  end,
  explained: search.mends[kind](text),
});

/** How a query was read, part by part in the order of typing, in the language of `wording`. */
export function explainQuery(parsed: ParsedQuery, wording: Wording): QueryReading[] {
  const parts = leavesOf(parsed.tree).map(({ leaf, isExcluded }): QueryReading => {
    const { kind, explained } = explainLeaf(leaf, wording);
    const place = { text: leaf.text, start: leaf.start, end: leaf.end };
    return isExcluded ? { kind: 'without', explained: wording.search.without(explained), ...place } : { kind, explained, ...place };
  });
  return [...parts, ...parsed.mends.map((mend) => explainMend(mend, wording))].sort((one, other) => one.start - other.start);
}
