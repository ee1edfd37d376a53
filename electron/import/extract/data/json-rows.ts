import type { Cell, Row } from './table.ts';

type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects within a record that only wrap a value (`title.rendered`) or the record itself (`node`, `_source`). */
const wrappers = new Set([
  'node',
  '_source',
  'article',
  'item',
  'fields',
  'attributes',
  'record',
  'row',
  'doc',
  'document',
  'rendered',
  '#text',
  '_text',
  '$t',
  '@value',
  '__cdata',
  '#cdata-section',
]);
/** As many as a sheet has columns: a long table is read from records too. */
const maxCells = 1_000;

/** A record with what is nested in it under names with dots: `title.rendered`, `author.name`. */
export function rowOf(record: JsonObject): Row {
  const row = new Map<string, Cell>();
  const open: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: record }];
  for (let next = open.shift(); next !== undefined && row.size < maxCells; next = open.shift()) {
    const { path, value } = next;
    if (isObject(value)) {
      const inner = Object.entries(value).map(([key, one]) => ({ path: path === '' ? key : `${path}.${key}`, value: one }));
      open.unshift(...inner);
      continue;
    }
    const cell = cellOf(value);
    if (cell !== null) row.set(path.slice(0, 300), cell);
  }
  return row;
}

function cellOf(value: unknown): Cell | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value) || value.length === 0) return null;
  const texts = value.flatMap(textsOf);
  return texts.length === 0 ? null : texts;
}

/** What an entry of a list says: itself, its name, or all its parts where more of them are running text. */
function textsOf(entry: unknown): string[] {
  if (typeof entry === 'string' || typeof entry === 'number') return String(entry).trim() === '' ? [] : [String(entry)];
  if (Array.isArray(entry)) return entry.flatMap((one: unknown) => (typeof one === 'string' && one.trim() !== '' ? [one] : []));
  if (!isObject(entry)) return [];
  const rest = [...rowOf(entry).values()].flat();
  const named = ['name', 'label', 'title', 'term', 'value', 'text', 'content', 'slug']
    .map((key) => (Object.hasOwn(entry, key) ? entry[key] : undefined))
    .find((value) => typeof value === 'string' && value.trim() !== '');
  const others = rest.filter((text) => text !== named && /\s\S+\s+\S+\s/.test(text));
  if (typeof named === 'string' && others.length === 0) return [named];
  return rest.length === 0 ? [] : [rest.join(' ')];
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** More values than this share a line: a file may have thousands of them, and none is lost. */
const ownLines = 50;

/** The values that stand beside the records, as „name: value“. */
export function besideRecords(root: unknown): string[] {
  if (!isObject(root)) return [];
  const lines = Object.entries(root).flatMap(([key, value]) => (isPlain(value) ? [`${key}: ${String(value)}`] : []));
  return lines.length <= ownLines ? lines : [...lines.slice(0, ownLines), lines.slice(ownLines).join(' · ')];
}

/** How long they are in all. */
export const besideLength = (root: unknown): number => besideRecords(root).reduce((sum, { length }) => sum + length, 0);

/** The last part of a nested name that says something: `_source.title.rendered` is a title. */
export function plainName(path: string): string {
  const parts = path.split('.');
  while (parts.length > 1 && wrappers.has(parts.at(-1) ?? '')) parts.pop();
  while (parts.length > 1 && wrappers.has(parts[0] ?? '')) parts.shift();
  return parts.join('.');
}
