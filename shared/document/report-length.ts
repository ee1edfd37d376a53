import type { ArticleHeader } from '../model/article.ts';
import { characterCount, documentText } from './document-text.ts';
import type { DocumentJson } from './document-schema.ts';

type Counted = Pick<ArticleHeader, 'extent' | 'lead' | 'teaser'>;

const letters = (text: string): number => text.replace(/[\r\n]/g, '').length;
const words = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;

/** Whether the teaser alone is counted: it is the text of a report of which nothing else is at hand. */
const isTeaserText = ({ extent, teaser }: Counted): boolean => extent === 'teaser' && teaser.trim() !== '';

/** Characters with spaces (German: Anschläge): lead and text of a report, the teaser where there is no more. */
export const reportCharacters = (header: Counted, body: DocumentJson): number =>
  isTeaserText(header) ? letters(header.teaser) : letters(header.lead) + characterCount(body);

/** What is printed before the body: the lead, or the teaser where nothing else is at hand. */
export const openingText = ({ lead, teaser }: Pick<ArticleHeader, 'lead' | 'teaser'>, body: DocumentJson): string =>
  lead.trim() === '' && documentText(body).trim() === '' ? teaser : lead;

/** Nothing but a head would be printed. */
export const hasNoText = (header: Pick<ArticleHeader, 'lead' | 'teaser'>, body: DocumentJson): boolean =>
  openingText(header, body).trim() === '' && documentText(body).trim() === '';

/** Words of the same text. */
export const reportWords = (header: Counted, body: DocumentJson): number =>
  words(isTeaserText(header) ? header.teaser : `${header.lead}\n${documentText(body)}`);
