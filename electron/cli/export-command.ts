import { mkdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { de } from '#shared/messages/export-dialog.ts';
import { checkOffPaper, exportOptions } from '#shared/model/export.ts';
import type { ExportCheck, ExportSubject, ExportSubjectKind } from '#shared/model/export.ts';
import type { ArticleId, NewsletterId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import { checkExport } from '#electron/export/check/check-export.ts';
import type { ExportFormat } from '#electron/export/format.ts';
import { formats } from '#electron/export/formats.ts';
import { layoutFor } from '#electron/export/layouts.ts';
import { asFault } from '#electron/export/write-file.ts';
import { giveWay } from '#electron/give-way.ts';
import { chosenFormat } from '#electron/ipc/chosen-format.ts';
import { exportTo } from '#electron/ipc/export-handlers.ts';
import { gatherExport } from '#electron/ipc/export-input.ts';
import type { CorePort } from '#electron/host/host.ts';
import { required } from './command.ts';
import type { LibraryCommand } from './command.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './usage.ts';

/** A format by its id, without the kind of thing in front of it, or by its ending. */
function formatNamed(wanted: string, kind: ExportSubjectKind): ExportFormat {
  const possible = formats.filter(({ subjects }) => subjects.includes(kind));
  const found =
    possible.find(({ id }) => id === wanted || id === `${kind}-${wanted}`) ??
    possible.find((format) => 'render' in format && format.extension === wanted);
  if (found) return found;
  const isOfOne =
    kind === 'reports' && formats.some((one) => one.id === `article-${wanted}` || ('render' in one && one.extension === wanted));
  if (isOfOne) throw new UsageError(`Als ${wanted} gibt es nur einzelne Beiträge; mit --each wird eine Datei je Beitrag daraus.`);
  throw new FaultError('export-unknown-format');
}

/** What the ids mean: one may be a report or an issue; several, and the reports of a site, are reports. */
async function subjectOf(port: CorePort, line: CommandLine): Promise<ExportSubject> {
  const ids = [...new Set(line.positional)];
  const missing: string[] = [];
  for (const id of ids) if (!(await port.dispatch('articles.get', { id })).ok) missing.push(id);
  const [id] = ids;
  const isIssue = ids.length === 1 && missing.length === 1 && id !== undefined && (await port.dispatch('newsletters.get', { id })).ok;
  if (isIssue && !line.isEach && line.format !== 'site') return { kind: 'newsletter', id: id as NewsletterId };
  if (isIssue) throw new UsageError('Eine Ausgabe des Newsletters lässt sich nur einzeln ausgeben: ohne --each und nicht als Website.');
  if (missing[0] !== undefined)
    throw new Error(`Einen Beitrag mit der ID „${missing[0].slice(0, 80)}“ gibt es in dieser Bibliothek nicht.`);
  return ids.length > 1 || line.isEach || line.format === 'site'
    ? { kind: 'reports', ids: ids as ArticleId[], title: line.title ?? '' }
    : { kind: 'article', id: id as ArticleId };
}

/** `export ID… --format F --out PATH`; see `checkExportLine` for what is refused before. */
export const exportThings: LibraryCommand = async ({ port, context }, line, print) => {
  const { out, json } = line;
  const path = resolve(required(out));
  const subject = await subjectOf(port, line);
  const wished = exportOptions.safeParse({
    layout: line.layout,
    packing: line.isZip ? 'zip' : 'folder',
    division: line.isEach ? 'each' : 'together',
    fileNames: line.name ?? '',
    siteAddress: line.siteAddress ?? '',
    withPdf: line.withPdf,
    withMarks: line.withMarks,
    order: line.order ?? 'list',
  });
  if (!wished.success) throw new FaultError('invalid-input');
  const options = wished.data;
  const kind = line.isEach ? 'article' : subject.kind;
  const named = formatNamed(required(line.format), kind);
  if (named.isPrinted) layoutFor(options.layout, kind);
  if ('render' in named && !line.isEach && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`„${basename(path)}“ ist ein Ordner; gemeint ist der Name der Datei.`);
  let missing = 0;
  const format = chosenFormat(named.id, subject.kind, options);
  makeFolder(dirname(path));
  const { signal } = new AbortController();
  const input = await gatherExport(context, subject, signal, options.order);
  const found = await checkExport(input, giveWay);
  const check = named.isPrinted ? found : checkOffPaper(found);
  await exportTo(context, input, format, options, path, { signal, report: () => undefined, failed: () => (missing += 1) });
  if (json) print(JSON.stringify({ file: path, ...(missing > 0 ? { missing } : {}), ...(check.total > 0 ? { check } : {}) }));
  else for (const text of [path, ...missingLines(missing), ...checkLines(check)]) print(text);
  return missing === 0;
};

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw asFault(error, path);
  }
}

const missingLines = (missing: number): string[] =>
  missing === 0 ? [] : [`Nicht ausgegeben: ${missing}; welche und warum, steht in „Nicht ausgegeben.txt“.`];

const told = 20;
/** What hinders readers, most serious first. */
function checkLines({ findings, total, blocking }: ExportCheck): string[] {
  if (blocking === 0) return [];
  const lines = findings
    .filter(({ isBlocking }) => isBlocking)
    .slice(0, told)
    .map(({ kind, title, words }) => `  ${title}: ${de.check.kinds[kind].title}${words === '' ? '' : ` („${words}“)`}`);
  const counts = [de.check.hindrances(blocking), total > blocking ? de.check.hints(total - blocking) : ''].filter((part) => part !== '');
  return [`${counts.join(', ')} für Leserinnen und Leser:`, ...lines];
}
