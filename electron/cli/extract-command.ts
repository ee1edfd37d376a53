import { toExtractJson } from '#electron/import/extract-json.ts';
import { announcedFault } from '#electron/ipc/uploads.ts';
import { createParserPool } from '#electron/import/parser/parser-pool.ts';
import type { FileToRead, ParserPool } from '#electron/import/parser/parser-pool.ts';
import type { Reading } from '#shared/model/reading.ts';
import { fail } from '#shared/result.ts';
import type { Fault, Result } from '#shared/result.ts';
import type { FileOutcome } from '#electron/import/parser/read-file.ts';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { collectFiles, namedFile } from './collect-files.ts';

/**
 * `umbruch extract FILE…`: reads and recognises, stores nothing; one JSON object a line, or a summary for people.
 * Answers false when a file could not be read.
 */
export async function extractCommand(
  paths: readonly string[],
  json: boolean,
  parserPath: string,
  print: (line: string) => void,
): Promise<boolean> {
  const pool = createParserPool({ parserPath });
  let allRead = true;
  try {
    for (const path of paths.length === 0 ? [] : await collectFiles(paths)) {
      for (const { name, outcome } of await readDeep(pool, path)) {
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

interface Found {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file and the files that lie in it (of an archive, a mail), which hold no further ones. */
async function readDeep(pool: ParserPool, path: string): Promise<{ name: string; outcome: Reading | Fault }[]> {
  const found: Found[] = [];
  const result = await readOne(pool, path, found);
  const lines: { name: string; outcome: Reading | Fault }[] = [];
  if (!result.ok) lines.push({ name: path, outcome: result.fault });
  else if (result.value.reading) lines.push({ name: path, outcome: result.value.reading });
  for (const { name, bytes } of found) {
    const inner = await pool.read({ name, bytes });
    const label = `${path} › ${name}`;
    if (!inner.ok) lines.push({ name: label, outcome: inner.fault });
    else lines.push({ name: label, outcome: inner.value.reading ?? { code: 'archive-nested', detail: { name } } });
  }
  return lines;
}

/** A file that is refused for its size is not read into memory first. */
async function readOne(pool: ParserPool, path: string, found: Found[]): Promise<Result<FileOutcome>> {
  const name = basename(path);
  if (!existsSync(path)) return fail('file-missing', { name });
  const file = await namedFile(path);
  const refused = announcedFault(file);
  if (refused) return { ok: false, fault: refused };
  const onPart: FileToRead['onPart'] = (part) => {
    if (part.kind === 'file') found.push({ name: part.name, bytes: part.bytes });
  };
  return pool.read({ name, bytes: await file.read(), onPart });
}

function summary(line: ReturnType<typeof toExtractJson>): string {
  if (!line.ok) return `${line.file}: ${line.error ?? ''}`;
  const sections = line.newsletter ? `, ${line.newsletter.sections.length} Abschnitte` : '';
  return `${line.file}: ${line.kind}, ${line.articles.length} Beiträge, ${line.teasers.length} Anrisse${sections}, ${line.removals.length} Stellen entfernt oder umgesetzt`;
}
