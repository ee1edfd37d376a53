import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';

/** A file in one of the formats, whose words are known because it was made from them. */
export interface KnownDocument {
  readonly format: string;
  readonly path: string;
  readonly text: string;
}

export const hasProgram = (name: string): boolean => spawnSync('which', [name], { stdio: 'ignore' }).status === 0;

const caseFolder = join(import.meta.dirname, '..', '..', 'fixtures', 'import');

/** Our own texts as Word files, and as ODT, RTF and PDF where LibreOffice is at hand to make them. */
export async function makeDocuments(limit: number): Promise<KnownDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-bench-documents-'));
  const made: KnownDocument[] = [];
  const cases = readdirSync(caseFolder).filter((name) => readdirSync(join(caseFolder, name)).includes('source.txt'));
  for (const name of cases.slice(0, limit)) {
    const text = readFileSync(join(caseFolder, name, 'source.txt'), 'utf8');
    if (text.length < 400) continue;
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, await Packer.toBuffer(wordFile(text)));
    made.push({ format: 'docx', path, text });
  }
  if (!hasProgram('soffice')) return made;
  const words = [...made];
  for (const format of ['odt', 'rtf', 'pdf']) {
    spawnSync('soffice', ['--headless', '--convert-to', format, '--outdir', folder, ...words.map(({ path }) => path)], {
      stdio: 'ignore',
      timeout: 300_000,
    });
    const written = new Set(readdirSync(folder));
    for (const { path, text } of words) {
      const file = `${path.slice(folder.length + 1, -'.docx'.length)}.${format}`;
      if (written.has(file)) made.push({ format, path: join(folder, file), text });
    }
  }
  return made;
}

/** A paragraph for each line; the first is the headline. */
function wordFile(text: string): Document {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const children = lines.map(
    (line, index) => new Paragraph(index === 0 ? { text: line, heading: HeadingLevel.HEADING_1 } : { text: line }),
  );
  return new Document({ sections: [{ children }] });
}
