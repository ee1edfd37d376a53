import { openChannel } from './channel.ts';
import { denyEverything, findUndenied } from './deny.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { aliveNote, createFrameReader, encodeFrame, keptNote } from './frames.ts';
import { runTimed } from './own-clock.ts';
import { frameOf } from './part-frames.ts';
import { createPartWindow } from './part-window.ts';
import { ownClockMs, parserLimits } from './parser-limits.ts';
import type { FoundPart } from '../formats.ts';

/** What reading says before its answer: parts, and that it goes on. */
export interface Said {
  readonly emit: (part: FoundPart) => void;
  readonly alive: () => void;
  /** Settled when the host has room for more parts. */
  readonly room: () => Promise<void>;
}

/** Reads one file: `options` as JSON, the answer as plain data. */
export type Serve = (name: string, bytes: Uint8Array, options: string, said: Said) => Promise<unknown>;

/** Signs of life are sent no more often. */
const aliveEveryMs = 1_000;

/** Turns this process into a parser: nothing but `read` and the pipe to the parent is left to it. */
export function serve(read: Serve): void {
  const channel = openChannel();
  const answer = (id: number, value: unknown): void => {
    channel.send(encodeFrame({ id, name: '', note: 'answer', body: Buffer.from(JSON.stringify(value), 'utf8') }));
  };
  channel.onEnd(() => process.exit(0));
  denyEverything();
  Object.freeze(Object.prototype);
  const undenied = findUndenied();
  answer(0, undenied);
  if (undenied.length > 0) return;
  const parts = createPartWindow(channel.send);
  channel.onBytes(
    createFrameReader(
      parserLimits.maxBytes * 4,
      (frame) => {
        if (frame.note === keptNote) return parts.kept();
        const emit = (part: FoundPart): void => {
          parts.send(encodeFrame({ id: frame.id, ...frameOf(part) }));
        };
        let last = performance.now();
        const alive = (): void => {
          if (performance.now() - last < aliveEveryMs) return;
          last = performance.now();
          channel.send(encodeFrame({ id: frame.id, name: '', note: aliveNote, body: new Uint8Array() }));
        };
        const room = async (): Promise<void> => {
          await nextTurn();
          await parts.room();
        };
        const reading = runTimed(() => read(frame.name, frame.body, frame.note, { emit, alive, room }), ownClockMs);
        void reading.then(async (value) => {
          await parts.empty();
          answer(frame.id, value);
        });
      },
      () => process.exit(2),
    ),
  );
}
