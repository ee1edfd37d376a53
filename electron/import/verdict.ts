import { questionOf } from '#shared/import/open-questions.ts';
import { isToldOnly } from '#shared/import/told-only.ts';
import type { RecordMatch } from '#shared/model/proposal.ts';
import type { Reading } from '#shared/model/reading.ts';

/** Below this a record is shown to the editor before it may be taken over with the clear ones. */
const unsure = 0.5;

/** Why a file needs a look: rule names with a sentence in the catalogue; empty when all is clear. */
export function verdict(reading: Reading, sameFile: boolean, matches: readonly RecordMatch[] = []): string[] {
  const reasons = new Set<string>(reading.warnings.filter((warning) => !isToldOnly(warning)));
  if (sameFile) reasons.add('same-file');
  if (reading.kind === 'unknown') reasons.add('kind-unsure');
  if (reading.records.some((record) => record.confidence < unsure)) reasons.add('record-unsure');
  // A covering mail has said itself why it holds none.
  if (reading.records.length === 0 && !reasons.has('cover-mail')) reasons.add('no-record');
  // A new version and a doubtful duplicate are the editor's to decide: never among those taken over together.
  for (const match of matches) {
    const question = questionOf(match);
    if (question) reasons.add(question);
  }
  return [...reasons];
}
