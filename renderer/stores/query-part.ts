import { findField } from '#shared/search/fields.ts';

/** What may stand before a value and belongs to it: `NICHT`, a minus, the name of a field. */
const prefix = /(?:(?<=^|[\s(])(?:NOT|NICHT)\s{1,9})?(?:(?<=^|[\s(])-)?(?:(\p{L}{2,20}):\s?)?$/u;
const joinedLeft = /(?:^|[\s(])(?:AND|OR|NOT|UND|ODER|NICHT)\s*$/;
const joinedRight = /^\s*(?:AND|OR|UND|ODER)(?=[\s)]|$)/;
const emptyGroup = /(?:\p{L}{2,20}:)?-?\(\s{0,9}\)/u;

/** The query without the part at `start`…`end`, and without what then joins nothing. */
export function withoutPart(query: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const found = prefix.exec(query.slice(Math.max(0, start - 60), start));
  const isField = found?.[1] === undefined || findField(found[1]) !== null;
  const left = query.slice(0, start - (isField ? (found?.[0].length ?? 0) : 0));
  const right = query.slice(end);
  const isAtEdge = left.trim() === '' || left.trimEnd().endsWith('(');
  const joined = joinedLeft.test(left)
    ? `${left.replace(joinedLeft, (operator) => (operator.startsWith('(') ? '(' : ' '))}${right}`
    : `${left}${isAtEdge ? right.replace(joinedRight, '') : right}`;
  return joined.replace(emptyGroup, ' ').replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();
}
