import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openLibrary } from '#electron/app.ts';
import type { App } from '#electron/app.ts';
import type { ChromiumHost } from '#electron/host/chromium/chromium-host.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { formatFor } from '#electron/export/formats.ts';
import { exportTo } from '#electron/ipc/export-handlers.ts';
import { gatherExport } from '#electron/ipc/export-input.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { ExportSubject } from '#shared/model/export.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';
import { FaultError } from '#shared/result.ts';
import { ask } from './ask.ts';
import { collectFiles } from './collect-files.ts';
import type { Print } from './command.ts';
import { readFiles } from './read-files.ts';

export interface DemoOptions {
  /** A folder of files to use instead of the sample material. */
  readonly from: string | null;
  readonly out: string;
  readonly parserPath: string;
  readonly rendererFolder: string;
}

const size = { width: 1440, height: 900 };

/** The sample material lies beside the source tree, and beside the build in a package. */
function sampleFolder(): string {
  const found = ['../../resources/samples', '../resources/samples'].map((path) => join(import.meta.dirname, path)).find(existsSync);
  if (!found) throw new FaultError('file-missing', { name: 'resources/samples' });
  return found;
}

/** Light and dark pictures of one place of the real window. */
async function photograph(host: ChromiumHost, out: string, name: string, hash: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) await host.captureWindow(join(out, `${name}-${theme}.png`), { ...size, theme, hash });
}

async function importAll(app: App, from: string): Promise<readonly ProposalRow[]> {
  const files = await collectFiles([from]);
  if (files.length === 0) throw new FaultError('file-missing', { name: from });
  return readFiles(app, files);
}

/** The file whose review shows most: the most fields found in its report. */
async function mostTelling({ port }: App, rows: readonly ProposalRow[]): Promise<ProposalRow | null> {
  let best: { row: ProposalRow; fields: number } | null = null;
  for (const row of rows) {
    const { reading } = await ask(port, 'proposals.get', { id: row.id });
    const report = reading?.records.find((record) => record.kind === 'article');
    const fields = report && 'fields' in report ? Object.values(report.fields).filter((field) => field !== null).length : 0;
    if (!best || fields > best.fields) best = { row, fields };
  }
  return best?.row ?? null;
}

/** Takes the best suggestion of each kind for a report, as an editor would with one key. */
async function tagAndRelate({ port }: App, article: ArticleRow): Promise<{ keywords: number; relations: number }> {
  const keywords = (await ask(port, 'keywords.suggest', { articleId: article.id })).slice(0, 2);
  for (const keyword of keywords) await ask(port, 'keywords.attach', { articleId: article.id, label: keyword.label });
  const relations = (await ask(port, 'relations.suggest', { articleId: article.id })).slice(0, 2);
  for (const relation of relations) await ask(port, 'relations.add', { articleId: article.id, otherId: relation.article.id });
  return { keywords: keywords.length, relations: relations.length };
}

async function exportAll(
  { context }: App,
  subject: ExportSubject,
  formatIds: readonly string[],
  out: string,
  name: string,
): Promise<string[]> {
  const written: string[] = [];
  for (const formatId of formatIds) {
    const extension = formatId.endsWith('pdf') ? 'pdf' : formatId.endsWith('html') ? 'html' : 'md';
    const path = join(out, `${name}.${extension}`);
    const { signal } = new AbortController();
    const input = await gatherExport(context, subject, signal);
    await exportTo(context, input, formatFor(formatId, subject.kind), defaultExportOptions, path, { signal, report: () => undefined });
    written.push(`${name}.${extension}`);
  }
  return written;
}

async function show(app: App, host: ChromiumHost, options: DemoOptions, print: Print): Promise<void> {
  const { port } = app;
  const out = resolve(options.out);
  await host.openWindow(port);
  const proposals = await importAll(app, options.from ?? sampleFolder());
  const failed = proposals.filter((row) => row.state === 'failed');
  const readable = proposals.filter((row) => row.state === 'clear' || row.state === 'look');
  print(
    `Gelesen: ${readable.length} Dateien${failed.length > 0 ? `, nicht lesbar: ${failed.map((row) => row.fileName).join(', ')}` : ''}.`,
  );
  const first = await mostTelling(app, readable);
  if (!first) return;
  await photograph(host, out, 'eingang', `#/inbox/${first.id}`);
  const summary = await ask(port, 'proposals.commit', { ids: readable.map((row) => row.id) });
  print(
    `Übernommen: ${summary.articles} Beiträge, ${summary.teasers} Anrisse, ${summary.newsletters === 1 ? '1 Ausgabe' : `${summary.newsletters} Ausgaben`}; ${summary.joined} mit Bekanntem verbunden.`,
  );

  const reports = (
    await ask(port, 'articles.list', { query: articleQuery.parse({ extents: ['full'], sort: 'date' }), offset: 0, limit: 50 })
  ).rows;
  const linked = { keywords: 0, relations: 0 };
  for (const report of reports) {
    const added = await tagAndRelate(app, report);
    linked.keywords += added.keywords;
    linked.relations += added.relations;
  }
  print(`Verknüpft: ${linked.keywords} Stichwörter, ${linked.relations} verwandte Meldungen.`);

  const written: string[] = [];
  // The fullest page to show: one with a date line, then the longest.
  const weight = (row: ArticleRow): number => (row.datelineDate === null ? 0 : 1_000_000) + row.characterCount;
  const [report] = [...reports].sort((one, other) => weight(other) - weight(one));
  if (report) {
    await photograph(host, out, 'schreibtisch', `#/articles/all/${report.id}`);
    written.push(
      ...(await exportAll(app, { kind: 'article', id: report.id }, ['article-pdf', 'article-html', 'article-markdown'], out, 'beitrag')),
    );
  }
  const [newsletter] = await ask(port, 'newsletters.list', {});
  if (newsletter) {
    await photograph(host, out, 'newsletter', `#/newsletters/${newsletter.id}`);
    written.push(
      ...(await exportAll(app, { kind: 'newsletter', id: newsletter.id }, ['newsletter-html', 'newsletter-pdf'], out, 'newsletter')),
    );
  }
  await photograph(host, out, 'stichwoerter', '#/keywords');
  print(`Ausgegeben: ${written.join(', ')}.`);
  print(`Bilder des Fensters und alle Dateien liegen in ${options.out}/.`);
}

/** `umbruch demo`: the main job from end to end in a fresh library, without a display; pictures of the real window go to `out`. */
export async function demoCommand(options: DemoOptions, print: Print): Promise<boolean> {
  mkdirSync(resolve(options.out), { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-demo-'));
  const host = createHeadlessHost({ rendererFolder: options.rendererFolder, exportFolder: resolve(options.out) });
  try {
    const opened = await openLibrary({ folder, host, parserPath: options.parserPath });
    if (!opened.ok) throw new FaultError(opened.fault.code, opened.fault.detail);
    try {
      await show(opened.value, host, options, print);
    } finally {
      await opened.value.close();
    }
  } finally {
    await host.quit();
    rmSync(folder, { recursive: true, force: true });
  }
  return true;
}
