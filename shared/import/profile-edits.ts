import type { ProposalEdit } from '../model/proposal.ts';
import type { Reading } from '../model/reading.ts';
import { fold } from '../text/fold.ts';
import { applyEdit } from './apply-edit.ts';

/** Something an editor did to a passage that may be done again in other files of the site. */
export interface Observation {
  readonly action: 'keep' | 'drop';
  readonly text: string;
}

/** Longer passages are this file's own text, never a part of the site that comes back. */
const longest = 600;

export const profileKey = (text: string): string => fold(text).slice(0, longest);

/** What the editor restored and dropped in a review, in order; steps that a Quellenprofil took teach nothing. */
export function observe(base: Reading, edits: readonly ProposalEdit[]): Observation[] {
  const seen = new Map<string, Observation>();
  let reading = base;
  for (const edit of edits) {
    const found = observationOf(reading, edit);
    if (found !== null && found.text.length <= longest && profileKey(found.text) !== '') seen.set(profileKey(found.text), found);
    reading = applyEdit(reading, edit);
  }
  return [...seen.values()];
}

function observationOf(reading: Reading, edit: ProposalEdit): Observation | null {
  switch (edit.edit) {
    case 'restore-removal': {
      const removal = reading.removals.find((one) => one.id === edit.removalId);
      return edit.by === 'profile' || removal?.effect !== 'dropped' ? null : { action: 'keep', text: removal.text };
    }
    case 'remove-block': {
      const record = reading.records.find((one) => one.id === edit.recordId);
      const text = record === undefined || record.kind === 'newsletter' ? undefined : record.blocks[edit.block]?.text;
      return edit.by === 'profile' || text === undefined ? null : { action: 'drop', text };
    }
    case 'assign-line': {
      const text = reading.lines[edit.line]?.text.trim() ?? '';
      const wasRemoved = reading.removals.some((one) => one.effect === 'dropped' && one.passages.some((place) => place.line === edit.line));
      if (edit.role === 'drop') return { action: 'drop', text };
      return wasRemoved && edit.role === 'text' ? { action: 'keep', text } : null;
    }
    default:
      return null;
  }
}

/** The steps that a Quellenprofil proposes for a new file: passages it knows are kept or dropped as its editors did. */
export function profileEdits(base: Reading, rules: readonly { readonly action: 'keep' | 'drop'; readonly key: string }[]): ProposalEdit[] {
  if (rules.length === 0) return [];
  const keys = (action: 'keep' | 'drop'): Set<string> => new Set(rules.filter((rule) => rule.action === action).map((rule) => rule.key));
  const [kept, dropped] = [keys('keep'), keys('drop')];
  const edits: ProposalEdit[] = [];
  let reading = base;
  for (const removal of base.removals) {
    if (removal.effect !== 'dropped' || !kept.has(profileKey(removal.text))) continue;
    const edit: ProposalEdit = { edit: 'restore-removal', removalId: removal.id, by: 'profile' };
    edits.push(edit);
    reading = applyEdit(reading, edit);
  }
  const isDropped = (key: string): boolean => dropped.has(key) && !kept.has(key);
  for (const record of reading.records) {
    if (record.kind === 'newsletter') continue;
    // Each block that goes leaves those behind it one place further up.
    let block = 0;
    for (const { text } of record.blocks) {
      if (isDropped(profileKey(text))) edits.push({ edit: 'remove-block', recordId: record.id, block, by: 'profile' });
      else block += 1;
    }
  }
  return edits;
}
