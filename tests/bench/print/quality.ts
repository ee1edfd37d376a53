import { getDocumentProxy } from 'unpdf';
import type { ArticleInput } from '#electron/export/format.ts';
import { failedClauses } from './failed-clauses.ts';
import { gapsOf } from './line-gaps.ts';
import type { LineGaps } from './line-gaps.ts';
import { lostWords } from './lost-words.ts';
import { gridOf } from './page-grid.ts';
import type { PageGrid } from './page-grid.ts';
import { pageLines } from './page-lines.ts';

/** What can be said of a PDF of a report. */
export interface PrintQuality {
  readonly gaps: LineGaps;
  readonly grid: PageGrid;
  readonly pages: number;
  readonly isTagged: boolean;
  /** Clauses of PDF/UA-1 and PDF/A-2a that fail, in words. */
  readonly failedClauses: string;
  /** Words of four letters and more that a search does not find. */
  readonly lostWords: number;
}

/** Reads a PDF of a report. */
export async function printQuality(bytes: Uint8Array, input: ArticleInput): Promise<PrintQuality> {
  const lines = await pageLines(bytes);
  const document = await getDocumentProxy(bytes.slice());
  return {
    gaps: gapsOf(lines),
    grid: gridOf(lines),
    pages: document.numPages,
    isTagged: ((await document.getMarkInfo()) as { readonly Marked?: boolean } | null)?.Marked === true,
    failedClauses: await failedClauses(bytes),
    lostWords: await lostWords(bytes, [input]),
  };
}
