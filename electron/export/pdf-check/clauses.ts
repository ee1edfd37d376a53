import { annotationClauses } from './annotation-clauses.ts';
import type { Clause } from './clause.ts';
import { contentClauses } from './content-clauses.ts';
import { fileClauses } from './file-clauses.ts';
import { fontClauses } from './font-clauses.ts';
import { graphicsClauses } from './graphics-clauses.ts';
import { metadataClauses } from './metadata-clauses.ts';
import { structureClauses } from './structure-clauses.ts';
import { tableClauses } from './table-clauses.ts';

/**
 * What a machine can check of ISO 14289-1 (UA-1) and ISO 19005-2 level A (A-2a), in the order of a report.
 * Whether alternative texts say the right thing, and whether the order makes sense, only people can tell.
 */
export const clauses: readonly Clause[] = [
  ...fileClauses,
  ...metadataClauses,
  ...contentClauses,
  ...structureClauses,
  ...tableClauses,
  ...annotationClauses,
  ...fontClauses,
  ...graphicsClauses,
];
