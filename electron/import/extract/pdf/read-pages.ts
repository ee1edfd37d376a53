import { columnsOf } from './columns.ts';
import { partFootnotes } from './footnotes.ts';
import { bodySizeOf } from './looks.ts';
import type { Paragraph } from './paragraph.ts';
import { paragraphsOf, pitchOf } from './paragraphs.ts';
import type { PageRuns } from './run.ts';
import { partRunningLines } from './running-lines.ts';
import { rowsOf } from './rows.ts';
import type { TaggedPart } from './tagged.ts';
import { taggedParagraphs } from './tagged-paragraphs.ts';
import { textLine } from './text-line.ts';
import type { TextLine } from './text-line.ts';

/** A file's text in reading order, and apart from it what stands around it. */
export interface ReadPages {
  readonly text: readonly Paragraph[];
  readonly notes: readonly Paragraph[];
  readonly heads: readonly TextLine[];
  readonly feet: readonly TextLine[];
  /** Turned text and watermarks. */
  readonly turned: readonly TextLine[];
  readonly bodySize: number;
}

/** Reads pages by their structure where the file has a sound one, else by their looks. */
export function readPages(pages: readonly PageRuns[], structures: readonly (readonly TaggedPart[] | null)[]): ReadPages {
  const bodySize = bodySizeOf(pages);
  const parted = partRunningLines(pages);
  const pitch = pitchOf(parted.flatMap(({ body }) => columnsOf(body)));
  const text: Paragraph[] = [];
  const notes: Paragraph[] = [];
  for (const [index, { page, body }] of parted.entries()) {
    const structure = structures[index] ?? null;
    const byTags = structure === null ? null : taggedParagraphs(body, structure, page.number, pitch);
    if (byTags !== null) {
      text.push(...byTags);
      continue;
    }
    const parts = partFootnotes(body, bodySize, page.height);
    for (const column of columnsOf(parts.text)) text.push(...paragraphsOf(column, page.number, pitch));
    if (parts.notes.length > 0) notes.push(...paragraphsOf(parts.notes, page.number, pitch));
  }
  return {
    text,
    notes,
    heads: parted.flatMap(({ head, page }) => head.map((row) => textLine(row, page.number))),
    feet: parted.flatMap(({ foot, page }) => foot.map((row) => textLine(row, page.number))),
    turned: parted.flatMap(({ turned, page }) => rowsOf(turned).map((row) => textLine(row, page.number))),
    bodySize,
  };
}
