import type { ArticleHeader, ArticleRow } from '#shared/model/article.ts';
import { openingText } from '#shared/document/report-length.ts';
import { composeAttribute, notesAttribute } from '#shared/typeset/typeset-request.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import { namesLine } from '../author-line.ts';
import { longDate, shortDate } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import type { ArticleInput } from '../format.ts';
import { houseOf, imprintHtml, logoHtml } from '../house-look.ts';
import type { House } from '../house-look.ts';
import { typesetRequest } from '../layouts.ts';
import type { Layout } from '../layouts.ts';
import { spokenHtml } from '../nodes/language-attribute.ts';
import { reportLanguage } from '../nodes/report-language.ts';
import { pageHtml } from '../page.ts';
import { furtherRows, furtherTitle, headlineOf, reportedRows, rowTitle } from '../related-rows.ts';
import { blocksHtml } from '../render-html.ts';
import { shortened } from '../shortened.ts';
import { pictureSize } from '../story/picture-size.ts';
import { anchorId, text, wrap } from './markup.ts';
import { addressItems, withNotes } from './page-notes.ts';
import { boxPlaces, previewOf } from './related-boxes.ts';
import { joinedQuotations } from './quotations.ts';
import { leadParagraphs, signed, titleOf, titleParts } from './report-parts.ts';

/** The report as a page of a magazine: head across, text in columns, notes at the foot of each page, a box, and further reports below. */
export function magazinePage(input: ArticleInput, layout: Layout, joints: TypesetRequest['joints'] | null): string {
  const { header, keywords } = input.article;
  const headline = headlineOf(header);
  const house = houseOf(input);
  return pageHtml({
    title: titleOf(header),
    house,
    foot: { first: house.name, following: [house.name, shortened(headline, 80)].filter((part) => part !== '').join(' · ') },
    author: header.authors.join(', ') || header.byline || house.name,
    description: openingText(header, input.article.body),
    keywords: keywords.map((keyword) => keyword.label),
    sheets: layout.sheets,
    typeset: joints && typesetRequest(layout, joints),
    body: `<main><article class="flow" ${composeAttribute}>\n${magazineBlocks(input, house).join('\n')}\n</article>${imprintHtml(house)}</main>`,
  });
}

/** The blocks of the flow, notes last. */
function magazineBlocks(input: ArticleInput, house: House): string[] {
  const { header, body } = input.article;
  const reported = new Map(reportedRows(input).map((row) => [anchorId(row.id), row]));
  const drawn = joinedQuotations(
    blocksHtml(body, {
      anchorOf: boxPlaces(input).anchorOf,
      pictureOf: (assetId) => input.pictures.get(assetId) ?? null,
    }),
  );
  const { blocks, notes, reported: noted } = withNotes(signed(placed(drawn, header), header), reported);
  const language = reportLanguage(body, header);
  const [first = '', ...others] = blocks;
  // A large picture before the first words belongs to the head.
  const opening = first.startsWith('<figure>') && opensLarge(input) ? [first.replace('<figure>', '<figure class="wide">')] : [];
  const running = opening.length > 0 ? others : blocks;
  return [
    headHtml(input, house),
    ...[...opening, ...indented(running).map(quoted)].map((block) => spokenHtml(block, language)),
    wrap('p', 'source', text(header.sourceNote)),
    boxHtml(header),
    keywordsHtml(input),
    ...furtherHtml(input, noted),
    notes.length === 0 ? '' : `<aside class="notes" ${notesAttribute}>${notes.join('')}</aside>`,
  ].filter((block) => block !== '');
}

/** Whether the piece begins with a picture that can go over the whole width: in landscape, and sharp enough there (130 dpi). */
function opensLarge({ article: { body }, pictures }: ArticleInput): boolean {
  const [first] = body.root.children;
  const picture = first?.type === 'image' && first.assetId !== null ? pictures.get(first.assetId) : undefined;
  const size = picture ? pictureSize(picture) : null;
  return size !== null && size.width >= 900 && size.width >= 1.3 * size.height;
}

