import { readingFrame, reading as schema } from '#shared/model/reading.ts';
import type { Reading } from '#shared/model/reading.ts';

interface Held {
  readonly json: string;
  readonly reading: Reading;
}

/** Readings are kept so many at a time: every step of a review asks for the same one again, and a take-over goes on beside it. */
const kept = 3;
/** Lines are small: so many are checked between two looks at what else there is. */
const linesAtOnce = 50;
let held: readonly Held[] = [];

const find = (json: string): Reading | undefined => held.find((one) => one.json === json)?.reading;
const hold = (json: string, reading: Reading): Reading => {
  held = [{ json, reading }, ...held].slice(0, kept);
  return reading;
};

/** A stored reading as data; the last ones are kept. */
export const storedReading = (json: string): Reading => find(json) ?? hold(json, schema.parse(JSON.parse(json)));

const { lines: lineList, records: recordList } = schema.shape;

/** As `storedReading`, a record at a time: of a file of hundreds of reports others are answered in between. */
export function* storedReadingInSteps(json: string): Generator<undefined, Reading> {
  const known = find(json);
  if (known) return known;
  const data: unknown = JSON.parse(json);
  yield;
  const frame = readingFrame.parse(data);
  const records: Reading['records'] = [];
  for (const record of frame.records) {
    records.push(recordList.element.parse(record));
    yield;
  }
  const lines: Reading['lines'] = [];
  for (const [at, line] of frame.lines.entries()) {
    lines.push(lineList.element.parse(line));
    if (at % linesAtOnce === 0) yield;
  }
  return hold(json, { ...frame, lines, records });
}
