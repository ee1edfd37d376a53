import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { countQueued, indexQueued, queueAll, queueIndexing } from '#electron/store/article-index.ts';
import { all, run } from '#electron/store/connection.ts';
import { openStore } from '#electron/store/database.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { wordsSum } from '#electron/store/search/house-words.ts';
import { readState, writeState } from '#electron/store/search/state.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let test: TestApp;
afterEach(() => test.dispose());

const add = async (headline: string, text = ''): Promise<ArticleId> => {
  const { id, rev, header } = await test.ask('articles.create', { header: { headline } });
  await test.ask('articles.save', { id, baseRev: rev, header, body: documentFromText(text) });
  return id;
};
const found = async (text: string): Promise<string[]> =>
  (await test.ask('articles.list', { query: articleQuery.parse({ text, sort: 'headline' }), offset: 0, limit: 100 })).rows.map(
    (row) => row.headline,
  );
const terms = (): unknown => all(test.app.context.store.db, 'SELECT * FROM search_terms WHERE documents > 0 OR related > 0 ORDER BY term');

/** A row as an earlier version left it. */
const insertBefore = `INSERT INTO articles (id, rev, extent, is_cut, form, status, kicker, headline, subheadline, lead, teaser, place, rubric, byline,
  authors_json, external_links_json, body_json, body_text, preview, character_count, headline_key, text_key, created_at_ms, changed_at_ms)
  VALUES (?, 1, 'full', 0, '', 'draft', '', ?, '', '', '', '', '', '', '[]', '[]', '{}', ?, '', 0, '', '', 0, 0)`;

/** Opens a library that was filled before there was an index. */
async function openFilledBefore(count: number, headlineOf: (n: number) => string, text: string): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-app-'));
  const before = openStore(
    folder,
    0,
    migrations.filter(({ version }) => version < 140),
  );
  before.write((db) => {
    for (let n = 0; n < count; n += 1) run(db, insertBefore, `report-${String(n).padStart(8, '0')}`, headlineOf(n), text);
  });
  before.close();
  return openTestApp({ folder });
}

describe('a library made before', () => {
  it('is indexed in the background after it was opened, and says so until then', async () => {
    test = await openFilledBefore(700, (n) => `Meldung ${n}`, 'Häuser werden gebaut.');
    const first = await test.ask('articles.list', { query: articleQuery.parse({ text: 'haus ' }), offset: 0, limit: 1 });
    expect(first.indexing?.total).toBe(700);
    await test.app.indexIdle();
    const then = await test.ask('articles.list', { query: articleQuery.parse({ text: 'haus ' }), offset: 0, limit: 1 });
    expect([then.total, then.indexing]).toEqual([700, null]);
    expect(test.events.some(({ name }) => name === 'search.changed')).toBe(true);
    expect(test.unexpected).toEqual([]);
    expect(terms()).toContainEqual({ term: 'haeuser', documents: 700, related: 0 });
  });
});

describe('many hits', () => {
  it('come once each from page to page, those with the word in the headline first', async () => {
    const count = 2_400;
    test = await openFilledBefore(count, (n) => (n % 400 === 0 ? `Haus ${n}` : `Meldung ${n}`), 'Ein Haus wird gebaut.');
    await test.app.indexIdle();
    const ids: string[] = [];
    const headlines: string[] = [];
    for (let offset = 0; offset < count; offset += 400) {
      const page = await test.ask('articles.list', { query: articleQuery.parse({ text: 'haus ', sort: 'relevance' }), offset, limit: 400 });
      expect([page.total, page.isTotalExact]).toEqual([count, true]);
      ids.push(...page.rows.map((row) => row.id));
      headlines.push(...page.rows.map((row) => row.headline));
    }
    expect(new Set(ids).size).toBe(count);
    expect(headlines.slice(0, 2)).toEqual(['Haus 2000', 'Haus 1600']);
    const facets = await test.ask('articles.facets', { query: articleQuery.parse({ text: 'haus ' }) });
    expect(facets.statuses).toEqual([{ value: 'draft', label: 'draft', count }]);
  });
});

