import { documentText } from '#shared/document/document-text.ts';
import { openingText } from '#shared/document/report-length.ts';
import type { ArticleInput } from '../format.ts';

/** Reports that share pages: one long one, or short ones in a row. */
export interface Run {
  readonly reports: readonly RunReport[];
}

/** A report in a run; one that `isBrief` is better not cut. */
export interface RunReport {
  readonly report: ArticleInput;
  readonly isBrief: boolean;
}

/** Letters of a line of a dossier, and lines of its page. */
const lineLetters = 72;
const pageLines = 44;
/** Lines that a head takes with its distance, and a picture with its caption. */
const headLines = 7;
const pictureLines = 18;

/** About how many lines of a page a report takes. Draws its whole text: reckoned once a report. */
export function linesOf({ article: { header, body, keywords }, related, back }: ArticleInput): number {
  const text = `${openingText(header, body)}\n${documentText(body)}`.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  const lines = text.reduce((sum, paragraph) => sum + Math.ceil(paragraph.length / lineLetters) + 0.5, 0);
  const pictures = body.root.children.filter(({ type }) => type === 'image').length * pictureLines;
  const behind = header.externalLinks.length + (keywords.length > 0 ? 2 : 0) + 3 * (related.length + back.length);
  return headLines + lines + pictures + behind;
}

/** Reports in their order with the lines of each, short ones that follow one another together. */
export function runsOf(reports: readonly ArticleInput[], lines: readonly number[]): Run[] {
  const runs: RunReport[][] = [];
  let isOpen = false;
  for (const [index, report] of reports.entries()) {
    const own = lines[index] ?? 0;
    // What fills so much of a page shares it with no other.
    const isShort = own <= (2 / 3) * pageLines;
    const placed = { report, isBrief: own <= pageLines / 2 };
    const run = runs.at(-1);
    if (isOpen && isShort && run) run.push(placed);
    else runs.push([placed]);
    isOpen = isShort;
  }
  return runs.map((own) => ({ reports: own }));
}
