import { basename } from 'node:path';
import { isSafeLink } from '#shared/document/document-schema.ts';
import { FaultError } from '#shared/result.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { exportFileName } from '#electron/export/file-name.ts';
import { formatFor, formats } from '#electron/export/formats.ts';
import type { ExportInput } from '#electron/export/formats.ts';
import { mailLink } from '#electron/export/mail-link.ts';
import { writeFileWhole } from '#electron/export/write-file.ts';
import { getArticle } from '#electron/store/articles.ts';
import { archiveAnalyser } from '#electron/store/search/archive-analyser.ts';
import { gatherExport } from './export-input.ts';
import type { HandlersOf } from './handlers.ts';
import type { TaskList } from './task-list.ts';

const titleOf = (input: ExportInput): string => (input.kind === 'article' ? input.article.header.headline : input.newsletter.header.title);

/** Where the parts of a compound meet, as the search knows them. */
export const jointsOf = (word: string): readonly number[] =>
  archiveAnalyser()
    .parts(word)
    .slice(1)
    .map(({ start }) => start);

/** Renders one thing and writes it to `path`, whole or not at all. */
export async function exportTo(
  { host }: Pick<CoreContext, 'host'>,
  input: ExportInput,
  formatId: string,
  path: string,
  signal: AbortSignal,
  report: (progress: number) => void,
): Promise<void> {
  const bytes = await formatFor(formatId, input.kind).render(input, {
    printToPdf: (html, stop) => host.printToPdf(html, stop),
    jointsOf,
    signal,
    report,
  });
  await writeFileWhole(path, bytes, signal);
}

export function exportHandlers(context: CoreContext, tasks: TaskList): HandlersOf<'exports'> & HandlersOf<'tasks'> & HandlersOf<'links'> {
  const { store, host } = context;
  return {
    'exports.formats': () => formats.map(({ id, extension, subjects }) => ({ id, extension, subjects: [...subjects] })),
    'exports.start': ({ subject, formatId }) => {
      const input = gatherExport(context, subject);
      const format = formatFor(formatId, subject.kind);
      return tasks.start('export', titleOf(input), async (signal, report) => {
        const suggested = exportFileName(input, format.extension).slice(0, -format.extension.length - 1);
        const path = await host.chooseSavePath(suggested, format.extension);
        if (path === null) throw new FaultError('cancelled');
        try {
          await exportTo(context, input, formatId, path, signal, report);
        } finally {
          host.releaseSavePath?.(path);
        }
        return { path, name: basename(path) };
      });
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
