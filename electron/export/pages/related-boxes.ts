import type { ArticleRow } from '#shared/model/article.ts';
import { shortDate } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import type { ArticleInput } from '../format.ts';
import { furtherRows, furtherTitle, reportedRows, rowTitle } from '../related-rows.ts';
import { anchorId, text } from './markup.ts';

/** The id of the place in a page where a report stands, null where it does not. */
export type AnchorOf = (articleId: string) => string | null;

export const nowhere: AnchorOf = () => null;

/** Where a box says that another report is part of the same page; null for a report that is not. */
export type SeenAt = (articleId: string) => string | null;

/** To which places of a page „(wir berichteten)“ leads. */
export interface BoxPlaces {
  /** The place that a back reference of the text leads to. */
  readonly anchorOf: AnchorOf;
  /** The id of a report's line in the box; null for what is not referred back to, or has its own place in the page. */
  readonly idOf: AnchorOf;
}

/** Reports that are part of the page (`anchorOf`) have their own place there, others theirs in the box below the text; `prefix` keeps boxes of one page apart. */
export function boxPlaces(input: ArticleInput, anchorOf: AnchorOf = nowhere, prefix = ''): BoxPlaces {
  const inBox = new Set<string>(
    reportedRows(input)
      .map((row) => row.id)
      .filter((id) => anchorOf(id) === null),
  );
  const idOf: AnchorOf = (articleId) => (inBox.has(articleId) ? prefix + anchorId(articleId) : null);
  return { idOf, anchorOf: (articleId) => anchorOf(articleId) ?? idOf(articleId) };
}

/** Boxes with the reports it refers back to and those it is related to. */
export const relatedHtml = (input: ArticleInput, { idOf }: Pick<BoxPlaces, 'idOf'>, seenAt: SeenAt = nowhere): string =>
  [
    boxHtml('Wir berichteten', reportedRows(input), idOf, seenAt),
    boxHtml(furtherTitle(input.article.header), furtherRows(input), nowhere, seenAt),
  ]
    .filter((box) => box !== '')
    .join('\n');

function boxHtml(title: string, rows: readonly ArticleRow[], idOf: AnchorOf, seenAt: SeenAt): string {
  if (rows.length === 0) return '';
  const items = rows.map((row) => `<li${idAttribute(idOf(row.id))}>${rowHtml(row, seenAt(row.id))}</li>`).join('\n');
  return `<section class="box"><h2>${text(title)}</h2><ul>\n${items}\n</ul></section>`;
}

const idAttribute = (id: string | null): string => (id === null ? '' : ` id="${escapeHtml(id)}"`);

function rowHtml(row: ArticleRow, seen: string | null): string {
  const date = row.datelineDate ? `[${escapeHtml(shortDate(row.datelineDate))}] ` : '';
  return `<strong>${text(rowTitle(row))}</strong><br>${date}${seen ?? text(previewOf(row))}`;
}

/** The library cuts the opening of a report for its lists at this length. */
const fullPreview = 239;

/** How another report begins; what was cut within a word ends with the word before it. */
export function previewOf(row: ArticleRow): string {
  const preview = row.preview.trim();
  return preview.length >= fullPreview ? `${preview.replace(/\s+\S*$/, '')} …` : preview;
}

/** The same reports in short: a line for each, where columns are narrow. */
export const relatedLines = (input: ArticleInput, { idOf, anchorOf }: BoxPlaces): string =>
  [
    linesHtml('Wir berichteten', reportedRows(input), idOf, anchorOf),
    // The rubric stands in the line of facts.
    linesHtml('Weitere Meldungen', furtherRows(input), nowhere, anchorOf),
  ].join('');

function linesHtml(title: string, rows: readonly ArticleRow[], idOf: AnchorOf, anchorOf: AnchorOf): string {
  if (rows.length === 0) return '';
  const items = rows.map((row) => {
    const line = text(row.datelineDate ? `${rowTitle(row)} (${shortDate(row.datelineDate)})` : rowTitle(row));
    const id = idOf(row.id);
    const own = id === null ? anchorOf(row.id) : null;
    return `<li${idAttribute(id)}>${own === null ? line : `<a href="#${escapeHtml(own)}">${line}</a>`}</li>`;
  });
  return `<div class="related"><p>${text(title)}</p><ul>${items.join('')}</ul></div>`;
}
