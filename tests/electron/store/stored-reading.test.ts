import { describe, expect, it } from 'vitest';
import { storedReadingInSteps } from '#electron/store/stored-reading.ts';
import { reading as schema } from '#shared/model/reading.ts';
import { readingOf, reportRecordOf } from '../../support/records.ts';

/** All steps at once. */
function readAll(json: string): { readonly reading: unknown; readonly steps: number } {
  const steps = storedReadingInSteps(json);
  for (let count = 0; ; count += 1) {
    const next = steps.next();
    if (next.done) return { reading: next.value, steps: count };
  }
}

describe('a stored reading', () => {
  it('is the same when it is read step by step, and is kept', () => {
    const records = Array.from({ length: 120 }, (_, at) => reportRecordOf({ id: `r${String(at)}`, headline: `Bericht ${String(at)}` }));
    const json = JSON.stringify(readingOf(records));
    const first = readAll(json);
    expect(first.steps).toBeGreaterThan(1);
    expect(readAll(json)).toEqual({ reading: first.reading, steps: 0 });
    expect(first.reading).toEqual(schema.parse(JSON.parse(json)));
  });

  it('is refused where a record in it is none', () => {
    expect(() => readAll(JSON.stringify({ ...readingOf([]), records: [{ kind: 'nothing' }] }))).toThrow();
  });
});
