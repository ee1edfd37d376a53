import { reading as schema } from '#shared/model/reading.ts';
import type { Reading } from '#shared/model/reading.ts';

let last: { readonly json: string; readonly reading: Reading } | null = null;

/** A stored reading as data. Every step of a review asks for the same one again, of thousands of reports perhaps: the last one is kept. */
export function storedReading(json: string): Reading {
  if (last?.json !== json) last = { json, reading: schema.parse(JSON.parse(json)) };
  return last.reading;
}
