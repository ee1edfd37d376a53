import { tidyThesaurus } from '#electron/archive/thesaurus-tidy.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { createGiveWay } from '#electron/give-way.ts';
import { keepFinding, listFinding } from '#electron/store/keyword-findings.ts';
import { outline } from '#electron/store/keyword-outline.ts';
import { listSteps, previewStep, stepOf, takeStep, undoStep } from '#electron/store/keyword-steps.ts';
import type { TakenStep } from '#electron/store/keyword-steps.ts';
import { getKeywordEntry } from '#electron/store/keywords.ts';
import { archiveAnalyser } from '#electron/store/search/archive-analyser.ts';
import type { KeywordStepId } from '#shared/model/ids.ts';
import type { StepAnswer } from '#shared/model/thesaurus.ts';
import type { HandlersOf } from './handlers.ts';

/** The vocabulary as a thesaurus: every change is previewed, carried out as one step, and can be taken back. */
export function thesaurusHandlers(
  context: CoreContext,
): Omit<HandlersOf<'thesaurus'>, 'thesaurus.read' | 'thesaurus.load' | 'thesaurus.export'> {
  const { store, now, newId } = context;
  return {
    'thesaurus.outline': () => outline(store.db),
    'thesaurus.entry': ({ id }) => getKeywordEntry(store.db, id),
    'thesaurus.preview': ({ change }) => previewStep(store.write, stepOf(store.db, change, newId, now())),
    'thesaurus.change': ({ change }) =>
      tellStep(context, takeStep(store.write, stepOf(store.db, change, newId, now()), newId() as KeywordStepId, now())),
    'thesaurus.steps': ({ keywordId, limit }) => listSteps(store.db, keywordId, limit),
    'thesaurus.undo': ({ id }) => tellStep(context, undoStep(store.write, id, now())),
    'thesaurus.tidy': () => tidyThesaurus(store.db, archiveAnalyser(), createGiveWay()),
    'thesaurus.keep': ({ key, isKept }) => {
      store.write((db) => (isKept ? keepFinding(db, key, now()) : listFinding(db, key)));
      return {};
    },
  };
}

/** Tells the window what a step changed. */
export function tellStep({ emit }: Pick<CoreContext, 'emit'>, { answer, articleIds }: TakenStep): StepAnswer {
  if (answer.kind !== 'done') return answer;
  emit({ name: 'keywords.changed', payload: { ids: [] } });
  // Of many, the list of ids would be longer than what it saves.
  if (articleIds.length > 0) emit({ name: 'articles.changed', payload: { ids: articleIds.length > 500 ? [] : [...articleIds] } });
  return answer;
}
