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
  notifyLeft(session);
  const end = session.autosave.store.subscribe(({ sign }) => {
    if (sign !== 'saved') return;
    end();
    if (entry.users === 0) forget(entry);
  });
}

/** Saves what is open of these reports; answers those that are not saved. */
export async function flushDesks(ids: readonly ArticleId[]): Promise<readonly DeskSession[]> {
  const open = sessionsOf(ids);
  const saved = await Promise.all(open.map((session) => !session.autosave.isOpen() || session.autosave.flush()));
  return open.filter((_, at) => !saved[at]);
}

/**
 * Asks the core for a change of reports beside their text (status, trash). What is typed in them goes out first and what
 * is typed meanwhile afterwards, so that nobody gets into a conflict with himself. Answers null, and says why, when a text
 * cannot be saved now.
 */
export async function changeBesideDesks<T>(ids: readonly ArticleId[], work: () => Promise<Result<T>>): Promise<Result<T> | null> {
  // In a conflict the core has a copy of the text already: the change takes nothing away.
  const unsaved = (await flushDesks(ids)).filter((session) => session.autosave.store.getState().sign !== 'conflict');
  for (const session of unsaved) notifyLeft(session);
  if (unsaved.length > 0) return null;
  const releases = await Promise.all(sessionsOf(ids).map((session) => session.hold()));
  let isDone = false;
  try {
    const answer = await work();
    isDone = answer.ok;
    return answer;
  } finally {
    await Promise.all(releases.map((release) => release(isDone)));
  }
}

function sessionsOf(ids: readonly ArticleId[]): DeskSession[] {
  const wanted = new Set(ids);
  return [...entries.values()].map((entry) => entry.session).filter((session) => wanted.has(session.id));
}

function notifyLeft(session: DeskSession): void {
  const m = messages().desk;
  notify({ tone: 'error', text: m.save.leftBehind(session.store.getState().header.headline || m.untitled) });
}

function forget(entry: Entry): void {
  if (entries.get(entry.session.id) !== entry || entry.session.autosave.isOpen()) return;
  entries.delete(entry.session.id);
  entry.session.autosave.stop();
}

const flushAll = () => {
  for (const { session } of entries.values()) if (session.autosave.isOpen()) void session.autosave.flush();
};

const sendLast = () => {
  for (const { session } of entries.values()) session.autosave.sendLast();
};

let isFollowing = false;
/** The window going away, to the background or out of focus is a reason to save now; the core's news a reason to look. */
function followWindow(): void {
  if (isFollowing) return;
  isFollowing = true;
  window.addEventListener('blur', flushAll);
  window.addEventListener('beforeunload', flushAll);
  window.addEventListener('pagehide', sendLast);
  document.addEventListener('visibilitychange', flushAll);
  onEvent('articles.changed', ({ ids }) => {
    for (const { session } of entries.values()) if (ids.length === 0 || ids.includes(session.id)) void session.refresh();
  });
}
