import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { formats } from '#electron/import/formats.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import type { ParserPool } from '#electron/import/parser/parser-pool.ts';
import { isSafeLink } from '#shared/document/document-schema.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import { faultSentence } from '#shared/messages/faults.ts';
import type { Reading, SourceFormat } from '#shared/model/reading.ts';
import type { Fault } from '#shared/result.ts';

/** One honest file of a format. */
export interface GoldFile {
  readonly format: SourceFormat;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const markdown =
  '---\ntitle: Störungskarte\n---\n\n# Stadtwerke legen Störungskarte vor\n\nDie Karte zeigt **jede** Störung im Netz.\n\n- Strom\n- Wasser\n';

/** Case folders begin with the name of their format; these do not, or hold files of several kinds. */
const prefixes: Readonly<Partial<Record<SourceFormat, string>>> = { html: 'page-', text: 'report-', feed: 'rss-' };
const endings: Readonly<Partial<Record<SourceFormat, string>>> = { html: '.html', text: '.txt', link: '.url', csv: '.csv' };

const casesOf = (format: SourceFormat): GoldFile[] =>
  readdirSync(join(fixtures, 'import'))
    .filter((folder) => folder.startsWith(prefixes[format] ?? `${format}-`))
    .flatMap((folder) => readdirSync(join(fixtures, 'import', folder)).map((file) => join(folder, file)))
    .filter((path) => basename(path).startsWith('source.') && path.endsWith(endings[format] ?? ''))
    .map((path) => ({ format, name: basename(path), bytes: new Uint8Array(readFileSync(join(fixtures, 'import', path))) }))
    .toSorted((a, b) => a.bytes.length - b.bytes.length);

/** Every case of every format, the smallest first. */
export const allGold: readonly GoldFile[] = formats.flatMap(({ id }) =>
  id === 'markdown' ? [{ format: id, name: 'source.md', bytes: new TextEncoder().encode(markdown) }] : casesOf(id),
);

/** One file of each format, neither the smallest nor the largest. */
export const gold: readonly GoldFile[] = formats.map(({ id }) => {
  const all = allGold.filter((one) => one.format === id);
  const found = all[Math.floor(all.length / 2)];
  if (found === undefined) throw new Error(`no case of ${id}`);
  return found;
});

/** A file that a real program wrote: protected by a password, or of a kind that Umbruch does not read. */
export const oddFixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, 'odd', name)));

/** Numbers from 0 to 1 that a seed tells (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A file with `count` bits turned at places that the seed tells. */
export function flipped(bytes: Uint8Array, count: number, seed: number): Uint8Array {
  const next = random(seed);
  const copy = new Uint8Array(bytes);
  for (let index = 0; index < count; index += 1) {
    const at = Math.floor(next() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(next() * 8));
  }
  return copy;
}

/** Its first bytes overwritten, as by a failed copy. */
export function headless(bytes: Uint8Array, count = 16): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy.fill(0x58, 0, Math.min(count, copy.length));
  return copy;
}

/** What became of a file. `file` names those that an archive handed out. */
export type Outcome =
  | { readonly kind: 'reading'; readonly reading: Reading; readonly files: readonly string[] }
  | { readonly kind: 'container'; readonly files: readonly string[] }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Faults that say something of the file itself. A crash, a hang or a fault of the program is none. */
const ownFaults: readonly string[] = [
  'file-empty',
  'file-too-large',
  'file-binary',
  'file-unknown-format',
  'file-no-text',
  'file-encrypted',
  'file-damaged',
  'file-scanned',
  'file-old-office',
  'pdf-too-long',
  'archive-empty',
  'archive-nested',
  'archive-too-large',
  'parser-depth',
];

/** Reads a file with a real process and expects what holds for any file whatever: a sound reading, or one clear sentence in both languages. */
export async function readOdd(pool: ParserPool, name: string, content: Uint8Array | string): Promise<Outcome> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const parts: FoundPart[] = [];
  const onPart = (part: FoundPart): void => {
    parts.push(part);
  };
  const result = await pool.read({ name, bytes, onPart });
  const files = parts.flatMap((part) => (part.kind === 'file' ? [part.name] : []));
  if (result.ok) {
    if (result.value.reading === null) return { kind: 'container', files };
    checkLinks(result.value.reading);
    return { kind: 'reading', reading: result.value.reading, files };
  }
  expect(ownFaults).toContain(result.fault.code);
  for (const sentences of [catalogue.de.faults, catalogue.en.faults]) {
    const sentence = faultSentence(sentences, result.fault);
    expect(sentence).toContain(name);
    expect(sentence.replaceAll(name, '')).not.toMatch(/[{}]/);
  }
  return { kind: 'fault', fault: result.fault };
}

/** No link that a reader could follow leads anywhere but to http, https or mailto. */
function checkLinks(reading: Reading): void {
  const urls: string[] = [];
  const open: unknown[] = [reading];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      // A picture may lie beside its page, under a name without a scheme.
      if (key === 'url' && typeof inner === 'string')
        urls.push(...(isPicture(value) && !/^[a-z][\w+.-]*:|^[\\/]{2}/iu.test(inner) ? [] : [inner]));
      else if (key === 'url' && isField(inner)) urls.push(inner.value);
      else if (key === 'externalLinks' && isField(inner)) urls.push(...(inner.value as unknown as string[]));
      else open.push(inner);
    }
  }
  expect(urls.filter((url) => !isSafeLink(url))).toEqual([]);
}

const isPicture = (value: object): boolean => 'assetId' in value || ('type' in value && value.type === 'image');

const isField = (value: unknown): value is { value: string } => typeof value === 'object' && value !== null && 'value' in value;

/** In a word what became of a file, for a table of expectations. */
export const inShort = (outcome: Outcome): string =>
  outcome.kind === 'fault' ? outcome.fault.code : outcome.kind === 'container' ? 'container' : outcome.reading.format;

/** All text of a reading. */
export const wordsOf = (outcome: Outcome): string[] =>
  outcome.kind === 'reading' ? outcome.reading.lines.flatMap((line) => line.text.match(/[\p{L}\p{N}]{3,}/gu) ?? []) : [];
