import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { readStructureTree } from '#electron/export/pdf/structure-tree.ts';
import type { StructureKid } from '#electron/export/pdf/structure-tree.ts';
import { isBlank } from '../../bench/print/page-lines.ts';
import { signsOf } from '../../bench/print/page-signs.ts';
import type { Sign } from '../../bench/print/page-signs.ts';

/** A text of a PDF as it stands on the pages: the lines it has in each column that it goes through. */
export interface SetText {
  /** What it is in the PDF: `P`, `LBody`, `H2` and the like. */
  readonly type: string;
  readonly columns: readonly SetColumn[];
}
export interface SetColumn {
  /** From 1. */
  readonly page: number;
  readonly lines: readonly string[];
}

/** Elements that begin a text of their own; what lies deeper, as links do, is part of it. */
const textTypes = new Set([
  'P',
  'LBody',
  'Lbl',
  'H1',
  'H2',
  'H3',
  'H4',
  'Caption',
  'Note',
  'BlockQuote',
  'TD',
  'TH',
  'Div',
  'TOCI',
  'Artifact',
]);

/** Smaller signs stand beside a line and make none, as marks of notes do; in parts of the size of the text. */
const markSize = 0.8;
/** So far below the line before, in parts of the size, a new line stands. */
const lineStep = 0.6;
/** So far above it a new column begins; less than that is a number beside its entry. */
const columnStep = 2.5;

/** Reads the texts of a tagged PDF from what its pages paint, in reading order. */
export async function setTexts(bytes: Uint8Array): Promise<SetText[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  const pages = (await signsOf(bytes)).map((signs) => Map.groupBy(signs, ({ content }) => content));
  const texts: { readonly type: string; readonly parts: { readonly page: number; readonly signs: readonly Sign[] }[] }[] = [];
  const visit = (kid: StructureKid, within: (typeof texts)[number] | null): void => {
    if (kid.kind === 'content') {
      const page = numbers.get(kid.page) ?? -1;
      within?.parts.push({ page: page + 1, signs: pages[page]?.get(kid.mcid) ?? [] });
    }
    if (kid.kind !== 'element') return;
    const own = textTypes.has(kid.type) ? { type: kid.type, parts: [] } : within;
    if (own && own !== within) texts.push(own);
    for (const one of kid.kids) visit(one, own);
  };
  for (const root of readStructureTree(document.context, document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict))) visit(root, null);
  return texts.map(({ type, parts }) => ({ type, columns: columnsOf(parts) })).filter(({ columns }) => columns.length > 0);
}

function columnsOf(parts: readonly { readonly page: number; readonly signs: readonly Sign[] }[]): SetColumn[] {
  const body = Math.max(0, ...parts.flatMap(({ signs }) => signs.map(({ size }) => size)));
  const columns: { readonly page: number; readonly lines: string[] }[] = [];
  let before: Sign | null = null;
  for (const { page, signs } of parts)
    for (const sign of signs) {
      const column = columns.at(-1);
      const blank = isBlank(sign.sign);
      const isMark = sign.size < markSize * body;
      const step: number = before && column?.page === page ? (sign.y - before.y) / body : -Infinity;
      if (blank || isMark) {
        if (column) column.lines.push((column.lines.pop() ?? '') + (blank ? ' ' : ''));
        continue;
      }
      if (!column || step < -columnStep) columns.push({ page, lines: [sign.sign] });
      else if (step > lineStep) column.lines.push(sign.sign);
      else column.lines.push((column.lines.pop() ?? '') + sign.sign);
      before = sign;
    }
  return columns.map(({ page, lines }) => ({ page, lines: lines.map((line) => line.trim()) }));
}
