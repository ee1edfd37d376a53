import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import { reportWords } from '#shared/document/report-length.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { Article, ArticleHeader, KeywordRef } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { createAutosave, windowClock } from './autosave.ts';
import type { Autosave } from './autosave.ts';

export interface DeskState {
  readonly header: ArticleHeader;
  readonly rev: number;
  readonly characterCount: number;
  readonly wordCount: number;
  readonly keywords: readonly KeywordRef[];
  readonly deletedAt: number | null;
  /** What the text field starts with. `edition` counts up whenever it has to start anew. */
  readonly body: DocumentJson;
  readonly edition: number;
}

/** One open report: what is on screen, and the saving of it. Outlives its view while something is unsaved. */
export interface DeskSession {
  readonly id: ArticleId;
  readonly store: StoreApi<DeskState>;
  readonly autosave: Autosave;
  readonly setHeader: (part: Partial<ArticleHeader>) => void;
  readonly bodyChanged: (getDocument: () => DocumentJson) => void;
  readonly setKeywords: (keywords: readonly KeywordRef[]) => void;
  /** Asks the core for its state and shows it, if nothing typed here would be lost. */
  readonly refresh: () => Promise<void>;
  /** Ends a conflict: shows the core's state, once everything on screen is kept as a revision; a fault when it is not. */
  readonly takeNewer: () => Promise<Result<unknown>>;
  /**
   * Holds saving while the core is asked for a change of this report beside its text. The answer ends the hold; told that
   * the change was made, it first takes the new state over, so that what is typed meanwhile meets no conflict.
   */
  readonly hold: () => Promise<(isDone: boolean) => Promise<void>>;
  /** Shows this state in place of what is on screen. */
  readonly adopt: (article: Article) => void;
  /** Prepares the text field to start with what was typed last. */
  readonly restart: () => void;
}

const stateOf = (article: Article, edition: number): DeskState => ({
  header: article.header,
  rev: article.rev,
  characterCount: article.characterCount,
  wordCount: reportWords(article.header, article.body),
  keywords: article.keywords,
  deletedAt: article.deletedAt,
  body: article.body,
  edition,
});

export function createDeskSession(article: Article): DeskSession {
  const { id } = article;
  const store = createStore<DeskState>(() => stateOf(article, 0));
  let getDocument = () => store.getState().body;
  let held: Promise<void> | null = null;
  let out: Promise<unknown> = Promise.resolve();

  const autosave = createAutosave({
    clock: windowClock,
    save: async (isChained) => {
      // A window going away waits for nothing.
      while (held !== null && !isChained) await held;
      const { header, rev } = store.getState();
      const body = getDocument();
      const sending = call('articles.save', { id, baseRev: rev, header, body, isChained });
      out = sending;
      const answer = await sending;
      if (answer.ok) {
        const { rev: next, characterCount } = answer.value;
        store.setState({ rev: next, characterCount, wordCount: reportWords(header, body) });
      }
      return answer;
    },
  });
  const adopt = (next: Article) => {
    const isSameText = JSON.stringify(next.body) === JSON.stringify(getDocument());
    const { edition, body } = store.getState();
    store.setState(isSameText ? { ...stateOf(next, edition), body } : stateOf(next, edition + 1));
    if (!isSameText) getDocument = () => store.getState().body;
  };
  /** Takes over what a change beside the text did. Exactly one step on means that nothing else happened to the report. */
  const takeStep = async (before: number) => {
    const answer = await call('articles.get', { id });
    if (!answer.ok || answer.value.rev !== before + 1 || store.getState().rev !== before) return;
    const { rev, header, deletedAt } = answer.value;
    store.setState((state) => ({ rev, deletedAt, header: { ...state.header, status: header.status } }));
  };

  return {
    id,
    store,
    autosave,
    adopt,
    setHeader: (part) => {
      store.setState(({ header }) => ({ header: { ...header, ...part } }));
      autosave.changed();
    },
    bodyChanged: (next) => {
      getDocument = next;
      autosave.changed();
    },
    setKeywords: (keywords) => store.setState({ keywords }),
    refresh: async () => {
      if (autosave.isOpen()) return;
      const answer = await call('articles.get', { id });
      if (!answer.ok || autosave.isOpen()) return;
      const { rev } = store.getState();
      if (answer.value.rev > rev) adopt(answer.value);
      else if (answer.value.rev === rev) store.setState({ keywords: answer.value.keywords, deletedAt: answer.value.deletedAt });
    },
    takeNewer: async () => {
      for (;;) {
        // The core refuses this save once more and keeps it as a revision; that is what it is for.
        await autosave.flush();
        const { fault } = autosave.store.getState();
        if (fault !== null && fault.code !== 'conflict') return { ok: false, fault };
        const answer = await call('articles.get', { id });
        if (!answer.ok) return answer;
        if (autosave.hasUnsent()) continue;
        adopt(answer.value);
        autosave.settle();
        return ok(null);
      }
    },
    hold: async () => {
      let release: () => void = () => undefined;
      const mine = new Promise<void>((resolve) => (release = resolve));
      while (held !== null) await held;
      held = mine;
      await out;
      const { rev } = store.getState();
      return async (isDone) => {
        if (isDone) await takeStep(rev);
        held = null;
        release();
      };
    },
    restart: () => {
      const body = getDocument();
      getDocument = () => store.getState().body;
      store.setState(({ edition }) => ({ body, edition: edition + 1 }));
    },
  };
}
