import { createGiveWay } from '#electron/give-way.ts';
import { undoSteps } from '#electron/import/commit-undo.ts';
import type { Undone } from '#electron/import/commit-undo.ts';
import type { CoreContext } from '#electron/core-context.ts';
import type { CommitId } from '#shared/model/ids.ts';
import { longestStep } from './import-commit.ts';

/**
 * Takes a take-over back, step after step, each of them one transaction: others are answered in between. Throws where a step could not be
 * written; what was taken back before stays so, and the rest can be taken back later.
 */
export async function undoTakeOver(
  { store, newId, now }: Pick<CoreContext, 'store' | 'newId' | 'now'>,
  id: CommitId,
  signal: AbortSignal,
): Promise<Undone> {
  const giveWay = createGiveWay(signal);
  let steps: Generator<undefined, Undone> | null = null;
  for (;;) {
    const next: IteratorResult<undefined, Undone> = store.write((db) => {
      const since = performance.now();
      steps ??= undoSteps(db, id, newId, now());
      for (;;) {
        const step = steps.next();
        if (step.done || performance.now() - since >= longestStep) return step;
      }
    });
    if (next.done) return next.value;
    await giveWay();
  }
}
