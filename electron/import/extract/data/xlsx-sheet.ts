import { dayOfSerial } from './xlsx-dates.ts';
import { readXml } from './xlsx-xml.ts';

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly strings: readonly string[];
  /** For each style of a cell, whether it shows a day. */
  readonly dayStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** As many as a sheet can have. */
const maxSheetRows = 1_048_576;
const maxSheetColumns = 1_000;

/** The cells of a sheet by row and column; null where it is broken. A merged cell down a column counts for all its rows. */
export function readSheet(bytes: Uint8Array, workbook: Workbook): string[][] | null {
  const rows: string[][] = [];
  const merges: string[] = [];
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let inline: string[] = [];
  const isWhole = readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'row') {
        const told = Number(attributes.get('r'));
        row = Number.isInteger(told) && told > 0 ? told - 1 : row + 1;
        column = -1;
      } else if (name === 'c') {
        const told = columnOf(attributes.get('r') ?? '');
        column = told ?? column + 1;
        type = attributes.get('t') ?? 'n';
        style = Number(attributes.get('s') ?? 0);
        value = '';
        inline = [];
      } else if (name === 'mergeCell' && merges.length < 5_000) merges.push(attributes.get('ref') ?? '');
    },
    close: (name, text, parent) => {
      if (name === 'v') value = text;
      // The reading of Japanese signs stands beside the text.
      else if (name === 't' && parent !== 'rPh') inline.push(text);
      else if (name === 'c' && row >= 0 && row < maxSheetRows && column < maxSheetColumns) {
        const cell = cellText(type, value, inline.join(''), style, workbook);
        if (cell === '') return;
        const cells = (rows[row] ??= []);
        cells[column] = cell;
      }
    },
  });
  if (!isWhole) return null;
  const grid = Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? ''));
  for (const merge of merges) fillDown(grid, merge);
  return grid;
}

function cellText(type: string, value: string, inline: string, style: number, { strings, dayStyles, from1904 }: Workbook): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return inline;
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return '';
    case 'str':
    case 'd':
      return value;
    default:
      return (dayStyles[style] === true && value !== '' ? dayOfSerial(Number(value), from1904) : null) ?? value;
  }
}

/** „AB12“ → 27 */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(reference)?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function fillDown(grid: string[][], merge: string): void {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(merge);
  if (found === null) return;
  const column = columnOf(found[1] ?? '');
  const [from, to] = [Number(found[2]) - 1, Math.min(Number(found[4]) - 1, grid.length - 1)];
  const value = column === null ? '' : (grid[from]?.[column] ?? '');
  if (column === null || value === '' || to - from > 5_000) return;
  for (let row = from + 1; row <= to; row += 1) {
    const cells = grid[row];
    if (cells === undefined || cells.every((cell) => cell === '')) continue;
    while (cells.length <= column) cells.push('');
    cells[column] = value;
  }
}
