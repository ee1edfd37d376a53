import { editProposal, proposalStore } from '#renderer/stores/proposals.ts';
import type { RecordId } from '#shared/model/ids.ts';
import { pointAt } from './highlight.ts';
import { fieldKey } from './owner-key.ts';

/** Time for the new card to be drawn, and for the menu to give its focus back first. */
const restMs = 120;

const recordIds = (): RecordId[] => (proposalStore.getState().proposal?.reading?.records ?? []).map((record) => record.id);

/** Makes a record of its own from a block on; typing goes on in the new record's headline. */
export async function splitHere(recordId: RecordId, block: number): Promise<void> {
  const before = new Set(recordIds());
  if (!(await editProposal({ edit: 'split-record', recordId, block }))) return;
  const made = recordIds().find((id) => !before.has(id));
  if (made === undefined) return;
  // Pointing from the source opens a closed row and brings it into view.
  pointAt([fieldKey(made, 'headline')], 'source', true);
  setTimeout(() => {
    const card = [...document.querySelectorAll('[data-record]')].find((one) => one.getAttribute('data-record') === made);
    card?.querySelector<HTMLButtonElement>('.review-field--headline button.review-value')?.click();
  }, restMs);
}
