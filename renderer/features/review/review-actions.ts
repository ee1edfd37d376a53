import { call } from '#renderer/api/api.ts';
import { importsStore } from '#renderer/stores/imports.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import { commitProposals, discardProposals, tellLeftOut } from '#renderer/stores/proposals.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';
import { untitledIn } from './lacks-headline.ts';
import { clearSelected } from './selection.ts';
import { groupInbox, nextToReview } from './inbox-groups.ts';

/** Proposals whose readings are asked for to see whether headlines are missing; a larger delivery is not read again for that. */
const readAtMost = 50;

async function countUntitled(ids: readonly ProposalId[]): Promise<number> {
  if (ids.length > readAtMost) return 0;
  const answers = await Promise.all(ids.map((id) => call('proposals.get', { id })));
  return answers.reduce((sum, answer) => sum + (answer.ok ? untitledIn(answer.value) : 0), 0);
}

/** Takes files over and goes on to the next one that waits. `undecided`: how many stay behind, for the notice to say. */
export async function takeOver(ids: readonly ProposalId[], openId: ProposalId | null, undecided = 0): Promise<void> {
  const isOpenTaken = openId !== null && ids.includes(openId);
  const next = openId === null ? null : nextToReview(groupInbox(importsStore.getState().batches), openId, ids);
  const summary = await commitProposals(ids, { untitled: await countUntitled(ids), undecided });
  if (!summary || !isOpenTaken) return;
  clearSelected();
  navigate({ view: 'inbox', id: next?.id ?? null });
}

/** Takes files out of the inbox without taking anything over. */
export async function leaveOut(row: ProposalRow): Promise<void> {
  const next = nextToReview(groupInbox(importsStore.getState().batches), row.id);
  if (!(await discardProposals([row.id]))) return;
  tellLeftOut(row.id, row.fileName);
  navigate({ view: 'inbox', id: next?.id ?? null });
}
