import { beforeEach, describe, expect, it } from 'vitest';
import { lacksHeadline, untitledIn } from '#renderer/features/review/lacks-headline.ts';
import { nextRestore } from '#renderer/features/review/restore-keys.ts';
import { reasonSentence } from '#renderer/features/review/rule-sentence.ts';
import { filterStore, openFilter, setFilter } from '#renderer/stores/article-filter.ts';
import { importsStore, pasteContent, refreshImports } from '#renderer/stores/imports.ts';
import { beginReport } from '#renderer/stores/new-report.ts';
import { followAddress, navigationStore } from '#renderer/stores/navigation.ts';
import { noticeStore } from '#renderer/stores/notices.ts';
import {
  commitProposals,
  editProposal,
  figuresLeft,
  openProposal,
  proposalStore,
  redoEdit,
  stopTaking,
  tellLeftOut,
  undoCommit,
  undoEdit,
} from '#renderer/stores/proposals.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import type { Article } from '#shared/model/article.ts';
import type { BatchId, CommitId, ProposalId, RecordId, SourceId } from '#shared/model/ids.ts';
import type { CommitSummary, Proposal, ProposalEdit, ProposalRow } from '#shared/model/proposal.ts';
import { ok } from '#shared/result.ts';
import { fakeBridge, openFakeWindow } from '../shell/fake-bridge.ts';
import { articleOf, field, readingOf } from './reading-samples.ts';

const id = 'proposal-1' as ProposalId;
const batchId = 'batch-1' as BatchId;
const row: ProposalRow = {
  id,
  batchId,
  sourceId: 'source-1' as SourceId,
  fileName: 'seite.html',
  byteCount: 1,
  state: 'clear',
  kind: 'article-page',
  articles: 2,
  teasers: 0,
  sections: 0,
  known: 0,
  reasons: [],
  fault: null,
  changedAt: 0,
};
const reading = readingOf({ lines: [], records: [articleOf('r1', { headline: field('Portal', []) }), articleOf('r2', {})], removals: [] });
let edits: ProposalEdit[] = [];
const view = (): Proposal => ({
  row,
  reading,
  decisions: {},
  committedRecords: [],
  matches: [],
  references: [],
  edits: edits.length,
  profileEdits: 0,
});
const summary: CommitSummary = {
  id: 'commit-1' as CommitId,
  createdAt: 0,
  articles: 2,
  teasers: 0,
  newsletters: 0,
  joined: 0,
  versions: 0,
  first: 'Neue Leitstelle',
  skipped: 0,
  undone: false,
};
/** A take-over waits for `endCommit`, and leaves the file in review. */
let isReadyLeft = false;
let endCommit = (): void => undefined;
let pastedState: ProposalRow['state'] = 'reading';

const core = fakeBridge({
  'proposals.get': view,
  'proposals.edit': ({ edit }) => {
    edits = [...edits, edit as ProposalEdit];
    return view();
  },
  'proposals.undo': () => {
    edits = edits.slice(0, -1);
    return view();
  },
  'proposals.commit': () => (isReadyLeft ? new Promise((resolve) => (endCommit = () => resolve(ok(summary)))) : summary),
  'commits.progress': () => ({ done: 1, total: 2 }),
  'commits.stop': () => ({}),
  'proposals.reopen': () => ({}),
  'commits.undo': () => ({ ...summary, undone: true, kept: 0 }),
  'commits.list': () => [],
  'imports.list': () => [
    {
      id: batchId,
      createdAt: 0,
      total: 1,
      done: 1,
      running: false,
      paused: false,
      proposals: [{ ...row, id: 'pasted' as ProposalId, state: pastedState }, ...(isReadyLeft ? [row] : [])],
    },
  ],
  'imports.paste': () => ({ batchId }),
  'articles.create': () => ({ id: 'article-1' }) as unknown as Article,
});
const step = (text: string): ProposalEdit => ({ edit: 'set-field', recordId: 'r1' as RecordId, field: 'headline', value: text });
const notices = () => noticeStore.getState().notices;
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(async () => {
  openFakeWindow(core.bridge);
  followAddress();
  edits = [];
  noticeStore.setState({ notices: [] });
  await openProposal(null);
  await openProposal(id);
});

describe('the steps of a review', () => {
  it('are taken again after they were taken back, until another step is taken', async () => {
    await editProposal(step('a'));
    await editProposal(step('b'));
    await undoEdit();
    await undoEdit();
    expect(edits).toEqual([]);
    await redoEdit();
    await redoEdit();
    expect(edits).toEqual([step('a'), step('b')]);
    await undoEdit();
    await editProposal(step('c'));
    expect(await redoEdit()).toBe(false);
    expect(edits).toEqual([step('a'), step('c')]);
  });

  it('lead back from leaving a file out', async () => {
    tellLeftOut(id, row.fileName);
    expect(notices()).toMatchObject([{ text: '„seite.html“ ausgelassen.', action: { label: 'Rückgängig' } }]);
    notices()[0]?.action?.run();
    await settle();
    expect(core.asked.at(-2)).toEqual({ name: 'proposals.reopen', input: { ids: [id] } });
    expect(navigationStore.getState().place).toEqual({ view: 'inbox', id });
    expect(notices()).toEqual([]);
  });
});

