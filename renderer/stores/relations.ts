import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { OfferedReference } from '#shared/model/relation.ts';
import { navigate, navigationStore } from './navigation.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

/** A report that something points to: still being looked up, at hand, or gone. */
export type Target = { readonly kind: 'asking' } | { readonly kind: 'here'; readonly row: ArticleRow } | { readonly kind: 'gone' };

const asking: Target = { kind: 'asking' };
const targets = createStore<{ byId: ReadonlyMap<string, Target> }>(() => ({ byId: new Map() }));
const waiting = new Set<string>();
let isAsking = false;

/** Asks for all targets wanted in this turn with one request. */
function ask(id: string): void {
  waiting.add(id);
  if (isAsking) return;
  isAsking = true;
  queueMicrotask(() => {
    isAsking = false;
    const ids = [...waiting].slice(0, 500) as ArticleId[];
    for (const each of ids) waiting.delete(each);
    void call('relations.resolve', { ids }).then((answer) => {
      if (!answer.ok) return;
      const found = new Map(answer.value.map((row) => [row.id as string, row]));
      targets.setState(({ byId }) => {
        const next = new Map(byId);
        for (const each of ids) {
          const row = found.get(each);
          next.set(each, row ? { kind: 'here', row } : { kind: 'gone' });
        }
        return { byId: next };
      });
    });
    for (const rest of [...waiting]) ask(rest);
  });
}

let isListening = false;
function listen(): void {
  if (isListening) return;
  isListening = true;
  onEvent('articles.changed', ({ ids }) => {
    const known = targets.getState().byId;
    for (const id of ids.length === 0 ? known.keys() : ids) if (known.has(id)) ask(id);
  });
}

/** The report with this id as a row; looks again when it changes. */
export function useTarget(id: string | null): Target {
  const target = useStore(targets, ({ byId }) => (id === null ? undefined : byId.get(id)));
  useEffect(() => {
    listen();
    if (id !== null && !targets.getState().byId.has(id)) ask(id);
  }, [id]);
  return target ?? asking;
}

/** Reports for a picker, best first. */
export async function searchArticles(text: string): Promise<readonly ArticleRow[]> {
  const answer = await call('articles.list', { query: { text, sort: 'relevance' }, offset: 0, limit: 8 });
  return answer.ok ? answer.value.rows : [];
}

/** What a „wir berichteten“ in the open report may mean, the likeliest first; none where no report is open. */
export async function offerReferences(text: string, number: number | null, paragraph: string): Promise<readonly OfferedReference[]> {
  const { place } = navigationStore.getState();
  if (place.view !== 'articles' || place.id === null) return [];
  const input = { articleId: place.id, text: text.slice(0, 300), number, paragraph: paragraph.slice(0, 20_000) };
  const answer = await call('relations.offerReferences', input);
  return answer.ok ? answer.value : [];
}

type Mend = (from: ArticleId, to: ArticleRow) => void;
const menders = new Set<Mend>();

/** An open text field tells how it mends its back references; answers a function that ends it. */
export function onMendReferences(mend: Mend): () => void {
  menders.add(mend);
  return () => menders.delete(mend);
}

/** Lets the back references on screen that point to one report point to another. */
export const mendReferences: Mend = (from, to) => menders.forEach((mend) => mend(from, to));

/** Shows a report beside the list that is open. */
export function openArticle(id: ArticleId): void {
  const { place } = navigationStore.getState();
  navigate({ view: 'articles', list: place.view === 'articles' ? place.list : 'all', id });
}

/** Hosts the editor has said yes to since the window opened. */
const agreed = new Set<string>();

/** Opens an address in the system's browser; asks first, with the host it really leads to, the first time in a session. */
export async function openLink(url: string): Promise<void> {
  const host = hostOf(url);
  if (host === '' || agreed.has(host)) return openNow(url);
  const run = () => {
    agreed.add(host);
    void openNow(url);
  };
  const m = messages().desk.editor;
  notify({ tone: 'info', text: m.linkAsk(host), action: { label: m.linkOpen, run } });
}

/** '' for a mail address, which leads to no host. What stands before an @ is no part of the host, whatever it looks like. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** The core checks the address once more. */
async function openNow(url: string): Promise<void> {
  const answer = await call('links.open', { url });
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
}
