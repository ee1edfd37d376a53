import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { NewsletterId, RevisionId, SectionId } from '#shared/model/ids.ts';
import type { Newsletter } from '#shared/model/newsletter.ts';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { createAutosave, windowClock } from './autosave.ts';
import type { Autosave, Clock } from './autosave.ts';
import { applyField, applyStructural, putBody } from './newsletter-edit.ts';
import type { Draft, FieldEdit, StructuralEdit } from './newsletter-edit.ts';

export interface BoardState {
  readonly draft: Draft;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Grows when the issue was loaded anew: text fields start again from it. */
  readonly generation: number;
}

export interface Board {
  readonly id: NewsletterId;
  readonly store: StoreApi<BoardState>;
  readonly autosave: Autosave;
  readonly type: (edit: FieldEdit) => void;
  /** A text was typed; it is read only when it is needed. `key` names a part of the section, null the section itself. */
  readonly typeBody: (id: SectionId, key: string | null, read: () => DocumentJson) => void;
  /** Answers the opposite, for an offer to take exactly this back. */
  readonly change: (edit: StructuralEdit) => StructuralEdit | null;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Looks whether the core has another state than this window, and takes it over where nothing is unsaved. */
  readonly refresh: () => Promise<void>;
  /** Ends a conflict with the core's state, once everything on screen is kept as a revision; a fault when it is not. */
  readonly takeTheirs: () => Promise<Result<unknown>>;
  /** Ends a conflict with this window's state; the core keeps its own as a revision first. */
  readonly keepMine: () => Promise<Result<unknown>>;
  /** Brings a kept state back. What is on screen is saved, and so kept, first. */
  readonly restore: (revision: RevisionId) => Promise<Result<unknown>>;
  /** Prepares the text fields to start with what was typed last. */
  readonly restart: () => void;
}

/** One open issue: what is on screen, what can be taken back, and what is saved. */
export function createBoard(opened: Newsletter, clock: Clock = windowClock): Board {
  const { id } = opened;
  let rev = opened.rev;
  let keepsReplaced = false;
  let past: StructuralEdit[] = [];
  let future: StructuralEdit[] = [];
  const unread = new Map<string, { id: SectionId; key: string | null; read: () => DocumentJson }>();
  const store = createStore<BoardState>(() => ({ draft: draftOf(opened), canUndo: false, canRedo: false, generation: 0 }));

  const show = (draft: Draft) => store.setState({ draft, canUndo: past.length > 0, canRedo: future.length > 0 });
  /** The draft with all texts that were typed but not read yet. */
  const collect = (): Draft => {
    let { draft } = store.getState();
    for (const { id: section, key, read } of unread.values()) draft = putBody(draft, section, key, read());
    unread.clear();
    return draft;
  };
  const apply = (edit: StructuralEdit): StructuralEdit | null => {
    const before = collect();
    const done = applyStructural(before, edit);
    show(done?.draft ?? before);
    if (done) autosave.changed();
    return done?.opposite ?? null;
  };
  const load = (newsletter: Newsletter) => {
    rev = newsletter.rev;
    keepsReplaced = false;
    past = [];
    future = [];
    unread.clear();
    store.setState((state) => ({ draft: draftOf(newsletter), canUndo: false, canRedo: false, generation: state.generation + 1 }));
    autosave.settle();
  };

  const autosave = createAutosave({
    clock,
    save: async (isChained) => {
      const { header, sections } = collect();
      store.setState({ draft: { header, sections } });
      const answer = await call('newsletters.save', { id, baseRev: rev, isChained, keepsReplaced, header, sections: [...sections] });
      if (answer.ok) {
        rev = answer.value.rev;
        keepsReplaced = false;
      }
      return answer;
    },
  });

  return {
    id,
    store,
    autosave,
    type: (edit) => {
      store.setState((state) => ({ draft: applyField(state.draft, edit) }));
      autosave.changed();
    },
    typeBody: (section, key, read) => {
      unread.set(`${section} ${key ?? ''}`, { id: section, key, read });
      autosave.changed();
    },
    change: (edit) => {
      const opposite = apply(edit);
      if (opposite) {
        past = [...past.slice(-199), opposite];
        future = [];
        show(store.getState().draft);
      }
      return opposite;
    },
    undo: () => {
      const edit = past.at(-1);
      if (!edit) return;
      past = past.slice(0, -1);
      const opposite = apply(edit);
      if (opposite) future = [...future, opposite];
      show(store.getState().draft);
    },
    redo: () => {
      const edit = future.at(-1);
      if (!edit) return;
      future = future.slice(0, -1);
      const opposite = apply(edit);
      if (opposite) past = [...past, opposite];
      show(store.getState().draft);
    },
    refresh: async () => {
      if (autosave.isOpen()) return;
      const answer = await call('newsletters.get', { id });
      if (answer.ok && answer.value.rev > rev && !autosave.isOpen()) load(answer.value);
    },
    takeTheirs: async () => {
      for (;;) {
        // The core refuses this save once more and keeps it as a revision; that is what it is for.
        await autosave.flush();
        const { fault } = autosave.store.getState();
        if (fault !== null && fault.code !== 'conflict') return { ok: false, fault };
        const answer = await call('newsletters.get', { id });
        if (!answer.ok) return answer;
        if (autosave.hasUnsent()) continue;
        load(answer.value);
        return ok(null);
      }
    },
    keepMine: async () => {
      const answer = await call('newsletters.get', { id });
      if (!answer.ok) return answer;
      rev = answer.value.rev;
      keepsReplaced = true;
      autosave.settle();
      autosave.changed();
      return ok(null);
    },
    restore: async (revision) => {
      if (!(await autosave.flush())) return fail(autosave.store.getState().fault?.code ?? 'internal');
      const answer = await call('newsletters.restoreRevision', { id: revision });
      // Typed while the core was at it: the next save meets a conflict and nothing is lost.
      if (answer.ok && !autosave.isOpen()) load(answer.value);
      return answer;
    },
    restart: () => {
      show(collect());
      store.setState((state) => ({ generation: state.generation + 1 }));
    },
  };
}

const draftOf = ({ header, sections }: Newsletter): Draft => ({ header, sections });
