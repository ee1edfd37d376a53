import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { KeywordFinding } from '#shared/model/thesaurus.ts';
import { coalesce } from './coalesce.ts';
import { changeKeyword } from './keyword-changes.ts';
import { notify } from './notices.ts';
import { sentenceFor } from './wording.ts';

/** What could be tidied; null while it is looked for the first time. */
export const findingsStore = createStore<{ findings: readonly KeywordFinding[] | null }>(() => ({ findings: null }));
export const useFindings = (): readonly KeywordFinding[] | null => useStore(findingsStore, (state) => state.findings);

const load = coalesce(async () => {
  const answer = await call('thesaurus.tidy', {});
  if (answer.ok) findingsStore.setState({ findings: answer.value });
  else notify({ tone: 'error', key: 'keyword', text: sentenceFor(answer.fault) });
});

/** Keeps the list true while it is on screen. */
export function followFindings(): () => void {
  void load();
  const end = onEvent('keywords.changed', () => void load());
  return () => {
    end();
    findingsStore.setState({ findings: null });
  };
}

const drop = (key: string): void =>
  findingsStore.setState(({ findings }) => ({ findings: findings?.filter((finding) => finding.key !== key) ?? null }));

/** Carries out the change that mends a finding. */
export async function mendFinding({ key, mend }: KeywordFinding): Promise<void> {
  if (await changeKeyword(mend)) drop(key);
}

/** Leaves a finding as it is, for good. */
export async function keepFinding({ key }: KeywordFinding): Promise<void> {
  drop(key);
  const answer = await call('thesaurus.keep', { key });
  if (!answer.ok) notify({ tone: 'error', key: 'keyword', text: sentenceFor(answer.fault) });
}
