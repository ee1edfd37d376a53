import { call } from '#renderer/api/api.ts';
import type { KeywordRef } from '#shared/model/article.ts';
import type { Result } from '#shared/result.ts';
import type { DeskSession } from './desk-session.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

/** Shows the Stichwörter that the core answered, or why it did not; answers whether it did. */
export function takeKeywords(session: Pick<DeskSession, 'setKeywords'>, answer: Result<readonly KeywordRef[]>): boolean {
  if (answer.ok) session.setKeywords(answer.value);
  else notify({ tone: 'error', text: sentenceFor(answer.fault) });
  return answer.ok;
}

/** Takes a Stichwort off the open report and offers the way back to its place; `onAnswer` is called after each of the two. */
export async function takeKeywordOut(
  session: Pick<DeskSession, 'id' | 'store' | 'setKeywords'>,
  { id, label }: KeywordRef,
  onAnswer: () => void,
): Promise<void> {
  const place = session.store.getState().keywords.findIndex((keyword) => keyword.id === id);
  const isOut = takeKeywords(session, await call('keywords.detach', { articleId: session.id, keywordId: id }));
  onAnswer();
  if (!isOut) return;
  const putBack = async () => {
    takeKeywords(session, await call('keywords.attach', { articleId: session.id, label, at: place < 0 ? null : place }));
    onAnswer();
  };
  const { desk, shell } = messages();
  const undo = { label: shell.undo, run: () => void putBack() };
  notify({ tone: 'info', key: 'keyword-out', text: desk.inspector.keywordRemoved(label), action: undo });
}
