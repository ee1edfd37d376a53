import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractPlainText } from '#electron/import/extract/plain-text.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { passagesOfRecord } from '#electron/import/propose/keep-rest.ts';
import { readLines } from '#electron/import/pipeline.ts';
import { emptyMeta, type SourceDocument } from '#electron/import/source-document.ts';
import type { Passage, Reading, SourceLine } from '#shared/model/reading.ts';

/** The five pieces of real material beside the repository, where they are at hand. */
export const seedFolder = join(process.cwd(), '..', 'shared', 'seeds');

/** Our own cases: one folder each with `source.<extension>`, `expected.json` and, for the newer ones, `note.md`. */
export const caseFolder = join(process.cwd(), 'tests', 'fixtures', 'import');
const isSource = (name: string): boolean => name.startsWith('source.');
/** The source file of a case. */
export const sourceOf = (name: string): string => readdirSync(join(caseFolder, name)).find(isSource) ?? 'source is missing';
export const allCases: readonly string[] = readdirSync(caseFolder).toSorted();
export const caseNames = allCases.filter((name) => sourceOf(name) === 'source.txt');
export const caseText = (name: string): string => readFileSync(join(caseFolder, name, 'source.txt'), 'utf8');

/** Reads a file as the import does. */
export async function readBytes(fileName: string, bytes: Uint8Array): Promise<Reading> {
  const { outcome } = await readFile(fileName, bytes);
  if (!outcome.ok) throw new Error(outcome.fault.code);
  if (outcome.value.reading === null) throw new Error('a container');
  return outcome.value.reading;
}

/** Reads the file of a case as the import does: `source.<extension>`; of an archive each file that it hands out, by its name. */
export async function readCase(name: string): Promise<ReadonlyMap<string, Reading>> {
  const file = sourceOf(name);
  const parts: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const { outcome } = await readFile(file, readFileSync(join(caseFolder, name, file)), undefined, (part) => {
    if (part.kind === 'file') parts.push(part);
  });
  if (!outcome.ok) throw new Error(outcome.fault.code);
  if (outcome.value.reading !== null) return new Map([[file, outcome.value.reading]]);
  const readings = new Map<string, Reading>();
  for (const part of parts) readings.set(part.name, await readBytes(part.name, part.bytes));
  return readings;
}

/** Reads text as the import does. */
export function readText(text: string, fileName = 'probe.txt'): Reading {
  const source = extractPlainText({ text, encoding: 'utf-8', fileName, declaredBase: null } as Parameters<typeof extractPlainText>[0]);
  if (!source.ok) throw new Error(source.fault.code);
  return readLines(source.value);
}

/** A source line as HTML extraction makes them. */
export const line = (text: string, about: Partial<SourceLine> = {}): SourceLine => ({
  text,
  kind: 'paragraph',
  level: 0,
  ordered: false,
  region: 'main',
  blankBefore: true,
  marks: [],
  ...about,
});

export const htmlSource = (lines: readonly SourceLine[], meta: Partial<SourceDocument['meta']> = {}): SourceDocument => ({
  format: 'html',
  encoding: 'utf-8',
  fileName: 'seite.html',
  lines,
  meta: { ...emptyMeta, ...meta },
});

/** For every line, how often each character is held: by records' own text, and by removals. */
export function holdings(reading: Reading): { readonly records: Uint8Array[]; readonly removals: Uint8Array[] } {
  const count = (passageLists: readonly (readonly Passage[])[]): Uint8Array[] => {
    const held = reading.lines.map((one) => new Uint8Array(one.text.length));
    for (const passages of passageLists) {
      // Within one record a passage may be named twice (a byline that is also the author).
      const own = new Map<number, Set<number>>();
      for (const { line: at, start, end } of passages) {
        const set = own.get(at) ?? new Set<number>();
        for (let index = start; index < end; index += 1) set.add(index);
        own.set(at, set);
      }
      for (const [at, set] of own) for (const index of set) (held[at] as Uint8Array)[index] = ((held[at] as Uint8Array)[index] ?? 0) + 1;
    }
    return held;
  };
  return { records: count(reading.records.map(passagesOfRecord)), removals: count(reading.removals.map((removal) => removal.passages)) };
}
