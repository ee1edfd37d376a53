import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { latin1 } from '../../decode.ts';
import { openPdf } from './open-pdf.ts';
import { createPageReader } from './page-runs.ts';
import type { PdfFile } from './pdf-file.ts';
import { pdfMeta } from './pdf-meta.ts';
import { readPages } from './read-pages.ts';
import type { PageRuns } from './run.ts';
import { taggedParts } from './tagged.ts';
import type { TaggedPart } from './tagged.ts';
import { toLines } from './to-lines.ts';

const maxPages = 2_000;

/** A PDF says so within its first kilobyte. */
export const sniffPdf = (head: FileHead): number => (/%PDF-\d/.test(head.text.slice(0, 1_024)) ? 1 : 0);

/** Reads the text layer of a PDF; pictures stay where they are. */
export async function extractPdf(file: SourceFile, context: Pick<ExtractContext, 'alive'>): Promise<Result<Extraction>> {
  const name = file.fileName;
  const opened = await openPdf(file.bytes, name);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  if (pdf.numPages > maxPages) return fail('pdf-too-long', { name, count: pdf.numPages, limit: maxPages });
  const { pages, structures } = await gather(pdf, context.alive);
  if (pages.length === 0) return fail('file-damaged', { name });
  const letters = pages.reduce((sum, page) => sum + page.runs.reduce((all, run) => all + lettersIn(run.text), 0), 0);
  const hasPictures = /\/Image\b/.test(latin1(file.bytes));
  if (letters < (hasPictures ? 12 * pages.length : 1)) return fail(hasPictures ? 'file-scanned' : 'file-no-text', { name });
  if (isGibberish(pages)) return fail(hasPictures ? 'file-scanned' : 'file-damaged', { name });
  const { lines, layout } = toLines(readPages(pages, structures));
  const meta = pdfMeta(await infoOf(pdf), lines);
  return ok({ kind: 'document', document: { format: 'pdf', encoding: 'pdf', fileName: name, lines, meta, layout } });
}

/** Fonts may keep to themselves which letters they show: then the text is numbers of glyphs, and only recognition can read it. */
function isGibberish(pages: readonly PageRuns[]): boolean {
  let all = 0;
  let odd = 0;
  for (const run of pages.flatMap((page) => page.runs)) {
    all += run.text.length;
    odd += run.text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/gu)?.length ?? 0;
  }
  return odd > all * 0.12;
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** All pages that can be read; a damaged one costs only itself. */
async function gather(pdf: PdfFile, alive: () => void): Promise<{ pages: PageRuns[]; structures: (TaggedPart[] | null)[] }> {
  const pages: PageRuns[] = [];
  const structures: (TaggedPart[] | null)[] = [];
  const read = createPageReader(pdf);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await read(number);
      alive();
      pages.push(page);
      structures.push(await structureOf(pdf, number));
    } catch {
      continue;
    }
  }
  return { pages, structures };
}

async function structureOf(pdf: PdfFile, number: number): Promise<TaggedPart[] | null> {
  try {
    const tree = await (await pdf.getPage(number)).getStructTree();
    return tree === null ? null : taggedParts(tree);
  } catch {
    return null;
  }
}

async function infoOf(pdf: PdfFile): Promise<unknown> {
  try {
    return (await pdf.getMetadata()).info;
  } catch {
    return null;
  }
}
