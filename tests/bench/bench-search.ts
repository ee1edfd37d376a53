import MiniSearch from 'minisearch';
import { countFacets, listArticles } from '#electron/store/article-list.ts';
import { all } from '#electron/store/connection.ts';
import type { Store } from '#electron/store/database.ts';
import { articleQuery } from '#shared/model/article.ts';
import { line, measure } from './measure.ts';

const typed = ['Bürgerportal Nordheide', 'Breitbandausbau', 'Zweckverband plant', 'Registerplattform Heidental', 'Sicherheitskonzept'];
/** Every state of the search field while these words are typed. */
const keyStrokes = typed.flatMap((text) => Array.from({ length: text.length }, (_, index) => text.slice(0, index + 1)));

/** Search as you type over the whole library, against MiniSearch with prefix search on the same texts in memory. */
export async function benchSearch(store: Store): Promise<string[]> {
  const peer = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  peer.addAll(
    all<{ id: number; text: string }>(
      store.db,
      "SELECT seq AS id, headline || ' ' || kicker || ' ' || lead || ' ' || body_text AS text FROM articles",
    ),
  );
  const key = (run: number): string => keyStrokes[run % keyStrokes.length] ?? '';
  const ours = await measure('search, each key stroke, 10,000 reports', keyStrokes.length * 2, (run) =>
    listArticles(store.db, articleQuery.parse({ text: key(run), sort: 'relevance' }), 0, 100),
  );
  const theirs = await measure('MiniSearch', keyStrokes.length * 2, (run) => peer.search(key(run), { prefix: true, combineWith: 'AND' }));
  const facets = await measure('counts beside the filters, each key stroke', keyStrokes.length, (run) =>
    countFacets(store.db, articleQuery.parse({ text: key(run) })),
  );
  return [line(ours, theirs), line(facets)];
}
