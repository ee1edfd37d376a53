import { namesLine } from '../author-line.ts';
import { linkMail } from '../mail-link.ts';
import { escapeHtml } from '../escape.ts';
import type { PackedFile } from '../format.ts';
import { spokenHtml } from '../nodes/language-attribute.ts';
import { originHtml } from '../pages/report-parts.ts';
import { headlineOf } from '../related-rows.ts';
import { wrap } from '../pages/markup.ts';
import { descriptionOf } from './description.ts';
import { linkTo, text, wayTo } from './markup.ts';
import { printPage } from './print-page.ts';
import { openGraph, reportData } from './report-data.ts';
import { latestHtml, relatedHtml } from './report-boxes.ts';
import { keywordsHtml, linksHtml, textHtml } from './report-text.ts';
import { drawPictures } from './site-pictures.ts';
import { pdfPathOf, printPathOf } from './site-plan.ts';
import type { SitePlan, SiteReport } from './site-plan.ts';
import { addressOf, sitePage, sitePaths } from './site-shell.ts';

/** The page of a report, its Druckversion, and the pictures they show. */
export interface ReportFiles {
  readonly page: string;
  readonly print: string;
  readonly pictures: readonly PackedFile[];
}

/** The pages of a report: head, text, links, Stichwörter, „Druckversion | PDF | Link mailen“, related reports. */
export function reportFiles(plan: SitePlan, report: SiteReport, hasPdf: boolean): ReportFiles {
  const { input, path, rubric } = report;
  const { header } = input.article;
  const drawn = drawPictures(input.pictures, path);
  const body = textHtml(input, drawn);
  const pictures = drawn.files();
  const paths = pictures.map((file) => file.path);
  const head = [
    wrap('p', 'kicker', header.headline ? text(header.kicker) : ''),
    `<h1>${text(headlineOf(header))}</h1>`,
    wrap('p', 'subheadline', text(header.subheadline)),
  ].map((html) => spokenHtml(html, report.language));
  const article = [
    ...head,
    factsHtml(report),
    body,
    wrap('p', 'source', text(header.sourceNote)),
    linksHtml(input),
    keywordsHtml(report),
    originHtml(header),
    actionsHtml(plan, report, hasPdf),
    relatedHtml(plan, report),
  ];
  const page = sitePage(plan, {
    path,
    title: headlineOf(header),
    description: descriptionOf(input),
    crumbs: [
      { name: 'Startseite', path: sitePaths.start },
      ...(rubric === null ? [] : [{ name: rubric.name, path: `${rubric.stem}.html` }]),
      { name: headlineOf(header), path },
    ],
    head: openGraph(plan, report, paths),
    data: [reportData(plan, report, paths)],
    main: `<article class="report">\n${article.filter((part) => part !== '').join('\n')}\n</article>${latestHtml(report)}`,
  });
  return { page, print: printPage(plan, report, drawn), pictures };
}

/** Small print below the head: what kind of piece it is, and by whom. Each fact is named, so that the page reads in again as it was written. */
function factsHtml({ input, path, rubric }: SiteReport): string {
  const { form, authors, agency, datelineDate, place } = input.article.header;
  const facts = [
    wrap('p', 'rubric', rubric === null ? '' : linkTo(path, `${rubric.stem}.html`, text(rubric.name))),
    wrap('p', 'form', text(form)),
    wrap('p', 'authors', authors.length === 0 ? '' : `Von ${text(namesLine(authors))}`),
    wrap('p', 'agency', text(agency)),
    // A place without a day would read as the first word of the text.
    wrap('p', 'place', datelineDate === null ? text(place) : ''),
  ];
  return wrap('div', 'facts meta', facts.join(''));
}

/** „Druckversion | PDF | Link mailen“, as the pages of the field have it; a report without any address has no link to mail. */
function actionsHtml(plan: SitePlan, report: SiteReport, hasPdf: boolean): string {
  const { input, path } = report;
  const own = addressOf(plan, path);
  const mail = linkMail(own === null ? input.article.header : { ...input.article.header, originUrl: own });
  const items = [
    `<a href="${escapeHtml(wayTo(path, printPathOf(report)))}">Druckversion</a>`,
    ...(hasPdf ? [`<a href="${escapeHtml(wayTo(path, pdfPathOf(report)))}" type="application/pdf">PDF</a>`] : []),
    ...(mail === null ? [] : [`<a href="${escapeHtml(mail)}">Link mailen</a>`]),
  ];
  return `<ul class="actions">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}
