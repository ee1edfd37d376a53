import { beforeAll, describe, expect, it } from 'vitest';
import { accessiblePdf } from '#electron/export/pdf/accessible-pdf.ts';
import { documentDetails } from '#electron/export/pdf/document-details.ts';
import { checkPdf, findings } from '#electron/export/pdf-check/check-pdf.ts';
import { clauses } from '#electron/export/pdf-check/clauses.ts';
import { brokenPdfs } from '../../../support/broken-pdf.ts';
import { hardPage, openPrinter } from '../pdf/print.ts';

let raw: Uint8Array;
let good: Uint8Array;
beforeAll(async () => {
  const printer = await openPrinter();
  raw = await printer.print(hardPage);
  await printer.close();
  good = await accessiblePdf(raw, documentDetails(hardPage), new AbortController().signal);
}, 60_000);

const check = async (bytes: Uint8Array): Promise<readonly string[]> => findings(await checkPdf(bytes));

describe('the check of a PDF', () => {
  it('finds nothing in a good one, and has looked at something for nearly every clause', async () => {
    const results = await checkPdf(good);
    expect(findings(results)).toEqual([]);
    // The page has no contents list, formula, note or form field, no rows in groups and no page-wide transparency.
    expect(results.filter(({ looked }) => looked === 0).map(({ id }) => id)).toEqual([
      'UA-1 7.2 contents',
      'UA-1 7.2 rows-parent',
      'UA-1 7.2 contents-item-parent',
      'UA-1 7.7 formula-alt',
      'UA-1 7.9 note-id',
      'UA-1 7.18.1 annotation-element',
      'A-2a 6.3.3 appearance',
      'A-2a 6.2.10 blend-space',
    ]);
  });

  it('finds in what Chromium prints what has to be mended', async () => {
    const found = (await check(raw)).map((finding) => finding.slice(0, finding.indexOf(':')));
    expect(found).toEqual(
      expect.arrayContaining([
        'UA-1 5 identification',
        'UA-1 7.1 marked',
        'UA-1 7.1 role-map',
        'UA-1 7.2 list-item',
        'UA-1 7.3 figure-alt',
        'UA-1 7.18.5 link-contents',
        'A-2a 6.1.3 id',
        'A-2a 6.2.4.3 device-colour',
      ]),
    );
  });

  it.each(brokenPdfs)('finds $name', async ({ clause, make }) => {
    const found = await check(await make(good));
    expect(found.map((finding) => finding.slice(0, finding.indexOf(':')))).toContain(clause);
  });

  it('is tried with a broken file for every clause', () => {
    const tried = new Set(brokenPdfs.map(({ clause }) => clause));
    expect(clauses.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  it('refuses bytes that are no PDF', async () => {
    await expect(checkPdf(new TextEncoder().encode('kein PDF'))).rejects.toThrow();
  });
});
