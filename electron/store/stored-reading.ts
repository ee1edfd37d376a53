import { z } from 'zod';
import { reading as schema } from '#shared/model/reading.ts';
import type { Reading } from '#shared/model/reading.ts';

interface Held {
  readonly json: string;
  readonly reading: Reading;
}

/** Readings are kept so many at a time: every step of a review asks for the same one again, and a take-over goes on beside it. */
const kept = 3;
let held: readonly Held[] = [];

const find = (json: string): Reading | undefined => held.find((one) => one.json === json)?.reading;
const hold = (json: string, reading: Reading): Reading => {
  held = [{ json, reading }, ...held].slice(0, kept);
  return reading;
};

/** A stored reading as data; the last ones are kept. */
export const storedReading = (json: string): Reading => find(json) ?? hold(json, schema.parse(JSON.parse(json)));

const { lines: lineList, records: recordList } = schema.shape;
const rest = schema.omit({ lines: true, records: true });

/** As `storedReading`, a record at a time: of a file of hundreds of reports others are answered in between. */
export function* storedReadingInSteps(json: string): Generator<undefined, Reading> {
  const known = find(json);
  if (known) return known;
  const data: unknown = JSON.parse(json);
  yield;
  const head = rest.parse(data);
  const lists = parts.parse(data);
  const records: Reading['records'] = [];
  for (const record of lists.records) {
    records.push(recordList.element.parse(record));
    yield;
  }
  const lines: Reading['lines'] = [];
  for (const [at, line] of lists.lines.entries()) {
    lines.push(lineList.element.parse(line));
    if (at % linesAtOnce === 0) yield;
  }
  return hold(json, { ...head, lines, records });
}

const linesAtOnce = 50;
const parts = z.object({ lines: z.array(z.unknown()), records: z.array(z.unknown()) });
