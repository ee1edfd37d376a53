import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import type { OverlapPair, OverlapScan } from '#shared/model/overlap.ts';
import type { Fault, Result } from '#shared/result.ts';
import { reportTitle } from '#shared/text/report-title.ts';
import { coalesce } from './coalesce.ts';
import { changeBesideDesks } from './desk-sessions.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

interface OverlapsState {
  /** Null before the first answer. */
  readonly scan: OverlapScan | null;
  readonly pairs: readonly OverlapPair[];
  readonly total: number;
  /** Why there is no list. */
  readonly fault: Fault | null;
}

/** The list is worked off from its top: so many pairs of it are at hand. */
const shown = 500;
export const overlapsStore = createStore<OverlapsState>(() => ({ scan: null, pairs: [], total: 0, fault: null }));
export const useOverlaps = (): OverlapsState => useStore(overlapsStore);

export const pairKey = (pair: OverlapPair): string => `${pair.first.id} ${pair.second.id}`;

const refresh = coalesce(async () => {
  const [state, page] = await Promise.all([call('overlaps.state', {}), call('overlaps.list', { offset: 0, limit: shown })]);
  if (state.ok) overlapsStore.setState({ scan: state.value });
  if (page.ok) overlapsStore.setState({ pairs: page.value.rows, total: page.value.total });
  overlapsStore.setState({ fault: state.ok ? (page.ok ? null : page.fault) : state.fault });
});

export const renewOverlaps = (): Promise<void> => refresh();

/** Keeps the list true while it is on screen; answers a function that ends it. */
export function followOverlaps(): () => void {
  void refresh();
  const ends = [onEvent('overlaps.changed', () => void refresh()), onEvent('articles.changed', () => void refresh())];
  return () => ends.forEach((end) => end());
}

export async function scanArchive(): Promise<void> {
  const answer = await call('overlaps.scan', {});
  if (answer.ok) overlapsStore.setState({ scan: answer.value });
  else notify({ tone: 'error', key: 'overlaps', text: sentenceFor(answer.fault) });
}

export async function cancelScan(): Promise<void> {
  const answer = await call('overlaps.cancel', {});
  if (answer.ok) overlapsStore.setState({ scan: answer.value });
}

/** Says what was done and how to take it back; answers whether it was done. */
function tell(answer: Result<unknown> | null, text: string, undo: () => Promise<Result<unknown> | null>): boolean {
  if (answer === null) return false;
  if (!answer.ok) {
    notify({ tone: 'error', key: 'overlaps', text: sentenceFor(answer.fault) });
    return false;
  }
  const m = messages();
  const run = async () => {
    const undone = await undo();
    if (undone?.ok) notify({ tone: 'info', key: 'overlaps', text: m.archive.overlaps.undone });
    else if (undone) notify({ tone: 'error', key: 'overlaps', text: sentenceFor(undone.fault) });
  };
  notify({ tone: 'success', key: 'overlaps', text, action: { label: m.shell.undo, run: () => void run() } });
  return true;
}

/** Joins a pair: `keep` stays, `gone` goes to the Papierkorb. */
export async function joinPair(keep: ArticleRow, gone: ArticleRow): Promise<boolean> {
  const m = messages().archive.overlaps;
  const ids = [keep.id, gone.id];
  const answer = await changeBesideDesks(ids, () => call('overlaps.join', { keepId: keep.id, goneId: gone.id }));
  const undo = async () => changeBesideDesks(ids, () => call('overlaps.unjoin', { goneId: gone.id }));
  return tell(answer ?? null, m.joined(reportTitle(keep) || m.untitled), async () => (await undo()) ?? null);
}

/** Settles a pair without changing a text. */
export async function settlePair({ first, second }: OverlapPair, verdict: 'apart' | 'related'): Promise<boolean> {
  const m = messages().archive.overlaps;
  const settle = (next: 'apart' | 'related' | null) => call('overlaps.settle', { firstId: first.id, secondId: second.id, verdict: next });
  return tell(await settle(verdict), verdict === 'apart' ? m.apartDone : m.relatedDone, () => settle(null));
}
