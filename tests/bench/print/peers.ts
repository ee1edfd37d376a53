import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that makes a PDF of a file; each run starts it anew, as it is used. */
export interface Peer {
  readonly name: string;
  readonly print: () => Promise<Uint8Array>;
}

const has = (program: string): boolean => spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;

/** Runs a program in a folder of its own with a file in it; answers the PDF that it wrote beside it. */
function printedBy(program: string, name: string, content: string | Uint8Array, args: (folder: string) => readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'bench-print-'));
  try {
    writeFileSync(join(folder, name), content);
    const run = spawnSync(program, args(folder), { cwd: folder, timeout: 120_000 });
    if (run.status !== 0) throw new Error(`${program} ended with ${run.status}: ${run.stderr.toString().slice(0, 300)}`);
    return new Uint8Array(readFileSync(join(folder, name.replace(/\.[a-z]+$/, '.pdf'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The peers that are installed: WeasyPrint sets the same page, LibreOffice our Word document, which has one column. */
export function installedPeers(html: string, word: Uint8Array): Peer[] {
  const peers: Peer[] = [];
  if (has('weasyprint'))
    peers.push({
      name: 'WeasyPrint, the same page',
      print: async () => printedBy('weasyprint', 'page.html', html, () => ['--pdf-variant', 'pdf/ua-1', 'page.html', 'page.pdf']),
    });
  if (has('soffice'))
    peers.push({
      name: 'LibreOffice, our Word document (one column)',
      print: async () =>
        printedBy('soffice', 'page.docx', word, (folder) => [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}',
          'page.docx',
        ]),
    });
  return peers;
}
