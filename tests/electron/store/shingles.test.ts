import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getArticle, purgeArticles, setDeleted, updateArticle } from '#electron/store/articles.ts';
import { insertBatch } from '#electron/store/batches.ts';
import { all, changesSoFar, run } from '#electron/store/connection.ts';
import { closePrints, findEarlierPrints, reopenPrints, storePrints } from '#electron/store/prints.ts';
import type { ReportPrint } from '#shared/model/known-report.ts';
import { insertProposal, setProposalState } from '#electron/store/proposals.ts';
import { articlePrint, fillShingles, renewShingles } from '#electron/store/shingles.ts';
import { findKnown } from '#electron/store/similar-reports.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import type { BatchId, ProposalId } from '#shared/model/ids.ts';
import { addressKey } from '#shared/text/address-key.ts';
import { indexedShingles, printOf } from '#shared/text/shingles.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const text = 'Die Stadt Nordheide hat am Montag ein Portal freigeschaltet, über das Eltern ihre Kinder in der Kita anmelden können.';
const other =
  'Der Zweckverband Heidental verlegt im Sommer Glasfaser bis zur letzten Hofstelle und sucht dafür noch Grundstücke am Ortsrand.';
const sought = (words: string) => ({ headlineKey: '', textKey: '', urlKey: '', number: null, print: printOf('', words) });
const found = (words: string) => findKnown(store.db, sought(words)).map((known) => known.articleId);
const shingleCount = (): number => all<{ n: number }>(store.db, 'SELECT count(*) AS n FROM article_shingles')[0]?.n ?? 0;

describe('the index of near-duplicates', () => {
  it('follows a report when it is written, rewritten, thrown away, brought back and deleted for good', () => {
    const id = store.add({ headline: 'A' }, text);
    expect([found(text), found(other)]).toEqual([[id], []]);
    const { rev, header } = getArticle(store.db, id);
    store.write((db) => updateArticle(db, id, rev, header, documentFromText(other), 2));
    expect([found(text), found(other)]).toEqual([[], [id]]);
    store.write((db) => setDeleted(db, [id], 3));
    expect(found(other)).toEqual([]);
    store.write((db) => setDeleted(db, [id], null));
    expect(found(other)).toEqual([id]);
    store.write((db) => purgeArticles(db, [id], true));
    expect([found(other), shingleCount()]).toEqual([[], 0]);
    expect(store.checkIntegrity()).toEqual([]);
  });

  it('is filled for reports that were there before it', () => {
    const id = store.add({ headline: 'A', lead: text }, other);
    const indexed = shingleCount();
    store.close();
    const raw = new Database(join(store.folder, 'library.db'));
    raw.exec('DELETE FROM article_shingles; DELETE FROM article_sketches');
    raw.close();
    store = openTestStore(store.folder);
    expect(found(other)).toEqual([]);
    store.write(fillShingles);
    expect([found(other), shingleCount()]).toEqual([[id], indexed]);
    expect(indexed).toBe(indexedShingles(articlePrint(store.db, 1)).length);
  });

  it('is built anew where it was made another way, once', () => {
    const id = store.add({ headline: 'A', lead: text }, other);
    const indexed = shingleCount();
    store.write((db) => run(db, 'UPDATE article_shingles SET hash = hash + 1'));
    renewShingles(store.db, store.write);
    expect(found(other)).toEqual([]);
    renewShingles(store.db, store.write, 2);
    expect([found(other), shingleCount()]).toEqual([[id], indexed]);
    const before = changesSoFar(store.db);
    renewShingles(store.db, store.write, 2);
    expect(changesSoFar(store.db)).toBe(before);
    // Broken off half way, it begins again even under the make that it had.
    store.write((db) => run(db, "UPDATE settings SET value_json = '0' WHERE name = 'shingles-make'"));
    store.write((db) => run(db, 'DELETE FROM article_shingles'));
    renewShingles(store.db, store.write);
    expect(found(other)).toEqual([id]);
  });

  it('notes a turn of phrase a few times only, and finds nothing by it', () => {
    for (let n = 0; n < 30; n += 1) store.add({ headline: `Nr. ${n}` }, text);
    expect(shingleCount()).toBeLessThanOrEqual(9 * indexedShingles(printOf('', text)).length);
    expect(found(text)).toEqual([]);
  });

  it('knows the same address whatever the scheme, the way there and the page', () => {
    const same = [
      'https://www.portal.example/kita.html',
      'http://portal.example/kita.html?utm_source=x#oben',
      'https://m.portal.example/kita.html?seite=2',
    ];
    expect([...new Set(same.map(addressKey))]).toEqual(['portal.example/kita.html']);
    expect(['https://portal.example/', 'mailto:a@b.example', 'unsinn', null].map(addressKey)).toEqual(['', '', '', '']);
    expect(addressKey('https://portal.example/?id=7')).not.toBe(addressKey('https://portal.example/?id=8'));
  });
});

