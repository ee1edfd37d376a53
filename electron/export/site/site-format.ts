import { giveWay, oneByOne } from '#electron/give-way.ts';
import { mostPrintedUnasked } from '#shared/model/export.ts';
import { documentText } from '#shared/document/document-text.ts';
import { FaultError } from '#shared/result.ts';
import type { ExportContext, ExportInput, PackageFormat, PackedFile, ReportsInput } from '../format.ts';
import { forReports } from '../input-kinds.ts';
import { faultOf, missingFile } from '../missing-list.ts';
import type { Missing } from '../missing-list.ts';
import { headlineOf } from '../related-rows.ts';
import { shippedFile } from '../resources.ts';
import { archivePages } from './archive-pages.ts';
import { drawablePlan, withoutPictures } from './drawable-plan.ts';
import type { LeaveOut } from './drawable-plan.ts';
import { groupPages } from './group-pages.ts';
import { atomFeed, isAddressed, jsonFeed, rssFeed } from './feeds.ts';
import { keywordIndex } from './keyword-index.ts';
import { notFoundPage } from './not-found-page.ts';
import { reportFiles } from './report-page.ts';
import type { ReportFiles } from './report-page.ts';
import { reportPrinter } from './report-printer.ts';
import { searchIndex } from './search-index.ts';
import { searchFiles, searchPage } from './search-page.ts';
import { robotsText, siteMap, siteMapPath } from './site-map.ts';
import { pdfPathOf, planSite, printPathOf } from './site-plan.ts';
import type { SitePlan, SiteReport } from './site-plan.ts';
import { sitePaths } from './site-shell.ts';
import type { WrittenPage } from './site-shell.ts';
import { startPage } from './start-page.ts';
import { styleFiles } from './style.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileOf = ({ path, html }: WrittenPage): PackedFile => ({ path, bytes: bytesOf(html) });

/** Chosen reports as a site that any server, or a folder, can show: no script needed to read it, nothing asked from outside. */
export const siteFormat: PackageFormat = { id: 'site', subjects: ['reports'], files: siteFiles };

async function* siteFiles(given: ExportInput, context: ExportContext): AsyncGenerator<PackedFile> {
  const input = forReports(given);
  const { options, signal } = context;
  const withPdf = options.withPdf ?? input.reports.length <= mostPrintedUnasked;
  const missing: Missing[] = [];
  const leaveOut: LeaveOut = (report, error, part) => {
    context.failed?.(headlineOf(report.article.header), error);
    missing.push({ report, part, fault: faultOf(error) });
  };
  const plan = await drawablePlan(await planSite(input, siteAddress(options.siteAddress), withPdf, signal), input, signal, leaveOut);
  for await (const file of filesOf(plan, input.settings, context, leaveOut)) {
    if (signal.aborted) throw new FaultError('cancelled');
    yield file;
    // Whoever takes the files may do so without waiting.
    await giveWay();
  }
  if (missing.length > 0) yield missingFile(missing);
  context.report(1);
}

/** As every reader takes it: names in other letters encoded, a `/` at the end. */
const siteAddress = (given: string): string | null => (given === '' ? null : new URL(given).href.replace(/\/*$/, '/'));

async function* filesOf(
  plan: SitePlan,
  settings: ReportsInput['settings'],
  context: ExportContext,
  leaveOut: LeaveOut,
): AsyncGenerator<PackedFile> {
  yield* styleFiles(settings.look, await signsOf(plan, settings, context.signal));
  if (plan.logo !== null) yield plan.logo;
  const pictures = new Set<string>();
  const printer = plan.withPdf ? reportPrinter(context, leaveOut) : async () => null;
  for (const [index, report] of plan.reports.entries()) {
    context.begins?.(headlineOf(report.input.article.header));
    yield* reportOf(plan, report, pictures, await printer(report), leaveOut);
    context.report(((index + 1) / plan.reports.length) * 0.9);
  }
  yield fileOf(startPage(plan));
  const start = { name: 'Startseite', path: sitePaths.start };
  for (const rubric of plan.rubrics)
    for (const page of groupPages(plan, rubric, {
      title: rubric.name,
      label: 'Bereich',
      description: `Meldungen und Beiträge aus dem Bereich ${rubric.name}: ${plan.title}`,
      crumbs: [start],
    }))
      yield fileOf(page);
  if (plan.keywords.length > 0) yield fileOf(keywordIndex(plan));
  for (const keyword of plan.keywords)
    for (const page of groupPages(plan, keyword, {
      title: keyword.name,
      label: 'Stichwort',
      description: `Meldungen und Beiträge zum Stichwort ${keyword.name}: ${plan.title}`,
      crumbs: [start, { name: 'Stichwörter', path: sitePaths.keywords }],
    }))
      yield fileOf(page);
  for (const page of archivePages(plan)) yield fileOf(page);
  yield fileOf(searchPage(plan));
  yield { path: searchFiles.script, bytes: shippedFile('resources/site/search.js') };
  yield { path: searchFiles.index, bytes: bytesOf(await searchIndex(plan, context.signal)) };
  if (isAddressed(plan)) {
    yield { path: sitePaths.rss, bytes: rssFeed(plan) };
    yield { path: sitePaths.atom, bytes: atomFeed(plan) };
    yield { path: sitePaths.json, bytes: jsonFeed(plan) };
    yield { path: siteMapPath, bytes: await siteMap(plan, context.signal) };
  }
  yield { path: 'robots.txt', bytes: bytesOf(robotsText(plan)) };
  yield fileOf(notFoundPage(plan));
}

/** The files of one report: its page, its pictures, Druckversion and PDF. Pictures that another report has shown already are there. */
function* reportOf(
  plan: SitePlan,
  report: SiteReport,
  known: Set<string>,
  pdf: Uint8Array | null,
  leaveOut: LeaveOut,
): Generator<PackedFile> {
  const { page, print, pictures } = drawn(plan, report, pdf !== null, leaveOut);
  yield { path: report.path, bytes: bytesOf(page) };
  for (const picture of pictures) {
    if (known.has(picture.path)) continue;
    known.add(picture.path);
    yield picture;
  }
  yield { path: printPathOf(report), bytes: bytesOf(print) };
  if (pdf !== null) yield { path: pdfPathOf(report), bytes: pdf };
}

/** The pages of a report; other pages link to them already, so pictures that cannot be read leave but their words. */
function drawn(plan: SitePlan, report: SiteReport, hasPdf: boolean, leaveOut: LeaveOut): ReportFiles {
  try {
    return reportFiles(plan, report, hasPdf);
  } catch (error) {
    leaveOut(report.input, error, 'Bilder');
    return reportFiles(plan, withoutPictures(report), hasPdf);
  }
}

/** Every sign that occurs in the texts, once: some need further fonts. */
async function signsOf({ reports }: SitePlan, { houseName, look }: ReportsInput['settings'], signal: AbortSignal): Promise<string> {
  const signs = new Set<string>(`${houseName}${look.imprint}`);
  await oneByOne(reports, signal, ({ input: { article } }) => {
    const { header, body, keywords } = article;
    for (const sign of `${JSON.stringify(header)}${documentText(body)}${keywords.map(({ label }) => label).join('')}`) signs.add(sign);
  });
  return [...signs].join('');
}
