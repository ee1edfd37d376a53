import { openingText } from '#shared/document/report-length.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import type { ArticleInput } from '../format.ts';
import { typesetRequest } from '../layouts.ts';
import type { Layout } from '../layouts.ts';
import { houseOf, imprintHtml, logoHtml } from '../house-look.ts';
import { pageHtml } from '../page.ts';
import { headlineOf } from '../related-rows.ts';
import { shortened } from '../shortened.ts';
import { boxPlaces, relatedHtml } from './related-boxes.ts';
import { factsHtml, headHtml, keywordsHtml, linksHtml, originHtml, reportBlocks, textHtml, titleOf } from './report-parts.ts';

/** The report as a page to keep, or with `joints` to print: head, text, links, Stichwörter, related reports. */
export function reportPage(input: ArticleInput, layout: Layout, joints: TypesetRequest['joints'] | null): string {
  const { header, keywords } = input.article;
  const headline = headlineOf(header);
  const house = houseOf(input, layout.look);
  const head = [logoHtml(house), headHtml(input.article), factsHtml(header)];
  const places = boxPlaces(input);
  // Who keeps a page wants to know where it came from; who prints it has no room to spare for it.
  const origin = joints === null ? originHtml(header) : '';
  const tail = [linksHtml(header), keywordsHtml(input), origin, relatedHtml(input, places), imprintHtml(house)];
  const parts = [...head, textHtml(reportBlocks(input, places.anchorOf), header), ...tail];
  const body = `<main><article>\n${parts.filter((part) => part !== '').join('\n')}\n</article></main>`;
  return pageHtml({
    title: titleOf(header),
    house,
    // A long headline keeps to one line of the foot.
    foot: { first: house.name, following: [house.name, shortened(headline, 80)].filter((part) => part !== '').join(' · ') },
    author: header.authors.join(', ') || header.byline || house.name,
    description: openingText(header, input.article.body),
    keywords: keywords.map((keyword) => keyword.label),
    sheets: layout.sheets,
    typeset: joints && typesetRequest(layout, joints),
    body,
  });
}
