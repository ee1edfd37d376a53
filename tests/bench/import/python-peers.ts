import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { markupText } from './markup-text.ts';
import { type Extracting, textOrNull } from './page-answer.ts';
import type { Score } from './score.ts';

interface PythonPeer {
  readonly label: string;
  readonly module: string;
  /** P, R, F, title, author, date and median ms as published with the corpus; of another run on another machine. */
  readonly published: readonly [number, number, number, number, number | null, number | null, number];
}

export const pythonPeers: Readonly<Record<string, PythonPeer>> = {
  trafilatura: { label: 'trafilatura (Python)', module: 'trafilatura', published: [0.924, 0.948, 0.936, 0.84, 0.59, 0.88, 96] },
  'readability-lxml': { label: 'readability-lxml (Python)', module: 'readability', published: [0.898, 0.811, 0.853, 0.8, null, null, 104] },
  newspaper4k: { label: 'newspaper4k (Python)', module: 'newspaper', published: [0.942, 0.766, 0.845, 0.81, 0.43, 0.67, 236] },
};

export const hasPython = (peer: PythonPeer): boolean =>
  spawnSync('python3', ['-c', `import ${peer.module}`], { stdio: 'ignore', timeout: 30_000 }).status === 0;

/** The published figures of a peer that is not installed. */
export function publishedScore({ published: [precision, recall, f, title, author, date, median] }: PythonPeer): Score {
  return { pages: 568, precision, recall, f, title, author, date, median, worst: null, late: 0 };
}

const line = z.object({
  text: z.unknown(),
  markup: z.unknown(),
  title: z.unknown(),
  author: z.unknown(),
  date: z.unknown(),
  ms: z.number().default(0),
});

/** Starts a Python peer; each line it prints is an answer. */
export function startPython(name: string): Promise<Extracting> {
  const child = spawn('python3', [join(import.meta.dirname, 'python-peers.py'), name], { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error(`${name} did not start`));
    });
    lines.once('line', () => {
      resolve({
        ask: (page) =>
          new Promise((answer) => {
            child.once('exit', () => {
              answer(null);
            });
            lines.once('line', (text) => {
              child.removeAllListeners('exit');
              const found = line.parse(JSON.parse(text));
              const words = typeof found.markup === 'string' ? markupText(found.markup) : (textOrNull(found.text) ?? '');
              answer({
                text: words,
                title: textOrNull(found.title),
                author: textOrNull(found.author),
                date: textOrNull(found.date),
                ms: found.ms,
              });
            });
            child.stdin.write(`${JSON.stringify({ path: page.path, url: page.url })}\n`);
          }),
        kill: () => child.kill('SIGKILL'),
      });
    });
  });
}
