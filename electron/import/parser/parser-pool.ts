import { fail } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { noOptions } from '../options.ts';
import type { FoundPart } from '../formats.ts';
import type { ReadOptions } from '../options.ts';
import { byteLimit, inMegabytes, parserLimits } from './parser-limits.ts';
import type { ParserLimits } from './parser-limits.ts';
import { superviseParser } from './parser-process.ts';
import type { FileToParse, ParserProcess } from './parser-process.ts';
import type { FileOutcome } from './read-file.ts';
import { spawnParser } from './spawn-parser.ts';
import type { SpawnParser } from './spawn-parser.ts';

export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options?: ReadOptions;
  /** Gets what lies in the file (files of an archive, pictures), before the answer; by default nothing is done with it. */
  readonly onPart?: (part: FoundPart) => void | Promise<void>;
}

/** Reads files one after another in a process that can be killed. Never throws, never outlives `close`. */
export interface ParserPool {
  readonly read: (file: FileToRead, signal?: AbortSignal) => Promise<Result<FileOutcome>>;
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
  readonly file: FileToParse;
  readonly signal: AbortSignal | undefined;
  readonly settle: (result: Result<FileOutcome>) => void;
}

/** Keeps a process warm; a file that kills it, or that somebody else's parser reads, costs it, and the next one gets another. */
export function createParserPool(options: ParserPoolOptions): ParserPool {
  const limits: ParserLimits = { ...parserLimits, ...options.limits };
  const start = options.spawnParser ?? spawnParser;
  const queue: Job[] = [];
  const living = new Set<ParserProcess>();
  let current: ParserProcess | null = null;
  let spare: ParserProcess | null = null;
  let busy = false;
  let closed = false;

  const begin = (): ParserProcess => {
    const fresh = superviseParser(start(options.parserPath, limits), limits);
    living.add(fresh);
    void fresh.gone.then(() => living.delete(fresh));
    return fresh;
  };
  const process = (): ParserProcess => {
    if (current?.isAlive() === true) return current;
    current = spare?.isAlive() === true ? spare : begin();
    spare = null;
    return current;
  };
  /** Nobody shall wait for a start after a file that took its process along; where such files come in numbers, two are kept ahead. */
  const replace = (): void => {
    if (closed || current === null || current.isAlive()) return;
    const { isSpent } = current;
    process();
    if (isSpent()) spare = begin();
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
      replace();
    }
    busy = false;
  };

  return {
    read: (file, signal) => {
      if (closed || signal?.aborted === true) return Promise.resolve(fail('cancelled', { name: file.name }));
      if (file.bytes.byteLength === 0) return Promise.resolve(fail('file-empty', { name: file.name }));
      const limit = byteLimit(file.name, limits);
      if (file.bytes.byteLength > limit) {
        return Promise.resolve(
          fail('file-too-large', { name: file.name, size: inMegabytes(file.bytes.byteLength), limit: inMegabytes(limit) }),
        );
      }
      return new Promise((settle) => {
        queue.push({ file: { options: noOptions, onPart: () => undefined, ...file }, signal, settle });
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
