import { afterEach, beforeEach, expect, it } from 'vitest';
import { countQueued } from '#electron/store/article-index.ts';
import { all, get, run } from '#electron/store/connection.ts';
import { containsAny, nextTerms, queueReportsWith } from '#electron/store/search/house-words.ts';
import { readState } from '#electron/store/search/state.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

it('queues the reports with a word piece by piece, those alone, and has them counted again', () => {
  const [most, word] = [4_100, 'Zylontikamt'];
  store.add({ headline: 'Hafen' });
  const id = store.add({ headline: word });
  store.write((db) => {
    const { docid, seq } = get<{ docid: number; seq: number }>(
      db,
      'SELECT d.docid, d.seq FROM search_documents d JOIN articles a ON a.seq = d.seq WHERE a.id = ?',
      id,
    ) ?? { docid: 0, seq: 0 };
    for (let n = 1; n <= most; n += 1) {
      run(db, 'INSERT INTO search_index (rowid, title) VALUES (?, ?)', docid + n, 'zylontikamt');
      run(
        db,
        "INSERT INTO search_documents (docid, seq, status, extent, authors, keywords, changed_at_ms) VALUES (?, ?, 'draft', 'full', '', '', 0)",
        docid + n,
        seq + n,
      );
    }
  });
  const lengths: number[] = [];
  for (let place: number | null = -1; place !== null;) {
    const from: number = place;
    place = store.write((db) => queueReportsWith(db, 'zylontikamt', from));
    lengths.push(countQueued(store.db));
  }
  expect(lengths).toEqual([2_000, 4_000, most + 1]);
  expect(all(store.db, 'SELECT 1 FROM search_queue q JOIN articles a ON a.seq = q.seq WHERE a.headline = ?', 'Hafen')).toEqual([]);
  expect(readState(store.db, 'recount')).toBe(1);
});

it('finds every compound of a word, however many there are', () => {
  store.write((db) => {
    for (let n = 0; n < 7_000; n += 1) {
      run(db, 'INSERT INTO search_terms (term, documents, related) VALUES (?, 1, 0)', `zylontik${n}`);
      run(db, 'INSERT INTO search_terms (term, documents, related) VALUES (?, 1, 0)', `haus${n}`);
    }
  });
  const found: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: ReturnType<typeof nextTerms> = nextTerms(store.db, after, containsAny(['zylontik']));
    found.push(...page.terms);
    after = page.last;
  }
  expect([found.length, found.every((term) => term.startsWith('zylontik'))]).toEqual([7_000, true]);
});
