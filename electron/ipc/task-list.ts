import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { FaultError } from '#shared/result.ts';
import { storeFault } from '#electron/store/store-fault.ts';
import type { CoreContext } from '#electron/core-context.ts';

/** Finished tasks stay visible until this many newer ones came. */
const kept = 20;

interface Entry {
  task: Task;
  readonly stop: AbortController;
  path: string | null;
}

/** The file or folder that was written, and how much of what was wanted is not in it. */
export interface Finished {
  readonly path: string;
  readonly name: string;
  readonly missing?: number;
}

export interface TaskList {
  /** Starts work that reports progress, and perhaps what it is at, and can be cancelled. */
  readonly start: (
    kind: Task['kind'],
    label: string,
    work: (signal: AbortSignal, report: (progress: number, step?: string) => void) => Promise<Finished>,
  ) => Task;
  readonly list: () => Task[];
  readonly cancel: (id: TaskId) => void;
  readonly pathOf: (id: TaskId) => string;
  readonly close: () => Promise<void>;
}

/** Long work of the core; each change is an event. Nothing here survives a restart, because nothing half-done is left behind. */
export function createTaskList({ newId, emit }: Pick<CoreContext, 'newId' | 'emit'>): TaskList {
  const entries = new Map<TaskId, Entry>();
  const running = new Set<Promise<void>>();

  const change = (entry: Entry, patch: Partial<Task>): void => {
    entry.task = { ...entry.task, ...patch };
    emit({ name: 'tasks.changed', payload: { ids: [entry.task.id] } });
  };

  return {
    start: (kind, label, work) => {
      const id = newId() as TaskId;
      const entry: Entry = {
        task: { id, kind, label, state: 'running', progress: null, step: null, file: null, missing: 0, fault: null },
        stop: new AbortController(),
        path: null,
      };
      entries.set(id, entry);
      for (const old of [...entries.keys()].slice(0, -kept)) if (entries.get(old)?.task.state !== 'running') entries.delete(old);
      const run = work(entry.stop.signal, (progress, step) => change(entry, step === undefined ? { progress } : { progress, step }))
        .then(({ path, name, missing = 0 }) => {
          entry.path = path;
          change(entry, { state: 'done', progress: 1, step: null, file: name, missing });
        })
        .catch((error: unknown) => {
          const known = storeFault(error);
          const fault = known instanceof FaultError ? known.fault : { code: 'internal' as const };
          if (!(known instanceof FaultError)) console.error('task', error);
          const cancelled = entry.stop.signal.aborted || fault.code === 'cancelled';
          change(entry, cancelled ? { state: 'cancelled' } : { state: 'failed', fault });
        });
      running.add(run);
      void run.finally(() => running.delete(run));
      return entry.task;
    },
    list: () => [...entries.values()].map((entry) => entry.task).reverse(),
    cancel: (id) => entries.get(id)?.stop.abort(),
    pathOf: (id) => {
      const path = entries.get(id)?.path;
      if (!path) throw new FaultError('not-found', { id });
      return path;
    },
    close: async () => {
      for (const entry of entries.values()) entry.stop.abort();
      await Promise.all(running);
    },
  };
}
