import type { ArticleHeader } from '#shared/model/article.ts';
import { openingText } from '#shared/document/report-length.ts';
import { shortDate } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import type { ArticleInput } from '../format.ts';
import { anchorHtml } from '../nodes/link-html.ts';
import { headlineOf } from '../related-rows.ts';
import { blocksHtml } from '../render-html.ts';
import { keywordWords } from '../story/keyword-words.ts';
import { text, wrap } from './markup.ts';
import type { AnchorOf } from './related-boxes.ts';

/** The kicker where it stands over a headline; '' where it stands for one. */
export const kickerOf = ({ kicker, headline }: ArticleHeader): string => (headline.trim() === '' ? '' : kicker.trim());

/** Kicker and headline in one line. */
export const titleOf = (header: ArticleHeader): string =>
  [kickerOf(header).replace(/:\s*$/, ''), headlineOf(header)].filter((part) => part !== '').join(': ');

/** Kicker, headline, subheadline. */
export const headHtml = (header: ArticleHeader): string =>
  `<header>${wrap('p', 'kicker', text(kickerOf(header)))}<h1>${text(headlineOf(header))}</h1>${wrap('p', 'subheadline', text(header.subheadline))}</header>`;

/** What kind of piece this is: rubric, form, who wrote it, which agency. */
export const factsOf = (header: ArticleHeader): string[] =>
  [header.rubric, header.form, header.authors.join(', '), header.agency].map((fact) => fact.trim()).filter((fact) => fact !== '');

/** The same as small print in the margin. */
export const factsHtml = (header: ArticleHeader): string =>
  wrap(
    'div',
    'facts',
    factsOf(header)
      .map((fact) => `<p>${text(fact)}</p>`)
      .join(''),
  );

/** The same in one line. */
export const factsLine = (header: ArticleHeader): string => wrap('p', 'facts-line', factsOf(header).map(text).join(' · '));

/** Lead and text block by block, dated before the first words and signed behind the last. */
export function reportBlocks(input: ArticleInput, anchorOf: AnchorOf, subheadLevel: 2 | 3 = 2): string[] {
  const { header, body } = input.article;
  const blocks = blocksHtml(body, { anchorOf, subheadLevel, pictureOf: (assetId) => input.pictures.get(assetId) ?? null });
  const lead = openingText(header, body)
    .split(/\n\s*\n/)
    .map(text)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p class="lead">${paragraph.replaceAll('\n', '<br>')}</p>`);
  return signed(dated([...lead, ...blocks], header), header);
}

/** Where the text came from. */
export const sourceHtml = (header: ArticleHeader): string => wrap('p', 'source', text(header.sourceNote));

/** The text as one piece, its source last. */
export const textHtml = (blocks: readonly string[], header: ArticleHeader): string =>
  `<div class="text">\n${blocks.join('\n')}\n${sourceHtml(header)}</div>`;

/** Puts `[9.11.2018]` and the place before the first words. */
function dated(blocks: readonly string[], header: ArticleHeader): string[] {
  const date = header.datelineDate ? `<span class="date">[${escapeHtml(shortDate(header.datelineDate))}]</span> ` : '';
  const place = header.place.trim() ? `<span class="place">${text(header.place)}.</span>${date === '' ? '\u00A0' : ' '}` : '';
  const mark = date + place;
  const [first = '', ...rest] = blocks;
  if (mark === '') return [...blocks];
  const opening = /^<p(?: class="lead")?(?: lang="[a-z]+")?>/.exec(first)?.[0];
  return opening ? [opening + mark + first.slice(opening.length), ...rest] : [`<p>${mark.trim()}</p>`, ...blocks];
}

/** Puts the byline behind the last words: `(ba)` in the line, a full name in a line of its own. */
export function signed(blocks: readonly string[], header: ArticleHeader): string[] {
  const name = header.byline.trim().replace(/^\((.*)\)$/, '$1');
  if (name === '') return [...blocks];
  const last = blocks.at(-1);
  if (name.length <= 6 && last?.startsWith('<p') && last.endsWith('</p>'))
    return [...blocks.slice(0, -1), `${last.slice(0, -4)}\u00A0<span class="byline">(${text(name)})</span></p>`];
  return [...blocks, `<p class="byline">${text(name.length <= 6 ? `(${name})` : name)}</p>`];
}

/** The external links of a report. */
export function linksHtml(header: ArticleHeader): string {
  const items = header.externalLinks.map((url) => `<li>${anchorHtml(url, escapeHtml(url))}</li>`).join('');
  return items === '' ? '' : `<ul class="links" aria-label="Links">${items}</ul>`;
}

/** The number of a report and where it came from: on pages that are kept, below all else that is its own. */
export function originHtml({ number, originUrl }: ArticleHeader): string {
  const facts = [
    number === null ? '' : `Nr. ${String(number)}`,
    originUrl === null || originUrl.trim() === '' ? '' : `Ursprung: ${anchorHtml(originUrl, escapeHtml(originUrl))}`,
  ];
  return wrap('p', 'origin keywords', facts.filter((fact) => fact !== '').join(' · '));
}

/** The line of Stichwörter. */
export const keywordsHtml = (input: ArticleInput): string =>
  input.article.keywords.length === 0
    ? ''
    : `<p class="keywords"><strong>Stichwörter:</strong> ${text(keywordWords(input.article.keywords.map(({ label }) => label)))}</p>`;
