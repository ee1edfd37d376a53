import { checkPdf } from '#electron/export/pdf-check/check-pdf.ts';

/** How many clauses of PDF/UA-1 and PDF/A-2a fail, in words; files of others may be such that the check ends half-way. */
export async function failedClauses(bytes: Uint8Array): Promise<string> {
  try {
    return String((await checkPdf(bytes)).filter(({ failed }) => failed > 0).length);
  } catch (error) {
    return `(not checked: ${error instanceof Error ? error.message : 'unknown'}) unknown`;
  }
}
