import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import { documentText } from '#shared/document/document-text.ts';
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
  /** Ends a conflict: keeps what was typed since as a revision, then shows the core's state. */
  readonly takeNewer: () => Promise<Result<unknown>>;
  /** Shows this state in place of what is on screen. */
  readonly adopt: (article: Article) => void;
  /** Prepares the text field to start with what was typed last. */
  readonly restart: () => void;
}

export const countWords = (document: DocumentJson): number => documentText(document).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;

const stateOf = (article: Article, edition: number): DeskState => ({
  header: article.header,
  rev: article.rev,
  characterCount: article.characterCount,
  wordCount: countWords(article.body),
  keywords: article.keywords,
  deletedAt: article.deletedAt,
  body: article.body,
  edition,
});

export function createDeskSession(article: Article): DeskSession {
  const { id } = article;
  const store = createStore<DeskState>(() => stateOf(article, 0));
  let getDocument = () => store.getState().body;
  let typedInConflict = false;

  const autosave = createAutosave({
    clock: windowClock,
    save: async () => {
      const { header, rev } = store.getState();
      const body = getDocument();
      const answer = await call('articles.save', { id, baseRev: rev, header, body });
      if (answer.ok) {
        const { rev: next, characterCount } = answer.value;
        store.setState({ rev: next, characterCount, wordCount: countWords(body) });
      }
      return answer;
    },
  });
  const changed = () => {
    typedInConflict ||= autosave.store.getState().sign === 'conflict';
    autosave.changed();
  };
  const adopt = (next: Article) => {
    const isSameText = JSON.stringify(next.body) === JSON.stringify(getDocument());
    const { edition, body } = store.getState();
    store.setState(isSameText ? { ...stateOf(next, edition), body } : stateOf(next, edition + 1));
    if (!isSameText) getDocument = () => store.getState().body;
    typedInConflict = false;
  };

  return {
    id,
    store,
    autosave,
    adopt,
    setHeader: (part) => {
      store.setState(({ header }) => ({ header: { ...header, ...part } }));
      changed();
    },
    bodyChanged: (next) => {
      getDocument = next;
      changed();
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
      const { header, rev } = store.getState();
      // The core refuses this save once more and keeps it as a revision; that is what it is for.
      if (typedInConflict) await call('articles.save', { id, baseRev: rev, header, body: getDocument() });
      const answer = await call('articles.get', { id });
      if (!answer.ok) return answer;
      adopt(answer.value);
      autosave.settle();
      return ok(null);
    },
    restart: () => {
      const body = getDocument();
      getDocument = () => store.getState().body;
      store.setState(({ edition }) => ({ body, edition: edition + 1 }));
    },
  };
}
