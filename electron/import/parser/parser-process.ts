import { fail, FaultError, faultCodes, ok } from '#shared/result.ts';
import type { Fault, FaultCode, Result } from '#shared/result.ts';
import { reading } from '#shared/model/reading.ts';
import { z } from 'zod';
import type { FoundPart } from '../formats.ts';
import type { ReadOptions } from '../options.ts';
import { ownFormats } from '../own-formats.ts';
import { aliveNote, createFrameReader, encodeFrame, keptNote } from './frames.ts';
import type { Frame } from './frames.ts';
import type { FileOutcome } from './read-file.ts';
import { residentBytes } from './memory.ts';
import { inMegabytes } from './parser-limits.ts';
import type { ParserLimits } from './parser-limits.ts';
import { partOf } from './part-frames.ts';
import { createClock } from './parser-clock.ts';
import type { ParserChild } from './spawn-parser.ts';

/** The memory of a larger file is not given back at once: the next one would be ended for it. */
const largestBeforeAnother = 1_000_000;

/** A file on its way into a parser process; `onPart` gets what lies in it, before the answer. */
export interface FileToParse {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
  /** A promise where keeping it takes time; nothing more comes from the process until it is settled. */
  readonly onPart: (part: FoundPart) => void | Promise<void>;
}

/** One living parser process, used for one file at a time. */
export interface ParserProcess {
  readonly read: (file: FileToParse) => Promise<Result<FileOutcome>>;
  /** Ends the process; what it was reading is answered with `code`. */
  readonly kill: (code: FaultCode) => void;
  readonly isAlive: () => boolean;
  /** Ended after its file, because somebody else's parser ran in it, or may have. */
  readonly isSpent: () => boolean;
  readonly gone: Promise<void>;
}

