import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles } from './font-files.ts';
import { fontConfig, peerWord } from './peer-word.ts';
import { isInstalled, runProgram } from './run-program.ts';
import type { Begun } from './run-program.ts';

/** A way to make a PDF. */
export interface Way {
  readonly name: string;
  /** `begun` is told the process that does the work where it is one of its own. */
  readonly print: (begun: Begun) => Promise<Uint8Array>;
}

const hasWeasyPrint = isInstalled('weasyprint');
const hasLibreOffice = isInstalled('soffice');

/** The peers that start as programs, as they are used; those not installed are named in `missing`. */
export const missing: readonly string[] = [...(hasWeasyPrint ? [] : ['WeasyPrint']), ...(hasLibreOffice ? [] : ['LibreOffice'])];

/** What WeasyPrint can do of itself: page numbers in the contents; of variables in the short form of a font it knows nothing. */
function forWeasyPrint(html: string): string {
  // What a rule for narrow screens says of the same variable stands behind.
  const values = new Map([...html.matchAll(/(--[\w-]+):([^;}]+)[;}]/g)].reverse().map(([, name = '', value = '']) => [name, value]));
  return html
    .replace(/var\((--[\w-]+)\)/g, (found, name: string) => values.get(name) ?? found)
    .replace(
      '</style>',
      '.contents a::after { content: target-counter(attr(href url), page); position: absolute; top: 4.5pt; right: 0 }</style>',
    );
}

/** WeasyPrint sets the same page, LibreOffice our Word document; `word` is null where there is none. */
export function installedPeers(html: string, word: Uint8Array | null): Way[] {
  const peers: Way[] = [];
  if (hasWeasyPrint)
    peers.push({
      name: 'WeasyPrint, the same page',
      print: (begun) =>
        runProgram(
          {
            program: 'weasyprint',
            files: { 'page.html': forWeasyPrint(html) },
            args: () => ['--pdf-variant', 'pdf/ua-1', 'page.html', 'page.pdf'],
            answer: 'page.pdf',
          },
          begun,
        ),
    });
  if (hasLibreOffice && word !== null)
    peers.push({
      name: 'LibreOffice, our Word document (one column)',
      print: (begun) =>
        runProgram(
          {
            program: 'soffice',
            files: { 'page.docx': peerWord(word), ...Object.fromEntries(fontFiles().map(({ name, bytes }) => [name, bytes])) },
            args: (folder) => [
              `-env:UserInstallation=file://${folder}/profile`,
              '--headless',
              '--convert-to',
              'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}',
              'page.docx',
            ],
            variables: (folder) => {
              writeFileSync(join(folder, 'fonts.conf'), fontConfig(folder));
              return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
            },
            answer: 'page.pdf',
          },
          begun,
        ),
    });
  return peers;
}
