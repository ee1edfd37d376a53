import { PDFArray } from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';
import { dictOf, listOf, nameAt, nameText, pdfName, textAt, textOf } from '../pdf/pdf-objects.ts';
import type { CheckedElement, CheckedFile } from './checked-file.ts';
import { each } from './clause.ts';
import type { Clause } from './clause.ts';

const tables = ({ elements }: CheckedFile): CheckedElement[] => elements.filter(({ type }) => type === 'Table');
const cells = ({ elements }: CheckedFile): CheckedElement[] => elements.filter(({ type }) => type === 'TH' || type === 'TD');

/** An attribute of tables on an element. */
function attribute({ element }: CheckedElement, key: string, context: PDFContext): PDFObject | undefined {
  for (const one of listOf(context, element.dict.get(pdfName('A')))) {
    const dict = dictOf(context.lookup(one));
    if (dict && nameAt(dict, 'O') === 'Table' && dict.has(pdfName(key))) return dict.lookup(pdfName(key));
  }
  return undefined;
}

const headersOf = (cell: CheckedElement, context: PDFContext): readonly string[] => {
  const headers = attribute(cell, 'Headers', context);
  return headers instanceof PDFArray ? headers.asArray().map((one) => textOf(context.lookup(one)) ?? '') : [];
};

/** Spans beyond this are read as this: no table of ours is so large, and a file may claim anything. */
const maxSpan = 1000;
function span(cell: CheckedElement, key: 'RowSpan' | 'ColSpan', context: PDFContext): number {
  const value = Number(attribute(cell, key, context)?.toString() ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, maxSpan) : 1;
}

const rowsOf = (table: CheckedElement): readonly CheckedElement[] =>
  table.kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids.filter(({ type }) => type === 'TR')));

/** Lays the cells out as a reader would; answers what does not fit. */
function gridFault(table: CheckedElement, context: PDFContext): string | null {
  const rows = rowsOf(table);
  const taken = rows.map(() => new Set<number>());
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.kids) {
      while (taken[index]?.has(column)) column++;
      const height = span(cell, 'RowSpan', context);
      const width = span(cell, 'ColSpan', context);
      if (index + height > rows.length) return `a cell of row ${index + 1} reaches below the table`;
      for (let y = index; y < index + height; y++)
        for (let x = column; x < column + width; x++) {
          if (taken[y]?.has(x)) return `cells overlap in row ${y + 1}`;
          taken[y]?.add(x);
        }
      column += width;
    }
  }
  const widths = new Set(taken.map((row) => row.size));
  return widths.size <= 1 ? null : `rows of ${[...widths].sort((a, b) => a - b).join(' and ')} cells`;
}

const scopes = ['Row', 'Column', 'Both'];

/** ISO 14289-1, 7.2 and 7.5: tables. */
export const tableClauses: readonly Clause[] = [
  each('UA-1 7.2 table-grid', 'The cells of a table fill their rows and columns without gap or overlap.', tables, (table, { document }) =>
    gridFault(table, document.context),
  ),
  each('UA-1 7.5 headers', 'A table has head cells.', tables, (table) =>
    rowsOf(table).some((row) => row.kids.some(({ type }) => type === 'TH')) ? null : 'a table without TH',
  ),
  each(
    'UA-1 7.5 scope',
    'A head cell says what it heads.',
    ({ elements }) => elements.filter(({ type }) => type === 'TH'),
    (cell, { document }) => (scopes.includes(nameText(attribute(cell, 'Scope', document.context)) ?? '') ? null : 'TH without Scope'),
  ),
  {
    id: 'UA-1 7.5 header-ids',
    requires: 'A cell that names its heads names cells that are there.',
    check: (file, say) => {
      const { context } = file.document;
      const known = new Set(cells(file).flatMap(({ element }) => textAt(element.dict, 'ID') ?? []));
      const named = cells(file).flatMap((cell) => headersOf(cell, context));
      for (const id of named) if (!known.has(id)) say(id);
      return named.length;
    },
  },
];
