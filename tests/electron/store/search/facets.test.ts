import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countFacets, listArticles } from '#electron/store/article-list.ts';
import { getArticle, setDeleted, setStatus, updateArticle } from '#electron/store/articles.ts';
import { all } from '#electron/store/connection.ts';
import { attachKeywords } from '#electron/store/keywords.ts';
import { columnSteps } from '#electron/store/search/report-columns.ts';
import { articleQuery, statuses } from '#shared/model/article.ts';
import type { ArticleFacets, ArticleQuery } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';
import { randomFrom } from '../../../support/similar-reports/random.ts';
import type { Random } from '../../../support/similar-reports/random.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const counted = (query: Partial<ArticleQuery>): ArticleFacets => countFacets(store.db, articleQuery.parse(query));
const listed = (text: string): number => listArticles(store.db, articleQuery.parse({ text }), 0, 1).total;
const plain = (facets: ArticleFacets): Record<string, string[]> =>
  Object.fromEntries(Object.entries(facets).map(([name, list]) => [name, list.map(({ label, count }) => `${label} ${String(count)}`)]));

/** The same counts read off the rows, for reports that are at hand. */
const fromRows = (column: string, condition = '1'): string[] =>
  all<{ value: string; n: number }>(
    store.db,
    `SELECT ${column} AS value, count(*) AS n FROM articles a WHERE deleted_at_ms IS NULL AND ${condition} GROUP BY 1 ORDER BY 2 DESC, 1`,
  ).map(({ value, n }) => `${value} ${String(n)}`);

const places = ['Aue', 'Berge', ''] as const;
const nouns = ['Haus', 'Dach'] as const;
const headerFrom = (random: Random) => ({
  headline: `${nouns[random.below(2)] ?? ''} ${String(random.below(100))}`,
  place: places[random.below(3)] ?? '',
  extent: random.next() < 0.2 ? ('teaser' as const) : ('full' as const),
  authors: ['Thoms', 'Ehlers'].slice(0, random.below(3)),
  datelineDate: random.next() < 0.2 ? null : `20${String(10 + random.below(10))}-0${String(1 + random.below(9))}-01`,
});

/** One of the changes that an editor makes to the archive. */
function changeSomething(random: Random, ids: ArticleId[]): void {
  const id = ids[random.below(Math.max(1, ids.length))];
  const drawn = random.next();
  if (drawn < 0.4 || id === undefined) ids.push(store.add(headerFrom(random), 'Ein Text.'));
  else if (drawn < 0.6)
    store.write((db) => {
      const { rev, header, body } = getArticle(db, id);
      updateArticle(db, id, rev, { ...header, ...headerFrom(random) }, body, 2);
    });
  else if (drawn < 0.7) store.write((db) => setStatus(db, [id], statuses[random.below(statuses.length)] ?? 'draft', 3));
  else if (drawn < 0.8) store.write((db) => setDeleted(db, [id], random.next() < 0.5 ? 4 : null));
  else if (drawn < 0.9) store.write((db) => attachKeywords(db, id, [`Wort ${String(random.below(3))}`], store.newId, 1));
  else
    expect(() =>
      store.write((db) => {
        setDeleted(db, [id], 5);
        countFacets(db, articleQuery.parse({}));
        throw new Error('undone');
      }),
    ).toThrow('undone');
}

describe('counts beside the filters', () => {
  it('follow every change of the archive, also one that is undone', () => {
    const random = randomFrom(11);
    const ids: ArticleId[] = [];
    for (let step = 0; step < 150; step += 1) {
      changeSomething(random, ids);
      if (random.next() < 0.5) continue;
      const facets = plain(counted({}));
      expect({ ...facets, keywords: [], authors: [] }).toEqual({
        statuses: fromRows('status', "extent = 'full'"),
        extents: fromRows('extent'),
        places: fromRows('place', "place <> ''"),
        rubrics: [],
        forms: fromRows('form', "form <> ''"),
        years: fromRows('substr(dateline_date, 1, 4)', 'dateline_date IS NOT NULL'),
        keywords: [],
        authors: [],
      });
      expect(plain(counted({ text: 'haus ODER dach ' }))).toEqual(facets);
      const [first, last] = [random.below(10), random.below(10)].map((year) => String(2010 + year));
      for (const text of [
        `(haus datum:${first}..2019) ODER (dach datum:2010..${last})`,
        `haus ODER datum:${first}`,
        `haus -(dach datum:${last})`,
      ])
        expect([text, counted({ text }).extents.reduce((sum, { count }) => sum + count, 0)]).toEqual([text, listed(text)]);
    }
  });

  it('hold all reports of a list whose dates stand with its words', () => {
    const random = randomFrom(5);
    for (let n = 0; n < 40; n += 1)
      store.add({ ...headerFrom(random), place: 'Aue', datelineDate: `20${String(10 + random.below(10))}-01-01` });
    const text = '(haus datum:2010..2019) ODER (dach datum:2010..2019)';
    expect([listed(text), plain(counted({ text })).places]).toEqual([40, ['Aue 40']]);
  });

  it('are not taken for those of a report that was written while they were read', () => {
    store.add({ headline: 'Haus', place: 'Aue' });
    const reading = columnSteps(store.db);
    store.add({ headline: 'Haus', place: 'Aue', datelineDate: '1990-01-01' });
    for (let next = reading.next(); !next.done; next = reading.next());
    store.add({ headline: 'Haus', place: 'Berge' });
    expect(plain(counted({ text: 'haus ' })).places).toEqual(['Aue 2', 'Berge 1']);
  });

  it('leave out of each facet only its own filter', () => {
    store.add({ headline: 'Haus 1', place: 'Aue', form: 'Bericht', datelineDate: '2020-02-01', status: 'review' });
    store.add({ headline: 'Haus 2', place: 'Aue', form: 'Meldung', datelineDate: '2021-02-01' });
    store.add({ headline: 'Haus 3', place: 'Berge', form: 'Bericht', datelineDate: '2021-03-01' });
    store.add({ headline: 'Haus 4', place: 'Berge', form: 'Meldung' });
    store.add({ headline: 'Hof', place: 'Aue', form: 'Bericht', datelineDate: '2021-02-01' });
    const {
      places: byPlace,
      forms,
      years,
      statuses: byStatus,
    } = plain(counted({ text: 'haus ', places: ['Aue'], forms: ['Bericht'], dateFrom: '2020-01-01', dateTo: '2021-12-31' }));
    expect({ byPlace, forms, years, byStatus }).toEqual({
      byPlace: ['Aue 1', 'Berge 1'],
      forms: ['Bericht 1', 'Meldung 1'],
      years: ['2020 1'],
      byStatus: ['review 1'],
    });
    expect(plain(counted({ text: 'status:redigat haus ' })).forms).toEqual(['Bericht 1']);
    expect(plain(counted({ text: 'datum:2021 haus ' })).places).toEqual(['Aue 1', 'Berge 1']);
    expect(plain(counted({ text: 'datum:2020 ODER hof ' })).places).toEqual(['Aue 2']);
  });
});
