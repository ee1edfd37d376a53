import { join } from 'node:path';
import { createFrameReader, encodeFrame } from '#electron/import/parser/frames.ts';
import { createParserPool } from '#electron/import/parser/parser-pool.ts';
import type { ParserPool } from '#electron/import/parser/parser-pool.ts';
import { parserLimits } from '#electron/import/parser/parser-limits.ts';
import { spawnParser } from '#electron/import/parser/spawn-parser.ts';
import type { ParserChild, SpawnParser } from '#electron/import/parser/spawn-parser.ts';

/** The memory of a larger file is not given back at once: a process that read one reads no other, here as in the product. */
const largestBeforeAnother = 1_000_000;

interface User {
  readonly take: (bytes: Uint8Array) => void;
  readonly leave: (end: { readonly ranOutOfHeap: boolean }) => void;
}

/**
 * A pool whose files are all read by one real process, so that hundreds of them cost one start, and so that what one file leaves
 * behind meets the next. The pool itself, as always, believes each process ended after a file that it would not trust it after.
 */
export function createKeptPool(): ParserPool {
  let real: ParserChild | null = null;
  let user: User | null = null;
  let isBusy = false;

  const start = (): ParserChild => {
    const child = spawnParser(join(import.meta.dirname, 'reused-parser.ts'), parserLimits);
    const lose = (end: { readonly ranOutOfHeap: boolean }): void => {
      if (real !== child) return;
      real = null;
      if (isBusy) user?.leave(end);
    };
    child.onBytes(
      createFrameReader(
        parserLimits.maxOutputBytes,
        (frame) => {
          if (frame.id === 0) {
            if (frame.body.toString() !== '[]') child.kill();
            return;
          }
          if (frame.note === 'answer') isBusy = false;
          user?.take(encodeFrame(frame));
        },
        () => {
          child.kill();
        },
      ),
    );
    child.onExit(lose);
    return child;
  };

  const lend: SpawnParser = () => {
    let onExit: (end: { readonly ranOutOfHeap: boolean }) => void = () => undefined;
    let onBytes: (chunk: Uint8Array) => void = () => undefined;
    let isLarge = false;
    const me: User = {
      take: (bytes) => {
        onBytes(bytes);
      },
      leave: (end) => {
        setImmediate(onExit, end);
      },
    };
    return {
      get pid() {
        return real?.pid;
      },
      send: (bytes) => {
        real ??= start();
        user = me;
        isBusy = true;
        isLarge ||= bytes.length > largestBeforeAnother;
        real.send(bytes);
      },
      onBytes: (listener) => {
        onBytes = listener;
        setImmediate(listener, encodeFrame({ id: 0, name: '', note: 'answer', body: Buffer.from('[]') }));
      },
      onExit: (listener) => {
        onExit = listener;
      },
      kill: () => {
        if (user === me && (isBusy || isLarge)) {
          real?.kill();
          real = null;
          isBusy = false;
        }
        me.leave({ ranOutOfHeap: false });
      },
    };
  };

  const pool = createParserPool({ parserPath: '', spawnParser: lend });
  return {
    ...pool,
    close: async () => {
      await pool.close();
      real?.kill();
      real = null;
    },
  };
}
