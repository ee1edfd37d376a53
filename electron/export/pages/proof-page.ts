import { openingText } from '#shared/document/report-length.ts';
import type { Article, Status } from '#shared/model/article.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import { longDate } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import type { ArticleInput } from '../format.ts';
import { houseOf } from '../house-look.ts';
import { typesetRequest } from '../layouts.ts';
import type { Layout } from '../layouts.ts';
import { pageHtml } from '../page.ts';
import { headlineOf } from '../related-rows.ts';
import { shortened } from '../shortened.ts';
import { nowhere, relatedHtml } from './related-boxes.ts';
import { factsLine, headHtml, keywordsHtml, linksHtml, reportBlocks, textHtml } from './report-parts.ts';

const warning = 'Druckfahne – nicht zur Veröffentlichung';

const statusNames: Readonly<Record<Status, string>> = {
  draft: 'Entwurf',
  review: 'Redigat',
  approved: 'Freigegeben',
  published: 'Veröffentlicht',
  archived: 'Archiv',
};

/** The report to be corrected by hand: every line has the same height and is counted through, pictures stand behind the text. */
export function proofPage(input: ArticleInput, layout: Layout, joints: TypesetRequest['joints'] | null): string {
  const { article } = input;
  const { header } = article;
  const house = houseOf(input, layout.look);
  const headline = headlineOf(header);
  const { blocks, pictures } = apart(reportBlocks(input, nowhere));
  const counted = `${headHtml(article)}\n${textHtml(blocks, header)}`;
  const parts = [
    `<p class="warning">${escapeHtml(warning)}</p>`,
    `<p class="state">${stateOf(article)
      .map((part) => `<span class="nb">${escapeHtml(part)}</span>`)
      .join(' · ')}</p>`,
    factsLine(header),
    `<div class="counted">\n${numbersHtml(mostLines(counted))}\n${counted}\n</div>`,
    linksHtml(header),
    keywordsHtml(input),
    pictures.length === 0 ? '' : `<section class="pictures"><h2>Bilder</h2>\n${pictures.join('\n')}\n</section>`,
    relatedHtml(input, { idOf: nowhere }),
  ];
  return pageHtml({
    title: `Druckfahne: ${headline}`,
    house,
    foot: { first: warning, following: `${warning} · ${shortened(headline, 50)}` },
    author: header.authors.join(', ') || header.byline || house.name,
    description: openingText(header, article.body),
    keywords: article.keywords.map(({ label }) => label),
    sheets: layout.sheets,
    typeset: joints && typesetRequest(layout, joints),
    body: `<main><article>\n${parts.filter((part) => part !== '').join('\n')}\n</article></main>`,
  });
}

/** What state of the report this is: status, moment, save, number, length. */
function stateOf({ header, rev, changedAt, characterCount }: Article): string[] {
  const moment = new Date(changedAt);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = longDate(`${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`);
  return [
    statusNames[header.status],
    `Stand ${day}, ${two(moment.getHours())}:${two(moment.getMinutes())} Uhr`,
    `Speicherstand ${rev}`,
    ...(header.number === null ? [] : [`Nr. ${header.number}`]),
    `${characterCount.toLocaleString('de')} Zeichen`,
  ];
}

/** Takes the pictures out of the text, so that its lines can be counted; a mark in the margin says where each belongs. */
function apart(drawn: readonly string[]): { readonly blocks: readonly string[]; readonly pictures: readonly string[] } {
  const pictures: string[] = [];
  const blocks = drawn.map((block) => {
    if (!block.startsWith('<figure>')) return block;
    const name = `Bild ${pictures.length + 1}`;
    pictures.push(block.replace('<figure>', `<figure><p class="picture-name">${name}</p>`));
    return `<p class="picture-mark">${name}</p>`;
  });
  return { blocks, pictures };
}

/** No line of the text holds fewer letters on the average, were they all as wide as a W, but the last of its paragraph. */
const fewestLetters = 10;

/** More lines than this the text cannot have. */
const mostLines = (html: string): number =>
  Math.ceil(html.replace(/<[^<>]*>/g, '').length / fewestLetters) + [...html.matchAll(/<(?:p|h\d|li|br|blockquote)\b/g)].length;

const numberedEvery = 5;

/** Numbers for all lines that there may be, line under line; the sheet cuts off those behind the last line of text. */
function numbersHtml(lines: number): string {
  const numbers = Array.from({ length: Math.ceil(lines / numberedEvery) }, (_, index) => (index + 1) * numberedEvery);
  return `<div class="numbers" aria-hidden="true">${numbers.map((number) => `<br><br><br><br>${number}<br>`).join('')}</div>`;
}
