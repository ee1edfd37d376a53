import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { de } from '#shared/messages/export-dialog.ts';
import { exportOptions } from '#shared/model/export.ts';
import type { ExportCheck, ExportSubject, ExportSubjectKind } from '#shared/model/export.ts';
import type { ArticleId, NewsletterId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import { checkExport } from '#electron/export/check/check-export.ts';
import type { ExportFormat } from '#electron/export/format.ts';
import { formats } from '#electron/export/formats.ts';
import { layoutFor } from '#electron/export/layouts.ts';
import { giveWay } from '#electron/give-way.ts';
import { chosenFormat } from '#electron/ipc/chosen-format.ts';
import { exportTo } from '#electron/ipc/export-handlers.ts';
import { gatherExport } from '#electron/ipc/export-input.ts';
import { required } from './command.ts';
import type { LibraryCommand } from './command.ts';

/** A format by its id, without the kind of thing in front of it, or by its ending. */
function formatNamed(wanted: string, kind: ExportSubjectKind): ExportFormat {
  const possible = formats.filter(({ subjects }) => subjects.includes(kind));
  const found =
    possible.find(({ id }) => id === wanted || id === `${kind}-${wanted}`) ??
    possible.find((format) => 'render' in format && format.extension === wanted);
  if (!found) throw new FaultError('export-unknown-format');
  return found;
}

/** `export ID… --format F --out PATH`; what kind of thing one id means is found from it, several ids are reports. */
export const exportThings: LibraryCommand = async ({ port, context }, line, print) => {
  const { positional, out, json } = line;
  const id = required(positional[0]);
  const path = resolve(required(out));
  const isArticle = positional.length > 1 || line.isEach || (await port.dispatch('articles.get', { id })).ok;
  const subject: ExportSubject = !isArticle
    ? { kind: 'newsletter', id: id as NewsletterId }
    : positional.length > 1 || line.isEach
      ? { kind: 'reports', ids: positional as readonly string[] as ArticleId[], title: line.title ?? '' }
      : { kind: 'article', id: id as ArticleId };
  const wished = exportOptions.safeParse({
    layout: line.layout,
    packing: line.isZip ? 'zip' : 'folder',
    division: line.isEach ? 'each' : 'together',
    fileNames: line.name ?? '',
  });
  if (!wished.success) throw new FaultError('invalid-input');
  const options = wished.data;
  const kind = line.isEach ? 'article' : subject.kind;
  const named = formatNamed(required(line.format), kind);
  if (named.isPrinted) layoutFor(options.layout, kind);
  let missing = 0;
  const format = chosenFormat(named.id, subject.kind, options);
  mkdirSync(dirname(path), { recursive: true });
  const { signal } = new AbortController();
  const input = await gatherExport(context, subject, signal);
  const check = await checkExport(input, giveWay);
  await exportTo(context, input, format, options, path, { signal, report: () => undefined, failed: () => (missing += 1) });
  if (json) print(JSON.stringify({ file: path, ...(missing > 0 ? { missing } : {}), ...(check.total > 0 ? { check } : {}) }));
  else for (const text of [path, ...missingLines(missing), ...checkLines(check)]) print(text);
  return missing === 0;
};

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
