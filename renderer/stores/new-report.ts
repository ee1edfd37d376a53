import { clearFilter } from './article-filter.ts';
import { createReport } from './articles.ts';

/** Begins a report. What narrows the list goes first: it would hide the new one. */
export async function beginReport(): Promise<void> {
  clearFilter();
  await createReport();
}
