import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { NewsletterId } from '#shared/model/ids.ts';
import type { NewsletterRow } from '#shared/model/newsletter.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

export const trashedNewslettersStore = createStore<{ issues: readonly NewsletterRow[] | null }>(() => ({ issues: null }));

export function followTrashedNewsletters(): () => void {
  const ask = async () => {
    const answer = await call('newsletters.list', { trash: true });
    trashedNewslettersStore.setState({ issues: answer.ok ? answer.value : [] });
  };
  void ask();
  return onEvent('newsletters.changed', () => void ask());
}

export async function restoreNewsletters(ids: NewsletterId[]): Promise<void> {
  const answer = await call('newsletters.restore', { ids });
  if (answer.ok) notify({ tone: 'success', text: messages().library.trash.issueRestored });
  else notify({ tone: 'error', text: sentenceFor(answer.fault) });
}

/** Deletes issues for good; the core refuses those that are not in the trash. */
export async function purgeNewsletters(ids: NewsletterId[]): Promise<void> {
  const answer = await call('newsletters.purge', { ids });
  if (answer.ok) notify({ tone: 'success', text: messages().library.trash.issuePurged });
  else notify({ tone: 'error', text: sentenceFor(answer.fault) });
}
