import type { Reading } from '#shared/model/reading.ts';

/** A reading of nothing, to build others upon. */
export const emptyReading: Reading = {
  format: 'text',
  encoding: 'utf-8',
  site: '',
  kind: 'unknown',
  runnerUp: null,
  lines: [],
  records: [],
  removals: [],
  warnings: [],
  assets: [],
  mapping: null,
};
