import { LoaderCircle, Redo2, Undo2 } from 'lucide-react';
import { redoEdit, stopTaking, undoEdit, useProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { ProposalRow } from '#shared/model/proposal.ts';
import { RecentCommits } from './recent-commits.tsx';
import { leaveOut, takeOver } from './review-actions.ts';
import type { Takeable } from './undecided.ts';

interface ReviewFooterProps {
  readonly row: ProposalRow | null;
  readonly taken: Takeable;
}

/** What can be done with the file and with all of them. */
export function ReviewFooter({ row, taken }: ReviewFooterProps) {
  const m = useMessages().review;
  const { proposal, busy, taking, undone, progress, stopping, takingBack } = useProposal();
  const { clearIds, readyIds, undecided } = taken;
  const edits = proposal?.edits ?? 0;
  const isReady = row?.state === 'clear' || row?.state === 'look';
  const openId = row?.id ?? null;
  const isAtWork = busy || takingBack;
  const steps = undecided > 0 && !isAtWork ? `${m.stepsDone(edits)} · ${m.undecided(undecided)}` : m.stepsDone(edits);
  const hasMoreThanClear = readyIds.length > clearIds.length;
  return (
    <footer className="review-foot" data-pane="review-actions">
      <RecentCommits />
      {edits + undone.length > 0 && isReady ? (
        <>
          <Button variant="quiet" icon={<Undo2 aria-hidden="true" />} onPress={() => void undoEdit()} isDisabled={edits === 0}>
            {m.undoStep}
          </Button>
          {undone.length > 0 ? <IconButton icon={<Redo2 aria-hidden="true" />} label={m.redoStep} onPress={() => void redoEdit()} /> : null}
          <span className="review-foot-note" title={steps}>
            {steps}
          </span>
        </>
      ) : isAtWork ? null : (
        <span className="review-foot-note">{undecided > 0 ? m.undecided(undecided) : m.steps}</span>
      )}
      <span className="review-foot-gap" />
      {isAtWork ? (
        <span className="review-foot-note review-foot-busy">
          <LoaderCircle aria-hidden="true" />
          <span role="status">{stopping ? m.stopping : busy ? m.taking(taking) : m.takingBack}</span>
          {busy && progress && progress.total > 1 && !stopping ? (
            <span className="review-foot-count">{m.takingOf(progress.done, progress.total)}</span>
          ) : null}
        </span>
      ) : null}
      {busy && progress && progress.total > 1 ? (
        <Button variant="quiet" onPress={() => void stopTaking()} isDisabled={stopping}>
          {m.stopTaking}
        </Button>
      ) : null}
      {row?.state === 'failed' ? <Button onPress={() => void leaveOut(row)}>{m.removeFailed}</Button> : null}
      {isReady && row ? (
        <Button onPress={() => void leaveOut(row)} isDisabled={busy}>
          {m.skipFile}
        </Button>
      ) : null}
      {isReady && openId ? (
        <Button
          variant={clearIds.length === 0 && !hasMoreThanClear ? 'primary' : 'plain'}
          onPress={() => void takeOver([openId], openId)}
          isDisabled={busy}
        >
          {m.takeFile}
        </Button>
      ) : null}
      {hasMoreThanClear && readyIds.length > 1 ? (
        <Button
          variant={clearIds.length === 0 ? 'primary' : 'plain'}
          onPress={() => void takeOver(readyIds, openId, undecided)}
          isDisabled={busy}
        >
          {m.takeAll(readyIds.length)}
        </Button>
      ) : null}
      {clearIds.length > 0 ? (
        <Button variant="primary" onPress={() => void takeOver(clearIds, openId)} isDisabled={busy}>
          {m.takeClear(clearIds.length)}
        </Button>
      ) : null}
    </footer>
  );
}
