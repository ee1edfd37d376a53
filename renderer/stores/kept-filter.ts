import { articleQuery, keywordRef } from '#shared/model/article.ts';
import { filterStore, sortOf, toFilter, toQuery } from './article-filter.ts';
import type { ArticleFilter } from './article-filter.ts';

const key = 'umbruch.filter';
type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/** The filter as a question, with the wording of its Stichwörter and the order the list has without a search. */
const pack = (filter: ArticleFilter): string =>
  JSON.stringify({ query: toQuery(filter, 'all'), keywords: filter.keywords, order: sortOf({ ...filter, text: '' }) });

/** What was kept for this window, or null; whatever does not fit any more is left. */
function readKept(storage: Kept): ArticleFilter | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Record<string, unknown> | null;
    const query = articleQuery.safeParse(kept?.query);
    const order = articleQuery.shape.sort.safeParse(kept?.order);
    const keywords = keywordRef.array().safeParse(kept?.keywords);
    if (!query.success || !order.success || !keywords.success) return null;
    return { ...toFilter(query.data, keywords.data), sort: order.data === 'relevance' ? null : order.data };
  } catch {
    return null;
  }
}

/** Brings the filter back after a reload and keeps it from then on, as long as the window is open. */
export function keepFilter(storage: Kept = window.sessionStorage): () => void {
  const kept = readKept(storage);
  if (kept) filterStore.setState(kept);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const end = filterStore.subscribe((filter) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => storage.setItem(key, pack(filter)), 0);
  });
  return () => {
    clearTimeout(waiting);
    end();
  };
}
