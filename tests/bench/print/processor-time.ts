import { readFileSync } from 'node:fs';
import { canReadProc, familyOf } from '../../support/processes.ts';

/** Linux counts in hundredths of a second. */
const tickMs = 10;

/** Processor time that this process and all that it started have used, those that have ended included, in milliseconds; null where the system does not say. */
export function processorTime(): number | null {
  if (!canReadProc) return null;
  let ticks = 0;
  for (const pid of familyOf(process.pid)) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      // proc(5): utime, stime, cutime, cstime; the state of the process is the first field here.
      for (const field of fields.slice(11, 15)) ticks += Number(field);
    } catch {
      // It ended while we looked.
    }
  }
  return ticks * tickMs;
}
