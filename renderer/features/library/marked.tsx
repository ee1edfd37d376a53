import { markHits } from './hits.ts';

/** A text with the words of the search marked. */
export function Marked({ text, search }: { readonly text: string; readonly search: string }) {
  return markHits(text, search).map((part, at) => (part.isHit ? <mark key={at}>{part.text}</mark> : part.text));
}
