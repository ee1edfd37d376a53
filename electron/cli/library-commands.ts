import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { documentText } from '#shared/document/document-text.ts';
import type { CorePort } from '#electron/host/host.ts';
import { exportTo } from '#electron/ipc/export-handlers.ts';
import { gatherExport } from '#electron/ipc/export-input.ts';
import { formats } from '#electron/export/formats.ts';
import { writeVerifiedBackup } from '#electron/store/backup.ts';
import { FaultError } from '#shared/result.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { ArticleQuery, ArticleRow } from '#shared/model/article.ts';
import type { ArticleId, NewsletterId } from '#shared/model/ids.ts';
import { ask } from './ask.ts';
import { importFiles } from './import-command.ts';
import { showKeywords } from './keywords-command.ts';
import { showRelated } from './related-command.ts';
import { rowLine } from './row-line.ts';
import { reindex, searchReports } from './search-command.ts';

type LibraryCommand = typeof importFiles;

/** What one request of the list may answer at most. */
const pageRows = 500;

const required = (value: string | undefined | null): string => {
  if (!value) throw new FaultError('invalid-input');
  return value;
};

/** Prints what matches page by page, until all or `limit` are printed. */
async function printAll(port: CorePort, query: ArticleQuery, limit: number, print: (row: ArticleRow) => void): Promise<void> {
  for (let offset = 0; offset < limit;) {
    const { rows } = await ask(port, 'articles.list', { query, offset, limit: Math.min(pageRows, limit - offset) });
    if (rows.length === 0) return;
    rows.forEach(print);
    offset += rows.length;
  }
}

const list: LibraryCommand = async ({ port }, { json, limit }, print) => {
  await printAll(port, articleQuery.parse({}), limit ?? Infinity, (row) => print(json ? JSON.stringify(row) : rowLine(row)));
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
  await exportTo(context, gatherExport(context, subject), known.id, path, new AbortController().signal, () => undefined);
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
