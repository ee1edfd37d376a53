import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { CommitId, ProposalId, RecordId } from '#shared/model/ids.ts';
import type { CommitProgress, CommitSummary, Proposal, ProposalEdit, ProposalRow } from '#shared/model/proposal.ts';
import type { MappableField, ReadingKind } from '#shared/model/reading.ts';
import type { Result } from '#shared/result.ts';
import { openFilter, setFilter } from './article-filter.ts';
import { importsStore, refreshImports, showRow } from './imports.ts';
import { navigate } from './navigation.ts';
import { notify, withdraw } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

/** The proposal under review. `busy` while a take-over of `taking` files runs. */
interface ProposalState {
  readonly id: ProposalId | null;
  readonly proposal: Proposal | null;
  readonly missing: boolean;
  /** Steps taken back in the open proposal, the latest last; a new step forgets them. */
  readonly undone: readonly ProposalEdit[];
  readonly busy: boolean;
  readonly taking: number;
  /** How far it has come, once that is told; `stopping` after the editor gave the rest up. */
  readonly progress: CommitProgress | null;
  readonly stopping: boolean;
  /** A take-over is being taken back. */
  readonly takingBack: boolean;
  readonly commits: readonly CommitSummary[];
  /** What is left to take over in files that were looked at. */
  readonly left: ReadonlyMap<ProposalId, ProposalFigures>;
  /** The latest take-over of this sitting that still stands, and the files it took. */
  readonly latest: { readonly id: CommitId; readonly ids: readonly ProposalId[] } | null;
}

export type ProposalFigures = Pick<ProposalRow, 'articles' | 'teasers' | 'sections'>;

/** What of a proposal has not been taken over yet. */
export function figuresLeft({ reading, committedRecords, row }: Proposal): ProposalFigures {
  if (!reading || row.state === 'committed') return { articles: row.articles, teasers: row.teasers, sections: row.sections };
  const open = reading.records.filter((record) => !committedRecords.includes(record.id));
  return {
    articles: open.filter((record) => record.kind === 'article').length,
    teasers: open.filter((record) => record.kind === 'teaser').length,
    sections: open.reduce((sum, record) => sum + (record.kind === 'newsletter' ? record.sections.length : 0), 0),
  };
}

export const proposalStore = createStore<ProposalState>(() => ({
  id: null,
  proposal: null,
  missing: false,
  undone: [],
  busy: false,
  taking: 0,
  progress: null,
  stopping: false,
  takingBack: false,
  commits: [],
  left: new Map(),
  latest: null,
}));
export const useProposal = (): ProposalState => useStore(proposalStore);
/** The open file alone: drawn again only when it changes, not with every record that is taken over meanwhile. */
export const useOpened = (): Pick<ProposalState, 'id' | 'proposal'> => ({
  id: useStore(proposalStore, (state) => state.id),
  proposal: useStore(proposalStore, (state) => state.proposal),
});
/** What is left to take over in one file; undefined when it was not looked at. */
export const useFiguresLeft = (id: ProposalId): ProposalFigures | undefined => useStore(proposalStore, (state) => state.left.get(id));

/** Edits go to the core one after the other: each counts on the state that the one before it made. */
let queue: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const next = queue.then(work);
  queue = next.catch(() => undefined);
  return next;
};

/** A take-over counts on the steps before it. Whoever goes on reviewing other files does not wait for its end, which may be minutes away. */
let takings: Promise<unknown> = Promise.resolve();
const afterSteps = <T>(work: () => Promise<T>): Promise<T> => {
  const next = Promise.all([queue, takings]).then(work);
  takings = next.catch(() => undefined);
  return next;
};

function show(id: ProposalId, answer: Result<Proposal>): boolean {
  if (answer.ok) {
    const { value } = answer;
    proposalStore.setState(({ left }) => ({ left: new Map(left).set(id, figuresLeft(value)) }));
    showRow(value.row);
  }
  if (proposalStore.getState().id !== id) return answer.ok;
  if (answer.ok) proposalStore.setState({ proposal: answer.value, missing: false });
  else if (answer.fault.code === 'not-found') proposalStore.setState({ proposal: null, missing: true });
  else notify({ tone: 'error', text: sentenceFor(answer.fault) });
  return answer.ok;
}

