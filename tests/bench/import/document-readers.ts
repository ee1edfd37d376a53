import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import mammoth from 'mammoth';
import { readFile } from '#electron/import/parser/read-file.ts';

/** One way to get at the words of a document; throws where it cannot. */
export interface DocumentReader {
  readonly label: string;
  readonly formats: readonly string[];
  /** The program it needs. */
  readonly program: string | null;
  readonly read: (path: string) => Promise<string>;
}

export const documentReaders: readonly DocumentReader[] = [
  { label: 'Umbruch', formats: ['docx', 'odt', 'rtf', 'pdf'], program: null, read: umbruch },
  { label: 'mammoth', formats: ['docx'], program: null, read: async (path) => (await mammoth.extractRawText({ path })).value },
  {
    label: 'pandoc',
    formats: ['docx', 'odt', 'rtf'],
    program: 'pandoc',
    read: (path) => Promise.resolve(run('pandoc', ['-t', 'plain', '--wrap=none', path])),
  },
  { label: 'LibreOffice', formats: ['docx', 'odt', 'rtf'], program: 'soffice', read: libreOffice },
  { label: 'pdftotext', formats: ['pdf'], program: 'pdftotext', read: (path) => Promise.resolve(run('pdftotext', [path, '-'])) },
];

/** All lines of the source as the import sees them: no peer sorts out what is no part of a report. */
async function umbruch(path: string): Promise<string> {
  const { outcome } = await readFile(basename(path), readFileSync(path));
  if (!outcome.ok) throw new Error(outcome.fault.code);
  return (outcome.value.reading?.lines ?? []).map((line) => line.text).join('\n');
}

function libreOffice(path: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-bench-text-'));
  run('soffice', ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, path]);
  const [file] = readdirSync(folder);
  if (file === undefined) throw new Error('nothing written');
  return Promise.resolve(readFileSync(join(folder, file), 'utf8'));
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000, maxBuffer: 64_000_000 });
  if (status !== 0) throw new Error(`${program} failed`);
  return stdout;
}
