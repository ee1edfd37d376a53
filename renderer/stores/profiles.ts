import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { SourceProfile } from '#shared/model/source-profile.ts';
import { coalesce } from './coalesce.ts';
import { notify } from './notices.ts';
import { sentenceFor } from './wording.ts';

/** What the house has learned of sites; null until it was asked for. */
const profilesStore = createStore<{ readonly profiles: readonly SourceProfile[] | null }>(() => ({ profiles: null }));

const refresh = coalesce(async () => {
  const answer = await call('profiles.list', {});
  if (answer.ok) profilesStore.setState({ profiles: answer.value });
  else notify({ tone: 'error', text: sentenceFor(answer.fault) });
});

export function useProfiles(): readonly SourceProfile[] | null {
  useEffect(() => {
    void refresh();
    return onEvent('profiles.changed', () => void refresh());
  }, []);
  return useStore(profilesStore, (state) => state.profiles);
}

/** Whether a rule is proposed for new files. */
export async function setRuleActive(ruleId: number, active: boolean): Promise<void> {
  const answer = await call('profiles.setActive', { ruleId, active });
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refresh();
}

/** Forgets a rule of a site, or (null) all that was learned of it. */
export async function forgetRules(site: string, ruleId: number | null): Promise<void> {
  const answer = await call('profiles.forget', { site, ruleId });
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refresh();
}
