import { toExtractJson } from '#electron/import/extract-json.ts';
import { announcedFault } from '#electron/ipc/uploads.ts';
import { createParserPool } from '#electron/import/parser/parser-pool.ts';
import type { ParserPool } from '#electron/import/parser/parser-pool.ts';
import type { Reading } from '#shared/model/reading.ts';
import { fail } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
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
      const result = await readOne(pool, path);
      const line = toExtractJson(path, result.ok ? result.value : result.fault);
      allRead &&= line.ok;
      print(json ? JSON.stringify(line) : summary(line));
    }
  } finally {
    await pool.close();
  }
  return allRead;
}

/** A file that is refused for its size is not read into memory first. */
async function readOne(pool: ParserPool, path: string): Promise<Result<Reading>> {
  const name = basename(path);
  if (!existsSync(path)) return fail('file-missing', { name });
  const file = await namedFile(path);
  const refused = announcedFault(file);
  return refused ? { ok: false, fault: refused } : pool.read({ name, bytes: await file.read() });
}

function summary(line: ReturnType<typeof toExtractJson>): string {
  if (!line.ok) return `${line.file}: ${line.error ?? ''}`;
  const sections = line.newsletter ? `, ${line.newsletter.sections.length} Abschnitte` : '';
  return `${line.file}: ${line.kind}, ${line.articles.length} Beiträge, ${line.teasers.length} Anrisse${sections}, ${line.removals.length} Stellen entfernt oder umgesetzt`;
}
