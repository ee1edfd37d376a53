import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { documentText } from '#shared/document/document-text.ts';
import { exportTo } from '#electron/ipc/export-handlers.ts';
import { gatherExport } from '#electron/ipc/export-input.ts';
import { formats } from '#electron/export/formats.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import { writeVerifiedBackup } from '#electron/store/backup.ts';
import { FaultError } from '#shared/result.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { ArticleId, NewsletterId } from '#shared/model/ids.ts';
import { ask } from './ask.ts';
import { importFiles } from './import-command.ts';
import { showKeywords } from './keywords-command.ts';
import { required } from './command.ts';
import type { LibraryCommand } from './command.ts';
import { listPages } from './list-pages.ts';
import { showRelated } from './related-command.ts';
import { rowLine } from './row-line.ts';
import { reindex, searchReports } from './search-command.ts';

const list: LibraryCommand = async ({ port }, { json, limit }, print) => {
  for await (const { rows } of listPages(port, articleQuery.parse({}), limit ?? Infinity))
    for (const row of rows) print(json ? JSON.stringify(row) : rowLine(row));
  return true;
};

const show: LibraryCommand = async ({ port }, { positional, json }, print) => {
  const article = await ask(port, 'articles.get', { id: required(positional[0]) as ArticleId });
  const { kicker, headline, lead, datelineDate } = article.header;
  if (json) print(JSON.stringify(article));
  else
    print(
      [
        [kicker, headline].filter(Boolean).join(': '),
        datelineDate ?? '',
        lead,
        documentText(article.body),
        article.keywords.map((keyword) => keyword.label).join(', '),
      ]
        .filter(Boolean)
        .join('\n\n'),
    );
  return true;
};

/** `export ID --format pdf|html|markdown --out PATH`; the kind of thing is found from the id. */
const exportOne: LibraryCommand = async ({ port, context }, { positional, format, out, json }, print) => {
  const id = required(positional[0]);
  const path = resolve(required(out));
  const isArticle = await port.dispatch('articles.get', { id });
  const subject = isArticle.ok
    ? ({ kind: 'article', id: id as ArticleId } as const)
    : ({ kind: 'newsletter', id: id as NewsletterId } as const);
  const wanted = required(format);
  const known = formats.find((one) => one.subjects.includes(subject.kind) && (one.id === wanted || one.id === `${subject.kind}-${wanted}`));
  if (!known) throw new FaultError('export-unknown-format');
  mkdirSync(dirname(path), { recursive: true });
  const { signal } = new AbortController();
  const input = await gatherExport(context, subject, signal);
  await exportTo(context, input, known, defaultExportOptions, path, { signal, report: () => undefined });
  print(json ? JSON.stringify({ file: path }) : path);
  return true;
};

const newsletter: LibraryCommand = async ({ port }, { positional, json }, print) => {
  if (positional[0]) {
    print(JSON.stringify(await ask(port, 'newsletters.get', { id: positional[0] as NewsletterId })));
    return true;
  }
  for (const row of await ask(port, 'newsletters.list', {}))
    print(json ? JSON.stringify(row) : `${row.id}  ${row.issue}  ${row.title}  (${row.sectionCount} Abschnitte)`);
  return true;
};

const check: LibraryCommand = (app, { json }, print) => {
  const problems = app.context.store.checkIntegrity();
  if (json) print(JSON.stringify({ ok: problems.length === 0, problems }));
  else print(problems.length === 0 ? 'Die Bibliothek ist unversehrt.' : `Die Bibliothek hat Schäden:\n${problems.join('\n')}`);
  return Promise.resolve(problems.length === 0);
};

const backup: LibraryCommand = ({ context }, { out, json }, print) => {
  const path = resolve(required(out));
  mkdirSync(dirname(path), { recursive: true });
  writeVerifiedBackup(context.store.backupTo, path);
  print(json ? JSON.stringify({ file: path }) : `Geprüfte Sicherung: ${basename(path)}`);
  return Promise.resolve(true);
};

/** Every command that works on an open library, by name. */
export const libraryCommands: ReadonlyMap<string, LibraryCommand> = new Map(
  Object.entries({
    import: importFiles,
    list,
    show,
    search: searchReports,
    reindex,
    related: showRelated,
    keywords: showKeywords,
    export: exportOne,
    newsletter,
    check,
    backup,
  }),
);
