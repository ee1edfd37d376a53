import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitDeliveries } from '#electron/import/commit.ts';
import { undoCommit } from '#electron/import/commit-undo.ts';
import { all } from '#electron/store/connection.ts';
import { getArticle, updateArticle } from '#electron/store/articles.ts';
import { insertBatch, insertProposal, setProposalSource, storeReading } from '#electron/store/proposals.ts';
import { insertSource, sourcesOf } from '#electron/store/sources.ts';
import { documentText } from '#shared/document/document-text.ts';
import type { ArticleId, BatchId, ProposalId, SourceId } from '#shared/model/ids.ts';
import type { Decision } from '#shared/model/proposal.ts';
import type { ReadingRecord } from '#shared/model/reading.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';
import { readingOf, reportRecordOf } from '../../support/records.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

/** Takes one file's records over, as the handler does. */
function takeOver(name: string, records: readonly ReadingRecord[], decisions: Record<string, Decision> = {}) {
  const batchId = store.newId() as BatchId;
  const proposalId = store.newId() as ProposalId;
  return store.write((db) => {
    insertBatch(db, batchId, 1);
    insertProposal(db, proposalId, batchId, 0, { name, byteCount: 1 }, null, 1);
    const sourceId = insertSource(db, { id: store.newId() as SourceId, sha256: store.newId(), fileName: name }, 1, 1);
    setProposalSource(db, proposalId, sourceId);
    storeReading(db, proposalId, readingOf(records), 0, [], 1);
    return commitDeliveries(db, [{ proposalId, sourceId, records, decisions }], store.newId, 10);
  });
}
const titles = (): string[] =>
  all<{ t: string }>(store.db, "SELECT extent || ' ' || headline AS t FROM articles WHERE deleted_at_ms IS NULL ORDER BY seq").map(
    (row) => row.t,
  );
const idOf = (headline: string): ArticleId =>
  (all<{ id: string }>(store.db, 'SELECT id FROM articles WHERE headline = ?', headline)[0]?.id ?? '') as ArticleId;

const teaser = reportRecordOf({
  id: 't1',
  kind: 'teaser',
  kicker: 'Hamburg',
  headline: 'Neue Strategie',
  date: '2025-01-22',
  text: ['Die Stadt hat ihre neue Strategie vorgestellt und will das Angebot ausbauen.'],
});

describe('taking over', () => {
  it('joins a teaser that is already known instead of making it twice, and notes both sources', () => {
    takeOver('eins.txt', [teaser]);
    const { summary } = takeOver('zwei.txt', [{ ...teaser, id: 't9' as typeof teaser.id }]);
    expect(summary).toMatchObject({ teasers: 0, joined: 1 });
    expect(titles()).toEqual(['teaser Neue Strategie']);
    expect(sourcesOf(store.db, idOf('Neue Strategie')).map((source) => [source.fileName, source.role])).toEqual([
      ['eins.txt', 'origin'],
      ['zwei.txt', 'join'],
    ]);
  });

  it('joins the second of two same teasers in one file', () => {
    expect(takeOver('eins.txt', [teaser, { ...teaser, id: 't2' as typeof teaser.id }]).summary).toMatchObject({ teasers: 1, joined: 1 });
  });

  it('lets a teaser grow into its report and keeps the teaser text', () => {
    takeOver('eins.txt', [teaser]);
    const report = reportRecordOf({
      id: 'a1',
      kicker: 'Hamburg',
      headline: 'Neue Strategie',
      date: '2025-01-22',
      lead: 'Vorspann.',
      keywords: ['Strategie'],
      text: ['Langer Text.'],
    });
    takeOver('bericht.txt', [report]);
    const article = getArticle(store.db, idOf('Neue Strategie'));
    expect(titles()).toEqual(['full Neue Strategie']);
    expect([
      article.header.teaser,
      article.header.lead,
      documentText(article.body),
      article.keywords.map((keyword) => keyword.label),
    ]).toEqual([
      'Die Stadt hat ihre neue Strategie vorgestellt und will das Angebot ausbauen.',
      'Vorspann.',
      'Langer Text.',
      ['Strategie'],
    ]);
  });

  it('keeps reports of the same title but another day apart', () => {
    takeOver('a.txt', [
      reportRecordOf({
        id: 'a',
        headline: 'Haushalt steht',
        date: '2024-01-01',
        text: ['Dieser Text ist von damals und handelt vom alten Haushalt.'],
      }),
    ]);
    takeOver('b.txt', [
      reportRecordOf({
        id: 'b',
        headline: 'Haushalt steht',
        date: '2025-01-01',
        text: ['Jener Text ist neu und handelt von ganz anderen Zahlen.'],
      }),
    ]);
    expect(titles()).toEqual(['full Haushalt steht', 'full Haushalt steht']);
  });

  it('obeys the editor: create despite a match, join by hand, leave out', () => {
    takeOver('a.txt', [teaser]);
    const known = idOf('Neue Strategie');
    const { summary } = takeOver(
      'b.txt',
      [
        { ...teaser, id: 'x' as typeof teaser.id },
        reportRecordOf({ id: 'y', headline: 'Anderes', text: ['Etwas anderes.'] }),
        reportRecordOf({ id: 'z', headline: 'Weg', text: ['Weg.'] }),
      ],
      { x: { action: 'create' }, y: { action: 'join', articleId: known }, z: { action: 'skip' } },
    );
    expect(summary).toMatchObject({ articles: 0, teasers: 1, joined: 1, skipped: 1 });
    expect(titles()).toEqual(['full Neue Strategie', 'teaser Neue Strategie']);
  });

  it('finds the report that a numbered back reference means', () => {
    const target = store.add({ headline: 'Frühere Sitzung', number: 3046 });
    const record = {
      ...reportRecordOf({ id: 'a', headline: 'Neue Sitzung', text: ['Zuletzt getagt (3046+wir berichteten).'] }),
      backReferences: [{ number: 3046, text: '3046+wir berichteten', passages: [] }],
    };
    takeOver('a.txt', [record]);
    expect(all(store.db, "SELECT to_id FROM relations WHERE kind = 'reported'")).toEqual([{ to_id: target }]);
  });
});

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
    store.write((db) => undoCommit(db, summary.id, store.newId, 20));
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
    store.write((db) => undoCommit(db, summary.id, store.newId, 20));
    expect(all(store.db, 'SELECT id FROM articles')).toEqual([]);
  });

  it('puts a report that was edited meanwhile into the Papierkorb instead of away', () => {
    const { summary } = takeOver('eins.txt', [teaser]);
    const id = idOf('Neue Strategie');
    const article = getArticle(store.db, id);
    store.write((db) => updateArticle(db, id, article.rev, { ...article.header, headline: 'Umgeschrieben' }, article.body, 15));
    store.write((db) => undoCommit(db, summary.id, store.newId, 20));
    expect(titles()).toEqual([]);
    expect(getArticle(store.db, id)).toMatchObject({ deletedAt: 20, header: { headline: 'Umgeschrieben' } });
  });

  it('happens once', () => {
    const { summary } = takeOver('eins.txt', [teaser]);
    store.write((db) => undoCommit(db, summary.id, store.newId, 20));
    expect(store.write((db) => undoCommit(db, summary.id, store.newId, 21))).toEqual({ articles: [], newsletters: [], proposals: [] });
  });
});
