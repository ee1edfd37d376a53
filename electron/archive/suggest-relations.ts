import type { Article, ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { RelationSuggestion } from '#shared/model/relation.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import { documentText } from '#shared/document/document-text.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { relationsOf } from '#electron/store/relations.ts';
import { findByKeywords, findByWords } from '#electron/store/similar-articles.ts';

const most = 5;
const queryWords = 14;
const candidates = 30;
/** Shorter words are mostly grammar; capitals mark nouns and names in German. */
const shortest = 5;

/** Nouns and names of a text with their frequency, the most telling first: frequent and long. */
function tellingWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{Lu}[\p{L}\p{N}-]{3,}/gu))
    if (word.length >= shortest) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort((one, other) => other[1] * other[0].length - one[1] * one[0].length));
}

/** Without inflected doubles („Ministerium“, „Ministeriums“): the shorter form stands for both. */
const distinct = (words: readonly string[]): string[] =>
  words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)));

/**
 * Reports that share words or keywords with a draft, with the reason. A first simple method:
 * shared telling words weighted by length, five points for each shared keyword; to be replaced behind this signature.
 */
export function suggestRelations(db: ReadableDb, article: Article, wording: Messages['archive']): RelationSuggestion[] {
  const linked = new Set<ArticleId>([article.id, ...relationsOf(db, article.id).map((relation) => relation.article.id)]);
  const { kicker, headline, lead, teaser } = article.header;
  const words = tellingWords([kicker, headline, headline, lead, teaser, documentText(article.body)].join('\n'));
  const found = new Map<ArticleId, { row: ArticleRow; words: string[]; labels: string[] }>();
  for (const { row, text } of findByWords(db, [...words.keys()].slice(0, queryWords), article.id, candidates)) {
    const theirs = tellingWords(text);
    found.set(row.id, { row, words: distinct([...words.keys()].filter((word) => theirs.has(word))), labels: [] });
  }
  for (const { row, labels } of findByKeywords(db, article.id, candidates)) {
    const known = found.get(row.id);
    found.set(row.id, known ? { ...known, labels } : { row, words: [], labels });
  }
  return [...found.values()]
    .filter(({ row, words: shared, labels }) => !linked.has(row.id) && (labels.length > 0 || shared.length >= 2))
    .map(({ row, words: shared, labels }) => ({
      article: row,
      score: labels.length * 5 + shared.reduce((sum, word) => sum + word.length / 8, 0),
      reason: labels.length > 0 ? wording.sharedKeywords(labels.slice(0, 3)) : wording.sharedWords(shared.slice(0, 3)),
    }))
    .sort((one, other) => other.score - one.score)
    .slice(0, most);
}
