import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getArticle, purgeArticles, setDeleted, updateArticle } from '#electron/store/articles.ts';
import { attachKeywords, keywordsOf } from '#electron/store/keywords.ts';
import { addOverlaps } from '#electron/store/overlaps.ts';
import { joinArticles, unjoinArticle } from '#electron/store/overlaps-join.ts';
import { addRelated, relatedIds } from '#electron/store/relations.ts';
import { getRevision, listRevisions } from '#electron/store/revisions.ts';
import { seriesOf } from '#electron/store/series.ts';
import { insertSource, linkSource, sourcesOf } from '#electron/store/sources.ts';
import { staleLinksOf } from '#electron/store/stale-links.ts';
import { backReferenceInline, documentFromText, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { documentText } from '#shared/document/document-text.ts';
import type { ArticleId, SourceId } from '#shared/model/ids.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

/** Lets a report say „wir berichteten“ of others. */
function refer(from: ArticleId, ...targets: ArticleId[]): void {
  const { rev, header } = getArticle(store.db, from);
  const inlines = targets.flatMap((articleId) => [textInline('Siehe '), backReferenceInline('wir berichteten', null, articleId)]);
  const body = { ...documentFromText(''), root: { ...documentFromText('').root, children: [paragraphBlock(inlines)] } };
  store.write((db) => updateArticle(db, from, rev, header, body, 2_000));
}
const relate = (one: ArticleId, other: ArticleId) => store.write((db) => addRelated(db, one, other, 0));
const tag = (id: ArticleId, ...labels: string[]) => store.write((db) => attachKeywords(db, id, labels, store.newId, 0));
const labels = (id: ArticleId) => keywordsOf(store.db, id).map(({ label }) => label);
const join = (kept: ArticleId, gone: ArticleId) =>
  store.write((db) => joinArticles(db, kept, gone, { newId: store.newId, now: 5_000, label: 'Zusammengeführt' }));

describe('a series', () => {
  it('is every report that leads to another by „wir berichteten“, in order of date, this one marked', () => {
    const third = store.add({ headline: 'C', datelineDate: '2024-03-01' });
    const first = store.add({ headline: 'A', datelineDate: '2024-01-01' });
    const second = store.add({ headline: 'B', datelineDate: '2024-02-01' });
    store.add({ headline: 'Anderes', datelineDate: '2024-02-02' });
    refer(second, first);
    refer(third, second);
    const shown = (id: ArticleId) =>
      seriesOf(store.db, id).map(({ article, isThis }) => (isThis ? `[${article.headline}]` : article.headline));
    expect(shown(first)).toEqual(['[A]', 'B', 'C']);
    expect(shown(third)).toEqual(['A', 'B', '[C]']);
    store.write((db) => setDeleted(db, [first], 1));
    expect(shown(third)).toEqual(['B', '[C]']);
  });

  it('holds the reports related by hand to this one, but not those related to them, and is nothing for a report alone', () => {
    const [one, two, three, alone] = ['1', '2', '3', '4'].map((headline) => store.add({ headline }));
    if (!one || !two || !three || !alone) throw new Error('four reports');
    relate(one, two);
    relate(two, three);
    expect(seriesOf(store.db, one).map(({ article }) => article.id)).toEqual([one, two]);
    expect(seriesOf(store.db, alone)).toEqual([]);
  });

  it('stays short where a chain is very long', () => {
    const ids = Array.from({ length: 60 }, (_, n) => store.add({ headline: `Folge ${n}` }));
    for (const [index, id] of ids.entries()) {
      const before = ids[index - 1];
      if (before) refer(id, before);
    }
    const middle = ids[30];
    if (!middle) throw new Error('a middle');
    const found = seriesOf(store.db, middle);
    expect(found).toHaveLength(17);
    expect(found.find(({ isThis }) => isThis)?.article.id).toBe(middle);
  });
});

describe('stale links', () => {
  it('are those to the Papierkorb, to what is deleted for good, and to a report joined into another', () => {
    const from = store.add({ headline: 'Heute' });
    const [trashed, purged, joined, kept, fine] = ['T', 'P', 'J', 'K', 'F'].map((headline) => store.add({ headline }));
    if (!trashed || !purged || !joined || !kept || !fine) throw new Error('five reports');
    relate(from, trashed);
    refer(from, purged, joined, fine);
    store.write((db) => setDeleted(db, [trashed, purged], 1));
    store.write((db) => purgeArticles(db, [purged]));
    join(kept, joined);
    expect(staleLinksOf(store.db, from).map(({ kind, state, targetId, newer }) => [kind, state, targetId, newer?.id])).toEqual([
      ['related', 'trashed', trashed, undefined],
      ['reported', 'deleted', purged, undefined],
      ['reported', 'superseded', joined, kept],
    ]);
  });

  it('name the newer version of a report that is still there', () => {
    const from = store.add({ headline: 'Heute' });
    const old = store.add({ headline: 'Stand der Dinge', datelineDate: '2024-01-01' });
    const newer = store.add({ headline: 'Stand der Dinge', datelineDate: '2024-05-01' });
    relate(from, old);
    expect(staleLinksOf(store.db, from)).toEqual([]);
    store.write((db) => addOverlaps(db, [{ firstSeq: 2, secondSeq: 3, overlap: 0.9, firstInSecond: 0.9, secondInFirst: 0.6 }]));
    expect(staleLinksOf(store.db, from)).toMatchObject([{ state: 'superseded', targetId: old, newer: { id: newer } }]);
    expect(staleLinksOf(store.db, newer)).toEqual([]);
  });
});

describe('joining two reports', () => {
  it('passes Stichwörter, sources and relations on, keeps the text that goes as a state, and is taken back exactly', () => {
    const kept = store.add({ headline: 'Neu' }, 'Der neue Text.');
    const gone = store.add({ headline: 'Alt' }, 'Der alte Text, mit einem Satz, der sonst nirgends steht.');
    const friend = store.add({ headline: 'Freund' });
    tag(kept, 'Wasser');
    tag(gone, 'Wasser', 'Energie');
    relate(gone, friend);
    store.write((db) => {
      const source = insertSource(db, { id: store.newId() as SourceId, sha256: 'a'.repeat(64), fileName: 'alt.txt' }, 1, 0);
      linkSource(db, gone, source, 'origin', []);
    });
    const state = () => ({
      labels: labels(kept),
      sources: sourcesOf(store.db, kept).map(({ fileName, role }) => [fileName, role]),
      related: relatedIds(store.db, kept),
      revisions: listRevisions(store.db, kept).length,
      gone: getArticle(store.db, gone).deletedAt,
    });
    const before = state();
    join(kept, gone);
    expect(state()).toEqual({
      labels: ['Wasser', 'Energie'],
      sources: [['alt.txt', 'join']],
      related: [friend],
      revisions: 1,
      gone: 5_000,
    });
    const [revision] = listRevisions(store.db, kept);
    if (!revision) throw new Error('a revision');
    expect(documentText(getRevision(store.db, revision.id).snapshot.body)).toContain('der sonst nirgends steht');
    store.write((db) => unjoinArticle(db, gone));
    expect(state()).toEqual(before);
  });

  it('is refused for a report with itself and for one in the Papierkorb', () => {
    const one = store.add({ headline: 'A' });
    const other = store.add({ headline: 'B' });
    expect(() => join(one, one)).toThrow('invalid-input');
    store.write((db) => setDeleted(db, [other], 1));
    expect(() => join(one, other)).toThrow('conflict');
  });
});