/** Kicker, headline, subheadline, lead, and the line that says who, when and what. */
function headHtml({ article: { header, body } }: ArticleInput, house: House): string {
  const language = reportLanguage(body, header);
  const authors = namesLine(header.authors);
  const facts = [
    wrap('span', 'authors', authors && `Von ${text(authors)}`),
    header.datelineDate ? escapeHtml(longDate(header.datelineDate)) : '',
    text(header.rubric),
    text(header.form),
    text(header.agency),
  ].filter((fact) => fact !== '');
  return [
    '<header class="head">',
    logoHtml(house),
    ...titleParts(header, language),
    ...leadParagraphs(openingText(header, body), language),
    wrap('p', 'facts', facts.join(' <span class="dot">·</span> ')),
    '</header>',
  ].join('');
}

/** How a paragraph of the text begins; one in another language says which. */
const paragraph = /^<p(?: lang="[a-z]+")?>/;

/** Puts the place before the first words, in a paragraph of its own where they are none. */
function placed(blocks: readonly string[], header: ArticleHeader): string[] {
  if (header.place.trim() === '') return [...blocks];
  const mark = `<span class="place">${text(header.place)}.</span>`;
  const words = blocks.findIndex((block) => !block.startsWith('<figure'));
  const at = words < 0 ? blocks.length : words;
  const first = blocks[at] ?? '';
  return paragraph.test(first)
    ? blocks.with(
        at,
        first.replace(paragraph, (opening) => `${opening}${mark} `),
      )
    : blocks.toSpliced(at, 0, `<p>${mark}</p>`);
}

/** A paragraph that follows another is indented; said here, since on the pages it may follow something else. Pictures may stand elsewhere than they are told: they do not count. */
function indented(blocks: readonly string[]): string[] {
  let isBehindParagraph = false;
  return blocks.map((block) => {
    const set = isBehindParagraph && paragraph.test(block) ? block.replace('<p', '<p class="indented"') : block;
    if (!block.startsWith('<figure')) isBehindParagraph = block.startsWith('<p');
    return set;
  });
}

/** A long quotation is no pull quote: it is set like the text and may be cut where a column ends. */
const quoted = (block: string): string =>
  block.startsWith('<blockquote>') && block.length > longestPullQuote
    ? block.replace('<blockquote>', '<blockquote class="quoted">')
    : block;

const longestPullQuote = 240;

const keywordsHtml = ({ article: { keywords } }: ArticleInput): string =>
  keywords.length === 0
    ? ''
    : `<p class="keywords"><strong>Stichwörter</strong> ${keywords.map(({ label }) => text(label)).join(' · ')}</p>`;

/** Where more is to be found. */
function boxHtml({ externalLinks }: ArticleHeader): string {
  const links = addressItems(externalLinks);
  return links === '' ? '' : `<section class="box"><h2>Zum Thema</h2><ul aria-label="Links">${links}</ul></section>`;
}

/** Reports that it refers back to without saying so in a note, and further ones. */
function furtherHtml(input: ArticleInput, noted: ReadonlySet<string>): string[] {
  const back = reportedRows(input).filter((row) => !noted.has(row.id));
  return [...entriesHtml('Wir berichteten', back), ...entriesHtml(furtherTitle(input.article.header), furtherRows(input))];
}

const entriesHtml = (title: string, rows: readonly ArticleRow[]): string[] =>
  rows.length === 0 ? [] : [`<section class="box further"><h2>${text(title)}</h2>${rows.map(entryHtml).join('')}</section>`];

function entryHtml(row: ArticleRow): string {
  const date = row.datelineDate ? `<span class="date">${escapeHtml(shortDate(row.datelineDate))}</span> ` : '';
  return `<div class="entry"><p class="title">${text(rowTitle(row))}</p><p>${date}${text(previewOf(row))}</p></div>`;
}
