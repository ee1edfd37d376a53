import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countFacets, listArticles } from '#electron/store/article-list.ts';
import { getArticle, purgeArticles, setDeleted, setStatus, updateArticle } from '#electron/store/articles.ts';
import { attachKeyword, detachKeyword, keywordsOf, listKeywords } from '#electron/store/keywords.ts';
import { libraryFigures } from '#electron/store/library-figures.ts';
import { addRelated, relationsOf, removeRelated } from '#electron/store/relations.ts';
import { backReferenceInline, documentFromText, documentOf, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { ArticleQuery } from '#shared/model/article.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const headlines = (query: Partial<ArticleQuery>): string[] =>
  listArticles(store.db, articleQuery.parse(query), 0, 100).rows.map((row) => row.headline);

describe('reports', () => {
  it('come back as they were written', () => {
    const id = store.add(
      {
        headline: 'Ein Portal',
        kicker: 'Nordheide',
        authors: ['Karla Thoms'],
        externalLinks: ['https://portal.example/'],
        datelineDate: '2026-11-22',
      },
      'Erster Absatz.\n\nZweiter Absatz.',
    );
    const article = getArticle(store.db, id);
    expect(article).toMatchObject({
      rev: 1,
      header: { headline: 'Ein Portal', authors: ['Karla Thoms'], externalLinks: ['https://portal.example/'] },
      characterCount: 29,
    });
    expect(article.body).toEqual(documentFromText('Erster Absatz.\n\nZweiter Absatz.'));
  });

  it('refuse a save that started from an older state', () => {
    const id = store.add({ headline: 'Eins' });
    const { header, body } = getArticle(store.db, id);
    store.write((db) => updateArticle(db, id, 1, { ...header, headline: 'Zwei' }, body, 2));
    expect(() => store.write((db) => updateArticle(db, id, 1, { ...header, headline: 'Drei' }, body, 3))).toThrow('conflict');
    expect(getArticle(store.db, id).header.headline).toBe('Zwei');
  });

  it('are found by every part, also after a change, and no longer by what was taken out', () => {
    const id = store.add(
      { headline: 'Breitband für alle', kicker: 'Glasfaser', place: 'Heidental', lead: 'Genossenschaft springt ein' },
      'Der Bagger rollt.',
    );
    for (const text of ['breitband', 'glasf', 'heidental', 'genossenschaft', 'bagger', 'für'])
      expect(headlines({ text })).toEqual(['Breitband für alle']);
    const article = getArticle(store.db, id);
    store.write((db) => updateArticle(db, id, 1, article.header, documentFromText('Der Kran steht.'), 2));
    expect(headlines({ text: 'bagger' })).toEqual([]);
    expect(headlines({ text: 'kran' })).toEqual(['Breitband für alle']);
  });

  it.each(['AND', 'NEAR(', 'headline:x', "' OR 1=1 --", '^a', 'a" OR "b', 'Cyber-Sicherheit'])(
    'are searched for %s without an error',
    (text) => {
      store.add({ headline: 'Cyber-Sicherheit im Kreis' });
      expect(headlines({ text })).toEqual(text === 'Cyber-Sicherheit' ? ['Cyber-Sicherheit im Kreis'] : []);
    },
  );

  it.each(['"', '*', '-', '😀', '   '])('all stay in sight while only %s is typed', (text) => {
    store.add({ headline: 'Cyber-Sicherheit im Kreis' });
    expect(headlines({ text, sort: 'relevance' })).toEqual(['Cyber-Sicherheit im Kreis']);
  });

  it('rank a hit in the headline before one in the text', () => {
    store.add({ headline: 'Etwas anderes' }, 'Hier steht Haushalt nebenbei.', 9_000);
    store.add({ headline: 'Haushalt beschlossen' }, 'Text.', 1_000);
    expect(headlines({ text: 'haushalt', sort: 'relevance' })).toEqual(['Haushalt beschlossen', 'Etwas anderes']);
  });

  it('are filtered and counted, a facet not narrowed by itself', () => {
    const one = store.add({ headline: 'A', rubric: 'Politik', status: 'draft', datelineDate: '2024-03-01' });
    store.add({ headline: 'B', rubric: 'Politik', status: 'review', datelineDate: '2025-03-01' });
    store.add({ headline: 'C', rubric: 'Technik', status: 'draft', datelineDate: null });
    const keyword = store.write((db) => attachKeyword(db, one, 'OZG', store.newId, 1));
    expect(headlines({ statuses: ['draft'], sort: 'headline' })).toEqual(['A', 'C']);
    expect(headlines({ keywords: [keyword] })).toEqual(['A']);
    expect(headlines({ dateFrom: '2025-01-01' })).toEqual(['B']);
    expect(headlines({ sort: 'date' })).toEqual(['B', 'A', 'C']);
    const facets = countFacets(store.db, articleQuery.parse({ statuses: ['draft'] }));
    expect(facets.statuses).toEqual([
      { value: 'draft', label: 'draft', count: 2 },
      { value: 'review', label: 'review', count: 1 },
    ]);
    expect(facets.rubrics).toEqual([
      { value: 'Politik', label: 'Politik', count: 1 },
      { value: 'Technik', label: 'Technik', count: 1 },
    ]);
    expect(facets.keywords).toEqual([{ value: keyword, label: 'OZG', count: 1 }]);
  });

  it('are counted by status as the navigation counts them: a teaser goes through no status', () => {
    store.add({ headline: 'Entwurf', status: 'draft' });
    store.add({ headline: 'Anriss', status: 'draft', extent: 'teaser' });
    store.add({ headline: 'Freigegeben', status: 'approved' });
    const query = articleQuery.parse({ statuses: ['draft'] });
    const byFacet = Object.fromEntries(countFacets(store.db, query).statuses.map((facet) => [facet.value, facet.count]));
    expect(byFacet).toEqual({ draft: 1, approved: 1 });
    expect(libraryFigures(store.db)).toMatchObject({ articlesByStatus: byFacet, articles: 2, teasers: 1 });
    expect(headlines({ statuses: ['draft'] })).toEqual(['Entwurf']);
    expect(listArticles(store.db, query, 0, 0).total).toBe(byFacet.draft);
  });

  it('go to the Papierkorb and back, leave search meanwhile, and go for good only from there', () => {
    const id = store.add({ headline: 'Weg damit' });
    expect(store.write((db) => purgeArticles(db, [id]))).toEqual([]);
    store.write((db) => setDeleted(db, [id], 5));
    expect([headlines({ text: 'weg' }), headlines({ trash: true }), headlines({ trash: true, text: 'damit' })]).toEqual([
      [],
      ['Weg damit'],
      ['Weg damit'],
    ]);
    expect(store.write((db) => setDeleted(db, [id], 6))).toEqual([]);
    store.write((db) => setDeleted(db, [id], null));
    expect(headlines({ text: 'weg' })).toEqual(['Weg damit']);
    store.write((db) => setDeleted(db, [id], 7));
    expect(store.write((db) => purgeArticles(db, [id]))).toEqual([id]);
    expect(headlines({ trash: true })).toEqual([]);
    expect(store.checkIntegrity()).toEqual([]);
  });

  it('are counted in the Papierkorb as in any list, and only those that lie there', () => {
    const ids = [store.add({ headline: 'Weg', place: 'Nordheide' }), store.add({ headline: 'Auch weg', place: 'Nordheide' })];
    store.add({ headline: 'Da', place: 'Süderau' });
    store.write((db) => setDeleted(db, ids, 5));
    const { places, statuses } = countFacets(store.db, articleQuery.parse({ trash: true }));
    expect(places).toEqual([{ value: 'Nordheide', label: 'Nordheide', count: 2 }]);
    expect(statuses).toMatchObject([{ value: 'draft', count: 2 }]);
  });

  it('are narrowed in the Papierkorb by place and author, as in any list', () => {
    const ids = [
      store.add({ headline: 'Eins', place: 'Nordheide', byline: 'ba', authors: ['Eva Meier'] }),
      store.add({ headline: 'Zwei', place: 'Nordheide', authors: [' Jan Roth', 'Eva Meier'] }),
      store.add({ headline: 'Drei', place: 'Süderau', byline: 'Jan Roth', authors: ['Jan Roth'] }),
    ];
    store.write((db) => setDeleted(db, ids, 5));
    expect(headlines({ trash: true, places: ['Nordheide'], sort: 'headline' })).toEqual(['Eins', 'Zwei']);
    expect(headlines({ trash: true, authors: ['Jan Roth'], sort: 'headline' })).toEqual(['Drei', 'Zwei']);
    expect(headlines({ trash: true, places: ['Nordheide'], authors: ['ba', 'Jan Roth'], sort: 'headline' })).toEqual(['Eins', 'Zwei']);
    const { places, authors } = countFacets(store.db, articleQuery.parse({ trash: true, places: ['Süderau'] }));
    expect(places.map(({ value, count }) => [value, count])).toEqual([
      ['Nordheide', 2],
      ['Süderau', 1],
    ]);
    expect(authors.map(({ value, count }) => [value, count])).toEqual([['Jan Roth', 1]]);
  });

  it('change status together', () => {
    const ids = [store.add({ headline: 'A' }), store.add({ headline: 'B' })];
    expect(store.write((db) => setStatus(db, ids, 'approved', 2))).toEqual(ids);
    expect(headlines({ statuses: ['approved'] })).toHaveLength(2);
  });
});

describe('Stichwörter', () => {
  it('are one entry whatever the case or the umlaut, and are found in search at once', () => {
    const one = store.add({ headline: 'A' });
    const other = store.add({ headline: 'B' });
    const id = store.write((db) => attachKeyword(db, one, 'Bürgerbüro', store.newId, 1));
    expect(store.write((db) => attachKeyword(db, other, ' buergerbuero ', store.newId, 1))).toBe(id);
    expect(listKeywords(store.db, 'bürg', 10)).toEqual([
      { id, label: 'Bürgerbüro', kind: 'topic', variants: [], broaderIds: [], useCount: 2 },
    ]);
    expect(headlines({ text: 'bürgerbüro', sort: 'headline' })).toEqual(['A', 'B']);
    store.write((db) => detachKeyword(db, one, id));
    expect(headlines({ text: 'bürgerbüro' })).toEqual(['B']);
    expect(keywordsOf(store.db, one)).toEqual([]);
  });

  it('take no empty word', () => {
    const id = store.add({ headline: 'A' });
    expect(() => store.write((db) => attachKeyword(db, id, ' – ', store.newId, 1))).toThrow('invalid-input');
  });
});

describe('relations', () => {
  it('made by hand are seen from both sides and end on both', () => {
    const [one, other] = [store.add({ headline: 'A' }), store.add({ headline: 'B' })];
    store.write((db) => addRelated(db, other, one, 1));
    expect(relationsOf(store.db, one)).toMatchObject([{ kind: 'related', direction: 'both', article: { headline: 'B' } }]);
    expect(relationsOf(store.db, other)).toMatchObject([{ kind: 'related', direction: 'both', article: { headline: 'A' } }]);
    store.write((db) => removeRelated(db, one, other));
    expect(relationsOf(store.db, one)).toEqual([]);
  });

  it('from back references follow the text', () => {
    const target = store.add({ headline: 'Früher' });
    const id = store.add({ headline: 'Heute' });
    const { header } = getArticle(store.db, id);
    const withReference = documentOf([paragraphBlock([textInline('Das war so '), backReferenceInline('wir berichteten', 3046, target)])]);
    store.write((db) => updateArticle(db, id, 1, header, withReference, 2));
    expect(relationsOf(store.db, id)).toMatchObject([{ kind: 'reported', direction: 'from', article: { headline: 'Früher' } }]);
    expect(relationsOf(store.db, target)).toMatchObject([{ kind: 'reported', direction: 'to', article: { headline: 'Heute' } }]);
    store.write((db) => updateArticle(db, id, 2, header, documentFromText('Ohne.'), 3));
    expect(relationsOf(store.db, target)).toEqual([]);
  });
});
