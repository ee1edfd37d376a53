import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getArticle, setStatus } from '#electron/store/articles.ts';
import { all } from '#electron/store/connection.ts';
import { pagesOf } from '#electron/store/pages.ts';
import { getRevision, listRevisions } from '#electron/store/revisions.ts';
import { sourcesOf } from '#electron/store/sources.ts';
import { documentText } from '#shared/document/document-text.ts';
import type { ArticleId, CommitId } from '#shared/model/ids.ts';
import type { Decision } from '#shared/model/proposal.ts';
import type { ReadingRecord, ReportRecord } from '#shared/model/reading.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';
import { reportRecordOf } from '../../support/records.ts';
import { takeOverFile, undoAtOnce } from '../../support/take-over-file.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const takeOver = (name: string, records: readonly ReadingRecord[], decisions: Record<string, Decision> = {}) =>
  takeOverFile(store, name, records, decisions);
const undo = (id: CommitId) => undoAtOnce(store, id, store.newId, 20);
const onlyId = (): ArticleId => {
  const ids = all<{ id: ArticleId }>(store.db, 'SELECT id FROM articles WHERE deleted_at_ms IS NULL');
  expect(ids).toHaveLength(1);
  return ids[0]?.id ?? ('' as ArticleId);
};
const textOf = (id: ArticleId): string => documentText(getArticle(store.db, id).body);
const statesOf = (id: ArticleId): string[] =>
  listRevisions(store.db, id).map(({ id: revision, kind }) => `${kind}: ${documentText(getRevision(store.db, revision).snapshot.body)}`);

const first = 'Die Stadt Nordheide hat am Montag ein Portal freigeschaltet, über das Eltern ihre Kinder in der Kita anmelden können.';
const second = 'Entwickelt hat es ein Unternehmen aus dem Nachbarort, die Kosten teilen sich elf Gemeinden und der Landkreis.';
const news = 'Neu ist, dass auch Tagesmütter ihre freien Plätze dort eintragen und Eltern benachrichtigt werden.';
const old = reportRecordOf({
  id: 'a',
  headline: 'Portal für Kitas',
  date: '2025-03-03',
  number: 3046,
  keywords: ['Kita'],
  text: [first, second],
});
const newer = reportRecordOf({
  id: 'b',
  headline: 'Portal für Kitas und Tagesmütter',
  date: '2025-03-05',
  keywords: ['Tagespflege'],
  text: [first, news, second],
});

describe('a new version', () => {
  it('takes the place of the text, keeps the former state, the house’s own fields and all Stichwörter, and can be taken back', () => {
    takeOver('alt.txt', [old]);
    const id = onlyId();
    store.write((db) => setStatus(db, [id], 'approved', 11));
    const { summary } = takeOver('neu.txt', [newer], { b: { action: 'version', articleId: id } });
    expect(summary).toMatchObject({ articles: 0, joined: 0, versions: 1, first: 'Portal für Kitas und Tagesmütter' });
    const article = getArticle(store.db, id);
    expect(article.header).toMatchObject({
      headline: 'Portal für Kitas und Tagesmütter',
      datelineDate: '2025-03-05',
      number: 3046,
      status: 'approved',
    });
    expect(textOf(id)).toBe([first, news, second].join('\n\n'));
    expect(article.keywords.map(({ label }) => label).sort()).toEqual(['Kita', 'Tagespflege']);
    expect(statesOf(id)[0]).toBe(`join: ${first}\n\n${second}`);
    expect(sourcesOf(store.db, id).map(({ fileName, role }) => [fileName, role])).toEqual([
      ['alt.txt', 'origin'],
      ['neu.txt', 'update'],
    ]);
    undo(summary.id);
    expect([textOf(id), getArticle(store.db, id).header.headline]).toEqual([`${first}\n\n${second}`, 'Portal für Kitas']);
    expect(getArticle(store.db, id).keywords.map(({ label }) => label)).toEqual(['Kita']);
  });

  it('is never taken by itself: without a word of the editor it stays a report of its own', () => {
    takeOver('alt.txt', [old]);
    const grown = { ...old, id: 'c' as typeof old.id, blocks: newer.blocks };
    expect(takeOver('neu.txt', [grown]).summary).toMatchObject({ articles: 1, joined: 0 });
  });

  it('of a report that is gone meanwhile becomes a report', () => {
    expect(takeOver('neu.txt', [newer], { b: { action: 'version', articleId: 'never-there' as ArticleId } }).summary).toMatchObject({
      articles: 1,
    });
  });
});