/** Opens a proposal, or closes the open one with null. */
export async function openProposal(id: ProposalId | null): Promise<void> {
  const before = proposalStore.getState();
  if (before.id !== id) {
    stepsTaken = [];
    proposalStore.setState({ id, proposal: null, missing: false, undone: [] });
  }
  if (id === null) return;
  // Whoever runs through the list has gone on before its turn comes: what is no longer open is not asked for.
  await inTurn(async () => proposalStore.getState().id === id && show(id, await call('proposals.get', { id })));
}

/** Applies one step to the open proposal. Answers whether it worked. */
export function editProposal(edit: ProposalEdit): Promise<boolean> {
  const { id } = proposalStore.getState();
  if (id === null) return Promise.resolve(false);
  return inTurn(async () => {
    proposalStore.setState({ undone: [] });
    return takeStep(id, edit);
  });
}

/** The steps of this sitting in the open proposal, so that one taken back can be sent again. */
let stepsTaken: ProposalEdit[] = [];

async function takeStep(id: ProposalId, edit: ProposalEdit): Promise<boolean> {
  const worked = show(id, await call('proposals.edit', { id, edit }));
  if (worked && proposalStore.getState().id === id) stepsTaken.push(edit);
  return worked;
}

/** Takes again the step that was taken back last. */
export function redoEdit(): Promise<boolean> {
  const { id } = proposalStore.getState();
  if (id === null) return Promise.resolve(false);
  return inTurn(async () => {
    const edit = proposalStore.getState().undone.at(-1);
    if (!edit || proposalStore.getState().id !== id) return false;
    const worked = await takeStep(id, edit);
    if (worked) proposalStore.setState((state) => ({ undone: state.undone.slice(0, -1) }));
    return worked;
  });
}

/** Takes the last step back. */
export function undoEdit(): Promise<boolean> {
  const { id, proposal } = proposalStore.getState();
  if (id === null || !proposal || proposal.edits === 0) return Promise.resolve(false);
  return inTurn(async () => {
    const worked = show(id, await call('proposals.undo', { id }));
    const step = worked && proposalStore.getState().id === id ? stepsTaken.pop() : undefined;
    // A step of an earlier sitting is not known here: what was undone after it could not be put back in order.
    proposalStore.setState((state) => ({ undone: step ? [...state.undone, step] : worked ? [] : state.undone }));
    return worked;
  });
}

/** Has the file read again, as the kind asked for. */
export async function rereadProposal(id: ProposalId, prefer: ReadingKind | null): Promise<boolean> {
  const answer = await inTurn(() => call('proposals.reread', { id, prefer }));
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refreshImports();
  return answer.ok;
}

/** Says what the columns of a data file are; it, and others of its make in the inbox, are read again. */
export async function mapProposal(id: ProposalId, columns: Readonly<Record<string, MappableField>>): Promise<boolean> {
  const answer = await inTurn(() => call('proposals.map', { id, columns }));
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refreshImports();
  return answer.ok;
}

/** Leaves files out. Nothing of them is taken over. */
export async function discardProposals(ids: readonly ProposalId[]): Promise<boolean> {
  const answer = await inTurn(() => call('proposals.discard', { ids: [...ids] }));
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refreshImports();
  return answer.ok;
}

interface CommitOptions {
  /** Only these records of the one proposal named. */
  readonly recordIds?: readonly RecordId[];
  /** How many reports without a headline are among them, for the notice to say. */
  readonly untitled?: number;
  /** How many files stay behind because they ask something first. */
  readonly undecided?: number;
}

const commitKey = (id: CommitId): string => `commit/${id}`;

/** Where new reports stand: the latest change first, nothing narrowed. */
function showLatest(): void {
  setFilter({ ...openFilter, sort: 'changed' });
  navigate({ view: 'articles', list: 'all', id: null });
}
const showIssues = (): void => navigate({ view: 'newsletters', id: null });

const leftOutKey = (ids: readonly ProposalId[]): string => `left-out/${ids.join()}`;

/** Says that a file was left out, with the way back. */
export function tellLeftOut(id: ProposalId, fileName: string): void {
  const m = messages().review;
  const back = () => {
    void reopenProposals([id]).then((worked) => {
      if (worked) navigate({ view: 'inbox', id });
    });
  };
  notify({ tone: 'info', key: leftOutKey([id]), text: m.skipped(fileName), action: { label: m.undo, run: back } });
}

/** Brings left-out files back into the inbox. */
export async function reopenProposals(ids: readonly ProposalId[]): Promise<boolean> {
  withdraw(leftOutKey(ids));
  const answer = await inTurn(() => call('proposals.reopen', { ids: [...ids] }));
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refreshImports();
  return answer.ok;
}

