import { fail } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Reading } from '#shared/model/reading.ts';
import { inMegabytes, parserLimits } from './parser-limits.ts';
import type { ParserLimits } from './parser-limits.ts';
import { superviseParser } from './parser-process.ts';
import type { ParserProcess } from './parser-process.ts';
import { spawnParser } from './spawn-parser.ts';
import type { SpawnParser } from './spawn-parser.ts';

export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads files one after another in a process that can be killed. Never throws, never outlives `close`. */
export interface ParserPool {
  readonly read: (file: FileToRead, signal?: AbortSignal) => Promise<Result<Reading>>;
  /** Starts a process ahead of the first file, so that nobody waits for it. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

export interface ParserPoolOptions {
  readonly parserPath: string;
  readonly limits?: Partial<ParserLimits>;
  readonly spawnParser?: SpawnParser;
}

interface Job {
  readonly file: FileToRead;
  readonly signal: AbortSignal | undefined;
  readonly settle: (result: Result<Reading>) => void;
}

/** Keeps one process warm; a file that kills it costs itself, and the next one gets a new process. */
export function createParserPool(options: ParserPoolOptions): ParserPool {
  const limits: ParserLimits = { ...parserLimits, ...options.limits };
  const start = options.spawnParser ?? spawnParser;
  const queue: Job[] = [];
  const living = new Set<ParserProcess>();
  let warm: ParserProcess | null = null;
  let busy = false;
  let closed = false;

  const process = (): ParserProcess => {
    if (warm?.isAlive() === true) return warm;
    const fresh = superviseParser(start(options.parserPath, limits), limits);
    living.add(fresh);
    void fresh.gone.then(() => living.delete(fresh));
    warm = fresh;
    return fresh;
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      if (closed || job.signal?.aborted === true) {
        job.settle(fail('cancelled', { name: job.file.name }));
        continue;
      }
      const reader = process();
      const cancel = (): void => {
        reader.kill('cancelled');
      };
      job.signal?.addEventListener('abort', cancel, { once: true });
      job.settle(await reader.read(job.file));
      job.signal?.removeEventListener('abort', cancel);
    }
    busy = false;
    // Nobody shall wait for a start after a file that took its process along.
    if (!closed && warm?.isAlive() === false) process();
  };

  return {
    read: (file, signal) => {
      if (closed || signal?.aborted === true) return Promise.resolve(fail('cancelled', { name: file.name }));
      if (file.bytes.byteLength === 0) return Promise.resolve(fail('file-empty', { name: file.name }));
      if (file.bytes.byteLength > limits.maxBytes) {
        return Promise.resolve(
          fail('file-too-large', { name: file.name, size: inMegabytes(file.bytes.byteLength), limit: inMegabytes(limits.maxBytes) }),
        );
      }
      return new Promise((settle) => {
        queue.push({ file, signal, settle });
        void work();
      });
    },
    warm: () => {
      if (!closed) process();
    },
    close: async () => {
      closed = true;
      for (const job of queue.splice(0)) job.settle(fail('cancelled', { name: job.file.name }));
      const ends = [...living].map((one) => {
        one.kill('cancelled');
        return one.gone;
      });
      await Promise.all(ends);
    },
  };
}
