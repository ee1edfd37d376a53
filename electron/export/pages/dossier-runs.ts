import { documentText } from '#shared/document/document-text.ts';
import { openingText } from '#shared/document/report-length.ts';
import type { ArticleInput } from '../format.ts';

/** Reports that share pages: one long one, or short ones in a row. */
export interface Run {
  readonly reports: readonly ArticleInput[];
}

/** Letters of a line of a dossier, and lines of its page. */
const lineLetters = 72;
const pageLines = 44;
/** Lines that a head takes with its distance, and a picture with its caption. */
const headLines = 7;
const pictureLines = 18;

/** About how many lines of a page a report takes. */
function linesOf({ article: { header, body, keywords }, related, back }: ArticleInput): number {
  const text = `${openingText(header, body)}\n${documentText(body)}`.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  const lines = text.reduce((sum, paragraph) => sum + Math.ceil(paragraph.length / lineLetters) + 0.5, 0);
  const pictures = body.root.children.filter(({ type }) => type === 'image').length * pictureLines;
  const behind = header.externalLinks.length + (keywords.length > 0 ? 2 : 0) + 3 * (related.length + back.length);
  return headLines + lines + pictures + behind;
}

/** Whether a report fills so much of a page that no other shares it. */
const isLong = (report: ArticleInput): boolean => linesOf(report) > (2 / 3) * pageLines;

/** Whether a report is so short that it is better not cut. */
export const isBrief = (report: ArticleInput): boolean => linesOf(report) <= pageLines / 2;

/** Reports in their order, short ones that follow one another together. */
export function runsOf(reports: readonly ArticleInput[]): Run[] {
  const runs: ArticleInput[][] = [];
  let isOpen = false;
  for (const report of reports) {
    const isShort = !isLong(report);
    const run = runs.at(-1);
    if (isOpen && isShort && run) run.push(report);
    else runs.push([report]);
    isOpen = isShort;
  }
  return runs.map((own) => ({ reports: own }));
}