describe('building the index anew', () => {
  it('leaves everything found, and counts every word as the saves did', async () => {
    test = await openTestApp();
    await test.app.indexIdle();
    for (const headline of ['Haus am Markt', 'Häuser am Hof', 'Markt']) await add(headline, `Der ${headline} in Worten.`);
    const counted = terms();
    expect(await test.ask('search.reindex', {})).toMatchObject({ waiting: 3 });
    expect(await found('markt ')).toEqual(['Haus am Markt', 'Markt']);
    await test.app.indexIdle();
    expect(await test.ask('search.indexState', {})).toBeNull();
    expect(await found('haus ')).toEqual(['Häuser am Hof', 'Haus am Markt']);
    expect(terms()).toEqual(counted);
  });

  it('happens by itself when the German word lists are of another version', async () => {
    test = await openTestApp();
    await add('Haus');
    const { store } = test.app.context;
    store.write((db) => {
      writeState(db, 'analysis', 999);
      run(db, 'DELETE FROM search_terms');
    });
    await test.app.close();
    test = await openTestApp({ folder: test.folder });
    await vi.waitFor(() => expect(readState(test.app.context.store.db, 'analysis')).not.toBe(999), 10_000);
    await test.app.indexIdle();
    expect(terms()).toContainEqual(expect.objectContaining({ term: 'haus', documents: 1 }));
  });

  it('goes on where it was broken off', async () => {
    test = await openTestApp();
    await test.app.indexIdle();
    for (const headline of ['Eins', 'Zwei', 'Drei']) await add(headline);
    const { store } = test.app.context;
    store.write(queueAll);
    store.write((db) => indexQueued(db, false, () => true));
    expect(countQueued(store.db)).toBe(2);
    await test.app.close();
    test = await openTestApp({ folder: test.folder });
    await test.app.indexIdle();
    expect(countQueued(test.app.context.store.db)).toBe(0);
    expect(await found('zwei ')).toEqual(['Zwei']);
    expect(test.app.context.store.checkIntegrity()).toEqual([]);
  });

  it('follows Stichwörter that were renamed: a few reports at once, many in the background', async () => {
    test = await openTestApp();
    const ids: ArticleId[] = [];
    for (let n = 0; n < 30; n += 1) {
      const id = await add(`Meldung ${n}`);
      ids.push(id);
      await test.ask('keywords.attach', { articleId: id, label: 'Zebrafink' });
    }
    const { store } = test.app.context;
    const rename = (label: string, few: readonly ArticleId[]): void =>
      store.write((db) => {
        run(db, 'UPDATE keywords SET label = ?, label_key = lower(?)', label, label);
        queueIndexing(db, few);
      });
    rename('Giraffe', ids.slice(0, 5));
    expect(countQueued(store.db)).toBe(0);
    rename('Giraffe', ids);
    expect(countQueued(store.db)).toBe(30);
    test.app.context.emit({ name: 'keywords.changed', payload: { ids: [] } });
    await test.app.indexIdle();
    const { total } = await test.ask('articles.list', { query: articleQuery.parse({ text: '"giraffe"' }), offset: 0, limit: 1 });
    expect(total).toBe(30);
    expect(await found('"zebrafink"')).toEqual([]);
  });
});

