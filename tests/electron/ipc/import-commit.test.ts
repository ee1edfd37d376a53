import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commitProposals } from '#electron/ipc/import-commit.ts';
import { undoTakeOver } from '#electron/ipc/import-undo.ts';
import { getArticle, updateArticle } from '#electron/store/articles.ts';
import { insertBatch } from '#electron/store/batches.ts';
import { listCommits } from '#electron/store/commits.ts';
import { all } from '#electron/store/connection.ts';
import { getProposal, insertProposal, setProposalState, startReading, storeEdits, storeReading } from '#electron/store/proposals.ts';
import { replay } from '#shared/import/replay.ts';
import type { ArticleId, BatchId, ProposalId, RecordId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';
import { readingOf, reportRecordOf } from '../../support/records.ts';
import { undoAtOnce } from '../../support/take-over-file.ts';

let store: TestStore;
const [first, second] = ['p1', 'p2'] as [ProposalId, ProposalId];
beforeEach(() => {
  store = openTestStore();
  // Every look at the clock finds it later: each record is a step of its own.
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 1_000));
  const records = (name: string) =>
    [1, 2, 3, 4].map((number) =>
      reportRecordOf({ id: `r${number}`, headline: `${name} Nummer ${number}`, text: [`Text ${name} ${number}.`] }),
    );
  store.write((db) => {
    insertBatch(db, 'b' as BatchId, 1);
    for (const [position, id] of [first, second].entries()) {
      insertProposal(db, id, 'b' as BatchId, position, { name: `${id}.json`, byteCount: 1 }, null, 1);
      startReading(db, id, 1);
      storeReading(db, id, readingOf(records(id)), 0, [], 1);
    }
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  store.dispose();
});

const signal = new AbortController().signal;
const headlines = () =>
  all<{ headline: string }>(store.db, 'SELECT headline FROM articles WHERE deleted_at_ms IS NULL ORDER BY seq').map((row) => row.headline);
const states = () => [first, second].map((id) => getProposal(store.db, id)).map(({ row, committed }) => [row.state, committed.length]);
/** A store whose write fails from the given one on. */
const failingAt = (count: number): Pick<TestStore, 'db' | 'write'> & TestStore => {
  let writes = 0;
  return {
    ...store,
    write: (change) => {
      writes += 1;
      if (writes >= count) throw new FaultError('disk-full');
      return store.write(change);
    },
  };
};

describe('a take-over of many records', () => {
  it('lets others be answered between its steps, and is one take-over that is taken back in one', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      setImmediate(count);
    };
    const counting = setImmediate(count);
    const told: number[] = [];
    const summary = await commitProposals({ store, newId: store.newId, now: () => 5 }, [first, second], undefined, signal, (items) => {
      told.push(items.length);
    });
    clearImmediate(counting);
    expect(turns).toBeGreaterThanOrEqual(8);
    expect([summary.articles, told, states()]).toEqual([
      8,
      [8],
      [
        ['committed', 4],
        ['committed', 4],
      ],
    ]);
    expect(listCommits(store.db, 9)).toEqual([summary]);
    expect(headlines()).toHaveLength(8);
    undoAtOnce(store, summary.id, store.newId, 6);
    expect([headlines(), states()]).toEqual([
      [],
      [
        ['clear', 0],
        ['clear', 0],
      ],
    ]);
  });

  it('keeps the steps that were written when one cannot be, says so, and loses none of the others', async () => {
    const told: number[] = [];
    const broken = commitProposals(
      { store: failingAt(4), newId: store.newId, now: () => 5 },
      [first, second],
      undefined,
      signal,
      (items) => {
        told.push(items.length);
      },
    );
    await expect(broken).rejects.toMatchObject({ fault: { code: 'disk-full' } });
    expect([told, states()]).toEqual([
      [3],
      [
        ['clear', 3],
        ['clear', 0],
      ],
    ]);
    const [commit] = listCommits(store.db, 9);
    expect([commit?.articles, headlines().length]).toEqual([3, 3]);
    const rest = await commitProposals({ store, newId: store.newId, now: () => 7 }, [first, second], undefined, signal, () => undefined);
    expect([rest.articles, headlines().length, new Set(headlines()).size]).toEqual([5, 8, 8]);
  });

  it('passes over a file that is left out while another is taken over, and refuses one that is not in review', async () => {
    const leaveOut = () => store.write((db) => setProposalState(db, second, 'discarded', 6));
    setImmediate(leaveOut);
    const summary = await commitProposals({ store, newId: store.newId, now: () => 5 }, [first, second], undefined, signal, () => undefined);
    expect([summary.articles, states()]).toEqual([
      4,
      [
        ['committed', 4],
        ['discarded', 0],
      ],
    ]);
    const again = commitProposals({ store, newId: store.newId, now: () => 5 }, [second], undefined, signal, () => undefined);
    await expect(again).rejects.toMatchObject({ fault: { code: 'invalid-input' } });
  });

  it('stops after the step at hand when asked to; what is taken over is taken back in one, and the rest can still be taken over', async () => {
    let done = 0;
    const seen: string[] = [];
    const watch = {
      progress: (taken: number, total: number) => {
        done = taken;
        seen.push(`${taken}/${total}`);
      },
      isWanted: () => done < 5,
    };
    const context = { store, newId: store.newId, now: () => 5 };
    const summary = await commitProposals(context, [first, second], undefined, signal, () => undefined, watch);
    expect([summary.articles, seen.at(-1), states()]).toEqual([
      5,
      '5/8',
      [
        ['committed', 4],
        ['clear', 1],
      ],
    ]);
    const rest = await commitProposals({ ...context, now: () => 6 }, [second], undefined, signal, () => undefined);
    expect([rest.articles, headlines().length]).toEqual([3, 8]);
    undoAtOnce(store, summary.id, store.newId, 7);
    expect([headlines(), states()]).toEqual([
      ['p2 Nummer 2', 'p2 Nummer 3', 'p2 Nummer 4'],
      [
        ['clear', 0],
        ['clear', 3],
      ],
    ]);
  });

  it('takes what an editor changed between two steps as it is then', async () => {
    const edit = { edit: 'set-field', recordId: 'r4' as RecordId, field: 'headline', value: 'Von Hand' } as const;
    const steps = {
      progress: (done: number) => {
        if (done !== 2) return;
        const { base } = getProposal(store.db, first);
        if (base) store.write((db) => storeEdits(db, first, [edit], replay(base, [edit]), 0, 1));
      },
      isWanted: () => true,
    };
    await commitProposals({ store, newId: store.newId, now: () => 5 }, [first], undefined, signal, () => undefined, steps);
    expect(headlines()).toEqual(['p1 Nummer 1', 'p1 Nummer 2', 'p1 Nummer 3', 'Von Hand']);
  });
});

