import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import type { ExportFormatInfo, ExportOptions, ExportSubject } from '#shared/model/export.ts';
import type { ArticleId, SourceId, TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { faultCodes } from '#shared/result.ts';
import type { Fault, Result } from '#shared/result.ts';
import { coalesce } from './coalesce.ts';
import { flushDesks } from './desk-sessions.ts';
import { flushBoard } from './newsletters.ts';
import { notify } from './notices.ts';
import { messages, sentenceFor } from './wording.ts';

interface TasksState {
  /** Newest first, as the core tells them. */
  readonly tasks: readonly Task[];
  readonly formats: readonly ExportFormatInfo[];
}

export const tasksStore = createStore<TasksState>(() => ({ tasks: [], formats: [] }));
export const useTasks = (): readonly Task[] => useStore(tasksStore, (state) => state.tasks);
export const useExportFormats = (): readonly ExportFormatInfo[] => useStore(tasksStore, (state) => state.formats);

/** Tasks that ran when last seen, and those started here: only their end is news. */
const watched = new Set<TaskId>();
/** Those that were given up here; to give up where the file shall go is no news. */
const givenUp = new Set<TaskId>();

/** What became of tasks, in a few words: of what runs, or else how each kind of end was reached how often. */
export function trayWords(tasks: readonly Task[]): string {
  const m = messages().exporting;
  const countOf = (state: Task['state']): number => tasks.filter((task) => task.state === state).length;
  if (countOf('running') > 0) return m.running(countOf('running'));
  const ends = (['done', 'failed', 'cancelled'] as const).map((state) => ({ state, count: countOf(state) }));
  return ends
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => m.ended[state](count))
    .join(', ');
}

export const refreshTasks = coalesce(async () => {
  const answer = await call('tasks.list', {});
  if (!answer.ok) return;
  tasksStore.setState({ tasks: answer.value });
  for (const task of answer.value) {
    if (task.state === 'running') watched.add(task.id);
    else if (watched.delete(task.id)) tellEnd(task);
  }
});

/** Says once, politely, what became of a task. The notice is read aloud. */
function tellEnd(task: Task): void {
  const m = messages().exporting;
  if (task.state === 'done' && task.file !== null) {
    const action = { label: m.reveal, run: () => void revealTask(task.id) };
    // What is not in the file must not go by unseen: the notice stays.
    if (task.missing > 0) notify({ tone: 'error', text: m.writtenWithout(task.file, task.missing), action });
    else notify({ tone: 'success', text: m.written(task.file), action });
  } else if (task.state === 'failed') {
    notify({ tone: 'error', text: m.failed(task.label, taskSentence(task)) });
  } else if (task.state === 'cancelled' && givenUp.delete(task.id)) {
    notify({ tone: 'info', text: m.cancelledOne(task.label) });
  }
}

/** Why a task failed, in a sentence. */
export function taskSentence(task: Task): string {
  const code = faultCodes.find((known) => known === task.fault?.code) ?? 'internal';
  const fault: Fault = task.fault?.detail ? { code, detail: task.fault.detail } : { code };
  return sentenceFor(fault);
}

/** Keeps the tray true; answers a function that ends it. */
export function followTasks(): () => void {
  void refreshTasks();
  return onEvent('tasks.changed', () => void refreshTasks());
}

/** The formats at hand never change while the window is open: asked once. */
export async function loadExportFormats(): Promise<void> {
  if (tasksStore.getState().formats.length > 0) return;
  const answer = await call('exports.formats', {});
  if (answer.ok) tasksStore.setState({ formats: answer.value });
}

async function flushed(subject: ExportSubject): Promise<boolean> {
  switch (subject.kind) {
    case 'article':
      return (await flushDesks([subject.id])).length === 0;
    case 'reports':
      return (await flushDesks(subject.ids)).length === 0;
    case 'newsletter':
      return flushBoard(subject.id);
  }
}

/** The core writes what it has: the text on screen goes there first. Says so and answers false when it cannot be saved. */
export async function isOnDisk(subject: ExportSubject): Promise<boolean> {
  const isSaved = await flushed(subject);
  if (!isSaved) notify({ tone: 'error', text: messages().exporting.unsaved });
  return isSaved;
}

/** Starts an export; the core asks where to. Giving up there is no fault. */
export async function startExport(subject: ExportSubject, formatId: string, options?: ExportOptions): Promise<void> {
  if (!(await isOnDisk(subject))) return;
  await follow(await call('exports.start', { subject, formatId, options }));
}

/** Writes the original of a source byte for byte; the core asks where to. */
export const exportOriginal = async (id: SourceId): Promise<void> => follow(await call('sources.export', { id }));

async function follow(answer: Result<Task>): Promise<void> {
  if (answer.ok) {
    if (answer.value.state === 'running' || answer.value.state === 'done') watched.add(answer.value.id);
    await refreshTasks();
  } else if (answer.fault.code !== 'cancelled') notify({ tone: 'error', text: sentenceFor(answer.fault) });
}

export async function cancelTask(id: TaskId): Promise<void> {
  givenUp.add(id);
  const answer = await call('tasks.cancel', { id });
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await refreshTasks();
}

export async function revealTask(id: TaskId): Promise<void> {
  const answer = await call('tasks.reveal', { id });
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
}

/** Opens the mail program with headline, teaser and link. */
export async function mailLinkOf(articleId: ArticleId): Promise<void> {
  if (!(await isOnDisk({ kind: 'article', id: articleId }))) return;
  const answer = await call('links.mail', { articleId });
  if (answer.ok) notify({ tone: 'info', text: messages().exporting.mailAsked });
  else notify({ tone: 'error', text: sentenceFor(answer.fault) });
}
