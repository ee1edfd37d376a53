import { call, onEvent } from '#renderer/api/api.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { createDeskSession } from './desk-session.ts';
import type { DeskSession } from './desk-session.ts';
import { notify } from './notices.ts';
import { messages } from './wording.ts';

interface Entry {
  readonly session: DeskSession;
  users: number;
}

const entries = new Map<ArticleId, Entry>();
const opening = new Map<ArticleId, Promise<Result<Entry>>>();

async function fetchEntry(id: ArticleId): Promise<Result<Entry>> {
  const answer = await call('articles.get', { id });
  if (!answer.ok) return answer;
  const entry: Entry = { session: createDeskSession(answer.value), users: 0 };
  entries.set(id, entry);
  return ok(entry);
}

/** Opens a report. One that is still being saved comes back with the text that was typed, never with an older one. */
export async function openDesk(id: ArticleId): Promise<Result<DeskSession>> {
  followWindow();
  const kept = entries.get(id);
  if (kept) {
    if (kept.users === 0) kept.session.restart();
    kept.users++;
    return ok(kept.session);
  }
  const pending = opening.get(id) ?? fetchEntry(id).finally(() => opening.delete(id));
  opening.set(id, pending);
  const answer = await pending;
  if (!answer.ok) return answer;
  answer.value.users++;
  return ok(answer.value.session);
}

/** Leaves a report: saves at once, and keeps what could not be saved until it is. */
export async function leaveDesk(session: DeskSession): Promise<void> {
  const entry = entries.get(session.id);
  if (entry?.session !== session) return;
  entry.users--;
  const isSaved = await session.autosave.flush();
  if (entry.users > 0) return;
  if (isSaved) return forget(entry);
  const { headline } = session.store.getState().header;
  const m = messages().desk;
  notify({ tone: 'error', text: m.save.leftBehind(headline || m.untitled) });
  const end = session.autosave.store.subscribe(({ sign }) => {
    if (sign !== 'saved') return;
    end();
    if (entry.users === 0) forget(entry);
  });
}

function forget(entry: Entry): void {
  if (entries.get(entry.session.id) !== entry || entry.session.autosave.isOpen()) return;
  entries.delete(entry.session.id);
  entry.session.autosave.stop();
}

const flushAll = () => {
  for (const { session } of entries.values()) if (session.autosave.isOpen()) void session.autosave.flush();
};

let isFollowing = false;
/** The window going away, to the background or out of focus is a reason to save now; the core's news a reason to look. */
function followWindow(): void {
  if (isFollowing) return;
  isFollowing = true;
  window.addEventListener('blur', flushAll);
  window.addEventListener('pagehide', flushAll);
  document.addEventListener('visibilitychange', flushAll);
  onEvent('articles.changed', ({ ids }) => {
    for (const { session } of entries.values()) if (ids.length === 0 || ids.includes(session.id)) void session.refresh();
  });
}
