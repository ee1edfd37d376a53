import type { Keyword, KeywordKind } from '#shared/model/keyword.ts';
import { fold } from '#shared/text/fold.ts';

/** Wordings folded once: a key stroke compares text and folds nothing. */
const folded = new WeakMap<Keyword, string>();
function wordingsOf(keyword: Keyword): string {
  const known = folded.get(keyword);
  if (known !== undefined) return known;
  const text = [keyword.label, ...keyword.variants].map((wording) => ` ${fold(wording)}`).join('\n');
  folded.set(keyword, text);
  return text;
}

/** Entries with a word in label or variants that begins with the typed text, of one kind or all; those whose label begins with it first. */
export function findKeywords(keywords: readonly Keyword[], typed: string, kind: KeywordKind | null): Keyword[] {
  const wanted = fold(typed);
  const ofKind = kind === null ? [...keywords] : keywords.filter((keyword) => keyword.kind === kind);
  if (wanted === '') return ofKind;
  return ofKind
    .filter((keyword) => wordingsOf(keyword).includes(` ${wanted}`))
    .sort((one, other) => Number(wordingsOf(other).startsWith(` ${wanted}`)) - Number(wordingsOf(one).startsWith(` ${wanted}`)));
}
