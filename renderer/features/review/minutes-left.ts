import { useRef } from 'react';
import type { Batch } from '#shared/model/proposal.ts';

/** Where a delivery stood when it was first seen to run. */
interface Start {
  readonly done: number;
  readonly at: number;
}

/** Sooner nobody can say how fast it goes. */
const watchedMs = 5_000;
const watchedFiles = 5;

/** Minutes until a delivery is read, at the pace since `start`: 0 for less than one, null while nobody can say. */
export function minutesLeft(start: Start, done: number, total: number, now: number): number | null {
  const read = done - start.done;
  const took = now - start.at;
  if (read < watchedFiles || took < watchedMs || done >= total) return null;
  return Math.round(((total - done) * took) / read / 60_000);
}

/** Follows the pace of the deliveries that run; one that was paused starts anew. */
export function useMinutesLeft(batches: readonly Batch[]): (batch: Batch) => number | null {
  const starts = useRef(new Map<string, Start>());
  const now = Date.now();
  for (const batch of batches) {
    if (!batch.running || batch.paused) starts.current.delete(batch.id);
    else if (!starts.current.has(batch.id)) starts.current.set(batch.id, { done: batch.done, at: now });
  }
  return (batch) => {
    const start = starts.current.get(batch.id);
    return start ? minutesLeft(start, batch.done, batch.total, now) : null;
  };
}
