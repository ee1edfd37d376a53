import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { NewsletterId, SectionId } from '#shared/model/ids.ts';
import type { Newsletter } from '#shared/model/newsletter.ts';
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
  /** Ends a conflict: the core's state, or this window's. */
  readonly takeTheirs: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}

/** One open issue: what is on screen, what can be taken back, and what is saved. */
export function createBoard(opened: Newsletter, clock: Clock = windowClock): Board {
  const { id } = opened;
  let rev = opened.rev;
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
    past = [];
    future = [];
    unread.clear();
    store.setState((state) => ({ draft: draftOf(newsletter), canUndo: false, canRedo: false, generation: state.generation + 1 }));
    autosave.settle();
  };

  const autosave = createAutosave({
    clock,
    save: async () => {
      const draft = collect();
      store.setState({ draft });
      const answer = await call('newsletters.save', { id, baseRev: rev, header: draft.header, sections: [...draft.sections] });
      if (answer.ok) rev = answer.value.rev;
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
      const answer = await call('newsletters.get', { id });
      if (answer.ok) load(answer.value);
    },
    keepMine: async () => {
      const answer = await call('newsletters.get', { id });
      if (!answer.ok) return;
      rev = answer.value.rev;
      autosave.settle();
      autosave.changed();
    },
  };
}

const draftOf = ({ header, sections }: Newsletter): Draft => ({ header, sections });
