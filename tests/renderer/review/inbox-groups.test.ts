import { describe, expect, it } from 'vitest';
import { contentsOf, showBytes } from '#renderer/features/review/contents.ts';
import { figureOf, groupInbox, nextToReview } from '#renderer/features/review/inbox-groups.ts';
import { choiceToDecision, decisionToChoice, outcomeOf } from '#renderer/features/review/match-choice.ts';
import { de } from '#shared/messages/review.ts';
import type { ArticleId, BatchId, ProposalId, RecordId } from '#shared/model/ids.ts';
import type { Batch, ProposalRow, ProposalState, RecordMatch } from '#shared/model/proposal.ts';

const rowOf = (id: string, state: ProposalState, counts: Partial<ProposalRow> = {}): ProposalRow => ({
  id: id as ProposalId,
  batchId: 'batch-01' as BatchId,
  sourceId: null,
  fileName: `${id}.txt`,
  byteCount: 10,
  state,
  kind: 'article-page',
  articles: 0,
  teasers: 0,
  sections: 0,
  known: 0,
  reasons: [],
  fault: null,
  changedAt: 0,
  ...counts,
});
const batchOf = (proposals: ProposalRow[]): Batch => ({
  id: 'batch-01' as BatchId,
  createdAt: 0,
  total: 0,
  done: 0,
  paused: false,
  running: false,
  proposals,
});
const batches = [
  batchOf([rowOf('a', 'failed'), rowOf('b', 'clear'), rowOf('c', 'reading'), rowOf('d', 'discarded')]),
  batchOf([rowOf('e', 'look'), rowOf('f', 'clear'), rowOf('g', 'committed'), rowOf('h', 'waiting')]),
];
const names = (groups: ReturnType<typeof groupInbox>) => groups.map((group) => [group.name, group.rows.map((row) => row.id).join()]);

describe('the files of the inbox', () => {
  it('stand under the heading of their state, all batches together, without what was left out', () => {
    expect(names(groupInbox(batches))).toEqual([
      ['clear', 'b,f'],
      ['look', 'e'],
      ['failed', 'a'],
      ['running', 'c,h'],
      ['committed', 'g'],
    ]);
    expect(groupInbox([])).toEqual([]);
  });

  it('are gone through one after the other, the last one back to the one before', () => {
    const groups = groupInbox(batches);
    expect(['b', 'f', 'e', 'g'].map((id) => nextToReview(groups, id)?.id)).toEqual(['f', 'e', 'f', 'b']);
    expect(nextToReview([], 'b')).toBeNull();
    expect([nextToReview(groups, 'b', ['b', 'f'])?.id, nextToReview(groups, 'e', ['b', 'f', 'e'])]).toEqual(['e', null]);
  });

  it('carry a figure that says what is in them', () => {
    expect([
      figureOf(rowOf('a', 'clear', { articles: 1, teasers: 15 })),
      figureOf(rowOf('a', 'clear', { sections: 8 })),
      figureOf(rowOf('a', 'clear', { teasers: 24 })),
      figureOf(rowOf('a', 'look')),
      figureOf(rowOf('a', 'failed')),
      figureOf(rowOf('a', 'waiting')),
    ]).toEqual(['1 + 15', '8', '24', '?', '–', '…']);
  });

  it('say in words what is in them', () => {
    expect(contentsOf(de, rowOf('a', 'clear', { articles: 1, teasers: 15 }))).toBe('Beitrag und 15 Anrisse');
    expect(contentsOf(de, rowOf('a', 'clear', { sections: 8 }))).toBe('Newsletter-Ausgabe, 8 Abschnitte');
    expect([showBytes(10), showBytes(12_400), showBytes(2_340_000)]).toEqual(['1 kB', '12 kB', '2,3 MB']);
  });
});

describe('the result of a take-over', () => {
  it('is one German sentence', () => {
    const done = { articles: 3, teasers: 24, newsletters: 1, joined: 9, versions: 2, first: 'Portal für Kitas', skipped: 0, undone: false };
    expect(de.commitResult(done)).toBe('3 Beiträge, 24 Anrisse, 1 Ausgabe angelegt; 2 neue Fassungen; 9 verbunden');
    expect(de.commitResult({ ...done, articles: 0, teasers: 0, newsletters: 0, joined: 0, versions: 0 })).toBe('Nichts zu übernehmen');
  });
});

describe('the decision on a record', () => {
  const match: RecordMatch = {
    recordId: 'r1' as RecordId,
    reason: 'same-report',
    score: 0.9,
    overlap: null,
    target: { articleId: 'article-01' as ArticleId, headline: 'Neues Portal' },
    headline: 'Neues Portal',
  };

  it('follows the match until the editor says otherwise', () => {
    expect([outcomeOf(undefined, undefined), outcomeOf({ action: 'auto' }, match), outcomeOf({ action: 'skip' }, match)]).toEqual([
      'create',
      'join',
      'skip',
    ]);
  });

  it('survives the way through the list of choices', () => {
    const choices = ['auto', 'create', 'skip', 'join:article-01'];
    expect(choices.map((choice) => decisionToChoice(choiceToDecision(choice, [match]), [match]))).toEqual(choices);
    expect(decisionToChoice(choiceToDecision('create', []), [])).toBe('create');
  });
});
