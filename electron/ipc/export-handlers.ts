import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isSafeLink } from '#shared/document/document-schema.ts';
import type { ExportOptions, ExportSubject } from '#shared/model/export.ts';
import { FaultError } from '#shared/result.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { checkExport } from '#electron/export/check/check-export.ts';
import { exportFileName } from '#electron/export/file-name.ts';
import type { ExportContext, ExportFormat, ExportInput } from '#electron/export/format.ts';
import { formatInfos } from '#electron/export/formats.ts';
import { mailLink } from '#electron/export/mail-link.ts';
import { writeFileWhole } from '#electron/export/write-file.ts';
import { writeFolderWhole, zipPieces } from '#electron/export/write-package.ts';
import { createGiveWay } from '#electron/give-way.ts';
import { getArticle } from '#electron/store/articles.ts';
import { getNewsletter } from '#electron/store/newsletters.ts';
import { archiveAnalyser } from '#electron/store/search/archive-analyser.ts';
import { chosenFormat, exampleNames, extensionOf } from './chosen-format.ts';
import { gatherExport } from './export-input.ts';
import { createLatest } from './export-latest.ts';
import { createPreviews } from './export-preview.ts';
import type { HandlersOf } from './handlers.ts';
import type { TaskList } from './task-list.ts';

/** Where the parts of a compound meet, as the search knows them. */
export const jointsOf = (word: string): readonly number[] =>
  archiveAnalyser()
    .parts(word)
    .slice(1)
    .map(({ start }) => start);

/** How an export goes on and can be ended. */
type Course = Pick<ExportContext, 'signal' | 'report' | 'begins' | 'failed'>;

/** Renders what is exported and writes it to `path`, whole or not at all. */
export async function exportTo(
  { host, now }: Pick<CoreContext, 'host' | 'now'>,
  input: ExportInput,
  format: ExportFormat,
  options: ExportOptions,
  path: string,
  course: Course,
): Promise<void> {
  const context: ExportContext = { printToPdf: (html, stop) => host.printToPdf(html, stop), options, jointsOf, ...course };
  const { signal } = course;
  if ('render' in format) await writeFileWhole(path, await format.render(input, context), signal);
  else if (options.packing === 'zip') await writeFileWhole(path, zipPieces(format.files(input, context), new Date(now()), signal), signal);
  else if (existsSync(path)) throw new FaultError('export-folder-exists', { name: basename(path) });
  else await writeFolderWhole(path, format.files(input, context), signal);
}

/** For what is done in a moment. */
const neverStopped = new AbortController().signal;

/** What the task is called. */
function titleOf({ store, wording }: Pick<CoreContext, 'store' | 'wording'>, subject: ExportSubject): string {
  switch (subject.kind) {
    case 'article':
      return getArticle(store.db, subject.id).header.headline;
    case 'newsletter':
      return getNewsletter(store.db, subject.id).header.title;
    case 'reports':
      return subject.title.trim() || wording().exporting.reports(subject.ids.length);
  }
}

export function exportHandlers(context: CoreContext, tasks: TaskList): HandlersOf<'exports'> & HandlersOf<'tasks'> & HandlersOf<'links'> {
  const { store, host } = context;
  const previews = createPreviews(context, { printToPdf: (html, stop) => host.printToPdf(html, stop), jointsOf });
  const checks = createLatest();
  return {
    'exports.formats': formatInfos,
    'exports.start': ({ subject, formatId, options }) => {
      // Refused at once, not when the task is under way.
      chosenFormat(formatId, subject.kind, options);
      return tasks.start('export', titleOf(context, subject), async (signal, report) => {
        let missing = 0;
        let done = 0;
        const course: Course = {
          signal,
          report: (progress) => report((done = progress)),
          begins: (headline) => report(done, headline),
          failed: (headline, error) => {
            missing += 1;
            if (!(error instanceof FaultError)) console.error('export', headline, error);
          },
        };
        const format = chosenFormat(formatId, subject.kind, options);
        const input = await gatherExport(context, subject, signal, options.order);
        const extension = extensionOf(format, options);
        const name = exportFileName(input, extension);
        const suggested = extension === '' ? name : name.slice(0, -extension.length - 1);
        const path = await host.chooseSavePath(suggested, extension);
        if (path === null) throw new FaultError('cancelled');
        try {
          await exportTo(context, input, format, options, path, course);
        } finally {
          host.releaseSavePath?.(path);
        }
        return { path, name: basename(path), missing };
      });
    },
    'exports.preview': ({ subject, formatId, options }) => previews.preview(subject, formatId, options),
    'exports.endPreview': () => {
      previews.end();
      return {};
    },
    'exports.exampleName': async ({ subject, formatId, options }) => {
      const first = subject.kind === 'reports' ? { ...subject, ids: subject.ids.slice(0, 1) } : subject;
      return exampleNames(await gatherExport(context, first, neverStopped), formatId, options);
    },
    'exports.previewProgress': () => ({ progress: previews.progress() }),
    'exports.check': ({ subject }) =>
      checks.run(async (signal) => checkExport(await gatherExport(context, subject, signal), createGiveWay(signal))),
    'exports.endCheck': () => {
      checks.end();
      return {};
    },
    'tasks.list': () => tasks.list(),
    'tasks.cancel': ({ id }) => {
      tasks.cancel(id);
      return {};
    },
    'tasks.reveal': async ({ id }) => {
      await host.reveal(tasks.pathOf(id));
      return {};
    },
    'links.mail': async ({ articleId }) => {
      await host.openExternal(mailLink(getArticle(store.db, articleId).header));
      return {};
    },
    'links.open': async ({ url }) => {
      if (!isSafeLink(url)) throw new FaultError('link-refused');
      await host.openExternal(url);
      return {};
    },
  };
}
