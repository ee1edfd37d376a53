import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { createLineCutter } from '#electron/import/cut-lines.ts';
import type { LineSlice } from '#electron/import/cut-lines.ts';
import { toExtractJson } from '#electron/import/extract-json.ts';
import { createParserPool } from '#electron/import/parser/parser-pool.ts';
import type { ParserPool } from '#electron/import/parser/parser-pool.ts';
import { sliceLimits, sliceName } from '#electron/import/record-files.ts';
import { tooLarge } from '#electron/import/too-large.ts';
import { isToCut } from '#electron/ipc/import-cut.ts';
import { planFiles } from '#electron/import/file-plan.ts';
import { announcedFault } from '#electron/ipc/uploads.ts';
import type { Reading } from '#shared/model/reading.ts';
import type { Fault } from '#shared/result.ts';
import { collectFiles, namedFile } from './collect-files.ts';
import type { FoundFile, NamedFile } from './collect-files.ts';
import type { Print } from './command.ts';

/**
 * `umbruch extract FILE…`: reads and recognises, stores nothing; one JSON object a line, or a summary for people.
 * Answers false when a file could not be read.
 */
export async function extractCommand(paths: readonly string[], json: boolean, parserPath: string, print: Print): Promise<boolean> {
  const pool = createParserPool({ parserPath });
  let allRead = true;
  try {
    const files = paths.length === 0 ? [] : await collectFiles(paths);
    const plans = planFiles(files.map(({ name }) => name));
    for (const [index, file] of files.entries()) {
      if (plans[index]?.kind !== 'file') continue;
      for await (const { name, outcome } of readDeep(pool, file)) {
        const line = toExtractJson(name, outcome);
        allRead &&= line.ok;
        print(json ? JSON.stringify(line) : summary(line));
      }
    }
  } finally {
    await pool.close();
  }
  return allRead;
}

interface Outcome {
  readonly name: string;
  readonly outcome: Reading | Fault;
}

interface Inner {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file, and what lies in it as files of their own: of an archive, of a mail, or some lines of a large data file. */
async function* readDeep(pool: ParserPool, { path }: FoundFile): AsyncIterable<Outcome> {
  const name = basename(path);
  if (!existsSync(path)) return yield { name: path, outcome: { code: 'file-missing', detail: { name } } };
  const file = await namedFile({ path, name });
  // A file that is refused for its size is not read into memory first.
  const refused = announcedFault(file);
  if (refused) return yield { name: path, outcome: refused };
  if (isToCut({ fileName: name, byteCount: file.byteCount })) yield* readSlices(pool, path, file);
  else yield* readWithParts(pool, path, { name, bytes: await bytesOf(file) }, false);
}

/** Reads bytes and then what lay in them; an archive in an archive is not opened. */
async function* readWithParts(pool: ParserPool, label: string, file: Inner, isInContainer: boolean): AsyncIterable<Outcome> {
  const found: Inner[] = [];
  const result = await pool.read({
    ...file,
    onPart: (part) => {
      if (part.kind === 'file') found.push({ name: part.name, bytes: part.bytes });
    },
  });
  if (!result.ok) return yield { name: label, outcome: result.fault };
  const { reading, isCut } = result.value;
  const isArchive = !reading && !isCut;
  if (reading) yield { name: label, outcome: reading };
  else if ((isArchive && isInContainer) || found.length === 0) {
    return yield {
      name: label,
      outcome: { code: isArchive && isInContainer ? 'archive-nested' : 'archive-empty', detail: { name: file.name } },
    };
  }
  for (const part of found) yield* readWithParts(pool, `${label} › ${part.name}`, part, isInContainer || isArchive);
}

async function* readSlices(pool: ParserPool, path: string, file: NamedFile): AsyncIterable<Outcome> {
  const cutter = createLineCutter(sliceLimits);
  const read = async (slice: LineSlice): Promise<Outcome> => {
    const label = sliceName(path, slice);
    if (slice.tooLong) {
      return { name: label, outcome: tooLarge(label, slice.byteCount, sliceLimits.maxLineBytes) };
    }
    const result = await pool.read({ name: file.name, bytes: slice.bytes });
    if (!result.ok) return { name: label, outcome: result.fault };
    return { name: label, outcome: result.value.reading ?? { code: 'archive-empty', detail: { name: label } } };
  };
  for await (const piece of file.read(sliceLimits.maxBytes)) for (const slice of cutter.push(piece)) yield await read(slice);
  for (const slice of cutter.end()) yield await read(slice);
}

async function bytesOf(file: NamedFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.read(sliceLimits.maxBytes)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function summary(line: ReturnType<typeof toExtractJson>): string {
  if (!line.ok) return `${line.file}: ${line.error ?? ''}`;
  const sections = line.newsletter ? `, ${line.newsletter.sections.length} Abschnitte` : '';
  return `${line.file}: ${line.kind}, ${line.articles.length} Beiträge, ${line.teasers.length} Anrisse${sections}, ${line.removals.length} Stellen entfernt oder umgesetzt`;
}
