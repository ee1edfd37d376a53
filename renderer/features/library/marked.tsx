import type { Marks } from '#shared/model/search.ts';
import { markHits } from './hits.ts';

const none: Marks = [];

/** A text with what the search found in it marked. */
export function Marked({ text, marks = none }: { readonly text: string; readonly marks?: Marks | undefined }) {
  return markHits(text, marks).map((part, at) => (part.isHit ? <mark key={at}>{part.text}</mark> : part.text));
}