describe('reports that wait for review', () => {
  const print = (words: string): ReportPrint => ({
    extent: 'full',
    kicker: '',
    headline: 'Titel',
    datelineDate: null,
    page: null,
    ...sought(words),
  });
  const propose = (batch: string, position: number, words: string): ProposalId => {
    const id = store.newId() as ProposalId;
    store.write((db) => {
      if (position === 0) insertBatch(db, batch as BatchId, 1);
      insertProposal(db, id, batch as BatchId, position, { name: 'a.txt', byteCount: 1 }, null, 1);
      setProposalState(db, id, 'clear', 1);
      storePrints(db, id, [print(words)]);
    });
    return id;
  };
  const earlier = (id: ProposalId, words: string): string[] =>
    findEarlierPrints(store.db, id, sought(words)).map((known) => known.headline);

  it('are found by those after them, in their own delivery and in later ones, until they are left out or taken over', () => {
    const one = propose('batch-1', 0, text);
    const two = propose('batch-1', 1, text);
    const three = propose('batch-2', 0, text);
    expect([earlier(one, text), earlier(two, text), earlier(three, text)].map((list) => list.length)).toEqual([0, 1, 2]);
    store.write((db) => setProposalState(db, one, 'discarded', 2));
    store.write((db) => closePrints(db, two));
    expect(earlier(three, text)).toEqual([]);
    store.write((db) => reopenPrints(db, two));
    expect(earlier(three, text)).toHaveLength(1);
  });

  it('leave the index and come back a few at a time, where there are thousands', () => {
    const one = propose('batch-1', 0, text);
    const two = propose('batch-2', 0, 'Ein ganz eigener Satz steht hier für sich allein und sonst nirgends im Archiv.');
    store.write((db) => storePrints(db, one, [print(text), print(other)]));
    const waiting = () => [earlier(two, text).length, earlier(two, other).length];
    expect(waiting()).toEqual([1, 1]);
    const next = store.write((db) => closePrints(db, one, 0, 1));
    expect([next, waiting()]).toEqual([1, [0, 1]]);
    expect([store.write((db) => closePrints(db, one, 1, 2)), waiting()]).toEqual([null, [0, 0]]);
    expect([store.write((db) => reopenPrints(db, one, 0, 1)), waiting()]).toEqual([1, [1, 0]]);
    expect([store.write((db) => reopenPrints(db, one, 1, 1)), waiting()]).toEqual([2, [1, 1]]);
    expect(store.write((db) => reopenPrints(db, one, 2, 1))).toBeNull();
  });

  it('are found by what they say after the last step of the review', () => {
    const one = propose('batch-1', 0, text);
    const two = propose('batch-1', 1, text);
    store.write((db) => storePrints(db, one, [print(other)]));
    expect([earlier(two, text).length, earlier(two, other).length]).toEqual([0, 1]);
    store.write((db) => storePrints(db, one, []));
    expect(earlier(two, other)).toEqual([]);
  });

  it('are written anew only where a step changed them', () => {
    const one = propose('batch-1', 0, text);
    const both = [print(text), print(other)];
    store.write((db) => storePrints(db, one, both));
    const written = (prints: readonly ReportPrint[]): number => {
      const before = changesSoFar(store.db);
      store.write((db) => storePrints(db, one, prints));
      return changesSoFar(store.db) - before;
    };
    expect(written(both)).toBe(0);
    expect(written([print(text), { ...print(other), headline: 'Neu', headlineKey: 'neu' }])).toBe(1);
    expect(all(store.db, 'SELECT position, headline FROM proposal_prints WHERE proposal_id = ?', one)).toEqual([
      { position: 0, headline: 'Titel' },
      { position: 1, headline: 'Neu' },
    ]);
  });
});
