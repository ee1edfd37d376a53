import { hyphenLanguage } from '#shared/typeset/typeset-request.ts';
import { taggedMark } from './marked-content.ts';
import type { Mark, MarkedContent } from './marked-content.ts';
import { textOf } from './marked-text.ts';
import type { TextRun } from './marked-text.ts';
import { textAt } from './pdf-objects.ts';
import { contentKey, contentsOf, eachElement } from './structure-tree.ts';
import type { StructureElement, TreeWalk } from './structure-tree.ts';

/** What typesetting puts at the end of a line. */
const hyphens = new Set(['-', '\u2010']);
const softHyphen = '\u00AD';

/** Whether an element holds a hyphen of typesetting: only these are in no language. A hyphen of the text never is. */
export const isLineEndHyphen = ({ dict }: StructureElement): boolean => textAt(dict, 'Lang') === hyphenLanguage;

/** The pieces of content that are hyphens of typesetting, by `contentKey`. */
export function* hyphenPieces(roots: readonly StructureElement[]): TreeWalk<ReadonlySet<string>> {
  const pieces = new Set<string>();
  yield* eachElement(roots, (element) => {
    if (isLineEndHyphen(element)) for (const { owner, mcid } of contentsOf(element.kids)) pieces.add(contentKey(owner, mcid));
  });
  return pieces;
}

/**
 * The sequences of a stream that are hyphens of typesetting, with the soft hyphen that they stand for: a reader passes over it,
 * so that words are whole when heard, searched or copied (ISO 32000-1, 14.8.2.2.3).
 */
export function lineEndHyphens(
  { paints }: MarkedContent,
  runs: ReadonlyMap<number, readonly TextRun[]>,
  isHyphen: (mcid: number) => boolean,
): ReadonlyMap<Mark, string> {
  const marks = paints.flatMap(({ kind, mark }) => (kind === 'text' ? (taggedMark(mark) ?? []) : []));
  const found = marks.filter(({ mcid }) => mcid !== null && isHyphen(mcid) && hyphens.has(textOf(runs.get(mcid) ?? [])));
  return new Map(found.map((mark) => [mark, softHyphen]));
}
