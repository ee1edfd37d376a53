import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { all } from '#electron/store/connection.ts';
import { getArticle, setDeleted, updateArticle } from '#electron/store/articles.ts';
import { sourcesOf } from '#electron/store/sources.ts';
import { documentFromText, documentOf, imageBlock, paragraphBlock } from '#shared/document/build-document.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import { documentText } from '#shared/document/document-text.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { Decision } from '#shared/model/proposal.ts';
import type { ReadingRecord } from '#shared/model/reading.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';
import { reportRecordOf } from '../../support/records.ts';
import { takeOverFile } from '../../support/take-over-file.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const takeOver = (name: string, records: readonly ReadingRecord[], decisions: Record<string, Decision> = {}) =>
  takeOverFile(store, name, records, decisions);
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

  describe('a teaser that was opened and saved in the editor', () => {
    const report = reportRecordOf({
      id: 'a1',
      kicker: 'Hamburg',
      headline: 'Neue Strategie',
      date: '2025-01-22',
      text: ['Der Anfang.', 'Langer Text.'],
    });
    const savedAs = (body: DocumentJson): ArticleId => {
      takeOver('eins.txt', [teaser]);
      const id = idOf('Neue Strategie');
      const { rev, header } = getArticle(store.db, id);
      store.write((db) => updateArticle(db, id, rev, header, body, 5));
      return id;
    };
    const bodyAfter = (id: ArticleId): string => {
      takeOver('bericht.txt', [report]);
      expect(getArticle(store.db, id).header.extent).toBe('full');
      return documentText(getArticle(store.db, id).body);
    };

    it('gets the text of its report in place of the empty paragraph', () => {
      expect(bodyAfter(savedAs(documentOf([paragraphBlock([])])))).toBe('Der Anfang.\n\nLanger Text.');
    });

    it('keeps its own text before that of its report, and what both begin with once', () => {
      expect(bodyAfter(savedAs(documentFromText('Eigener Satz.\n\nDer Anfang.')))).toBe('Eigener Satz.\n\nDer Anfang.\n\nLanger Text.');
    });

    it('keeps its picture, also one without words', () => {
      const id = savedAs(documentOf([imageBlock({ assetId: null, alt: '', caption: '', credit: '' }), paragraphBlock([])]));
      expect(bodyAfter(id).trim()).toBe('Der Anfang.\n\nLanger Text.');
      expect(getArticle(store.db, id).body.root.children[0]?.type).toBe('image');
    });

    it('stays a teaser when the report it is joined to brings no text', () => {
      const id = savedAs(documentOf([paragraphBlock([])]));
      takeOver('bericht.txt', [{ ...report, blocks: [] }]);
      expect(getArticle(store.db, id).header.extent).toBe('teaser');
    });
  });

  it('notes the places of every record of one file that went into a report', () => {
    const at = (record: typeof teaser, line: number): typeof teaser => ({
      ...record,
      blocks: record.blocks.map((block) => ({ ...block, passages: [{ line, start: 0, end: 5 }] })),
    });
    takeOver('eins.txt', [
      at(teaser, 1),
      at({ ...teaser, id: 't2' as typeof teaser.id }, 7),
      at({ ...teaser, id: 't3' as typeof teaser.id }, 7),
    ]);
    expect(sourcesOf(store.db, idOf('Neue Strategie')).map(({ role, passages }) => [role, passages.map(({ line }) => line)])).toEqual([
      ['origin', [1, 7]],
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
      backReferences: [{ number: 3046, date: null, text: '3046+wir berichteten', passages: [], articleId: null }],
    };
    takeOver('a.txt', [record]);
    expect(all(store.db, "SELECT to_id FROM relations WHERE kind = 'reported'")).toEqual([{ to_id: target }]);
  });

  it('looks again when the report chosen for a join lies in the Papierkorb or is gone meanwhile', () => {
    takeOver('a.txt', [teaser]);
    const known = idOf('Neue Strategie');
    const trashed = store.add({ headline: 'Alt' });
    store.write((db) => setDeleted(db, [trashed], 5));
    const again = reportRecordOf({ id: 'y', headline: 'Anderes', text: ['Etwas anderes.'] });
    const { items } = takeOver('b.txt', [{ ...teaser, id: 'x' as typeof teaser.id }, again], {
      x: { action: 'join', articleId: trashed },
      y: { action: 'join', articleId: 'never-there' as ArticleId },
    });
    expect(items.map((item) => item.action)).toEqual(['joined', 'created']);
    expect(items[0]?.articleId).toBe(known);
  });
});
