import type { WarningName } from '../messages/import.ts';

const toldOnly: ReadonlySet<string> = new Set<WarningName>(['links-relative']);

/** Whether a note is only told with the proposal: nothing in it to doubt or to decide, so no file needs a look for it. */
export const isToldOnly = (note: string): boolean => toldOnly.has(note);
