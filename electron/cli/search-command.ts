import { articleQuery } from '#shared/model/article.ts';
import type { SearchHit } from '#shared/model/search.ts';
import { ask } from './ask.ts';
import { required } from './command.ts';
import type { LibraryCommand } from './command.ts';
import { listPages } from './list-pages.ts';
import { rowLine } from './row-line.ts';

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
export const searchReports: LibraryCommand = async ({ port }, { positional, json, limit }, print) => {
  const text = positional.join(' ');
  required(text.trim());
  const query = articleQuery.parse({ text, sort: 'relevance' });
  for await (const page of listPages(port, query, limit ?? Infinity)) {
    if (page.offset === 0 && !json)
      page.reading.filter(({ kind }) => kind !== 'word' && kind !== 'phrase').forEach(({ explained }) => print(`(${explained})`));
    const hits = new Map(page.hits.map((hit) => [hit.id, hit]));
    for (const row of page.rows) {
      const hit = hits.get(row.id) ?? null;
      if (json) print(JSON.stringify({ ...row, hit }));
      else [rowLine(row), hit && passageLine(hit)].forEach((line) => line && print(line));
    }
  }
  return true;
};

/** `reindex`: builds the whole index anew and says how far it is. */
export const reindex: LibraryCommand = async ({ port, indexIdle }, { json }, print) => {
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
};
