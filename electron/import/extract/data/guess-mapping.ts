import { createHash } from 'node:crypto';
import type { FieldMapping, MappableField } from '#shared/model/reading.ts';
import { statedDay } from '../../propose/entries-facts.ts';
import type { ReadOptions } from '../../options.ts';
import { namedFields } from './column-names.ts';
import { isPage } from './page-cell.ts';
import { cellText, columnsOf, maxColumns, type Row } from './table.ts';
import { isMarkup, valueText } from './value-lines.ts';

/** What the values of a column look like. */
interface Shape {
  readonly column: string;
  readonly filled: number;
  readonly length: number;
  readonly spaces: number;
  readonly dates: number;
  readonly urls: number;
  readonly markup: number;
  /** Whole pages of the web, with all that stands beside their text. */
  readonly pages: number;
  readonly numbers: number;
  readonly distinct: number;
  /** Sentence ends a value. */
  readonly sentences: number;
}

/** Fields that several columns may feed. */
const lists: readonly MappableField[] = ['keywords', 'authors'];

/** Understands the columns of a file: as the editor chose for files of this make, else by their names and what stands in them. */
export function guessMapping(rows: readonly Row[], options: ReadOptions): FieldMapping {
  const columns = columnsOf(rows).slice(0, maxColumns);
  const signature = signatureOf(columns, rows);
  const chosen = Object.hasOwn(options.mappings, signature) ? options.mappings[signature] : undefined;
  const guessed = chosen === undefined ? guess(columns, rows) : new Map<string, MappableField>();
  return {
    signature,
    rowCount: rows.length,
    remembered: chosen !== undefined,
    columns: columns.map((key) => ({
      key,
      field: chosen !== undefined ? (Object.hasOwn(chosen, key) ? (chosen[key] ?? 'ignore') : 'ignore') : (guessed.get(key) ?? 'ignore'),
      samples: samplesOf(key, rows),
    })),
  };
}

/** Files of the same make have the same columns; those that only a few records have do not count. */
function signatureOf(columns: readonly string[], rows: readonly Row[]): string {
  const common = columns.filter((column) => rows.filter((row) => row.has(column)).length * 2 >= rows.length);
  const joined = (common.length > 0 ? common : columns).toSorted().join('|');
  return joined.length <= 200 ? joined : `sha256-${createHash('sha256').update(joined).digest('hex')}`;
}

function samplesOf(column: string, rows: readonly Row[]): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const text = valueText(cellText(row.get(column)).slice(0, 4_000)).slice(0, 300);
    if (text !== '') samples.add(text);
    if (samples.size === 3) break;
  }
  return [...samples];
}

function guess(columns: readonly string[], rows: readonly Row[]): Map<string, MappableField> {
  const shapes = columns.map((column) => shapeOf(column, rows)).filter((shape) => shape.filled > 0);
  const mapping = new Map<string, MappableField>();
  const candidates = shapes
    .flatMap((shape) =>
      namedFields(shape.column).map(({ field, rank }) => ({ shape, field, cost: costOf(field, rank, shape, rows.length) })),
    )
    .filter(({ cost }) => cost < 100)
    .toSorted((a, b) => a.cost - b.cost);
  const taken = new Set<MappableField>();
  const take = (column: string, field: MappableField): void => {
    if (mapping.has(column) || (taken.has(field) && !lists.includes(field))) return;
    mapping.set(column, field);
    taken.add(field);
    if (field === 'text' || field === 'html') taken.add('text').add('html');
  };
  for (const { shape, field } of candidates) take(shape.column, field === 'text' && shape.markup > 0.3 ? 'html' : field);
  byShape(
    shapes.filter(({ column }) => !mapping.has(column) && namedFields(column).length === 0),
    Math.max(0, ...shapes.filter(({ spaces }) => spaces >= 1).map(({ length }) => length)),
    taken,
    take,
  );
  // A description without any text beside it is all the text there is.
  const teaser = [...mapping].find(([, field]) => field === 'teaser')?.[0];
  const long = shapes.find(({ column }) => column === teaser);
  if (long !== undefined && !taken.has('text') && long.length > 900) mapping.set(long.column, long.markup > 0.3 ? 'html' : 'text');
  return mapping;
}

