import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { all } from '#electron/store/connection.ts';
import { databaseName, openStore } from '#electron/store/database.ts';
import type { App } from '#electron/app.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { pageSize } from '#renderer/stores/article-list.ts';
import { openCore } from '../../support/core.ts';
import { unusedHost } from '../../support/unused-host.ts';
import { ask } from './ask.ts';
import { fillArchive } from './fill-archive.ts';
import { latencyOf, latencyOver, now } from './latency.ts';
import type { Latency } from './latency.ts';
import { questionsFor } from './speed-questions.ts';

/** What building and asking a library costs. Bytes are megabytes (10⁶), times seconds. */
export interface Build {
  readonly rowsSeconds: number;
  readonly indexSeconds: number;
  readonly indexMegabytes: number;
}
export interface Asked {
  readonly latencies: Readonly<Record<string, Latency>>;
  readonly residentMegabytes: number;
}

const readings = 40;
const saves = 150;
/** A save every so many milliseconds while the index is built: faster than anybody types. */
const savedEvery = 150;
/** The first question comes so many milliseconds after the start. */
const startedFor = 2_000;

const megabytes = (folder: string): number => statSync(join(folder, databaseName)).size / 1e6;

/** Rows first, then everything is indexed through the request that does it. */
export async function buildLibrary(folder: string, count: number): Promise<Build> {
  const begun = now();
  const store = openStore(folder, 0);
  fillArchive(store, count);
  store.close();
  const rowsSeconds = (now() - begun) / 1000;
  const bare = megabytes(folder);
  const app = await openCore(folder, unusedHost);
  const indexing = now();
  await ask(app.port, 'search.reindex', {});
  await app.indexIdle();
  const indexSeconds = (now() - indexing) / 1000;
  await app.close();
  return { rowsSeconds, indexSeconds, indexMegabytes: megabytes(folder) - bare };
}

/** Reports from all over the archive. */
const someReports = (app: App, count: number): ArticleId[] =>
  all<{ id: ArticleId }>(
    app.context.store.db,
    `SELECT id FROM articles WHERE extent = 'full' AND seq % max(1, (SELECT max(seq) FROM articles) / ?) = 1 LIMIT ?`,
    count,
    count,
  ).map(({ id }) => id);

/** How long saves take while everything is indexed anew, from the moment they are due: what they wait for counts. */
async function savesWhileIndexing(app: App): Promise<Latency> {
  const times: number[] = [];
  await ask(app.port, 'search.reindex', {});
  for (const id of someReports(app, saves)) {
    const due = performance.now() + savedEvery;
    await wait(savedEvery);
    const { rev, header, body } = await ask(app.port, 'articles.get', { id });
    await ask(app.port, 'articles.save', { id, baseRev: rev, isChained: false, header: { ...header, lead: `${header.lead} Neu.` }, body });
    times.push(performance.now() - due);
    if ((await ask(app.port, 'search.indexState', {})) === null) break;
  }
  return latencyOf(times);
}

/** Asks a built library everything an editor waits for, as the window asks it. */
export async function askLibrary(folder: string, count: number): Promise<Asked> {
  const app = await openCore(folder, unusedHost);
  await app.indexIdle();
  const questions = questionsFor(count);
  const list = (text: string) => ask(app.port, 'articles.list', { query: { text, sort: 'relevance' }, offset: 0, limit: pageSize });
  const facets = (text: string) => ask(app.port, 'articles.facets', { query: { text } });
  // What is prepared in quiet times after the start is: nobody asks in the first moments.
  await wait(startedFor);
  await list('Gemeinde');
  const reports = someReports(app, readings);
  const latencies: Record<string, Latency> = {
    term: await latencyOver(questions.term, list),
    'common term': await latencyOver(questions.commonTerm, list),
    'two terms': await latencyOver(questions.twoTerms, list),
    phrase: await latencyOver(questions.phrase, list),
    'each key stroke': await latencyOver(questions.keyStroke, list),
    field: await latencyOver(questions.field, list),
    'newest, no text': await latencyOver(
      Array.from({ length: readings }, (_, page) => page),
      (page) => ask(app.port, 'articles.list', { query: { sort: 'date' }, offset: page * pageSize, limit: pageSize }),
    ),
    facets: await latencyOver([...questions.term.slice(0, 20), ...questions.commonTerm.slice(0, 20), ''], facets),
    completion: await latencyOver(questions.keyStroke, (text) => ask(app.port, 'search.complete', { text, cursor: text.length })),
    'did you mean': await latencyOver(questions.misspelt, (text) => ask(app.port, 'search.corrections', { query: { text } })),
    'related reports': await latencyOver(reports, (articleId) => ask(app.port, 'relations.suggest', { articleId })),
    'Stichwörter of a draft': await latencyOver(reports, (articleId) => ask(app.port, 'keywords.suggest', { articleId })),
  };
  const residentMegabytes = process.resourceUsage().maxRSS / 1000;
  latencies['save, index busy'] = await savesWhileIndexing(app);
  await app.close();
  return { latencies, residentMegabytes };
}
