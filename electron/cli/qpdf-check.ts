import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

const longestMs = 60_000;
const mostKept = 4_000;
/** How qpdf ends: nothing found, found errors, or found what it could mend while reading (qpdf manual, "Exit Status"). */
const ends = { good: 0, errors: 2, warnings: 3 } as const;

/** Where qpdf is installed; null where it is not. Looked for only in the folders of the search path, never in the one that is worked in. */
export async function findQpdf(
  path: string = process.env.PATH ?? '',
  platform: NodeJS.Platform = process.platform,
): Promise<string | null> {
  const name = platform === 'win32' ? 'qpdf.exe' : 'qpdf';
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const program = join(folder, name);
    const found = await stat(program).catch(() => null);
    if (found?.isFile()) return program;
  }
  return null;
}

/** What `qpdf --check` finds wrong in a file's structure, a line each; an empty list for a sound file, null where it cannot be asked. */
export function qpdfFindings(program: string, file: string): Promise<string[] | null> {
  const { promise, resolve: tell } = Promise.withResolvers<string[] | null>();
  // An absolute path is never taken for an option.
  const child = spawn(program, ['--check', resolve(file)], { stdio: ['ignore', 'ignore', 'pipe'], timeout: longestMs, shell: false });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, mostKept);
  });
  child.on('error', () => tell(null));
  child.on('close', (code) => {
    if (code === ends.good) return tell([]);
    if (code !== ends.errors && code !== ends.warnings) return tell(null);
    const lines = said.split(/\r?\n/u).filter((line) => line.trim() !== '');
    tell(lines.length > 0 ? lines : [`qpdf: ${code}`]);
  });
  return promise;
}