describe('taking back many records', () => {
  const takeAll = () => commitProposals({ store, newId: store.newId, now: () => 5 }, [first, second], undefined, signal, () => undefined);

  it('lets others be answered between its steps', async () => {
    const { id } = await takeAll();
    let turns = 0;
    const seen = new Set<number>();
    const count = () => {
      turns += 1;
      seen.add(headlines().length);
      counting = setImmediate(count);
    };
    let counting = setImmediate(count);
    const undone = await undoTakeOver({ store, newId: store.newId, now: () => 6 }, id, signal);
    clearImmediate(counting);
    expect([turns >= 8, seen.size > 4, undone.articles.length, undone.kept]).toEqual([true, true, 8, 0]);
    expect([headlines(), states(), listCommits(store.db, 9)[0]?.undone]).toEqual([
      [],
      [
        ['clear', 0],
        ['clear', 0],
      ],
      true,
    ]);
    expect(store.checkIntegrity()).toEqual([]);
  });

  it('can be broken off: what is taken back is open for review, the rest stays taken over, and the next time takes that back too', async () => {
    const { id } = await takeAll();
    const broken = undoTakeOver({ store: failingAt(6), newId: store.newId, now: () => 6 }, id, signal);
    await expect(broken).rejects.toMatchObject({ fault: { code: 'disk-full' } });
    // Two files are opened first, then three reports go, the last of the second file first.
    expect([headlines(), states(), listCommits(store.db, 9)[0]?.undone]).toEqual([
      ['p1 Nummer 1', 'p1 Nummer 2', 'p1 Nummer 3', 'p1 Nummer 4', 'p2 Nummer 1'],
      [
        ['clear', 4],
        ['clear', 1],
      ],
      false,
    ]);
    await undoTakeOver({ store, newId: store.newId, now: () => 7 }, id, signal);
    expect([headlines(), states(), listCommits(store.db, 9)[0]?.undone]).toEqual([
      [],
      [
        ['clear', 0],
        ['clear', 0],
      ],
      true,
    ]);
  });

  it('loses nothing when what is left over after a break is taken over anew instead', async () => {
    const { id } = await takeAll();
    await expect(undoTakeOver({ store: failingAt(6), newId: store.newId, now: () => 6 }, id, signal)).rejects.toThrow();
    await commitProposals({ store, newId: store.newId, now: () => 7 }, [second], undefined, signal, () => undefined);
    expect([headlines().length, new Set(headlines()).size]).toEqual([8, 8]);
    await undoTakeOver({ store, newId: store.newId, now: () => 8 }, id, signal);
    expect(headlines().toSorted()).toEqual(['p2 Nummer 2', 'p2 Nummer 3', 'p2 Nummer 4']);
  });

  it('spares a report that was edited while it went on', async () => {
    const { id } = await takeAll();
    const firstReport = all<{ id: ArticleId }>(store.db, 'SELECT id FROM articles ORDER BY seq LIMIT 1')[0]?.id ?? ('' as ArticleId);
    setImmediate(() => {
      const { rev, header, body } = getArticle(store.db, firstReport);
      store.write((db) => updateArticle(db, firstReport, rev, { ...header, headline: 'Weitergeschrieben' }, body, 6));
    });
    await undoTakeOver({ store, newId: store.newId, now: () => 7 }, id, signal);
    expect(all(store.db, 'SELECT headline, deleted_at_ms FROM articles')).toEqual([{ headline: 'Weitergeschrieben', deleted_at_ms: 7 }]);
  });
});
