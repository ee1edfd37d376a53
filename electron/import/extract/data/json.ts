import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { decode } from '../../decode.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { findRecords } from './find-records.ts';
import { besideLength, besideRecords, isObject, rowOf } from './json-rows.ts';
import { jsonDepth, parsed, salvageObjects } from './json-scan.ts';
import { readTable } from './read-table.ts';
import { createRecordParts, isToBeCut } from './record-parts.ts';

const maxDepth = 100;

/** JSON by its brackets and quotes, one record a line too. */
export function sniffJson(head: FileHead): number {
  const named = ['json', 'jsonl', 'ndjson', 'jl', 'geojson', 'jsonld'].includes(head.extension);
  const start = head.text.trimStart().slice(0, 400);
  const isShaped = /^\{\s*(?:"(?:[^"\\]|\\.){0,200}"\s*:|\})/.test(start) || /^\[\s*(?:[[{"\]]|-?\d|true|false|null)/.test(start);
  if (!isShaped) return named ? 0.45 : 0;
  return named ? 0.98 : /^\[?\s*\{\s*"/.test(start) ? 0.9 : 0.3;
}

/** Reads scraper output: an array of records, records under a name, one a line, or what is left of either. */
export async function extractJson(file: SourceFile, context: ExtractContext): Promise<Result<Extraction>> {
  const name = file.fileName;
  const decoded = decode(file.bytes);
  if (!decoded.ok) return fail(decoded.fault.code, { name });
  const { text, encoding, warnings } = decoded.value;
  if (jsonDepth(text) > maxDepth) return fail('parser-depth', { name });
  const found = recordsIn(text);
  if (found === null) return fail('file-damaged', { name });
  const { records, others, root, broken } = found;
  if (records.length === 0) return fail('file-no-text', { name });
  const beside = [...others.flatMap((other) => besideRecords(other)), ...besideRecords(root)];
  if (isToBeCut(records.length, text.length - lengthBeside(root, others, broken))) {
    const parts = createRecordParts(context, { format: 'json', encoding, warnings }, beside);
    for (const record of records) if (parts.add(record)) await context.room();
    parts.end(broken);
    return ok({ kind: 'container', format: 'json', of: 'records' });
  }
  return readTable({ rows: records.map(rowOf), broken, beside }, { name, format: 'json', encoding, warnings, options: context.options });
}

type JsonObject = Parameters<typeof rowOf>[0];

/** How much of a file is no record: it goes with one part however long it is, and is no reason to cut. */
const lengthBeside = (root: unknown, others: readonly JsonObject[], broken: readonly string[]): number =>
  besideLength(root) + [...others.map((other) => JSON.stringify(other)), ...broken].reduce((sum, { length }) => sum + length, 0);

interface Found {
  readonly records: readonly JsonObject[];
  /** Things of schema.org that are no reports. */
  readonly others: readonly JsonObject[];
  /** What holds the records, where it is not the only one itself. */
  readonly root: unknown;
  /** Pieces that could not be read, as they stand in the file. */
  readonly broken: readonly string[];
}

/** The records of the text; null where not a single one can be read. */
function recordsIn(text: string): Found | null {
  const whole = parsed(text);
  if (whole !== undefined) {
    const found = findRecords(whole) ?? [];
    return { ...reportsAmong(found), root: found[0] === whole ? null : whole, broken: [] };
  }
  const isLines = isOnePerLine(text);
  const { objects, broken } = isLines ? readLines(text) : salvageObjects(text);
  const pages: readonly unknown[] = isLines
    ? objects
    : objects.flatMap((value) => (isRecord(value) ? [value] : [...(findRecords(value) ?? [value])]));
  const records = pages.filter(isObject);
  if (records.length > 0) return { records, others: [], root: null, broken };
  // An object that was cut off in the middle: its records may be whole.
  const from = text.indexOf('[');
  const inner = from < 0 ? { objects: [], broken: [] } : salvageObjects(text.slice(from));
  const found = inner.objects.filter(isObject);
  return found.length === 0 ? null : { records: found, others: [], root: null, broken: [text.slice(0, from), ...inner.broken] };
}

const report = /Article|Posting|Report|PressRelease|LiveBlog|Review$/;

/** Things of schema.org stand side by side: the page, its owner, the report. */
function reportsAmong(records: readonly JsonObject[]): Pick<Found, 'records' | 'others'> {
  const isReport = (record: JsonObject): boolean => {
    const type = Object.hasOwn(record, '@type') ? record['@type'] : undefined;
    return typeof type === 'string'
      ? report.test(type)
      : Array.isArray(type) && type.some((one) => typeof one === 'string' && report.test(one));
  };
  const reports = records.filter(isReport);
  return reports.length === 0 ? { records, others: [] } : { records: reports, others: records.filter((record) => !isReport(record)) };
}

/** Whether an object is a record of its own rather than a page of records. */
const isRecord = (value: unknown): boolean =>
  isObject(value) && !Object.values(value).some((inner) => Array.isArray(inner) && inner.some(isObject));

function isOnePerLine(text: string): boolean {
  const lines = text.split('\n', 20).filter((line) => line.trim() !== '');
  return (
    lines.length > 0 &&
    lines.slice(0, 5).filter((line) => isObject(parsed(line.trim().replace(/,$/, '')))).length * 2 > Math.min(5, lines.length)
  );
}

function readLines(text: string): { readonly objects: readonly unknown[]; readonly broken: readonly string[] } {
  const objects: unknown[] = [];
  const broken: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim().replace(/,$/, '');
    if (line === '' || line === '[' || line === ']') continue;
    const value = parsed(line);
    if (isObject(value)) objects.push(value);
    else broken.push(line);
  }
  return { objects, broken };
}
