import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countQueued, indexQueued } from '#electron/store/article-index.ts';
import { stepOf, takeStep, undoStep } from '#electron/store/keyword-steps.ts';
import { attachKeyword, findKeyword } from '#electron/store/keywords.ts';
import { readState } from '#electron/store/search/state.ts';
import { recountTerms, termCounts } from '#electron/store/search/terms.ts';
import type { KeywordId, KeywordStepId } from '#shared/model/ids.ts';
import type { KeywordChange } from '#shared/model/thesaurus.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const take = (change: KeywordChange): void =>
  void takeStep(store.write, stepOf(store.db, change, store.newId, 5), store.newId() as KeywordStepId, 5);
const undo = (): void => void undoStep(store.write, null, 9);
const glasfaser = (): KeywordId => findKeyword(store.db, 'Glasfaser') ?? ('' as KeywordId);

describe('counts of the words of Stichwörter', () => {
  const counts = (term: string): readonly number[] => {
    const { documents, related } = termCounts(store.db, term);
    return [documents, related];
  };
  /** Tags so many reports „Glasfaser“. */
  const tag = (count: number): KeywordId => {
    for (let n = 0; n < count; n += 1) {
      const id = store.add({ headline: `Meldung ${n}` });
      store.write((db) => attachKeyword(db, id, 'Glasfaser', store.newId, 1));
    }
    return glasfaser();
  };
  const rename = (id: KeywordId): void => take({ kind: 'edit', id, patch: { label: 'Lichtleiter' } });
  const work = (): void => {
    store.write((db) => indexQueued(db, false, () => false));
    expect(readState(store.db, 'recount')).toBe(1);
    for (let last: string | null = ''; last !== null;) {
      const after: string = last;
      last = store.write((db) => recountTerms(db, after, 7));
    }
  };

  it('follow one that is renamed, merged or taken away, and back', () => {
    rename(tag(5));
    expect([counts('glasfaser'), counts('lichtleiter')]).toEqual([
      [0, 0],
      [5, 5],
    ]);
    undo();
    expect([counts('glasfaser'), counts('lichtleiter')]).toEqual([
      [5, 5],
      [0, 0],
    ]);
    take({ kind: 'create', label: 'Breitband', keywordKind: 'topic' });
    const into = findKeyword(store.db, 'Breitband');
    if (into) take({ kind: 'merge', ids: [glasfaser()], into });
    expect([counts('glasfaser'), counts('breitband')]).toEqual([
      [0, 0],
      [5, 5],
    ]);
    undo();
    take({ kind: 'remove', ids: [glasfaser()] });
    expect([counts('glasfaser'), counts('breitband')]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('follow one of many reports once these had their turn in the background', () => {
    rename(tag(25));
    expect(countQueued(store.db)).toBe(25);
    work();
    expect([counts('glasfaser'), counts('lichtleiter'), counts('meldung')]).toEqual([
      [0, 0],
      [25, 25],
      [25, 25],
    ]);
  });
});
