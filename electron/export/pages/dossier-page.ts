import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import { longDate } from '../dates.ts';
import { cssString, escapeHtml } from '../escape.ts';
import type { ArticleInput, ReportsInput } from '../format.ts';
import { logoHtml, nameBeside } from '../house-look.ts';
import { typesetRequest } from '../layouts.ts';
import type { Layout } from '../layouts.ts';
import { pageHtml } from '../page.ts';
import { headlineOf } from '../related-rows.ts';
import { shortened } from '../shortened.ts';
import { collectionOf, drawEach } from './collection.ts';
import type { Collection } from './collection.ts';
import { registerHtml } from './dossier-register.ts';
import { linesOf, runsOf } from './dossier-runs.ts';
import type { Run } from './dossier-runs.ts';
import { anchorId, headlineText, text, wrap } from './markup.ts';
import type { PageOf } from './page-makers.ts';
import { boxPlaces, relatedHtml } from './related-boxes.ts';
import { factsHtml, headHtml, keywordsHtml, kickerLine, linksHtml, reportBlocks, textHtml, titleOf } from './report-parts.ts';

/** Many reports as a book: title, contents, each long report on a new page with a running head of its own, short ones one below the other, registers. `pageOf` is null as long as nothing has been printed. */
export async function dossierPage(
  input: ReportsInput,
  layout: Layout,
  joints: TypesetRequest['joints'] | null,
  pageOf: PageOf = () => null,
): Promise<string> {
  const collection = collectionOf(input, layout, untitled);
  const { title, house, reports, keywords } = collection;
  const runs = runsOf(reports, await drawEach(collection, linesOf));
  const runAt = new Map(
    runs.flatMap(({ reports: own }, run) => own.map(({ report, isBrief }, place) => [report, { run, place, isBrief }] as const)),
  );
  const body = [
    titleHtml(input, collection),
    contentsHtml(reports, pageOf),
    ...(await drawEach(collection, (report, index) =>
      chapterHtml(report, index, runAt.get(report) ?? { run: index, place: 0, isBrief: false }, collection, pageOf),
    )),
    registerHtml(reports, pageOf),
  ];
  return pageHtml({
    title,
    house,
    foot: { first: '', following: house.name },
    author: house.name,
    description: reports.map(({ article }) => headlineOf(article.header)).join('; '),
    keywords: keywords.slice(0, mostKeywords),
    sheets: layout.sheets,
    rules: pageRules(collection, runs),
    typeset: joints && typesetRequest(layout, joints),
    body: `<main>\n${body.filter((part) => part !== '').join('\n')}\n</main>`,
  });
}

/** What a dossier without a title is called. */
const untitled = 'Dossier';

/** Of hundreds of Stichwörter no reader of the document's properties has any use. */
const mostKeywords = 60;

/** Running heads can only be written in the sheet: one named page a report, or a run of short ones. */
function pageRules({ title }: Collection, runs: readonly Run[]): string {
  const left = cssString(shortened(title, 60));
  const named = runs.map(({ reports: [first, second] }, index) => {
    const right = cssString(second ? 'Kurze Beiträge' : first ? shortened(titleOf(first.report.article.header), 70) : '');
    return `@page chapter-${index + 1}{@top-left{content:${left}}@top-right{content:${right}}}.chapter-${index + 1}{page:chapter-${index + 1}}`;
  });
  const front = ['contents', 'register'].map((name) => `@page ${name}{@top-left{content:${left}}}`);
  return [...front, ...named].join('\n');
}

/** A longer title is set smaller, so that it leaves room for what stands below it. */
const longTitle = 80;

function titleHtml({ day }: ReportsInput, { title, house, reports, span }: Collection): string {
  const count = reports.length === 1 ? 'Ein Beitrag' : `${reports.length} Beiträge`;
  const facts = [[count, span].filter((part) => part !== '').join(', '), `Zusammengestellt am ${longDate(day)}`];
  // The title page has no foot.
  const imprint = text(house.look.imprint);
  const name = wrap('strong', '', text(nameBeside(house.look.imprint, house.name)));
  // Untitled it is called that already.
  const kind = title === untitled ? '' : `<p class="kind">${untitled}</p>`;
  return `<section class="title-page">${logoHtml(house)}
<div class="titles${title.length > longTitle ? ' long' : ''}">${kind}<h1>${text(title)}</h1>${facts.map((fact) => `<p class="fact">${text(fact)}</p>`).join('')}</div>
<p class="publisher">${[name, imprint].filter((part) => part !== '').join('<br>')}</p></section>`;
}

/** The contents; the numbers stand in boxes of one width, so that setting them moves nothing. */
function contentsHtml(reports: readonly ArticleInput[], pageOf: PageOf): string {
  const entries = reports.map(({ article: { id, header } }) => {
    const anchor = anchorId(id);
    const kicker = kickerLine(header) && `<span class="kicker">${text(kickerLine(header))}</span> `;
    const about = [header.datelineDate ? longDate(header.datelineDate) : '', header.place, header.form]
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const line = about.length === 0 ? '' : `<span class="about">${about.map(text).join(' · ')}</span>`;
    return `<li><a href="#${escapeHtml(anchor)}">${kicker}<span class="entry">${headlineText(headlineOf(header))}</span>${line} <span class="number">${pageOf(anchor) ?? ''}</span></a></li>`;
  });
  return `<nav class="contents"><h1>Inhalt</h1><ol>\n${entries.join('\n')}\n</ol></nav>`;
}

/** Where a report stands: in which run, as which of it. */
interface InRun {
  readonly run: number;
  readonly place: number;
  readonly isBrief: boolean;
}

function chapterHtml(input: ArticleInput, index: number, { run, place, isBrief }: InRun, { anchorOf }: Collection, pageOf: PageOf): string {
  const { header, id } = input.article;
  const places = boxPlaces(input, anchorOf, `rueckverweis-${index + 1}-`);
  const parts = [
    headHtml(input.article),
    factsHtml(header),
    textHtml(reportBlocks(input, places.anchorOf), header),
    linksHtml(header),
    keywordsHtml(input),
    relatedHtml(input, places, (articleId) => pageReference(anchorOf(articleId), pageOf)),
  ];
  const look = place > 0 ? ' follows' : '';
  return `<article class="chapter-${run + 1}${look}${isBrief ? ' brief' : ''}" id="${escapeHtml(anchorId(id))}">\n${parts.filter((part) => part !== '').join('\n')}\n</article>`;
}

/** Where in the dossier a report stands, in a line of its own: the number that comes with the second print moves nothing. */
function pageReference(anchor: string | null, pageOf: PageOf): string | null {
  if (anchor === null) return null;
  const page = pageOf(anchor);
  return `<a href="#${escapeHtml(anchor)}">${page === null ? 'in diesem Dossier' : `siehe Seite\u00A0${page}`}</a>`;
}
