import { useEffect } from 'react';
import { redoEdit, undoLatest } from '#renderer/stores/proposals.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';
import { isEditable } from './editable.ts';
import { takeOver } from './review-actions.ts';

/** Keys of the review: Strg+Z takes a step back (where there is none, the last take-over), with Umschalt again, Strg+Eingabe takes the file over, with Umschalt all clear ones. */
export function useReviewKeys(row: ProposalRow | null, clearIds: readonly ProposalId[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (
        !isCommand ||
        event.defaultPrevented ||
        isEditable(event.target) ||
        document.querySelector('[role="dialog"], [role="alertdialog"]')
      )
        return;
      if (event.key.toLowerCase() === 'z' && !event.shiftKey) {
        event.preventDefault();
        void undoLatest();
      } else if ((event.key.toLowerCase() === 'z' && event.shiftKey) || event.key.toLowerCase() === 'y') {
        event.preventDefault();
        void redoEdit();
      } else if (event.key === 'Enter' && event.shiftKey && clearIds.length > 0) {
        event.preventDefault();
        void takeOver(clearIds, row?.id ?? null);
      } else if (event.key === 'Enter' && !event.shiftKey && row && (row.state === 'clear' || row.state === 'look')) {
        event.preventDefault();
        void takeOver([row.id], row.id);
      }
    };
    // Before the focused button sees the key: Strg+Eingabe on a value must not open it.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [row, clearIds]);
}
