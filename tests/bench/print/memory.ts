import { readFileSync } from 'node:fs';
import { canReadProc, familyOf } from '../../support/processes.ts';

/** Memory of this process and all that it started, in MB, shared pages counted by parts; null where the system does not say. */
export function familyMemory(): number | null {
  if (!canReadProc) return null;
  let kilobytes = 0;
  for (const pid of familyOf(process.pid)) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It ended while we looked.
    }
  }
  return kilobytes / 1024;
}
