import type { SourceLine } from '#shared/model/reading.ts';
import type { SourceEntry } from '../../source-document.ts';
import { extractHtml } from '../html.ts';
import { cellText, type Cell } from './table.ts';

/** A cell that holds a whole page: its lines with their places on the page, and what its head says. */
export interface PageCell {
  readonly lines: readonly SourceLine[];
  readonly facts: SourceEntry['facts'];
}

/** Whether a text is a page of the web from its first tag on. */
export const isPage = (text: string): boolean => /^\s*(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(text);

/** Reads a scraped page as a saved one is read; null where the cell holds none. */
export function readPageCell(cell: Cell | undefined): PageCell | null {
  const text = cellText(cell);
  if (!isPage(text)) return null;
  const page = extractHtml({ fileName: '', encoding: 'utf-8', text });
  if (!page.ok) return null;
  const { title, date, authors, keywords } = page.value.meta;
  const facts: SourceEntry['facts'] = [
    ...(title === null ? [] : [{ field: 'headline' as const, text: title }]),
    ...(date === null ? [] : [{ field: 'date' as const, text: date }]),
    ...(authors ?? []).map((author) => ({ field: 'authors' as const, text: author })),
    ...(keywords ?? []).map((keyword) => ({ field: 'keywords' as const, text: keyword })),
  ];
  return { lines: page.value.lines, facts };
}