const outcomeSchema = z.union([
  z.object({ ok: z.literal(true), value: z.object({ reading: reading.nullable(), isCut: z.literal(true).optional() }) }),
  z.object({
    ok: z.literal(false),
    fault: z.object({ code: z.enum(faultCodes), detail: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
  }),
]);
const answerSchema = z.object({ outcome: outcomeSchema, spent: z.boolean() });

interface Running {
  readonly id: number;
  readonly file: FileToParse;
  readonly settle: (result: Result<FileOutcome>) => void;
  partBytes: number;
  /** Parts that are still being kept. */
  readonly keeping: Set<Promise<void>>;
}

/** Watches over a child: clock, memory and output are measured from outside, and any overrun ends the process at once. */
export function superviseParser(child: ParserChild, limits: ParserLimits): ParserProcess {
  let alive = true;
  let isSpent = false;
  let ending: Fault | null = null;
  let running: Running | null = null;
  let lastId = 0;
  const clock = createClock(limits, (ms) => {
    end({ code: 'parser-timeout', detail: { limit: ms / 1_000 } });
  });
  let sampler: NodeJS.Timeout | undefined;
  let markReady: () => void = () => undefined;
  let markGone: () => void = () => undefined;
  const ready = new Promise<void>((done) => (markReady = done));
  const gone = new Promise<void>((done) => (markGone = done));

  const settle = (result: Result<FileOutcome>): void => {
    clock.stop();
    clearInterval(sampler);
    const done = running;
    running = null;
    done?.settle(
      result.ok ? result : fail(result.fault.code, { ...result.fault.detail, ...(done.file.name === '' ? {} : { name: done.file.name }) }),
    );
  };
  const end = (fault: Fault): void => {
    ending ??= fault;
    alive = false;
    child.kill();
    settle({ ok: false, fault: ending });
  };
  /** Takes one part of the running file; the first that is not what it says, or too much of them, ends the process. */
  const takePart = (job: Running, frame: Frame): void => {
    job.partBytes += frame.body.byteLength;
    const part = job.partBytes > limits.maxPartBytes ? null : partOf(frame);
    if (part === null) {
      end(job.partBytes > limits.maxPartBytes ? { code: 'archive-too-large' } : { code: 'parser-crashed' });
      return;
    }
    // A part that cannot be kept (a full disk) must not count as read.
    const refuse = (error: unknown): void => {
      if (running === job) end(error instanceof FaultError ? error.fault : { code: 'disk-fault' });
    };
    try {
      const kept = job.file.onPart(part);
      if (kept instanceof Promise)
        waitFor(
          job,
          kept.then(() => confirm(job), refuse),
        );
      else confirm(job);
    } catch (error) {
      refuse(error);
    }
  };
  /** The process hands out no more than a few parts before it hears this: they must not pile up here. */
  const confirm = (job: Running): void => {
    if (running === job) child.send(encodeFrame({ id: job.id, name: '', note: keptNote, body: new Uint8Array() }));
  };
  /** The time of a file stands still while a large part of it is kept. */
  const waitFor = (job: Running, kept: Promise<void>): void => {
    job.keeping.add(kept);
    clock.hold();
    void kept.finally(() => {
      job.keeping.delete(kept);
      if (job.keeping.size > 0 || running !== job) return;
      clock.goOn();
    });
  };
  /** Takes the answer to the running file. Unless only our own code certainly ran, no other file may meet what was left behind. */
  const takeAnswer = (job: Running, frame: Frame): void => {
    const answer = parseAnswer(frame.body);
    if (answer === null) {
      end({ code: 'parser-crashed' });
      return;
    }
    isSpent = answer.spent || !isOwn(answer.result) || job.file.bytes.length > largestBeforeAnother;
    if (isSpent) alive = false;
    const finish = (): void => {
      if (running !== job) return;
      settle(answer.result);
      if (isSpent) child.kill();
    };
    if (job.keeping.size === 0) finish();
    else void Promise.all(job.keeping).then(finish);
  };

  child.onBytes(
    createFrameReader(
      limits.maxOutputBytes,
      (frame) => {
        // What a process still says after its end was decided counts for nothing: a part of it may be missing.
        if (ending !== null) return;
        if (frame.id === 0) {
          // A process that could reach the network or the disk must not see a file at all.
          if (frame.body.toString() === '[]') markReady();
          else end({ code: 'parser-crashed' });
        } else if (running?.id !== frame.id) end({ code: 'parser-crashed' });
        else if (frame.note === aliveNote) {
          if (running.keeping.size === 0) clock.goOn();
        } else if (frame.note === 'answer') takeAnswer(running, frame);
        else takePart(running, frame);
      },
      (fault) => {
        end(
          fault === 'too-large'
            ? { code: 'parser-output', detail: { limit: inMegabytes(limits.maxOutputBytes) } }
            : { code: 'parser-crashed' },
        );
      },
    ),
  );
  child.onExit(({ ranOutOfHeap }) => {
    alive = false;
    clearTimeout(starting);
    const crash: Fault = ranOutOfHeap ? { code: 'parser-memory', detail: { limit: limits.heapMegabytes } } : { code: 'parser-crashed' };
    settle({ ok: false, fault: ending ?? crash });
    markGone();
  });
  const starting = setTimeout(() => {
    end({ code: 'parser-crashed' });
  }, limits.startMs);
  void ready.then(() => {
    clearTimeout(starting);
  });

  const watch = (file: FileToParse): void => {
    // What is given to it does not count as taken: the file as text, two bytes a character.
    const allowed = limits.maxRssBytes + 2 * file.bytes.length;
    clock.start();
    sampler = setInterval(() => {
      const used = child.pid === undefined ? null : residentBytes(child.pid);
      if (used !== null && used > allowed) end({ code: 'parser-memory', detail: { limit: inMegabytes(limits.maxRssBytes) } });
    }, limits.sampleMs);
  };

  return {
    read: (file) =>
      new Promise((resolve) => {
        if (!alive || running !== null) {
          resolve(fail('parser-crashed', { name: file.name }));
          return;
        }
        lastId += 1;
        const mine: Running = { id: lastId, file, settle: resolve, partBytes: 0, keeping: new Set() };
        running = mine;
        void ready.then(() => {
          if (running !== mine || !alive) return;
          watch(file);
          child.send(encodeFrame({ id: mine.id, name: file.name, note: JSON.stringify(file.options), body: file.bytes }));
        });
      }),
    kill: (code) => {
      end({ code });
    },
    isAlive: () => alive,
    isSpent: () => isSpent,
    gone,
  };
}

interface Answer {
  readonly result: Result<FileOutcome>;
  readonly spent: boolean;
}

/** The answer as the child gave it, or null when it is none. */
function parseAnswer(body: Uint8Array): Answer | null {
  try {
    const { outcome, spent } = answerSchema.parse(JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')));
    return { result: outcome.ok ? ok(outcome.value) : { ok: false, fault: outcome.fault }, spent };
  } catch {
    return null;
  }
}

/** A text in one of our own formats was read; of a container or a fault nobody can tell from here. */
const isOwn = (result: Result<FileOutcome>): boolean =>
  result.ok && result.value.reading !== null && ownFormats.has(result.value.reading.format);
