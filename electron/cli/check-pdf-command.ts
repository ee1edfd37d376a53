import { readFile } from 'node:fs/promises';
import { checkPdf, findings } from '#electron/export/pdf-check/check-pdf.ts';
import { required } from './command.ts';
import type { Print } from './command.ts';
import { findQpdf, qpdfFindings } from './qpdf-check.ts';

/**
 * `umbruch check-pdf FILE…`: whether PDFs follow PDF/UA-1 and PDF/A-2a, and which clauses they fail; where qpdf is installed, what it finds, too.
 * With `--json` every clause with how much it looked at. Answers false when a file fails or cannot be read.
 */
export async function checkPdfCommand(paths: readonly string[], json: boolean, print: Print): Promise<boolean> {
  required(paths[0]);
  const qpdf = await findQpdf();
  let areAllGood = true;
  for (const path of paths) {
    const results = await checkPdf(await readFile(path)).catch(() => null);
    const outside = qpdf === null || results === null ? null : await qpdfFindings(qpdf, path);
    const found = results ? [...findings(results), ...(outside ?? [])] : null;
    const isGood = found?.length === 0;
    areAllGood &&= isGood;
    if (json) print(JSON.stringify({ file: path, ok: isGood, clauses: results, qpdf: outside }));
    else if (found === null) print(`${path}: lässt sich nicht als PDF lesen`);
    else if (isGood)
      print(`${path}: folgt PDF/UA-1 und PDF/A-2a, soweit eine Maschine das prüfen kann${outside ? ' (auch qpdf findet nichts)' : ''}`);
    else
      print(
        [
          `${path}: ${found.length} ${found.length === 1 ? 'Anforderung' : 'Anforderungen'} nicht erfüllt`,
          ...found.map((one) => `  ${one}`),
        ].join('\n'),
      );
  }
  return areAllGood;
}
