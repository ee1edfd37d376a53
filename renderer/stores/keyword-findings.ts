import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { KeywordFinding } from '#shared/model/thesaurus.ts';
import { coalesce } from './coalesce.ts';
import { changeKeyword } from './keyword-changes.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

/** What could be tidied; null while it is looked for the first time. */
export const findingsStore = createStore<{ findings: readonly KeywordFinding[] | null }>(() => ({ findings: null }));
export const useFindings = (): readonly KeywordFinding[] | null => useStore(findingsStore, (state) => state.findings);

/** Whether the list is on screen. */
let isFollowed = false;

const load = coalesce(async () => {
  if (!isFollowed) return;
  const answer = await call('thesaurus.tidy', {});
  if (answer.ok) findingsStore.setState({ findings: answer.value });
  else notify({ tone: 'error', key: 'keyword', text: sentenceFor(answer.fault) });
});

/** Keeps the list true while it is on screen. */
export function followFindings(): () => void {
  isFollowed = true;
  void load();
  const end = onEvent('keywords.changed', () => void load());
  return () => {
    end();
    isFollowed = false;
    findingsStore.setState({ findings: null });
  };
}

const drop = (key: string): void =>
  findingsStore.setState(({ findings }) => ({ findings: findings?.filter((finding) => finding.key !== key) ?? null }));

/** Carries out the change that mends a finding. */
export async function mendFinding({ key, mend }: KeywordFinding): Promise<void> {
  if (await changeKeyword(mend)) drop(key);
}

async function setKept(key: string, isKept: boolean): Promise<boolean> {
  const answer = await call('thesaurus.keep', { key, isKept });
  if (!answer.ok) notify({ tone: 'error', key: 'keyword', text: sentenceFor(answer.fault) });
  return answer.ok;
}

/** Leaves a finding as it is for good, unless the notice is taken back. */
export async function keepFinding({ key, kind, entries }: KeywordFinding): Promise<void> {
  drop(key);
  if (!(await setKept(key, true))) return void load();
  const m = messages().keywords;
  const sentence = m.finding(
    kind,
    entries.map(({ label }) => label),
  );
  const listAgain = async () => {
    if (await setKept(key, false)) await load();
  };
  notify({ tone: 'info', key: 'keyword', text: m.kept(sentence), action: { label: m.undo, run: () => void listAgain() } });
}