/** Shows how far the take-over at work has come; answers a function that ends it. */
const followProgress = (): (() => void) =>
  onEvent('commits.changed', () => {
    void call('commits.progress', {}).then((answer) => {
      if (answer.ok && proposalStore.getState().busy) proposalStore.setState({ progress: answer.value });
    });
  });

/** Whether any of these files still waits to be taken over. */
const isAnyLeft = (ids: readonly ProposalId[]): boolean =>
  importsStore
    .getState()
    .batches.some((batch) => batch.proposals.some((row) => (row.state === 'clear' || row.state === 'look') && ids.includes(row.id)));

/** Ends the take-over at work: what is taken over stays, the rest stays in the inbox. */
export async function stopTaking(): Promise<void> {
  if (!proposalStore.getState().busy) return;
  proposalStore.setState({ stopping: true });
  const answer = await call('commits.stop', {});
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
}

/** Takes over proposals, or single records of one, and offers to take that back. Answers what was done; null where that is not all. */
export async function commitProposals(ids: readonly ProposalId[], options: CommitOptions = {}): Promise<CommitSummary | null> {
  const { recordIds } = options;
  if (ids.length === 0 || proposalStore.getState().busy) return null;
  proposalStore.setState({ busy: true, taking: ids.length, progress: null, stopping: false });
  const unfollow = followProgress();
  const answer = await afterSteps(() => call('proposals.commit', { ids: [...ids], ...(recordIds ? { recordIds: [...recordIds] } : {}) }));
  unfollow();
  const { stopping } = proposalStore.getState();
  proposalStore.setState({ busy: false, progress: null, stopping: false });
  await afterCommit();
  if (!answer.ok) {
    notify({ tone: 'error', text: sentenceFor(answer.fault) });
    return null;
  }
  const summary = answer.value;
  const isStopped = stopping && isAnyLeft(ids);
  proposalStore.setState({ latest: { id: summary.id, ids } });
  const m = messages().review;
  const { articles, teasers, joined, versions, newsletters } = summary;
  const view = articles + teasers + joined + versions > 0 ? showLatest : newsletters > 0 ? showIssues : null;
  const { untitled = 0, undecided = 0 } = options;
  notify({
    tone: 'success',
    key: commitKey(summary.id),
    text: [
      m.commitResult(summary),
      isStopped && m.takingStopped,
      untitled > 0 && m.untitledTaken(untitled),
      undecided > 0 && m.undecided(undecided),
    ]
      .filter(Boolean)
      .join('. '),
    action: { label: m.undo, run: () => void undoCommit(summary.id) },
    ...(view ? { secondAction: { label: m.look, run: view } } : {}),
  });
  return isStopped ? null : summary;
}

/** Takes a whole take-over back: the library is as it was before, the proposals are in the inbox again. */
export async function undoCommit(id: CommitId): Promise<boolean> {
  withdraw(commitKey(id));
  if (proposalStore.getState().latest?.id === id) proposalStore.setState({ latest: null });
  proposalStore.setState({ takingBack: true });
  const answer = await afterSteps(() => call('commits.undo', { id }));
  proposalStore.setState({ takingBack: false });
  if (answer.ok) {
    const { kept } = answer.value;
    notify({ tone: 'info', text: kept > 0 ? messages().review.undoneBut(kept) : messages().review.undone });
  } else notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await afterCommit();
  return answer.ok;
}

/** Takes back the open file's last step; where it has none, the take-over made last in this sitting. */
export async function undoLatest(): Promise<boolean> {
  const { id, proposal, missing, busy, latest } = proposalStore.getState();
  if (proposal !== null && proposal.edits > 0) return undoEdit();
  // A file that is just being opened may have steps of its own.
  if (latest === null || busy || (id !== null && proposal === null && !missing)) return false;
  const worked = await undoCommit(latest.id);
  const [only, ...others] = latest.ids;
  if (worked && only && others.length === 0) navigate({ view: 'inbox', id: only });
  return worked;
}

/** Asks for the latest take-overs. */
export async function refreshCommits(): Promise<void> {
  const answer = await call('commits.list', { limit: 10 });
  if (answer.ok) proposalStore.setState({ commits: answer.value });
}

async function afterCommit(): Promise<void> {
  const { id } = proposalStore.getState();
  await Promise.all([refreshImports(), refreshCommits(), id === null ? undefined : openProposal(id)]);
}