/** How far a column's name and values speak for a field; 100 and more is a no. */
function costOf(field: MappableField, rank: number, shape: Shape, rowCount: number): number {
  const rare = shape.filled < rowCount * 0.3 ? 8 : 0;
  switch (field) {
    case 'text':
    case 'html':
      // Of several texts the longest is the body, but plain text goes before markup, and anything before a whole page.
      if (shape.numbers > 0.5 || shape.urls > 0.5) return 100;
      return (
        rank +
        rare +
        (shape.length < 15 ? 50 : 0) -
        Math.min(60, shape.length / 20) +
        (shape.pages > 0.5 ? 55 : shape.markup > 0.3 ? 15 : 0)
      );
    case 'date':
      return shape.dates < 0.5 ? 100 : rank + rare;
    case 'url':
      return shape.urls < 0.5 ? 100 : rank + rare;
    case 'number':
      return shape.numbers < 0.8 ? 100 : rank + rare;
    case 'headline':
      return shape.length > 300 || shape.urls > 0.5 || shape.numbers > 0.5 ? 100 : rank + rare;
    case 'teaser':
    case 'lead':
    case 'caption':
      return shape.urls > 0.5 || shape.numbers > 0.8 ? 100 : rank + rare;
    default:
      return shape.length > 250 || shape.urls > 0.5 || (shape.numbers > 0.8 && field !== 'form') ? 100 : rank + rare;
  }
}

/** Columns whose names say nothing (or that have none) by what stands in them; `most` is the length of the longest text of all columns. */
function byShape(
  shapes: readonly Shape[],
  most: number,
  taken: ReadonlySet<MappableField>,
  take: (column: string, field: MappableField) => void,
): void {
  const free = (field: MappableField): boolean => !taken.has(field);
  const url = shapes.find((shape) => shape.urls > 0.8 && shape.distinct > 0.8);
  if (url !== undefined && free('url')) take(url.column, 'url');
  const date = shapes.find((shape) => shape.dates > 0.8 && shape.length < 45);
  if (date !== undefined && free('date')) take(date.column, 'date');
  const words = shapes.filter((shape) => shape.spaces >= 1 && shape.urls < 0.5 && shape.dates < 0.5 && shape.numbers < 0.5);
  const longest = words.toSorted((a, b) => b.length - a.length)[0];
  if (longest !== undefined && free('text') && (longest.length >= 150 || isProse(longest, most)))
    take(longest.column, longest.markup > 0.3 ? 'html' : 'text');
  const head = words.find((shape) => shape !== longest && shape.length >= 15 && shape.length <= 140 && shape.distinct > 0.7);
  if (head !== undefined && free('headline') && shapes.length > 1) take(head.column, 'headline');
}

/** Short reports: whole sentences, several of them or long ones, and no other column says more. */
const isProse = (shape: Shape, most: number): boolean =>
  shape.length >= 50 &&
  shape.spaces >= 7 &&
  shape.sentences >= 1 &&
  shape.distinct > 0.7 &&
  !notes.test(shape.column) &&
  shape.length >= most;

/** Remarks of the office are not the report, however long they are. */
const notes = /bemerkung|anmerkung|notiz|vermerk|kommentar|comment|\bintern(?:e[rs]?)?\b/iu;

function shapeOf(column: string, rows: readonly Row[]): Shape {
  const texts = rows
    .slice(0, 300)
    .map((row) => cellText(row.get(column)).trim())
    .filter((text) => text !== '');
  const share = (test: (text: string) => boolean): number => (texts.length === 0 ? 0 : texts.filter(test).length / texts.length);
  const mean = (of: (text: string) => number): number =>
    texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + of(text), 0) / texts.length;
  return {
    column,
    filled: rows.filter((row) => cellText(row.get(column)).trim() !== '').length,
    length: mean((text) => text.length),
    spaces: mean((text) => text.slice(0, 3_000).split(' ').length - 1),
    dates: share((text) => text.length <= 60 && statedDay(text) !== null),
    urls: share((text) => /^(?:https?:\/\/|www\.)\S+$/i.test(text) || /^\/\S*$/.test(text)),
    markup: share((text) => isMarkup(text.slice(0, 20_000))),
    pages: share(isPage),
    numbers: share((text) => /^-?[\d., ]{1,40}$/.test(text)),
    distinct: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
    sentences: mean((text) => [...text.slice(0, 3_000).matchAll(/\p{Ll}[.!?][“”"»]?(?=\s|$)/gu)].length),
  };
}
