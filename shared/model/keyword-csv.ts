import type { KeywordKind } from './keyword.ts';

/** The columns of a vocabulary as a table, in the order they are written; the first name of each is the one written. */
export const csvColumns = {
  label: ['Stichwort', 'keyword', 'label', 'preflabel', 'vorzugsbenennung', 'deskriptor'],
  kind: ['Art', 'kind', 'type', 'typ'],
  broader: ['Oberbegriffe', 'oberbegriff', 'broader'],
  related: ['Verwandte', 'verwandt', 'related'],
  variants: ['Varianten', 'variante', 'synonyme', 'synonym', 'variants', 'altlabel'],
  abbreviations: ['Abkürzungen', 'abkürzung', 'abbreviations', 'abbreviation'],
  hidden: ['Nur zum Finden', 'verborgen', 'hidden', 'hiddenlabel'],
  scopeNote: ['Erläuterung', 'erläuterungen', 'definition', 'note', 'scope note', 'scopenote'],
  notation: ['Notation', 'kennzahl', 'code'],
  uri: ['Adresse', 'uri', 'kennung', 'id'],
} as const;
export type CsvColumn = keyof typeof csvColumns;

/** How kinds are written in a table. */
export const csvKinds: Readonly<Record<KeywordKind, string>> = {
  topic: 'Thema',
  place: 'Ort',
  person: 'Person',
  organisation: 'Organisation',
  law: 'Gesetz',
};

/** Several values of one cell: parted by ` | `; a bar or backslash of a value is written with a backslash. */
export const joinCell = (values: readonly string[]): string => values.map((value) => value.replace(/[\\|]/g, '\\$&')).join(' | ');

export function splitCell(cell: string): string[] {
  const values = [''];
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell.charAt(at);
    if (sign === '\\' && at + 1 < cell.length) values[values.length - 1] += cell.charAt((at += 1));
    else if (sign === '|') values.push('');
    else values[values.length - 1] += sign;
  }
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

const formula = /^'*[=+\-@\t\r]/;
/** A cell that a spreadsheet would take for a formula gets an apostrophe before it, which reading takes off again. */
export const guardCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
export const unguardCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
