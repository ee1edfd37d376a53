import type { InlineNode } from '#shared/document/document-schema.ts';
import { foreignLanguage } from '../check/foreign-language.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';
import { inlineText } from '../check/inline-text.ts';

/** Says the language of an element where it is told already and is not German; '' for German. */
export const langOf = (language: ForeignLanguage | null): string => (language === null ? '' : ` lang="${language}"`);

/** The same said within HTML that is drawn already, unless it names a language itself. */
export const spokenHtml = (html: string, language: ForeignLanguage | null): string =>
  language === null ? html : html.replace(/^<[a-z][a-z0-9]*(?![^>]* lang=)[^>]*/, `$&${langOf(language)}`);

/** Says of a passage in another language which it is, so that it is read aloud in it and not broken as German; '' for German. */
export function languageAttribute(children: readonly InlineNode[]): string {
  return langOf(foreignLanguage(inlineText(children)));
}
