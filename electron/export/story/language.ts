import { foreignLanguage } from '../check/foreign-language.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';
import type { StoryParagraph, StoryRun } from './story.ts';

/** The language of a passage, as a paragraph carries it: nothing for German. */
export function languageOf(runs: readonly StoryRun[]): Pick<StoryParagraph, 'language'> {
  const language = foreignLanguage(runs.map((run) => (run.kind === 'text' ? run.text : '\n')).join(''));
  return language === null ? {} : { language };
}

/** What word processors call a language: they know none without a country, and house style in Europe is British. */
export const wordLanguages = {
  en: { language: 'en', country: 'GB', number: 2057 },
  fr: { language: 'fr', country: 'FR', number: 1036 },
} as const satisfies Readonly<Record<ForeignLanguage, object>>;

/** The same as one tag (BCP 47). */
export const wordTag = (of: ForeignLanguage): string => `${wordLanguages[of].language}-${wordLanguages[of].country}`;
