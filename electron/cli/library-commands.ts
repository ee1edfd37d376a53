import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { documentText } from '#shared/document/document-text.ts';
import { writeVerifiedBackup } from '#electron/store/backup.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { ArticleId, NewsletterId } from '#shared/model/ids.ts';
import { ask } from './ask.ts';
import { exportThings } from './export-command.ts';
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
    export: exportThings,
    newsletter,
    check,
    backup,
  }),
);