describe('a take-over', () => {
  it('says what lacks a headline, shows the new reports on request, and takes its offer away once undone', async () => {
    setFilter({ text: 'Suche', sort: 'date' });
    await commitProposals([id], { untitled: 1 });
    expect(notices()[0]?.text).toBe('2 Beiträge angelegt. Bei einem Beitrag fehlt die Überschrift');
    notices()[0]?.secondAction?.run();
    expect(window.location.hash).toBe('#/articles/all');
    expect(filterStore.getState()).toEqual({ ...openFilter, sort: 'changed' });
    await undoCommit(summary.id);
    expect(notices().map((notice) => notice.text)).toEqual([catalogue.de.review.undone]);
  });

  it('shows how far it has come, and says what is left where it was cancelled', async () => {
    isReadyLeft = true;
    const seen: unknown[] = [];
    const unfollow = proposalStore.subscribe(({ progress }) => progress && seen.push(progress));
    const taking = commitProposals([id]);
    core.fire({ name: 'commits.changed', payload: { ids: [] } });
    await settle();
    await stopTaking();
    expect(proposalStore.getState()).toMatchObject({ busy: true, stopping: true });
    endCommit();
    expect(await taking).toBeNull();
    unfollow();
    isReadyLeft = false;
    expect(seen[0]).toEqual({ done: 1, total: 2 });
    expect(core.asked.map((one) => one.name)).toContain('commits.stop');
    expect(notices()[0]).toMatchObject({
      text: `2 Beiträge angelegt. ${catalogue.de.review.takingStopped}`,
      action: { label: 'Rückgängig' },
    });
    expect(proposalStore.getState()).toMatchObject({ busy: false, stopping: false, progress: null });
  });

  it('of one record leaves the rest in the figures', () => {
    expect(figuresLeft({ ...view(), committedRecords: ['r1' as RecordId] })).toEqual({ articles: 1, teasers: 0, sections: 0 });
    expect(proposalStore.getState().left.get(id)).toEqual({ articles: 2, teasers: 0, sections: 0 });
  });

  it('counts the reports without a headline that it would make', () => {
    expect(reading.records.map(lacksHeadline)).toEqual([false, true]);
    const skipped = { ...view(), decisions: { r2: { action: 'skip' as const } } };
    expect([view(), skipped, { ...view(), committedRecords: ['r2' as RecordId] }].map(untitledIn)).toEqual([1, 0, 0]);
  });
});

describe('the inbox', () => {
  it('selects what was pasted once it is read, and says so', async () => {
    importsStore.setState({ batches: [], loaded: false, uploads: [] });
    pastedState = 'reading';
    await pasteContent({ text: 'Ein Satz.', html: '' });
    expect(notices()).toEqual([]);
    pastedState = 'clear';
    await refreshImports();
    expect(window.location.hash).toBe('#/inbox/pasted');
    expect(notices().map((notice) => notice.text)).toEqual([catalogue.de.review.pastedRead]);
  });

  it('says where a file lies that was dropped before', () => {
    expect(reasonSentence(catalogue.de, 'same-file', row, 'erste.html')).toBe('Diese Datei liegt schon im Eingang: „erste.html“.');
    expect(reasonSentence(catalogue.de, 'same-file', row, null)).toBe('Diese Datei liegt schon im Archiv.');
  });

  it('lets arrows go from one restorable passage to the next and back to the column', () => {
    const moves = [
      nextRestore('ArrowDown', -1, 2),
      nextRestore('ArrowDown', 1, 2),
      nextRestore('ArrowUp', 1, 2),
      nextRestore('ArrowUp', 0, 2),
    ];
    expect([...moves, nextRestore('Escape', 1, 2), nextRestore('ArrowUp', -1, 2), nextRestore('x', 0, 2)]).toEqual([
      0,
      null,
      0,
      -1,
      -1,
      null,
      null,
    ]);
  });
});

describe('a new report', () => {
  it('is not hidden by what narrows the list', async () => {
    setFilter({ text: 'Suche', rubrics: ['Politik'], sort: 'date' });
    await beginReport();
    expect(filterStore.getState()).toEqual({ ...openFilter, sort: 'date' });
    expect(navigationStore.getState().place).toMatchObject({ view: 'articles', id: 'article-1' });
  });
});
