import type { Reading } from '../model/reading.ts';
import type { ProposalEdit } from '../model/proposal.ts';
import { applyEdit } from './apply-edit.ts';

/** The reading as the editor left it: all steps in order on what the parser read. */
export const replay = (base: Reading, edits: readonly ProposalEdit[]): Reading => edits.reduce(applyEdit, base);
