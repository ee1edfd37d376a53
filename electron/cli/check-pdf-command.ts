import { readFile } from 'node:fs/promises';
import { checkPdf, findings } from '#electron/export/pdf-check/check-pdf.ts';
import { required } from './command.ts';
import type { Print } from './command.ts';

/**
 * `umbruch check-pdf FILE…`: whether PDFs follow PDF/UA-1 and PDF/A-2a, and which clauses they fail.
 * With `--json` every clause with how much it looked at. Answers false when a file fails or cannot be read.
 */
export async function checkPdfCommand(paths: readonly string[], json: boolean, print: Print): Promise<boolean> {
  required(paths[0]);
  let areAllGood = true;
  for (const path of paths) {
    const results = await checkPdf(await readFile(path)).catch(() => null);
    const found = results ? findings(results) : null;
    const isGood = found?.length === 0;
    areAllGood &&= isGood;
    if (json) print(JSON.stringify({ file: path, ok: isGood, clauses: results }));
    else if (found === null) print(`${path}: lässt sich nicht als PDF lesen`);
    else if (isGood) print(`${path}: folgt PDF/UA-1 und PDF/A-2a, soweit eine Maschine das prüfen kann`);
    else print([`${path}: ${found.length} Anforderungen nicht erfüllt`, ...found.map((one) => `  ${one}`)].join('\n'));
  }
  return areAllGood;
}
