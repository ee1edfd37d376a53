import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleInput } from '../format.ts';
import { furtherRows, furtherTitle, reportedRows, rowTitle } from '../related-rows.ts';
import { shortened } from '../shortened.ts';
import { anchorId } from '../pages/markup.ts';
import { dayHtml, linkTo, text } from './markup.ts';
import { openingOf, reportOfRow, titleOf } from './site-plan.ts';
import type { SitePlan, SiteReport } from './site-plan.ts';

/** Shorter than the paragraphs of a report, so that no reader takes one for its text. */
const longestPreview = 135;
/** Reports of the same rubric below one that is related to none. */
const mostLatest = 3;

/** The reports it refers back to and those it is related to: links where the package has them, else their names. */
export const relatedHtml = (plan: SitePlan, report: SiteReport): string =>
  [
    boxHtml('Lesen Sie dazu', reportedRows(report.input), plan, report),
    boxHtml(furtherHeading(report.input), furtherRows(report.input), plan, report),
  ]
    .filter((html) => html !== '')
    .join('\n');

/** „Weitere Meldungen“ alone may lead to anything on a page; with „Beiträge“ it is the heading of a list. */
const furtherHeading = ({ article: { header } }: ArticleInput): string =>
  header.rubric.trim() === '' ? 'Weitere Meldungen und Beiträge' : furtherTitle(header);

function boxHtml(title: string, rows: readonly ArticleRow[], plan: SitePlan, { path }: SiteReport): string {
  if (rows.length === 0) return '';
  const items = rows.map((row) => {
    const other = reportOfRow(plan, row);
    const name = text(rowTitle(row));
    const head = other === null ? name : linkTo(path, other.path, name);
    return `<li id="${anchorId(row.id)}">${itemHtml(head, row.datelineDate, row.preview)}</li>`;
  });
  return `<section class="box"><h2>${text(title)}</h2>${listHtml(items)}</section>`;
}

/** A report in a box: its headline, its day, its first words. */
function itemHtml(head: string, date: string | null, opening: string): string {
  const day = date === null ? '' : `[${dayHtml(date)}] `;
  const preview = text(shortened(opening.trim(), longestPreview));
  return `<h3>${head}</h3>${day + preview === '' ? '' : `<p>${day}${preview}</p>`}`;
}

const listHtml = (items: readonly string[]): string => `<ul>\n${items.join('\n')}\n</ul>`;

/**
 * The latest reports of the same rubric below one that the desk has related to none; '' where it has, and where the rubric holds no others.
 * Only a way through the site: read in again, it makes no relation that nobody has made.
 */
export function latestHtml({ input, path, rubric }: SiteReport): string {
  if (rubric === null || furtherRows(input).length > 0) return '';
  const known = new Set<string>([input.article.id, ...reportedRows(input).map(({ id }) => id)]);
  const items: string[] = [];
  for (const other of rubric.reports) {
    if (items.length === mostLatest) break;
    const { article } = other.input;
    if (known.has(article.id)) continue;
    const head = linkTo(path, other.path, text(titleOf(other.input)));
    items.push(`<li>${itemHtml(head, article.header.datelineDate, openingOf(other.input))}</li>`);
  }
  return items.length === 0
    ? ''
    : `<nav class="latest" aria-label="Weitere Meldungen"><div class="box"><h2>${text(furtherHeading(input))}</h2>${listHtml(items)}</div></nav>`;
}
