import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { CommitId, ProposalId, RecordId } from '#shared/model/ids.ts';
import type { CommitSummary, Proposal, ProposalEdit } from '#shared/model/proposal.ts';
import type { Result } from '#shared/result.ts';
import { refreshImports } from './imports.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

/** The proposal under review. `busy` while a take-over runs. */
interface ProposalState {
  readonly id: ProposalId | null;
  readonly proposal: Proposal | null;
  readonly missing: boolean;
  readonly busy: boolean;
  readonly commits: readonly CommitSummary[];
}

export const proposalStore = createStore<ProposalState>(() => ({ id: null, proposal: null, missing: false, busy: false, commits: [] }));
export const useProposal = (): ProposalState => useStore(proposalStore);

/** Edits go to the core one after the other: each counts on the state that the one before it made. */
let queue: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const next = queue.then(work);
  queue = next.catch(() => undefined);
  return next;
};

function show(id: ProposalId, answer: Result<Proposal>): boolean {
  if (proposalStore.getState().id !== id) return answer.ok;
  if (answer.ok) proposalStore.setState({ proposal: answer.value, missing: false });
  else if (answer.fault.code === 'not-found') proposalStore.setState({ proposal: null, missing: true });
  else notify({ tone: 'error', text: sentenceFor(answer.fault) });
  return answer.ok;
}

/** Opens a proposal, or closes the open one with null. */
export async function openProposal(id: ProposalId | null): Promise<void> {
  const before = proposalStore.getState();
  if (before.id !== id) proposalStore.setState({ id, proposal: null, missing: false });
  if (id !== null) await inTurn(async () => show(id, await call('proposals.get', { id })));
}

/** Applies one step to the open proposal. Answers whether it worked. */
export function editProposal(edit: ProposalEdit): Promise<boolean> {
  const { id } = proposalStore.getState();
  if (id === null) return Promise.resolve(false);
  return inTurn(async () => show(id, await call('proposals.edit', { id, edit })));
}

/** Takes the last step back. */
export function undoEdit(): Promise<boolean> {
  const { id, proposal } = proposalStore.getState();
  if (id === null || !proposal || proposal.edits === 0) return Promise.resolve(false);
  return inTurn(async () => show(id, await call('proposals.undo', { id })));
}

/** Leaves files out. Nothing of them is taken over. */
export async function discardProposals(ids: readonly ProposalId[]): Promise<boolean> {
  const answer = await inTurn(() => call('proposals.discard', { ids: [...ids] }));
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refreshImports();
  return answer.ok;
}

/** Takes over proposals, or single records of one, and offers to take that back. Answers what was done. */
export async function commitProposals(ids: readonly ProposalId[], recordIds?: readonly RecordId[]): Promise<CommitSummary | null> {
  if (ids.length === 0 || proposalStore.getState().busy) return null;
  proposalStore.setState({ busy: true });
  const answer = await inTurn(() => call('proposals.commit', { ids: [...ids], ...(recordIds ? { recordIds: [...recordIds] } : {}) }));
  proposalStore.setState({ busy: false });
  await afterCommit();
  if (!answer.ok) {
    notify({ tone: 'error', text: sentenceFor(answer.fault) });
    return null;
  }
  const summary = answer.value;
  const m = messages().review;
  notify({
    tone: 'success',
    text: m.commitResult(summary),
    action: { label: m.undo, run: () => void undoCommit(summary.id) },
  });
  return summary;
}

/** Takes a whole take-over back: the library is as it was before, the proposals are in the inbox again. */
export async function undoCommit(id: CommitId): Promise<boolean> {
  const answer = await inTurn(() => call('commits.undo', { id }));
  if (answer.ok) notify({ tone: 'info', text: messages().review.undone });
  else notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await afterCommit();
  return answer.ok;
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
