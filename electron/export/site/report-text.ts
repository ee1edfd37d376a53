import type { ArticleRow } from '#shared/model/article.ts';
import type { BlockNode } from '#shared/document/document-schema.ts';
import { openingText } from '#shared/document/report-length.ts';
import { escapeHtml } from '../escape.ts';
import type { ArticleInput } from '../format.ts';
import { anchorHtml } from '../nodes/link-html.ts';
import { furtherRows, furtherTitle, reportedRows, rowTitle } from '../related-rows.ts';
import { blocksHtml } from '../render-html.ts';
import { shortened } from '../shortened.ts';
import { keywordGlue } from '../story/keyword-words.ts';
import { dayHtml, heldByStyle, linkTo, text, wrap } from './markup.ts';
import type { DrawnPictures } from './site-pictures.ts';
import { reportOfRow } from './site-plan.ts';
import type { SitePlan, SiteReport } from './site-plan.ts';

/** Lead and text of a report, dated before the first words and signed behind the last. */
export function textHtml({ article, ...input }: ArticleInput, pictures: DrawnPictures): string {
  const { header, body } = article;
  const here = new Set<string>(reportedRows({ article, ...input }).map(({ id }) => id));
  const blocks = body.root.children.flatMap((block) => blockHtml(block, here, pictures));
  const lead = openingText(header, body)
    .split(/\n\s*\n/)
    .map(text)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p class="lead">${paragraph.replaceAll('\n', '<br>')}</p>`);
  const isLed = lead.length > 0;
  return signed(dated([...lead, ...blocks], article.header, isLed), header.byline).join('\n');
}

/** Pictures are files of the site; everything else is drawn as in every page. */
function blockHtml(block: BlockNode, here: ReadonlySet<string>, pictures: DrawnPictures): string[] {
  if (block.type === 'image') return [pictures.figure(block)].filter((html) => html !== '');
  const document = { version: 1 as const, root: { type: 'root' as const, children: [block], ...plainElement } };
  return blocksHtml(document, { anchorOf: (id) => (here.has(id) ? anchorId(id) : null) }).map(heldByStyle);
}

const plainElement = { direction: null, format: '' as const, indent: 0, version: 1 };

/** `[9.11.2018]` before the first words, or `Musterstadt, 9.11.2018 –` where a place is named; in a line of its own where no lead opens the text. */
function dated(blocks: readonly string[], { datelineDate, place }: ArticleInput['article']['header'], isLed: boolean): string[] {
  const day = dayHtml(datelineDate);
  const where = wrap('span', 'place', text(place));
  // A place without a day would read as the first word of the text; it stands among the facts.
  if (day === '') return [...blocks];
  const mark = where === '' ? `[${day}]` : `${where}, ${day}`;
  const [first = '', ...rest] = blocks;
  const opening = /^<p class="lead">/.exec(first)?.[0];
  if (!isLed || opening === undefined) return [`<p class="dateline">${mark}</p>`, ...blocks];
  const dash = where === '' ? '' : ' –';
  return [`${opening}<span class="dateline">${mark}${dash}</span> ${first.slice(opening.length)}`, ...rest];
}

/** The byline behind the last words: `(ba)` in the line, a full name in a line of its own. */
function signed(blocks: readonly string[], byline: string): string[] {
  const name = byline.trim().replace(/^\((.*)\)$/, '$1');
  if (name === '') return [...blocks];
  const isShort = name.length <= 6;
  const last = blocks.at(-1);
  if (isShort && last?.startsWith('<p') && last.endsWith('</p>'))
    return [...blocks.slice(0, -1), `${last.slice(0, -4)}\u00A0<span class="sign">(${text(name)})</span></p>`];
  return [...blocks, `<p class="sign">${text(isShort ? `(${name})` : name)}</p>`];
}

/** Shorter than the paragraphs of a report, so that no reader takes one for its text. */
const longestPreview = 135;

const anchorId = (id: string): string => `beitrag-${id.replace(/[^0-9a-z-]/gi, '')}`;

/** The external links of a report, each with its address as its words: who prints it can read it. */
export const linksHtml = ({ article }: ArticleInput): string =>
  article.header.externalLinks.map((url) => `<p class="links">${anchorHtml(url, escapeHtml(url))}</p>`).join('\n');

/** „Stichwörter: …“, each leading to its page. */
export const keywordsHtml = ({ path, keywords }: SiteReport): string =>
  keywords.length === 0
    ? ''
    : `<p class="keywords"><strong>Stichwörter:</strong> ${keywords.map(({ name, stem }) => linkTo(path, `${stem}.html`, text(name))).join(keywordGlue(keywords.map(({ name }) => name)))}</p>`;

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
    const day = row.datelineDate === null ? '' : `[${dayHtml(row.datelineDate)}] `;
    const preview = text(shortened(row.preview.trim(), longestPreview));
    const head = `<h3>${other === null ? name : linkTo(path, other.path, name)}</h3>`;
    return `<li id="${anchorId(row.id)}">${head}${day + preview === '' ? '' : `<p>${day}${preview}</p>`}</li>`;
  });
  return `<section class="box"><h2>${text(title)}</h2><ul>\n${items.join('\n')}\n</ul></section>`;
}
