import { call } from '#renderer/api/api.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { StaleLink } from '#shared/model/relation.ts';
import type { Result } from '#shared/result.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

/** Links the newer report in the place of the outdated one; the way back leaves a link alone that was there before. */
export async function replaceLink(articleId: ArticleId, { target, targetId }: StaleLink, newer: ArticleRow): Promise<void> {
  const answer = await call('relations.replace', { articleId, oldId: targetId, newId: newer.id });
  if (!answer.ok) return tellFault(answer);
  const { archive, shell } = messages();
  const putBack = async () =>
    tellFault(
      answer.value.isNew
        ? await call('relations.replace', { articleId, oldId: newer.id, newId: targetId })
        : await call('relations.add', { articleId, otherId: targetId }),
    );
  // What is gone for good cannot be linked again.
  const undo = target && { action: { label: shell.undo, run: () => void putBack() } };
  notify({ tone: 'success', key: 'stale', text: archive.stale.replaced, ...undo });
}

/** Drops an outdated link; `said` is what is told of it, null where it was gone for good. */
export async function dropLink(articleId: ArticleId, { targetId }: StaleLink, said: string | null): Promise<void> {
  const answer = await call('relations.remove', { articleId, otherId: targetId });
  if (!answer.ok) return tellFault(answer);
  if (said === null) return;
  const putBack = async () => tellFault(await call('relations.add', { articleId, otherId: targetId }));
  notify({ tone: 'info', key: 'stale', text: said, action: { label: messages().shell.undo, run: () => void putBack() } });
}

function tellFault(answer: Result<unknown>): void {
  if (!answer.ok) notify({ tone: 'error', key: 'stale', text: sentenceFor(answer.fault) });
}
