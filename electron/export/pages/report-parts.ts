import type { Article, ArticleHeader } from '#shared/model/article.ts';
import { openingText } from '#shared/document/report-length.ts';
import { namesLine } from '../author-line.ts';
import { shortDate } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';
import type { ArticleInput } from '../format.ts';
import { langOf, spokenHtml } from '../nodes/language-attribute.ts';
import { anchorHtml } from '../nodes/link-html.ts';
import { reportLanguage } from '../nodes/report-language.ts';
import { headlineOf } from '../related-rows.ts';
import { blocksHtml } from '../render-html.ts';
import { keywordWords } from '../story/keyword-words.ts';
import { headlineText, text, withoutColon, wrap } from './markup.ts';
import { joinedQuotations } from './quotations.ts';
import type { AnchorOf } from './related-boxes.ts';

/** The kicker where it stands over a headline; '' where it stands for one. */
export const kickerOf = ({ kicker, headline }: ArticleHeader): string => (headline.trim() === '' ? '' : kicker.trim());

/** The kicker in a line of its own, where no colon leads on from it. */
export const kickerLine = (header: ArticleHeader): string => withoutColon(kickerOf(header));

/** Kicker and headline in one line. */
export const titleOf = (header: ArticleHeader): string => [kickerLine(header), headlineOf(header)].filter((part) => part !== '').join(': ');

/** A headline, set smaller the longer it is: a step each from this many characters on. */
const headlineSteps = [
  { from: 200, name: 'longest' },
  { from: 110, name: 'long' },
];
const headlineHtml = (headline: string, lang: string): string => {
  const step = headlineSteps.find(({ from }) => headline.length >= from);
  return `<h1${step ? ` class="${step.name}"` : ''}${lang}>${headlineText(headline)}</h1>`;
};

/** Kicker, headline, subheadline; each says its language where the report is in another one as a whole. */
export function titleParts(header: ArticleHeader, language: ForeignLanguage | null): string[] {
  const lang = langOf(language);
  const line = (name: string, words: string): string => (words === '' ? '' : `<p class="${name}"${lang}>${words}</p>`);
  return [line('kicker', text(kickerLine(header))), headlineHtml(headlineOf(header), lang), line('subheadline', text(header.subheadline))];
}

/** The same in an element of their own. */
export const headHtml = ({ header, body }: Pick<Article, 'header' | 'body'>): string =>
  `<header>${titleParts(header, reportLanguage(body, header)).join('')}</header>`;

/** The paragraphs of a lead. */
export const leadParagraphs = (lead: string, language: ForeignLanguage | null, className = 'lead'): string[] =>
  lead
    .split(/\n\s*\n/)
    .map(text)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p${className && ` class="${className}"`}${langOf(language)}>${paragraph.replaceAll('\n', '<br>')}</p>`);

/** What kind of piece this is: rubric, form, who wrote it, which agency. */
export const factsOf = (header: ArticleHeader): string[] =>
  [header.rubric, header.form, namesLine(header.authors), header.agency].map((fact) => fact.trim()).filter((fact) => fact !== '');

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
  const blocks = joinedQuotations(
    blocksHtml(body, { anchorOf, subheadLevel, pictureOf: (assetId) => input.pictures.get(assetId) ?? null }),
  );
  const language = reportLanguage(body, header);
  // What no text follows is the text itself: all of it bold would be a wall.
  const lead = leadParagraphs(openingText(header, body), language, blocks.length === 0 ? '' : 'lead');
  const spoken = blocks.map((block) => spokenHtml(block, language));
  return signed(dated([...lead, ...spoken], header), header);
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
