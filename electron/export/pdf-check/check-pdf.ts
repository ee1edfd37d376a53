import { readCheckedFile } from './checked-file.ts';
import { clauses } from './clauses.ts';

export interface ClauseResult {
  readonly id: string;
  readonly requires: string;
  /** How many things it looked at; 0 where the file has none of the kind. */
  readonly looked: number;
  /** How often the file fails; `where` names the first of them. */
  readonly failed: number;
  readonly where: readonly string[];
}

/** So many places are named for a clause; the rest is counted. */
const maxPlaces = 10;

/** Checks a PDF against PDF/UA-1 and PDF/A-2a; a clause for each requirement. Throws where the bytes are no PDF. */
export async function checkPdf(bytes: Uint8Array): Promise<readonly ClauseResult[]> {
  const file = await readCheckedFile(bytes);
  return clauses.map(({ id, requires, check }) => {
    const where: string[] = [];
    let failed = 0;
    const looked = check(file, (place) => {
      failed++;
      if (where.length < maxPlaces) where.push(place);
    });
    return { id, requires, looked, failed, where };
  });
}

/** What a checked file fails, in words: `UA-1 7.3 figure-alt: Figure`. Nothing when it follows both standards. */
export const findings = (results: readonly ClauseResult[]): readonly string[] =>
  results.filter(({ failed }) => failed > 0).map(({ id, where }) => `${id}: ${where.join('; ')}`);
