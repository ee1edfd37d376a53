import type { Messages } from '../messages/catalogue.ts';
import type { QueryReading } from '../model/search.ts';
import { leavesOf } from './tree.ts';
import type { DatesNode, Mend, ParsedQuery, SearchLeaf } from './tree.ts';

type Wording = Pick<Messages, 'search' | 'library'>;

const germanDay = (day: string): string => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`;

function explainDates({ from, to }: DatesNode, { search }: Wording): string {
  if (from !== null && from === to) return search.day(germanDay(from));
  if (from !== null && to !== null) return search.between(germanDay(from), germanDay(to));
  return from !== null ? search.since(germanDay(from)) : search.until(germanDay(to ?? ''));
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
