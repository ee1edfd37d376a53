import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { all, run } from '#electron/store/connection.ts';
import { findArticle, getArticle, updateArticle } from '#electron/store/articles.ts';
import { attachKeyword } from '#electron/store/keywords.ts';
import { listNewsletters, purgeNewsletter } from '#electron/store/newsletters.ts';
import { getProposal } from '#electron/store/proposals.ts';
import { addRelated } from '#electron/store/relations.ts';
import { sourcesOf } from '#electron/store/sources.ts';
import { documentText } from '#shared/document/document-text.ts';
import type { ArticleId, CommitId, ProposalId } from '#shared/model/ids.ts';
import type { NewsletterRecord, ReadingRecord } from '#shared/model/reading.ts';
import { recordId } from '#shared/model/ids.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';
import { reportRecordOf } from '../../support/records.ts';
import { commitDeliveries, takeOverFile, undoAtOnce } from '../../support/take-over-file.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const takeOver = (name: string, records: readonly ReadingRecord[], now = 10) => takeOverFile(store, name, records, {}, now);
const undo = (id: CommitId, now = 20) => undoAtOnce(store, id, store.newId, now);
const titles = (): string[] =>
  all<{ t: string }>(store.db, "SELECT extent || ' ' || headline AS t FROM articles WHERE deleted_at_ms IS NULL ORDER BY seq").map(
    (row) => row.t,
  );
const idOf = (headline: string): ArticleId =>
  (all<{ id: string }>(store.db, 'SELECT id FROM articles WHERE headline = ?', headline)[0]?.id ?? '') as ArticleId;
const labels = (id: ArticleId): string[] => getArticle(store.db, id).keywords.map((keyword) => keyword.label);

const teaser = reportRecordOf({
  id: 't1',
  kind: 'teaser',
  kicker: 'Hamburg',
  headline: 'Neue Strategie',
  date: '2025-01-22',
  text: ['Die Stadt hat ihre neue Strategie vorgestellt und will das Angebot ausbauen.'],
});
const report = reportRecordOf({
  id: 'a1',
  kicker: 'Hamburg',
  headline: 'Neue Strategie',
  date: '2025-01-22',
  keywords: ['Strategie'],
  text: ['Langer Text.'],
});
const issue: NewsletterRecord = {
  id: 'n1' as NewsletterRecord['id'],
  kind: 'newsletter',
  title: { value: 'Brief', confidence: 1, rule: 'test', passages: [], edited: false },
  issue: null,
  sections: [],
  confidence: 1,
};