describe('a join', () => {
  it('keeps what the known report lacks as a state of its own, so that no sentence goes', () => {
    takeOver('alt.txt', [old]);
    const id = onlyId();
    takeOver('neu.txt', [newer], { b: { action: 'join', articleId: id } });
    expect(textOf(id)).toBe(`${first}\n\n${second}`);
    expect(statesOf(id)[0]).toBe(`import: ${first}\n\n${news}\n\n${second}`);
  });

  it('keeps nothing twice where the known report has every word', () => {
    takeOver('alt.txt', [old]);
    const id = onlyId();
    const states = statesOf(id).length;
    expect(takeOver('kopie.txt', [{ ...old, id: 'c' as typeof old.id }]).summary).toMatchObject({ joined: 1 });
    expect(statesOf(id)).toHaveLength(states);
  });

  it('takes the longer of two teasers when one begins like the other', () => {
    const teaser = (id: string, text: string, cut: boolean) =>
      reportRecordOf({ id, kind: 'teaser', headline: 'Portal für Kitas', text: [text], cut });
    takeOver('kurz.txt', [teaser('a', first.split(' ').slice(0, 14).join(' '), true)]);
    takeOver('lang.txt', [teaser('b', first, false)]);
    expect(getArticle(store.db, onlyId()).header).toMatchObject({ teaser: first, cut: false });
  });
});

describe('several pages', () => {
  const texts = ['', first, `${second} Das steht auf der zweiten Seite.`, `${news} Das steht auf der dritten Seite.`];
  const page = (number: number): ReportRecord => {
    const record = reportRecordOf({
      id: `p${number}`,
      headline: number === 1 ? 'Portal für Kitas' : `Portal für Kitas – Seite ${number}`,
      lead: number === 1 ? 'Der Vorspann.' : '',
      text: [texts[number] ?? ''],
    });
    return {
      ...record,
      fields: {
        ...record.fields,
        pageNumber: { value: number, confidence: 1, rule: 'test', passages: [], edited: false },
        url: { value: `https://portal.example/kita?seite=${number}`, confidence: 1, rule: 'test', passages: [], edited: false },
      },
    };
  };
  const whole = texts.slice(1).join('\n\n');

  it.each([
    [1, 2, 3],
    [1, 3, 2],
    [2, 1, 3],
    [2, 3, 1],
    [3, 1, 2],
    [3, 2, 1],
  ])('become one report in the order of its pages when they arrive as %i, %i, %i', (...order) => {
    for (const number of order) takeOver(`seite-${number}.html`, [page(number)]);
    const id = onlyId();
    expect(textOf(id)).toBe(whole);
    expect(getArticle(store.db, id).header).toMatchObject({ headline: 'Portal für Kitas', lead: 'Der Vorspann.' });
    expect(pagesOf(store.db, id).map((one) => one.page)).toEqual([1, 2, 3]);
  });

  it('may come in one delivery, and are joined once only when they come again', () => {
    expect(takeOver('alle.txt', [page(3), page(1), page(2)]).summary).toMatchObject({ articles: 1, joined: 2 });
    takeOver('nochmal.txt', [page(2)]);
    expect(textOf(onlyId())).toBe(whole);
  });

  it('are taken back one by one', () => {
    takeOver('eins.html', [page(1)]);
    const { summary } = takeOver('zwei.html', [page(2)]);
    undo(summary.id);
    expect(textOf(onlyId())).toBe(first);
    expect(pagesOf(store.db, onlyId())).toEqual([]);
    takeOver('zwei.html', [page(2)]);
    expect(textOf(onlyId())).toBe(`${first}\n\n${texts[2]}`);
  });
});
