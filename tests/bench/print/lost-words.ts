import type { ArticleInput } from '#electron/export/format.ts';
import { documentText } from '#shared/document/document-text.ts';
import { signsOf } from './page-signs.ts';
import type { Sign } from './page-signs.ts';

/** How many words of four letters and more a search in the PDF does not find. Viewers find words that a hyphen parts at the end of a line. */
export async function lostWords(bytes: Uint8Array, reports: readonly ArticleInput[]): Promise<number> {
  const found = (await signsOf(bytes))
    .map(textOf)
    .join('\n')
    .normalize('NFKC')
    .replace(/\u00AD\s*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L})[-\u2010] (?=\p{Ll})/gu, '');
  const known = new Set(found.match(/\p{L}+/gu));
  const words = new Set(reports.flatMap(({ article }) => documentText(article.body).match(/\p{L}{4,}/gu) ?? []));
  return [...words].filter((word) => !known.has(word) && !found.includes(word)).length;
}

/** Signs that stand so far apart, in parts of their size, are of two words. */
const wordGap = 0.08;

/** The text of a page in the order in which it is painted. */
function textOf(signs: readonly Sign[]): string {
  let text = '';
  let before: Sign | undefined;
  for (const sign of signs) {
    const isNewLine = before !== undefined && (Math.abs(sign.y - before.y) > sign.size / 2 || sign.x < before.x - sign.size / 4);
    const isApart = before !== undefined && sign.x - before.end > wordGap * sign.size;
    text += (isNewLine ? '\n' : isApart ? ' ' : '') + sign.sign;
    before = sign;
  }
  return text;
}
