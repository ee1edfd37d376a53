import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from './corpus.ts';
import { type Extracting, noAnswer, type PageAnswer, type TimedAnswer } from './page-answer.ts';

/** Puts every page to one extractor. One that takes longer than `limit` ms or dies is started anew; the page counts as empty. */
export async function runExtractor(start: () => Promise<Extracting>, pages: readonly Page[], limit: number): Promise<TimedAnswer[]> {
  const answers: TimedAnswer[] = [];
  let running: Extracting | null = null;
  for (const page of pages) {
    running ??= await start();
    const found = await within(limit, running.ask(page));
    if (found === null) {
      running.kill();
      running = null;
    }
    answers.push({ ...(found ?? { ...noAnswer, ms: null }), file: page.file });
  }
  running?.kill();
  return answers;
}

async function within<T>(limit: number, asked: Promise<T | null>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, limit);
  });
  const found = await Promise.race([asked, late]);
  clearTimeout(timer);
  return found;
}

/** Starts an extractor of `extractors.ts` in a process of its own. */
export function startNode(name: string): Promise<Extracting> {
  const child = fork(join(import.meta.dirname, 'extractor-child.ts'), [name], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`the extractor ${name} did not start (exit code ${String(code)})`));
    });
    child.once('message', () => {
      resolve({
        ask: (page) =>
          new Promise((answer) => {
            child.once('exit', () => {
              answer(null);
            });
            child.once('message', (found) => {
              child.removeAllListeners('exit');
              answer(found as PageAnswer & { readonly ms: number });
            });
            child.send({ path: page.path, url: page.url });
          }),
        kill: () => child.kill('SIGKILL'),
      });
    });
  });
}
