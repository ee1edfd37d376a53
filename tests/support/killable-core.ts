import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { join } from 'node:path';
import type { CorePort } from '#electron/host/host.ts';
import type { CoreEvent } from '#shared/ipc/contract.ts';
import { fail } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

interface Message {
  readonly ready?: true;
  readonly problems?: readonly string[];
  readonly fault?: { readonly code: string };
  readonly event?: CoreEvent;
  readonly id?: number;
  readonly result?: Result<unknown>;
}

/** A core that can be killed and started again while the window stays. */
export interface KillableCore {
  readonly port: CorePort;
  /** Starts the core on the library; answers what the integrity check found. Throws when the library is refused. */
  readonly start: () => Promise<readonly string[]>;
  /** SIGKILL: what the core had not committed is gone. */
  readonly kill: () => Promise<void>;
}

export function createKillableCore(library: string): KillableCore {
  type Child = ChildProcessByStdio<Writable, Readable, null>;
  let child: Child | null = null;
  let next = 1;
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Set<(event: CoreEvent) => void>();

  const hear = (message: Message, begin: (message: Message) => void): void => {
    if (message.ready ?? message.fault) begin(message);
    else if (message.event) for (const listener of listeners) listener(message.event);
    else if (message.id !== undefined && message.result) {
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    }
  };

  return {
    port: {
      dispatch: (name, raw) =>
        new Promise((resolve) => {
          if (!child || child.stdin.destroyed) return resolve(fail('internal'));
          const id = next++;
          waiting.set(id, resolve);
          child.stdin.write(`${JSON.stringify({ id, name, raw })}\n`, (error) => {
            if (error) resolve(fail('internal'));
          });
        }),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    start: () =>
      new Promise((resolve, reject) => {
        const started = spawn(process.execPath, [join(import.meta.dirname, 'core-child.ts'), library], {
          stdio: ['pipe', 'pipe', 'inherit'],
        });
        child = started;
        started.stdin.on('error', () => undefined);
        started.on('error', reject);
        started.once('exit', (code) => reject(new Error(`The core ended with ${String(code)} before it was ready`)));
        createInterface({ input: started.stdout }).on('line', (line) =>
          hear(JSON.parse(line) as Message, (message) =>
            message.fault ? reject(new Error(message.fault.code)) : resolve(message.problems ?? []),
          ),
        );
      }),
    kill: () =>
      new Promise((resolve) => {
        const dying = child;
        child = null;
        if (!dying || dying.exitCode !== null) return resolve();
        dying.once('exit', () => {
          for (const answer of waiting.values()) answer(fail('internal'));
          waiting.clear();
          resolve();
        });
        dying.kill('SIGKILL');
      }),
  };
}
