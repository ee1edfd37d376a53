import type { App } from '#electron/app.ts';
import { FaultError } from '#shared/result.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { SearchHit } from '#shared/model/search.ts';
import { ask } from './ask.ts';
import type { CommandLine } from './command-line.ts';
import { rowLine } from './row-line.ts';

/** What one request of the list may answer at most. */
const pageRows = 500;
const progressEveryMs = 1_000;

/** The passage with what was found in it between angle quotes. */
function passageLine({ snippet }: SearchHit): string | null {
  if (!snippet) return null;
  let line = '';
  let at = 0;
  for (const [start, end] of snippet.marks) {
    line += `${snippet.text.slice(at, start)}»${snippet.text.slice(start, end)}«`;
    at = end;
  }
  return `    ${line}${snippet.text.slice(at)}`;
}

/** `search QUERY`: hits by relevance, each with the passage that fits best; how the query was read where it was not as typed. */
export async function searchReports(
  { port }: App,
  { positional, json, limit }: CommandLine,
  print: (line: string) => void,
): Promise<boolean> {
  const text = positional.join(' ');
  if (text.trim() === '') throw new FaultError('invalid-input');
  const query = articleQuery.parse({ text, sort: 'relevance' });
  const most = limit ?? Infinity;
  for (let offset = 0; offset < most;) {
    const page = await ask(port, 'articles.list', { query, offset, limit: Math.min(pageRows, most - offset) });
    if (offset === 0 && !json)
      page.reading.filter(({ kind }) => kind !== 'word' && kind !== 'phrase').forEach(({ explained }) => print(`(${explained})`));
    if (page.rows.length === 0) return true;
    const hits = new Map(page.hits.map((hit) => [hit.id, hit]));
    for (const row of page.rows) {
      const hit = hits.get(row.id) ?? null;
      if (json) print(JSON.stringify({ ...row, hit }));
      else [rowLine(row), hit && passageLine(hit)].forEach((line) => line && print(line));
    }
    offset += page.rows.length;
  }
  return true;
}

/** `reindex`: builds the whole index anew and says how far it is. */
export async function reindex({ port, indexIdle }: App, { json }: CommandLine, print: (line: string) => void): Promise<boolean> {
  const started = await ask(port, 'search.reindex', {});
  const total = started?.waiting ?? 0;
  const progress = setInterval(() => {
    void ask(port, 'search.indexState', {}).then((state) => {
      if (state) process.stderr.write(`${state.total - state.waiting} / ${state.total}\n`);
    });
  }, progressEveryMs);
  try {
    await indexIdle();
  } finally {
    clearInterval(progress);
  }
  const left = await ask(port, 'search.indexState', {});
  print(json ? JSON.stringify({ indexed: total, waiting: left?.waiting ?? 0 }) : `Suchindex neu aufgebaut: ${total} Beiträge`);
  return left === null;
}
