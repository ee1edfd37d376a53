import { readFileSync } from 'node:fs';
import { canReadProc, familyOf } from '../../support/processes.ts';

/** Memory of a process and all that it started, in MB, shared pages counted by parts; null where the system does not say. */
export function familyMemory(root: number = process.pid): number | null {
  if (!canReadProc) return null;
  let kilobytes = 0;
  for (const pid of familyOf(root)) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It ended while we looked.
    }
  }
  return kilobytes / 1024;
}

/** Between two looks; each takes some milliseconds itself. */
const everyMs = 120;

/** Looks at the memory of processes while something goes on: the most that was seen, in MB; null where the system does not say. */
export async function mostMemory(root: () => number, during: () => Promise<unknown>): Promise<number | null> {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, familyMemory(root()) ?? 0);
  };
  const timer = setInterval(look, everyMs);
  try {
    await during();
    look();
  } finally {
    clearInterval(timer);
  }
  return canReadProc ? most : null;
}
