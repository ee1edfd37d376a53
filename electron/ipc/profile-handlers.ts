import type { CoreContext } from '#electron/core-context.ts';
import type { ReadableDb, WritableDb } from '#electron/store/connection.ts';
import { forgetRules, learnedRules, listProfiles, noteSighting, setRuleActive } from '#electron/store/profiles.ts';
import type { StoredProposal } from '#electron/store/proposals.ts';
import { observe, profileEdits, profileKey } from '#shared/import/profile-edits.ts';
import type { ProposalEdit } from '#shared/model/proposal.ts';
import type { Reading } from '#shared/model/reading.ts';
import { FaultError } from '#shared/result.ts';
import type { HandlersOf } from './handlers.ts';

/** The Quellenprofile: what the house has learned of sites, to be seen and changed. */
export function profileHandlers({ store, now, emit }: CoreContext): HandlersOf<'profiles'> {
  const changed = (): void => emit({ name: 'profiles.changed', payload: { ids: [] } });
  return {
    'profiles.list': () => listProfiles(store.db),
    'profiles.setActive': ({ ruleId, active }) => {
      if (store.write((db) => setRuleActive(db, ruleId, active, now())) === 0) throw new FaultError('not-found', { id: ruleId });
      changed();
      return {};
    },
    'profiles.forget': ({ site, ruleId }) => {
      if (store.write((db) => forgetRules(db, site, ruleId)) === 0) throw new FaultError('not-found', { id: site });
      changed();
      return {};
    },
  };
}

/** Steps that the site's profile proposes for a file just read. */
export const stepsOfProfile = (db: ReadableDb, reading: Reading): ProposalEdit[] =>
  reading.site === '' ? [] : profileEdits(reading, learnedRules(db, reading.site));

/** Learns from a finished review, in the transaction of the taking over. */
export function learnFromReview(db: WritableDb, { base, edits, row }: StoredProposal, now: number): void {
  if (base === null || base.site === '') return;
  for (const { action, text } of observe(base, edits)) noteSighting(db, base.site, { action, text, key: profileKey(text) }, row.id, now);
}
