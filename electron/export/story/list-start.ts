import type { ListNodeJson } from '#shared/document/document-schema.ts';

/** Word counts no further, and no format counts below nothing. */
const largest = 32_767;

/** The number of a list's first item, as every format can count it. */
export const listStart = ({ start }: Pick<ListNodeJson, 'start'>): number =>
  Number.isFinite(start) ? Math.max(0, Math.min(largest, Math.trunc(start))) : 1;
