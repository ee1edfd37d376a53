import type { InlineNode } from '#shared/document/document-schema.ts';
import { foreignLanguage } from '../check/foreign-language.ts';
import { inlineText } from '../check/inline-text.ts';

/** Says of a passage in another language which it is, so that it is read aloud in it and not broken as German; '' for German. */
export function languageAttribute(children: readonly InlineNode[]): string {
  const language = foreignLanguage(inlineText(children));
  return language === null ? '' : ` lang="${language}"`;
}