describe('taking back', () => {
  it('removes what was made, gives joined reports their old state, and drops the new words', () => {
    takeOver('eins.txt', [teaser]);
    const before = getArticle(store.db, idOf('Neue Strategie'));
    const report = reportRecordOf({
      id: 'a1',
      kicker: 'Hamburg',
      headline: 'Neue Strategie',
      date: '2025-01-22',
      keywords: ['Strategie'],
      text: ['Langer Text.'],
    });
    const { summary } = takeOver('zwei.txt', [
      report,
      reportRecordOf({ id: 'a2', headline: 'Ganz neu', keywords: ['Neuland'], text: ['Text.'] }),
    ]);
    undoAtOnce(store, summary.id, store.newId, 20);
    expect(titles()).toEqual(['teaser Neue Strategie']);
    const after = getArticle(store.db, idOf('Neue Strategie'));
    expect([after.header, after.body, after.keywords]).toEqual([before.header, before.body, []]);
    expect(all(store.db, 'SELECT label FROM keywords')).toEqual([]);
    expect(all(store.db, "SELECT state, committed_json FROM proposals WHERE file_name = 'zwei.txt'")).toEqual([
      { state: 'clear', committed_json: '[]' },
    ]);
    expect(store.checkIntegrity()).toEqual([]);
  });

  it('removes a report that one record made and another of the same take-over joined', () => {
    const grown = reportRecordOf({ id: 'a1', kicker: 'Hamburg', headline: 'Neue Strategie', date: '2025-01-22', text: ['Langer Text.'] });
    const { summary } = takeOver('eins.txt', [teaser, grown]);
    expect(summary).toMatchObject({ teasers: 1, joined: 1 });
    undoAtOnce(store, summary.id, store.newId, 20);
    expect(all(store.db, 'SELECT id FROM articles')).toEqual([]);
  });

  it('puts a report that was edited meanwhile into the Papierkorb instead of away', () => {
    const { summary } = takeOver('eins.txt', [teaser]);
    const id = idOf('Neue Strategie');
    const article = getArticle(store.db, id);
    store.write((db) => updateArticle(db, id, article.rev, { ...article.header, headline: 'Umgeschrieben' }, article.body, 15));
    undoAtOnce(store, summary.id, store.newId, 20);
    expect(titles()).toEqual([]);
    expect(getArticle(store.db, id)).toMatchObject({ deletedAt: 20, header: { headline: 'Umgeschrieben' } });
  });

  it('says how many reports stay because another take-over joined them', () => {
    const first = takeOver('eins.txt', [report]);
    takeOver('zwei.txt', [{ ...report, id: recordId.parse('a2') }], 15);
    expect(undo(first.summary.id).kept).toBe(1);
    expect(titles()).toEqual(['full Neue Strategie']);
  });

  it('happens once', () => {
    const { summary } = takeOver('eins.txt', [teaser]);
    undoAtOnce(store, summary.id, store.newId, 20);
    expect(undoAtOnce(store, summary.id, store.newId, 21)).toEqual({
      articles: [],
      newsletters: [],
      proposals: [],
      kept: 0,
    });
  });

  it('puts a report that was tagged since into the Papierkorb, with its Stichwort', () => {
    const { summary } = takeOver('eins.txt', [report]);
    const id = idOf('Neue Strategie');
    store.write((db) => attachKeyword(db, id, 'Von Hand', store.newId, 15));
    undo(summary.id);
    expect(getArticle(store.db, id).deletedAt).toBe(20);
    expect(labels(id)).toEqual(['Strategie', 'Von Hand']);
  });

  it('puts a report that was related by hand since into the Papierkorb', () => {
    const other = store.add({ headline: 'Anderes' });
    const { summary } = takeOver('eins.txt', [teaser]);
    const id = idOf('Neue Strategie');
    store.write((db) => addRelated(db, id, other, 15));
    undo(summary.id);
    expect(getArticle(store.db, id).deletedAt).toBe(20);
  });

  it('leaves a report that a later take-over joined, until that one is taken back too', () => {
    const first = takeOver('eins.txt', [teaser]);
    const second = takeOver('zwei.txt', [{ ...teaser, id: 't9' as typeof teaser.id }], 12);
    const id = idOf('Neue Strategie');
    undo(first.summary.id, 20);
    expect(titles()).toEqual(['teaser Neue Strategie']);
    undo(second.summary.id, 30);
    expect(getArticle(store.db, id).deletedAt).toBe(30);
  });

  it('lets go of a file only with the last take-over that put a record of it into a report', () => {
    takeOver('eins.txt', [teaser]);
    const id = idOf('Neue Strategie');
    const names = (): string[] => sourcesOf(store.db, id).map((source) => source.fileName);
    const [again, third] = ['t8', 't9'].map((name) => ({ ...teaser, id: name as typeof teaser.id }));
    if (!again || !third) throw new Error('no records');
    const first = takeOver('zwei.txt', [again], 12);
    const proposalId = first.items[0]?.proposalId ?? ('' as ProposalId);
    const { sourceId } = getProposal(store.db, proposalId).row;
    const delivery = { proposalId, sourceId, records: [third], decisions: {}, editCount: 0 };
    const second = store.write((db) => commitDeliveries(db, [delivery], store.newId, 13));
    expect(names()).toEqual(['eins.txt', 'zwei.txt']);
    undo(second.summary.id, 20);
    expect(names()).toEqual(['eins.txt', 'zwei.txt']);
    undo(first.summary.id, 21);
    expect(names()).toEqual(['eins.txt']);
  });

  it('keeps the words that a later take-over found there already', () => {
    takeOver('eins.txt', [teaser]);
    const grown = takeOver('zwei.txt', [report], 11);
    takeOver('drei.txt', [{ ...report, id: 'b' as typeof report.id }], 12);
    undo(grown.summary.id);
    expect(documentText(getArticle(store.db, idOf('Neue Strategie')).body)).toBe('Langer Text.');
  });

  it('takes from a joined report only the Stichwörter that the join brought', () => {
    takeOver('eins.txt', [teaser]);
    const id = idOf('Neue Strategie');
    const { summary } = takeOver('zwei.txt', [report], 11);
    store.write((db) => attachKeyword(db, id, 'Von Hand', store.newId, 15));
    undo(summary.id);
    expect(labels(id)).toEqual(['Von Hand']);
  });

  it('goes on where a newsletter issue or a report was deleted for good meanwhile', () => {
    const { summary } = takeOver('eins.txt', [issue, teaser]);
    const [row] = listNewsletters(store.db, false);
    store.write((db) => row && purgeNewsletter(db, row.id, true));
    undo(summary.id);
    expect(titles()).toEqual([]);
    expect(findArticle(store.db, idOf('Neue Strategie'))).toBeNull();
  });

  it('lets go of nothing by guess where a take-over was kept before Stichwörter were noted', () => {
    const { summary } = takeOver('eins.txt', [report]);
    store.write((db) => run(db, "UPDATE commit_items SET keywords_json = '[]'"));
    undo(summary.id);
    expect(getArticle(store.db, idOf('Neue Strategie')).deletedAt).toBe(20);
  });
});
