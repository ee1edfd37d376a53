import type { Status } from '../model/article.ts';
import { reportParts } from '../model/report-parts.ts';

/** Parts of a report that a query can be tied to by name (`ort:`); `text` is the running text, `date` and `status` are no words. */
export const searchFields = ['title', 'teaser', 'text', ...reportParts, 'date', 'status'] as const;
export type SearchField = (typeof searchFields)[number];
export type WordField = Exclude<SearchField, 'date' | 'status'>;

/** Where a part stands in what was typed (UTF-16). */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** One word as typed, odd characters included. `isBeginning`: `*` was typed; `isOpen`: it ends the input, so it may still be growing. */
export interface WordNode extends Place {
  readonly kind: 'word';
  readonly text: string;
  readonly field: WordField | null;
  readonly isBeginning: boolean;
  readonly isOpen: boolean;
}

export interface PhraseNode extends Place {
  readonly kind: 'phrase';
  readonly text: string;
  readonly field: WordField | null;
}

/** Days, both included, `YYYY-MM-DD`; null is open. */
export interface DatesNode extends Place {
  readonly kind: 'dates';
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface StatusNode extends Place {
  readonly kind: 'status';
  readonly text: string;
  readonly statuses: readonly Status[];
}

export type SearchLeaf = WordNode | PhraseNode | DatesNode | StatusNode;
export type SearchNode =
  SearchLeaf | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchNode[] } | { readonly kind: 'not'; readonly part: SearchNode };

/** What was not taken as it was typed. */
export type MendKind =
  'operator-alone' | 'bracket-open' | 'bracket-close' | 'quote-open' | 'value-missing' | 'value-unknown' | 'no-word' | 'too-much';
export interface Mend extends Place {
  readonly kind: MendKind;
  readonly text: string;
}

/** A query as it was understood. `tree` is null where no word is left; then it narrows nothing. */
export interface ParsedQuery {
  readonly tree: SearchNode | null;
  readonly mends: readonly Mend[];
}

/** The leaves in order of typing; `isExcluded` where an odd number of NOTs stands before. */
export function leavesOf(node: SearchNode | null, isExcluded = false): { readonly leaf: SearchLeaf; readonly isExcluded: boolean }[] {
  if (node === null) return [];
  if (node.kind === 'not') return leavesOf(node.part, !isExcluded);
  if ('parts' in node) return node.parts.flatMap((part) => leavesOf(part, isExcluded));
  return [{ leaf: node, isExcluded }];
}