describe('words that only the house has', () => {
  it('are found within compounds once a Stichwort is made of them', async () => {
    test = await openTestApp();
    await add('Auf dem Zylontikamt', 'Die Stadtzylontik lud ein.');
    const other = await add('Anderes');
    await test.app.indexIdle();
    expect(await found('zylontik ')).toEqual([]);
    await test.ask('keywords.attach', { articleId: other, label: 'Zylontik im Amt' });
    await expect.poll(() => found('zylontik '), { timeout: 10_000 }).toEqual(['Anderes', 'Auf dem Zylontikamt']);
    await add('Neu', 'Ein Zylontikpreis.');
    expect(await found('zylontik ')).toEqual(['Anderes', 'Auf dem Zylontikamt', 'Neu']);
  });

  it('are found within compounds after the next start where the program ended before it learnt them', async () => {
    test = await openTestApp();
    await add('Auf dem Zylontikamt');
    const other = await add('Anderes');
    await test.app.indexIdle();
    await test.ask('keywords.attach', { articleId: other, label: 'Zylontik' });
    await test.app.close();
    test = await openTestApp({ folder: test.folder });
    await expect.poll(() => found('zylontik '), { timeout: 10_000 }).toEqual(['Anderes', 'Auf dem Zylontikamt']);
    await test.app.indexIdle();
    await test.app.close();
    test = await openTestApp({ folder: test.folder });
    await test.app.indexIdle();
    const { store } = test.app.context;
    expect([readState(store.db, 'house'), countQueued(store.db)]).toEqual([wordsSum(['zylontik']), 0]);
  });

  it('are learnt where a Stichwort becomes another of the same length', async () => {
    test = await openTestApp();
    await add('Auf dem Zylontikamt');
    const other = await add('Anderes');
    await test.ask('keywords.attach', { articleId: other, label: 'Quorvixe' });
    const { store } = test.app.context;
    const learnt = (): number => readState(store.db, 'house');
    await expect.poll(learnt, { timeout: 10_000 }).toBe(wordsSum(['quorvixe']));
    const [keyword] = await test.ask('keywords.list', { text: 'Quorvixe' });
    if (keyword) await test.ask('thesaurus.change', { change: { kind: 'edit', id: keyword.id, patch: { label: 'Zylontik' } } });
    await expect.poll(() => found('zylontik '), { timeout: 10_000 }).toEqual(['Anderes', 'Auf dem Zylontikamt']);
  });
});

describe('completion', () => {
  it('offers words as they are written, fields, and values with their counts', async () => {
    test = await openTestApp();
    const id = await add('Bürgermeisterin gewählt', 'Die Bürgermeisterin dankt.');
    await add('Bürgermeisterin verabschiedet');
    await test.ask('keywords.attach', { articleId: id, label: 'Bürgerbüro' });
    const offers = async (text: string): Promise<string[]> =>
      (await test.ask('search.complete', { text, cursor: text.length })).map(
        ({ kind, insert, count }) => `${kind} ${insert}${count ?? ''}`,
      );
    expect(await offers('bürgerm')).toEqual(['word Bürgermeisterin 2']);
    expect(await offers('bürgerb')).toEqual(['keyword stichwort:Bürgerbüro 1']);
    expect(await offers('sti')).toEqual(['field stichwort:']);
    expect(await offers('x stichwort:Bü')).toEqual(['value Bürgerbüro 1']);
    expect(await offers('status:e')).toEqual(['value entwurf ']);
    expect(await offers('')).toEqual([]);
    await add('Der Netzausbau stockt');
    expect(await offers('ausb')).toEqual(['word Ausbau 1']);
    expect((await test.ask('search.complete', { text: 'rat bürgerm und', cursor: 11 }))[0]).toMatchObject({ start: 4, end: 11 });
  });
});

describe('„Meinten Sie“', () => {
  it.each([
    ['digitalisirung', 'Digitalisierung'],
    ['haushlat', 'Haushalt'],
    ['farrad', 'Fahrrad'],
    ['Gmeinderat', 'Gemeinderat'],
    ['fogel', 'Vogel'],
  ])('puts %s right', async (typed, right) => {
    test = await openTestApp();
    for (const headline of ['Digitalisierung', 'Haushalt', 'Fahrrad', 'Gemeinderat', 'Vogel'])
      for (let n = 0; n < 3; n += 1) await add(`${headline} ${n}`);
    const answers = await test.ask('search.corrections', { query: articleQuery.parse({ text: `${typed} 1` }) });
    expect(answers[0]).toEqual({ text: `${right} 1`, word: typed, replacement: right, total: 1 });
  });

  it('offers a word of a single report where no other is near', async () => {
    test = await openTestApp();
    await add('Der Zebrafink');
    await add('Der Zebrafisch', 'Ein Zebrafisch.');
    await add('Noch ein Zebrafisch');
    const offered = async (text: string): Promise<string[]> =>
      (await test.ask('search.corrections', { query: articleQuery.parse({ text }) })).map(({ replacement }) => replacement);
    expect([await offered('zebrafnik'), await offered('zebrafischh')]).toEqual([['Zebrafink'], ['Zebrafisch']]);
  });

  it('offers nothing that leads nowhere', async () => {
    test = await openTestApp();
    for (let n = 0; n < 3; n += 1) await add(`Haushalt ${n}`);
    expect(await test.ask('search.corrections', { query: articleQuery.parse({ text: 'haushlat zebrafink' }) })).toEqual([]);
    expect(await test.ask('search.corrections', { query: articleQuery.parse({ text: 'haushalt' }) })).toEqual([]);
  });
});

