import type { AnalysedWord, Analyser } from '#electron/language/analyse.ts';
import type { ComparedText } from '#electron/store/similar-articles.ts';
import { documentText } from '#shared/document/document-text.ts';
import type { Article } from '#shared/model/article.ts';

/** How much a word counts by where it stands. */
const fields = [
  ['headline', 3],
  ['kicker', 2],
  ['subheadline', 2],
  ['lead', 1.5],
  ['teaser', 1.5],
  ['body', 1],
] as const satisfies readonly (readonly [keyof ComparedText, number])[];

/** A field of a report with its words. */
export interface ReadField {
  readonly name: keyof ComparedText;
  readonly weight: number;
  readonly text: string;
  readonly words: readonly AnalysedWord[];
}

export const textOf = ({ header, body }: Pick<Article, 'header' | 'body'>): ComparedText => ({
  kicker: header.kicker,
  headline: header.headline,
  subheadline: header.subheadline,
  lead: header.lead,
  teaser: header.teaser,
  body: documentText(body),
});

/** The words of a report, field by field, the most telling field first. */
export const readText = (analyser: Analyser, text: ComparedText): ReadField[] =>
  fields.map(([name, weight]) => ({ name, weight, text: text[name], words: analyser.words(text[name]) }));
