import type { BatchId } from '#shared/model/ids.ts';
import type { UnreadFile } from '#electron/store/batches.ts';

/** Files that wait to be read: each delivery in its order, the deliveries in turns, so that none waits for all of another. */
export interface Turns {
  readonly add: (file: UnreadFile) => void;
  /** Parts of a file come before what lies behind it in its delivery. */
  readonly addFirst: (files: readonly UnreadFile[]) => void;
  /** The next file of the delivery whose turn it is; null when nothing waits that is not held. */
  readonly next: () => UnreadFile | null;
  readonly hasNext: () => boolean;
  readonly drop: (batchId: BatchId) => void;
  readonly hold: (batchId: BatchId) => void;
  readonly release: (batchId: BatchId) => void;
  readonly isHeld: (batchId: BatchId) => boolean;
  readonly isWaiting: (batchId: BatchId) => boolean;
  readonly clear: () => void;
}

export function createTurns(): Turns {
  // In the order of turns: who has had one goes to the end.
  const waiting = new Map<BatchId, UnreadFile[]>();
  const held = new Set<BatchId>();
  const listOf = (batchId: BatchId): UnreadFile[] => {
    const known = waiting.get(batchId);
    if (known) return known;
    const fresh: UnreadFile[] = [];
    waiting.set(batchId, fresh);
    return fresh;
  };
  return {
    add: (file) => void listOf(file.batchId).push(file),
    addFirst: (files) => {
      for (const file of files.toReversed()) listOf(file.batchId).unshift(file);
    },
    next: () => {
      for (const [batchId, files] of waiting) {
        if (held.has(batchId)) continue;
        const file = files.shift();
        waiting.delete(batchId);
        if (files.length > 0) waiting.set(batchId, files);
        if (file) return file;
      }
      return null;
    },
    hasNext: () => [...waiting.keys()].some((batchId) => !held.has(batchId)),
    drop: (batchId) => void waiting.delete(batchId),
    hold: (batchId) => void held.add(batchId),
    release: (batchId) => void held.delete(batchId),
    isHeld: (batchId) => held.has(batchId),
    isWaiting: (batchId) => waiting.has(batchId),
    clear: () => waiting.clear(),
  };
}
