import type { ArticleHeader, ArticleRow } from '#shared/model/article.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import { openingText } from '#shared/document/report-length.ts';
import { shortDate } from './dates.ts';
import { escapeHtml } from './escape.ts';
import type { ArticleInput } from './formats.ts';
import { reportLayout, typesetRequest } from './layouts.ts';
import { anchorHtml } from './nodes/link-html.ts';
import { pageHtml } from './page.ts';
import { blocksHtml } from './render-html.ts';
import { shortened } from './shortened.ts';
import { setSpaces } from './typography.ts';

const text = (value: string): string => escapeHtml(setSpaces(value.trim()));
const wrap = (tag: string, className: string, inner: string): string =>
  inner === '' ? '' : `<${tag}${className ? ` class="${className}"` : ''}>${inner}</${tag}>`;

/** The report as a page to keep, or with `joints` to print: head, text, links, Stichwörter, related reports. */
export function articlePage(input: ArticleInput, joints: TypesetRequest['joints'] | null = null): string {
  const { header, keywords } = input.article;
  const headline = header.headline || header.kicker || 'Ohne Überschrift';
  const houseName = input.settings.houseName.trim();
  const parts = [
    headHtml(header, headline),
    factsHtml(header),
    bodyHtml(input),
    linksHtml(header),
    keywordsHtml(input),
    relatedHtml(input),
  ];
  const body = `<main><article>\n${parts.filter((part) => part !== '').join('\n')}\n</article></main>`;
  return pageHtml({
    title: header.kicker && header.headline ? `${header.kicker.replace(/:$/, '')}: ${header.headline}` : headline,
    // A long headline keeps to one line of the foot.
    foot: { first: houseName, following: [houseName, shortened(headline, 80)].filter((part) => part !== '').join(' · ') },
    author: header.authors.join(', ') || header.byline || houseName,
    description: openingText(header, input.article.body),
    keywords: keywords.map((keyword) => keyword.label),
    sheets: reportLayout.sheets,
    typeset: joints && typesetRequest(reportLayout, joints),
    body,
  });
}

const headHtml = (header: ArticleHeader, headline: string): string =>
  `<header>${wrap('p', 'kicker', header.headline ? text(header.kicker) : '')}<h1>${text(headline)}</h1>${wrap('p', 'subheadline', text(header.subheadline))}</header>`;

/** Small print in the margin: what kind of piece this is. */
function factsHtml(header: ArticleHeader): string {
  const facts = [header.rubric, header.form, header.authors.join(', '), header.agency]
    .map((fact) => fact.trim())
    .filter((fact) => fact !== '');
  return wrap('div', 'facts', facts.map((fact) => `<p>${text(fact)}</p>`).join(''));
}

function bodyHtml(input: ArticleInput): string {
  const { header, body } = input.article;
  const here = new Set<string>(reportedRows(input).map((row) => row.id));
  const blocks = blocksHtml(body, {
    anchorOf: (articleId) => (here.has(articleId) ? anchorId(articleId) : null),
    pictureOf: (assetId) => input.pictures.get(assetId) ?? null,
  });
  const lead = openingText(header, body)
    .split(/\n\s*\n/)
    .map(text)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p class="lead">${paragraph.replaceAll('\n', '<br>')}</p>`);
  return `<div class="text">\n${signed(dated([...lead, ...blocks], header), header).join('\n')}\n${wrap('p', 'source', text(header.sourceNote))}</div>`;
}

/** Puts `[9.11.2018]` and the place before the first words. */
function dated(blocks: readonly string[], header: ArticleHeader): string[] {
  const date = header.datelineDate ? `<span class="date">[${escapeHtml(shortDate(header.datelineDate))}]</span> ` : '';
  const place = header.place.trim() ? `<span class="place">${text(header.place)}.</span> ` : '';
  const mark = date + place;
  const [first = '', ...rest] = blocks;
  if (mark === '') return [...blocks];
  const opening = /^<p(?: class="lead")?>/.exec(first)?.[0];
  return opening ? [opening + mark + first.slice(opening.length), ...rest] : [`<p>${mark.trim()}</p>`, ...blocks];
}

/** Puts the byline behind the last words: `(ba)` in the line, a full name in a line of its own. */
function signed(blocks: readonly string[], header: ArticleHeader): string[] {
  const name = header.byline.trim().replace(/^\((.*)\)$/, '$1');
  if (name === '') return [...blocks];
  const last = blocks.at(-1);
  if (name.length <= 6 && last?.startsWith('<p') && last.endsWith('</p>'))
    return [...blocks.slice(0, -1), `${last.slice(0, -4)}\u00A0<span class="byline">(${text(name)})</span></p>`];
  return [...blocks, `<p class="byline">${text(name.length <= 6 ? `(${name})` : name)}</p>`];
}

function linksHtml(header: ArticleHeader): string {
  const items = header.externalLinks.map((url) => `<li>${anchorHtml(url, escapeHtml(url))}</li>`).join('');
  return items === '' ? '' : `<ul class="links" aria-label="Links">${items}</ul>`;
}

const keywordsHtml = (input: ArticleInput): string =>
  input.article.keywords.length === 0
    ? ''
    : `<p class="keywords"><strong>Stichwörter:</strong> ${input.article.keywords.map((keyword) => text(keyword.label)).join(', ')}</p>`;

const anchorId = (articleId: string): string => `beitrag-${articleId.replace(/[^0-9a-z-]/gi, '')}`;

/** Reports the text refers back to, found by id or by relation. */
function reportedRows(input: ArticleInput): readonly ArticleRow[] {
  const rows = [
    ...input.back,
    ...input.related.filter((one) => one.kind === 'reported' && one.direction === 'from').map((one) => one.article),
  ];
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function relatedHtml(input: ArticleInput): string {
  const reported = reportedRows(input);
  const known = new Set(reported.map((row) => row.id));
  const further = input.related.map((one) => one.article).filter((row) => !known.has(row.id));
  const { rubric } = input.article.header;
  const title = rubric.trim() ? `Weitere Meldungen und Beiträge aus dem Bereich ${rubric.trim()}` : 'Weitere Meldungen';
  return (
    boxHtml('Wir berichteten', reported, (row) => ` id="${escapeHtml(anchorId(row.id))}"`) +
    boxHtml(title, [...new Map(further.map((row) => [row.id, row])).values()], () => '')
  );
}

function boxHtml(title: string, rows: readonly ArticleRow[], attributes: (row: ArticleRow) => string): string {
  if (rows.length === 0) return '';
  const items = rows.map((row) => `<li${attributes(row)}>${rowHtml(row)}</li>`).join('\n');
  return `<section class="box"><h2>${text(title)}</h2><ul>\n${items}\n</ul></section>\n`;
}

function rowHtml(row: ArticleRow): string {
  const title = [row.kicker.replace(/:\s*$/, ''), row.headline].filter((part) => part.trim() !== '').join(': ');
  const date = row.datelineDate ? `[${escapeHtml(shortDate(row.datelineDate))}] ` : '';
  const preview = row.preview.trim();
  const cut = preview.length >= 239 ? `${preview.replace(/\s+\S*$/, '')} …` : preview;
  return `<strong>${text(title || 'Ohne Überschrift')}</strong><br>${date}${text(cut)}`;
}
