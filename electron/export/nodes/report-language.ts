import type { BlockNode, DocumentJson } from '#shared/document/document-schema.ts';
import { blockText } from '#shared/document/document-text.ts';
import { openingText } from '#shared/document/report-length.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import { foreignLanguage } from '../check/foreign-language.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';

const isRunning = (block: BlockNode): boolean => block.type === 'paragraph' || block.type === 'quote' || block.type === 'list';

/**
 * The language of a report that is foreign as a whole, so that its head says so, too, which is too short to be told by itself; null for German,
 * for a report in several languages, and for what nobody can tell. Passages of a few words follow the others.
 */
export function reportLanguage(document: DocumentJson, header: Pick<ArticleHeader, 'lead' | 'teaser'>): ForeignLanguage | null {
  const passages = [openingText(header, document), ...document.root.children.filter(isRunning).map(blockText)];
  const whole = foreignLanguage(passages.join('\n\n'));
  return whole !== null && passages.every((passage) => isTooShort(passage) || foreignLanguage(passage) === whole) ? whole : null;
}

/** Too few words for a passage to be told by itself. */
const isTooShort = (passage: string): boolean => (passage.match(/\p{L}+/gu)?.length ?? 0) < fewestTold;
const fewestTold = 12;
