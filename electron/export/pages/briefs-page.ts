import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import { longDate } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import type { ArticleInput, ReportsInput } from '../format.ts';
import { logoHtml } from '../house-look.ts';
import { typesetRequest } from '../layouts.ts';
import type { Layout } from '../layouts.ts';
import { pageHtml } from '../page.ts';
import { headlineOf } from '../related-rows.ts';
import { shortened } from '../shortened.ts';
import { collectionOf, drawEach } from './collection.ts';
import type { Collection } from './collection.ts';
import { anchorId, headlineText, text } from './markup.ts';
import { boxPlaces, relatedLines } from './related-boxes.ts';
import { factsLine, keywordsHtml, kickerLine, linksHtml, reportBlocks, textHtml } from './report-parts.ts';

/** Short reports one below the other in columns, parted by rules, the kicker in the line of the headline. */
export async function briefsPage(input: ReportsInput, layout: Layout, joints: TypesetRequest['joints'] | null): Promise<string> {
  const collection = collectionOf(input, layout, 'Meldungen');
  const { title, house, reports, keywords } = collection;
  const masthead = `<header class="masthead">${logoHtml(house)}<h1>${text(title)}</h1><p class="day">${text(longDate(input.day))}</p></header>`;
  const briefs = (await drawEach(collection, (report, index) => briefHtml(report, index, collection))).join('\n');
  return pageHtml({
    title,
    house,
    foot: { first: house.name, following: [house.name, shortened(title, 80)].filter((part) => part !== '').join(' · ') },
    author: house.name,
    description: reports.map(({ article }) => headlineOf(article.header)).join('; '),
    keywords,
    sheets: layout.sheets,
    typeset: joints && typesetRequest(layout, joints),
    body: `<main>\n${masthead}\n<div class="flow">\n${briefs}\n</div>\n</main>`,
  });
}

/** A word that may not fit the column in the type of headlines: only for such words are headlines hyphenated. */
const longWord = /\p{L}{22}/u;

function briefHtml(input: ArticleInput, index: number, { anchorOf }: Collection): string {
  const { header, id } = input.article;
  const places = boxPlaces(input, anchorOf, `rueckverweis-${index + 1}-`);
  const kicker = kickerLine(header) && `<span class="kicker">${text(`${kickerLine(header)}:`)}</span> `;
  const parts = [
    `<h2${longWord.test(headlineOf(header)) ? ' class="long-words"' : ''}>${kicker}${headlineText(headlineOf(header))}</h2>`,
    header.subheadline.trim() === '' ? '' : `<p class="subheadline">${text(header.subheadline)}</p>`,
    textHtml(reportBlocks(input, places.anchorOf, 3), header),
    linksHtml(header),
    keywordsHtml(input),
    relatedLines(input, places),
    factsLine(header),
  ];
  return `<article class="brief" id="${escapeHtml(anchorId(id))}">\n${parts.filter((part) => part !== '').join('\n')}\n</article>`;
}
