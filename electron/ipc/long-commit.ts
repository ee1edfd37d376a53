import type { CoreContext } from '#electron/core-context.ts';
import type { CommitProgress } from '#shared/model/proposal.ts';
import type { Watch } from './import-commit.ts';

/** Progress is told so often at most, in milliseconds. */
const toldEvery = 200;

/** The take-over at work, to be watched and stopped; only one is at work at a time. */
export interface LongCommit {
  /** A watch for one take-over; `end` when it is over. */
  readonly begin: () => { readonly watch: Watch; readonly end: () => void };
  readonly progress: () => CommitProgress | null;
  readonly stop: () => void;
}

export function createLongCommit(emit: CoreContext['emit']): LongCommit {
  let progress: CommitProgress | null = null;
  let isWanted = true;
  const tell = (): void => emit({ name: 'commits.changed', payload: { ids: [] } });
  return {
    begin: () => {
      let told = performance.now();
      isWanted = true;
      const watch: Watch = {
        progress: (done, total) => {
          progress = { done: Math.min(done, total), total };
          if (performance.now() - told < toldEvery) return;
          told = performance.now();
          tell();
        },
        isWanted: () => isWanted,
      };
      const end = (): void => {
        progress = null;
        tell();
      };
      return { watch, end };
    },
    progress: () => progress,
    stop: () => {
      isWanted = false;
    },
  };
}
