import { de, faultSentence } from '#shared/messages/faults.ts';
import { FaultError } from '#shared/result.ts';
import type { Fault } from '#shared/result.ts';
import { patternFileName } from './file-name.ts';
import type { ArticleInput, PackedFile } from './format.ts';

/** The file in a package that names what is not in it. */
export const missingFileName = 'Nicht ausgegeben.txt';

/** A report that is not in a package, or what of it is not, and why. */
export interface Missing {
  readonly report: ArticleInput;
  /** What is missing where the report itself is there: „PDF“. */
  readonly part?: string;
  readonly fault: Fault;
}

/** Why a report could not be written, in words for its editor. */
export const faultOf = (error: unknown): Fault => (error instanceof FaultError ? error.fault : { code: 'internal' });

/** The list of what is missing, with the reasons. */
export function missingFile(missing: readonly Missing[]): PackedFile {
  const lines = [
    headOf(missing),
    ...missing.map(
      ({ report, part, fault }) =>
        `${patternFileName(report, '', '')}${part === undefined ? '' : ` (${part})`}\r\n  ${faultSentence(de, fault)}`,
    ),
    '',
  ];
  return { path: missingFileName, bytes: new TextEncoder().encode(lines.join('\r\n\r\n')) };
}

function headOf(missing: readonly Missing[]): string {
  if (missing.some(({ part }) => part !== undefined)) return 'Nicht ausgegeben wurde:';
  return missing.length === 1 ? 'Ein Beitrag wurde nicht ausgegeben:' : `${String(missing.length)} Beiträge wurden nicht ausgegeben:`;
}
