import type { ComposedPage, PageArea } from './flow-block.ts';

/** Throws unless every note of a flow stands on its pages exactly once. */
export function requireNotes(pages: readonly ComposedPage[], { notes }: PageArea): void {
  const times = notes.map(() => 0);
  for (const { note } of pages.flatMap((page) => page.notes)) times[note] = (times[note] ?? 0) + 1;
  const wrong = times.findIndex((count) => count !== 1);
  if (wrong >= 0) throw new Error(`The note ${wrong} stands on the pages ${times[wrong] ?? 0} times`);
}
