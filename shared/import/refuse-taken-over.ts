import type { RecordId } from '../model/ids.ts';
import type { Reading } from '../model/reading.ts';
import { FaultError } from '../result.ts';

/** Refuses a step that would change, remove or make anew a record that was taken over: its words stand in the archive as they were. */
export function refuseTakenOver(before: Reading, after: Reading, takenOver: readonly RecordId[]): void {
  for (const id of takenOver) {
    const was = before.records.find((record) => record.id === id);
    const is = after.records.find((record) => record.id === id);
    // Untouched records are the same value; only a rebuilt reading needs the words compared.
    if (was !== is && JSON.stringify(was) !== JSON.stringify(is)) throw new FaultError('step-taken-over', { id });
  }
}
