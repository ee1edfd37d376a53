import { call } from '#renderer/api/api.ts';
import type { KeywordId, KeywordStepId } from '#shared/model/ids.ts';
import type { ChangePreview, KeywordChange, StepAnswer } from '#shared/model/thesaurus.ts';
import type { Result } from '#shared/result.ts';
import { openKeyword, renewKeywords } from './keywords.ts';
import { notify, withdraw } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

/** Every notice of the vocabulary is about the last step. */
const matter = 'keyword';

/** How a step is told; left out, by the step's own sentence. */
export type Telling = (answer: Extract<StepAnswer, { kind: 'done' }>) => string;

function tell(answer: Result<StepAnswer>, sentence: Telling, isUndoable: boolean): boolean {
  const m = messages().keywords;
  if (!answer.ok) notify({ tone: 'error', key: matter, text: sentenceFor(answer.fault) });
  else if (answer.value.kind === 'refused') notify({ tone: 'error', key: matter, text: m.refused(answer.value.refusal) });
  else if (answer.value.kind === 'done') {
    const { id } = answer.value.step;
    const action = isUndoable ? { label: m.undo, run: () => void undoKeywordStep(id) } : undefined;
    notify({ tone: 'success', key: matter, text: sentence(answer.value), ...(action ? { action } : {}) });
  }
  return answer.ok && answer.value.kind !== 'refused';
}

/** Tells how a step went, offers to take it back, and shows what it is about. Answers whether it was done. */
export async function takeAnswer(answer: Result<StepAnswer>, sentence?: Telling): Promise<boolean> {
  const m = messages().keywords;
  const isDone = tell(answer, sentence ?? (({ step }) => m.done(m.step(step))), true);
  if (answer.ok && answer.value.kind === 'done' && answer.value.keywordId !== null) openKeyword(answer.value.keywordId);
  await renewKeywords();
  return isDone;
}

/** Carries a change of the vocabulary out. Answers whether it was done. */
export const changeKeyword = async (change: KeywordChange, sentence?: Telling): Promise<boolean> =>
  takeAnswer(await call('thesaurus.change', { change }), sentence);

/** Takes a step back; null: the last one. */
export async function undoKeywordStep(id: KeywordStepId | null): Promise<void> {
  const m = messages().keywords;
  const answer = await call('thesaurus.undo', { id });
  if (answer.ok && answer.value.kind === 'unchanged') return notify({ tone: 'info', key: matter, text: m.nothingToUndo });
  withdraw(matter);
  tell(answer, ({ step, kept }) => m.takenBack(m.step(step), kept), false);
  await renewKeywords();
}

/** What a change would do; null where the core does not answer. */
export async function previewKeyword(change: KeywordChange): Promise<ChangePreview | null> {
  const answer = await call('thesaurus.preview', { change });
  return answer.ok ? answer.value : null;
}

/** Removes an entry that no report has; of one in use it says so. */
export const removeUnusedKeyword = (id: KeywordId, label: string): Promise<boolean> =>
  changeKeyword({ kind: 'remove', ids: [id] }, () => messages().keywords.removed(label));

/** Says of an entry that no report has it. */
export const tellUnused = (label: string): void => notify({ tone: 'info', key: matter, text: messages().keywords.unused(label) });
