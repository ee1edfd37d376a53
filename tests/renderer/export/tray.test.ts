import { beforeEach, expect, it } from 'vitest';
import { noticeStore } from '#renderer/stores/notices.ts';
import { cancelTask, refreshTasks, tasksStore, trayWords } from '#renderer/stores/tasks.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { fakeBridge, openFakeWindow } from '../shell/fake-bridge.ts';

const task = (id: string, state: Task['state']): Task => ({
  id: id as TaskId,
  kind: 'export',
  label: 'Zähler',
  state,
  progress: null,
  step: null,
  file: state === 'done' ? 'Zähler.pdf' : null,
  missing: 0,
  fault: null,
});
let tasks: Task[] = [];
const end = (state: Task['state']) => (tasks = tasks.map((one) => task(one.id, state)));
const core = fakeBridge({
  'tasks.list': () => tasks,
  'tasks.cancel': () => {
    end('cancelled');
    return {};
  },
});
const told = () => noticeStore.getState().notices.map(({ text }) => text);

beforeEach(() => {
  openFakeWindow(core.bridge);
  noticeStore.setState({ notices: [] });
  tasksStore.setState({ tasks: [] });
});

it('counts each end by itself, and never what was cancelled among what is ready', () => {
  const ends = (['done', 'done', 'done', 'cancelled'] as const).map((state, at) => task(String(at), state));
  expect(trayWords(ends)).toBe('3 fertig, 1 abgebrochen');
  expect(trayWords([...ends, task('5', 'failed')])).toBe('3 fertig, 1 gescheitert, 1 abgebrochen');
  expect(trayWords([task('1', 'cancelled')])).toBe('1 abgebrochen');
});

it('claims no number of files while something runs that may be many', () => {
  expect(trayWords([task('1', 'running'), task('2', 'done')])).toBe('Wird ausgegeben …');
  expect(trayWords([task('1', 'running'), task('2', 'running')])).toBe('2 Vorgänge laufen');
});

it('says that a task was cancelled, once', async () => {
  tasks = [task('a', 'running')];
  await refreshTasks();
  await cancelTask('a' as TaskId);
  await refreshTasks();
  expect(told()).toEqual(['Abgebrochen: „Zähler“. Es wurde keine Datei geschrieben.']);
});

it('says nothing where only the place to write to was given up', async () => {
  tasks = [task('b', 'running')];
  await refreshTasks();
  end('cancelled');
  await refreshTasks();
  expect(told()).toEqual([]);
});
