import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractPlainText } from '#electron/import/extract/plain-text.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { passagesOfRecord } from '#electron/import/propose/keep-rest.ts';
import { readLines } from '#electron/import/pipeline.ts';
import { emptyMeta, type SourceDocument } from '#electron/import/source-document.ts';
import type { Passage, Reading, SourceLine } from '#shared/model/reading.ts';

/** The five pieces of real material beside the repository, where they are at hand. */
export const seedFolder = join(process.cwd(), '..', 'shared', 'seeds');

/** Our own cases: one folder each with `source.txt` (or `source.html`) and `expected.json`. */
export const caseFolder = join(process.cwd(), 'tests', 'fixtures', 'import');
const foldersWith = (file: string): string[] =>
  readdirSync(caseFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(caseFolder, entry.name, file)))
    .map((entry) => entry.name)
    .toSorted();
export const caseNames = foldersWith('source.txt');
export const pageNames = foldersWith('source.html');
export const caseText = (name: string): string => readFileSync(join(caseFolder, name, 'source.txt'), 'utf8');

/** Reads the page of a case as the import does. */
export function readPage(name: string): Reading {
  const reading = readFile('source.html', readFileSync(join(caseFolder, name, 'source.html')));
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.value;
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
