import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getArticle, updateArticle } from '#electron/store/articles.ts';
import { column, run } from '#electron/store/connection.ts';
import type { WritableDb } from '#electron/store/connection.ts';
import { columnSteps, touchReport } from '#electron/store/search/report-columns.ts';
import type { ReportColumns } from '#electron/store/search/filled-columns.ts';
import { statuses } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

/** Reads the columns; `between` is what others do in their turn. Gives up where no end is in sight. */
function read(between: (turn: number) => void = () => undefined): ReportColumns | null {
  const steps = columnSteps(store.db);
  for (let turn = 0; turn < 30; turn += 1) {
    const next = steps.next();
    if (next.done) return next.value;
    between(turn);
  }
  return null;
}

const addRows = (count: number): void => {
  store.write((db) =>
    run(
      db,
      `INSERT INTO search_documents (docid, seq, day, status, extent, authors, keywords, changed_at_ms)
       WITH n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ?)
       SELECT value, value, 7, 'draft', 'full', '', '', 0 FROM n`,
      count,
    ),
  );
};

/** Gives so many reports another status, as if they were indexed anew. */
const changeRows = (db: WritableDb, first: number, count: number): void => {
  const to = first + count - 1;
  run(db, "UPDATE search_documents SET status = 'review' WHERE docid BETWEEN ? AND ?", first, to);
  for (let docid = first; docid <= to; docid += 1) touchReport(db, docid);
};

const statusesIn = ({ status }: ReportColumns): (string | undefined)[] => Array.from(status, (code) => statuses[code]);
const statusesNow = (): string[] => column<string>(store.db, 'SELECT status FROM search_documents ORDER BY docid');
const authorsIn = ({ size, authors, lists }: ReportColumns): string[] =>
  Array.from({ length: size }, (_, place) => {
    const at = authors[place] ?? 0;
    return lists.subarray(at + 1, at + 1 + (lists[at] ?? 0)).join(',');
  });
const authorsNow = (): string[] => column<string>(store.db, 'SELECT authors FROM search_documents ORDER BY docid');

const saveWith = (id: ArticleId, authors: string[], datelineDate = '2024-01-01'): void => {
  store.write((db) => {
    const { rev, header, body } = getArticle(db, id);
    updateArticle(db, id, rev, { ...header, authors, datelineDate }, body, 2);
  });
};

describe('the columns of all reports', () => {
  it('are read to their end also while thousands of reports are indexed anew', () => {
    addRows(9_000);
    const columns = read((turn) => store.write((db) => changeRows(db, 1 + ((turn * 2_500) % 7_500), 2_500)));
    expect(columns && statusesIn(columns)).toEqual(statusesNow());
    expect(statusesNow().filter((status) => status === 'review').length).toBe(7_500);
  });

  it('are read on where whoever wanted them before has stopped', () => {
    addRows(9_000);
    const first = columnSteps(store.db);
    for (let turn = 0; turn < 4; turn += 1) first.next();
    store.write((db) => changeRows(db, 1, 100));
    let turns = 0;
    const columns = read(() => (turns += 1));
    expect([turns, columns && statusesIn(columns)]).toEqual([0, statusesNow()]);
  });

  it('are changed where they stand when a report keeps its place', () => {
    const header = { headline: 'Haus', datelineDate: '2024-01-01', authors: ['Thoms'] };
    store.add(header);
    const second = store.add(header);
    store.add(header);
    const before = read();
    saveWith(second, ['Ehlers', 'Thoms']);
    const after = read();
    expect(after?.docids).toBe(before?.docids);
    expect(after && authorsIn(after)).toEqual(authorsNow());
    saveWith(second, ['Ehlers'], '2023-01-01');
    const moved = read();
    expect(moved?.docids).not.toBe(before?.docids);
    expect(moved && authorsIn(moved)).toEqual(authorsNow());
  });

  it('do not grow without end when lists change again and again', () => {
    store.add({ headline: 'Haus', datelineDate: '2024-01-01' });
    store.add({ headline: 'Hof', authors: ['Ehlers'] });
    const codes = Array.from({ length: 400 }, (_, code) => code + 1);
    for (let turn = 0; turn < 120; turn += 1) {
      store.write((db) => {
        run(db, 'UPDATE search_documents SET authors = ? WHERE seq = 1', [...codes, turn].join(','));
        for (const docid of column<number>(db, 'SELECT docid FROM search_documents')) touchReport(db, docid);
      });
      read();
    }
    const columns = read();
    expect(columns?.lists.length).toBeLessThan(30_000);
    expect(columns && authorsIn(columns)).toEqual(authorsNow());
  });

  it('are not those of a change that is undone', () => {
    addRows(10);
    expect(() =>
      store.write((db) => {
        changeRows(db, 1, 5);
        expect(read()?.status[0]).toBe(statuses.indexOf('review'));
        throw new Error('undone');
      }),
    ).toThrow('undone');
    const columns = read();
    expect(columns && statusesIn(columns)).toEqual(Array.from({ length: 10 }, () => 'draft'));
  });
});
