import { Pause, Play, X } from 'lucide-react';
import { cancelImport, pauseImport, useBatches, useUploads } from '#renderer/stores/imports.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { Batch } from '#shared/model/proposal.ts';
import { batchLines } from './batch-lines.ts';
import type { BatchLine } from './batch-lines.ts';
import { showBytes } from './contents.ts';
import { useMinutesLeft } from './minutes-left.ts';

/** What is being sent and read, with a way to hold and to stop it from the first moment. */
export function BatchProgress() {
  const m = useMessages().review;
  const batches = useBatches();
  const uploads = useUploads();
  const minutesLeft = useMinutesLeft(batches);
  const lines = batchLines(batches, uploads);
  if (lines.length === 0) return null;

  const readOf = ({ done, total, paused }: Batch): string => (paused ? m.paused(done, total) : m.reading(done, total));
  const timeLeft = (batch: Batch): string | null => {
    const minutes = batch.paused ? null : minutesLeft(batch);
    return minutes === null ? null : m.timeLeft(minutes);
  };
  const sendingOf = ({ upload }: BatchLine): string | null =>
    upload && upload.sentBytes < upload.totalBytes ? m.sending(showBytes(upload.sentBytes), showBytes(upload.totalBytes)) : null;
  const wordsOf = (line: BatchLine): { readonly label: string; readonly detail: string; readonly value: number | null } => {
    const { upload, batch } = line;
    const sending = sendingOf(line);
    if (batch === null || batch.total === 0)
      return {
        label: sending ?? m.states.waiting,
        detail: upload?.fileName ?? '',
        value: upload && upload.totalBytes > 0 ? upload.sentBytes / upload.totalBytes : null,
      };
    const inHand = batch.proposals.find((row) => row.state === 'reading')?.fileName ?? upload?.fileName ?? '';
    return { label: readOf(batch), detail: sending ?? timeLeft(batch) ?? inHand, value: batch.done / batch.total };
  };
  return (
    <div className="review-progress" data-running="true">
      {lines.map((line) => {
        const { label, detail, value } = wordsOf(line);
        const isPaused = line.batch?.paused === true;
        return (
          <div key={line.id} className="review-progress-batch">
            <ProgressBar label={label} value={value} />
            <span className="review-progress-detail">{detail}</span>
            <IconButton
              icon={isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
              label={isPaused ? m.resumeBatch : m.pauseBatch}
              onPress={() => void pauseImport(line.id, !isPaused)}
            />
            <IconButton icon={<X aria-hidden="true" />} label={m.cancelBatch} onPress={() => void cancelImport(line.id)} />
          </div>
        );
      })}
    </div>
  );
}
