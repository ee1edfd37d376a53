import type { Reading, ReadingRecord } from '#shared/model/reading.ts';
import type { WarningName } from '#shared/messages/import.ts';
import type { Removed } from '../clean/removing.ts';

/** What a reading of the whole source as one kind comes to. */
export interface Outcome {
  readonly records: readonly ReadingRecord[];
  readonly removals: readonly Removed[];
  readonly warnings: readonly WarningName[];
}

/** One way to see the whole source: how well it fits (0…1), and its records when it is chosen. */
export interface Plan {
  readonly kind: Reading['kind'];
  readonly score: number;
  readonly form: () => Outcome;
}
