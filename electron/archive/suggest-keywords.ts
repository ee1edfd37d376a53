import type { Article } from '#shared/model/article.ts';
import type { Keyword, KeywordSuggestion } from '#shared/model/keyword.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import { documentText } from '#shared/document/document-text.ts';
import { fold } from '#shared/text/fold.ts';

const most = 6;

/** How often a folded phrase stands in a folded text as whole words. */
function occurrences(text: string, phrase: string): number {
  let count = 0;
  for (let at = text.indexOf(` ${phrase} `); at >= 0; at = text.indexOf(` ${phrase} `, at + phrase.length)) count += 1;
  return count;
}

/**
 * Words of the vocabulary that stand in the draft and are not attached yet, the best first.
 * A first simple method: whole-word hits of label and variants, headline hits counting five times, longer labels first.
 */
export function suggestKeywords(article: Article, vocabulary: readonly Keyword[], wording: Messages['archive']): KeywordSuggestion[] {
  const attached = new Set(article.keywords.map((keyword) => keyword.id));
  const head = ` ${fold(`${article.header.kicker} ${article.header.headline}`)} `;
  const text = ` ${fold([article.header.subheadline, article.header.lead, article.header.teaser, documentText(article.body)].join(' '))} `;
  return vocabulary
    .filter((keyword) => !attached.has(keyword.id))
    .map((keyword): KeywordSuggestion | null => {
      const phrases = [keyword.label, ...keyword.variants].map(fold).filter((phrase) => phrase.length > 1);
      const inHead = phrases.reduce((sum, phrase) => sum + occurrences(head, phrase), 0);
      const inText = phrases.reduce((sum, phrase) => sum + occurrences(text, phrase), 0);
      if (inHead + inText === 0) return null;
      const score = inHead * 5 + Math.min(inText, 5) + keyword.label.length / 100;
      return { id: keyword.id, label: keyword.label, score, reason: inHead > 0 ? wording.inHeadline : wording.inText(inText) };
    })
    .filter((suggestion) => suggestion !== null)
    .sort((one, other) => other.score - one.score)
    .slice(0, most);
}
