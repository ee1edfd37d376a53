import { fail, faultCodes, ok } from '#shared/result.ts';
import type { Fault, FaultCode, Result } from '#shared/result.ts';
import { reading } from '#shared/model/reading.ts';
import type { Reading } from '#shared/model/reading.ts';
import { z } from 'zod';
import { createFrameReader, encodeFrame } from './frames.ts';
import { residentBytes } from './memory.ts';
import { inMegabytes } from './parser-limits.ts';
import type { ParserLimits } from './parser-limits.ts';
import type { ParserChild } from './spawn-parser.ts';

/** One living parser process, used for one file at a time. */
export interface ParserProcess {
  readonly read: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<Result<Reading>>;
  /** Ends the process; what it was reading is answered with `code`. */
  readonly kill: (code: FaultCode) => void;
  readonly isAlive: () => boolean;
  readonly gone: Promise<void>;
}

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: reading }),
  z.object({
    ok: z.literal(false),
    fault: z.object({ code: z.enum(faultCodes), detail: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
  }),
]);

interface Running {
  readonly id: number;
  readonly name: string;
  readonly settle: (result: Result<Reading>) => void;
}

/** Watches over a child: clock, memory and output are measured from outside, and any overrun ends the process at once. */
export function superviseParser(child: ParserChild, limits: ParserLimits): ParserProcess {
  let alive = true;
  let ending: Fault | null = null;
  let running: Running | null = null;
  let lastId = 0;
  let clock: NodeJS.Timeout | undefined;
  let sampler: NodeJS.Timeout | undefined;
  let markReady: () => void = () => undefined;
  let markGone: () => void = () => undefined;
  const ready = new Promise<void>((done) => (markReady = done));
  const gone = new Promise<void>((done) => (markGone = done));

  const end = (fault: Fault): void => {
    ending ??= fault;
    alive = false;
    child.kill();
  };
  const settle = (result: Result<Reading>): void => {
    clearTimeout(clock);
    clearInterval(sampler);
    const done = running;
    running = null;
    done?.settle(
      result.ok ? result : fail(result.fault.code, { ...result.fault.detail, ...(done.name === '' ? {} : { name: done.name }) }),
    );
  };

  child.onBytes(
    createFrameReader(
      limits.maxOutputBytes,
      (frame) => {
        if (frame.id === 0) {
          // A process that could reach the network or the disk must not see a file at all.
          if (frame.body.toString() === '[]') markReady();
          else end({ code: 'parser-crashed' });
        } else if (running?.id === frame.id) settle(parseAnswer(frame.body));
        else end({ code: 'parser-crashed' });
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

  const watch = (): void => {
    clock = setTimeout(() => {
      end({ code: 'parser-timeout', detail: { limit: limits.wallMs / 1_000 } });
    }, limits.wallMs);
    sampler = setInterval(() => {
      const used = child.pid === undefined ? null : residentBytes(child.pid);
      if (used !== null && used > limits.maxRssBytes) end({ code: 'parser-memory', detail: { limit: inMegabytes(limits.maxRssBytes) } });
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
        const mine: Running = { id: lastId, name: file.name, settle: resolve };
        running = mine;
        void ready.then(() => {
          if (running !== mine || !alive) return;
          watch();
          child.send(encodeFrame({ id: mine.id, name: file.name, body: file.bytes }));
        });
      }),
    kill: (code) => {
      end({ code });
    },
    isAlive: () => alive,
    gone,
  };
}

function parseAnswer(body: Uint8Array): Result<Reading> {
  try {
    const answer = answerSchema.parse(JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')));
    return answer.ok ? ok(answer.value) : { ok: false, fault: answer.fault };
  } catch {
    return fail('parser-crashed');
  }
}
