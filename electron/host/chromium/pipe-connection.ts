import type { Readable, Writable } from 'node:stream';
import type { DevToolsConnection } from './dev-tools.ts';
import { createFrameReader, frame } from './pipe-framing.ts';
import { mostPrintMs } from '../print-limits.ts';
import { withTimeout } from '../with-timeout.ts';

interface Incoming {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly sessionId: string | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A browser at the other end of `--remote-debugging-pipe`. No port is opened anywhere. */
export interface BrowserPipe {
  /** The browser as a whole. */
  readonly browser: DevToolsConnection;
  /** One attached page. */
  readonly session: (sessionId: string) => DevToolsConnection;
  /** Resolves when the pipe has ended, which it does with the browser. */
  readonly closed: Promise<void>;
}

const commandLimitMs = 120_000;
/** What a print waits for: its page is loaded, set by the engine and drawn. Each may take as long as the print, which has a clock of its own. */
const printCommands: ReadonlySet<string> = new Set(['Page.setDocumentContent', 'Runtime.evaluate', 'Page.printToPDF']);

/** How long a command is waited for, in ms. */
const limitMsOf = (method: string): number => (printCommands.has(method) ? mostPrintMs : commandLimitMs);

/** Speaks the DevTools protocol over a pair of streams, with one session for each page on the same wire. */
export function connectPipe(write: Writable, read: Readable): BrowserPipe {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  let last = 0;
  let isOpen = true;
  const key = (sessionId: string | undefined, method: string) => `${sessionId ?? ''}:${method}`;

  const take = (id: number) => {
    const command = waiting.get(id);
    waiting.delete(id);
    return command;
  };
  const receive = (raw: unknown) => {
    const message = raw as Incoming;
    if (message.id !== undefined) {
      const command = take(message.id);
      if (message.error) command?.reject(new Error(message.error.message));
      else command?.resolve(message.result);
      return;
    }
    if (message.method === undefined) return;
    if (message.method === 'Target.detachedFromTarget') endSession((message.params as { sessionId: string }).sessionId);
    for (const listener of listeners.get(key(message.sessionId, message.method)) ?? []) listener(message.params as never);
  };
  const refuse = (reason: string, belongs: (command: Waiting) => boolean) => {
    for (const [id, command] of [...waiting]) if (belongs(command)) take(id)?.reject(new Error(reason));
  };
  /** Who listened to a page that is gone is let go, with all that it holds: a printed page is some megabytes. */
  const endSession = (sessionId: string) => {
    refuse('The page is gone', (command) => command.sessionId === sessionId);
    for (const name of [...listeners.keys()]) if (name.startsWith(`${sessionId}:`)) listeners.delete(name);
  };

  const closed = new Promise<void>((resolve) => {
    const end = () => {
      isOpen = false;
      refuse('The browser is gone', () => true);
      resolve();
    };
    read.on('data', createFrameReader(receive));
    read.on('close', end).on('error', end);
    write.on('error', end);
  });

  const connection = (sessionId?: string): DevToolsConnection => ({
    async send(method, params = {}) {
      if (!isOpen) throw new Error('The browser is gone');
      last += 1;
      const id = last;
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { sessionId, resolve, reject }));
      write.write(frame({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
      try {
        return await withTimeout(answer, limitMsOf(method), `The browser did not answer ${method} in time`);
      } finally {
        waiting.delete(id);
      }
    },
    on(event, listener) {
      const known = listeners.get(key(sessionId, event)) ?? [];
      listeners.set(key(sessionId, event), [...known, listener]);
    },
  });
  return { browser: connection(), session: connection, closed };
}