describe('hits outside the reports', () => {
  it('stand in newsletters, and in originals where these are asked for', async () => {
    test = await openTestApp();
    const issue = await test.ask('newsletters.create', { title: 'Kommunalbrief' });
    await test.ask('newsletters.save', {
      id: issue.id,
      baseRev: issue.rev,
      header: { ...issue.header, issue: '2021-11' },
      sections: [
        {
          id: 'section-1' as never,
          content: {
            kind: 'editorial',
            label: '',
            greeting: 'Guten Tag',
            body: documentFromText('Neue Häuser entstehen am Rand.'),
            signedBy: '',
          },
        },
      ],
    });
    run(
      test.app.context.store.db as never,
      `INSERT INTO sources (id, sha256, file_name, format, encoding, byte_count, imported_at_ms) VALUES ('source-1', 'x', 'Hausbau 2021.html', '', '', 1, 0)`,
    );
    const hits = await test.ask('search.others', { text: 'haus', sources: true });
    expect(hits.newsletters).toMatchObject([
      { id: issue.id, snippet: { text: 'Guten Tag Neue Häuser entstehen am Rand.', marks: [[15, 21]] } },
    ]);
    expect(hits.sources).toEqual([
      { id: 'source-1', fileName: 'Hausbau 2021.html', fileNameMarks: [[0, 4]], articleId: null, snippet: null },
    ]);
    expect(await test.ask('search.others', { text: 'haus' })).toMatchObject({ sources: [] });
    expect(await test.ask('search.others', { text: 'haus UND zebrafink', sources: true })).toEqual({ newsletters: [], sources: [] });
  });
});

describe('searches under a name', () => {
  it('keep their question, order and live count', async () => {
    test = await openTestApp();
    await add('Haus');
    const query = articleQuery.parse({ text: 'haus' });
    const one = await test.ask('searches.save', { name: ' Häuser ', query });
    const other = await test.ask('searches.save', { name: 'Entwürfe', query: articleQuery.parse({ statuses: ['draft'] }) });
    await add('Noch ein Haus');
    expect((await test.ask('searches.list', {})).map(({ name, count }) => [name, count])).toEqual([
      ['Häuser', 2],
      ['Entwürfe', 2],
    ]);
    await test.ask('searches.reorder', { ids: [other.id] });
    await test.ask('searches.rename', { id: one.id, name: 'Alle Häuser' });
    await test.ask('searches.save', { id: one.id, name: 'Nur neue', query: articleQuery.parse({ text: 'noch haus' }) });
    expect((await test.ask('searches.list', {})).map(({ name, count }) => [name, count])).toEqual([
      ['Entwürfe', 2],
      ['Nur neue', 1],
    ]);
    await test.ask('searches.remove', { ids: [one.id] });
    expect(await test.ask('searches.list', {})).toHaveLength(1);
    expect(await test.app.port.dispatch('searches.rename', { id: one.id, name: 'x' })).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    });
    expect(await test.app.port.dispatch('searches.save', { name: '  ', query })).toMatchObject({
      ok: false,
      fault: { code: 'invalid-input' },
    });
  });

  it('are remembered when they were used, newest first, and can be forgotten', async () => {
    let now = 0;
    test = await openTestApp({ clock: () => (now += 1) });
    for (const text of ['haus', 'hof', ' haus ', '']) await test.ask('searches.remember', { text, total: 3 });
    expect((await test.ask('searches.history', {})).map(({ text }) => text)).toEqual(['haus', 'hof']);
    for (let n = 0; n < 230; n += 1) await test.ask('searches.remember', { text: `suche ${n}` });
    expect(await test.ask('searches.history', { limit: 200 })).toHaveLength(200);
    await test.ask('searches.forget', { texts: ['suche 229'] });
    expect((await test.ask('searches.history', {}))[0]?.text).toBe('suche 228');
    await test.ask('searches.forget', { texts: null });
    expect(await test.ask('searches.history', {})).toEqual([]);
  });
});
