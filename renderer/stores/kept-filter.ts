import { z } from 'zod';
import { articleSorts, extent, keywordRef, status } from '#shared/model/article.ts';
import { isoDate, line } from '#shared/model/scalars.ts';
import { filterStore } from './article-filter.ts';

const key = 'umbruch.filter';
type Kept = Pick<Storage, 'getItem' | 'setItem'>;
const words = z.array(line);
const keptFilter = z.object({
  text: z.string().max(100_000),
  statuses: z.array(status),
  rubrics: words,
  keywords: z.array(keywordRef),
  places: words,
  forms: words,
  authors: words,
  extents: z.array(extent),
  dateFrom: isoDate.nullable(),
  dateTo: isoDate.nullable(),
  sort: z.enum(articleSorts).exclude(['relevance']).nullable(),
  searchSort: z.enum(articleSorts).nullable(),
});

/** What was kept for this window, or null; whatever does not fit any more is left. */
function readKept(storage: Kept): z.infer<typeof keptFilter> | null {
  try {
    const kept = keptFilter.safeParse(JSON.parse(storage.getItem(key) ?? 'null'));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}

/** Brings the filter back after a reload and keeps it from then on, as long as the window is open. */
export function keepFilter(storage: Kept = window.sessionStorage): () => void {
  const kept = readKept(storage);
  if (kept) filterStore.setState(kept);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => storage.setItem(key, JSON.stringify(filterStore.getState()));
  const end = filterStore.subscribe(() => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 0);
  });
  return () => {
    clearTimeout(waiting);
    end();
  };
}
