import { Pause, Play, X } from 'lucide-react';
import { cancelImport, pauseImport, useBatches, useUploads } from '#renderer/stores/imports.ts';
import type { UploadProgress } from '#renderer/stores/imports-upload.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { Batch } from '#shared/model/proposal.ts';
import { showBytes } from './contents.ts';
import { useMinutesLeft } from './minutes-left.ts';

/** What is being sent and read, with a way to stop it. */
export function BatchProgress() {
  const m = useMessages().review;
  const batches = useBatches();
  const uploads = useUploads();
  const minutesLeft = useMinutesLeft(batches);
  const timeLeft = (batch: Batch): string | null => {
    const minutes = batch.paused ? null : minutesLeft(batch);
    return minutes === null ? null : m.timeLeft(minutes);
  };
  /** Reading begins with the first file that has arrived. */
  const sendingDetail = ({ batchId, fileName }: UploadProgress): string => {
    const batch = batches.find((one) => one.id === batchId);
    return batch && batch.total > 1 && batch.done > 0 ? m.reading(batch.done, batch.total) : fileName;
  };
  const sending = uploads.map((upload) => ({
    id: upload.batchId,
    label: m.sending(showBytes(upload.sentBytes), showBytes(upload.totalBytes)),
    detail: sendingDetail(upload),
    value: upload.totalBytes === 0 ? null : upload.sentBytes / upload.totalBytes,
    isPaused: null,
  }));
  const reading = batches
    .filter(
      (batch) =>
        (batch.running || (batch.paused && batch.done < batch.total)) &&
        !uploads.some((upload) => upload.batchId === batch.id && upload.sentBytes < upload.totalBytes),
    )
    .map((batch) => ({
      id: batch.id,
      label: batch.paused ? m.paused(batch.done, batch.total) : m.reading(batch.done, batch.total),
      detail: timeLeft(batch) ?? batch.proposals.find((row) => row.state === 'reading')?.fileName ?? '',
      value: batch.total === 0 ? null : batch.done / batch.total,
      isPaused: batch.paused,
    }));
  const shown = [...sending.filter((one) => !reading.some((other) => other.id === one.id)), ...reading];
  if (shown.length === 0) return null;
  return (
    <div className="review-progress" data-running="true">
      {shown.map((one) => (
        <div key={one.id} className="review-progress-batch">
          <ProgressBar label={one.label} value={one.value} />
          <span className="review-progress-detail">{one.detail}</span>
          {one.isPaused === null ? null : (
            <IconButton
              icon={one.isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
              label={one.isPaused ? m.resumeBatch : m.pauseBatch}
              onPress={() => void pauseImport(one.id, one.isPaused !== true)}
            />
          )}
          <IconButton icon={<X aria-hidden="true" />} label={m.cancelBatch} onPress={() => void cancelImport(one.id)} />
        </div>
      ))}
    </div>
  );
}
