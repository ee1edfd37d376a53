import { mkdir } from 'node:fs/promises';
import { de, faultSentence } from '#shared/messages/faults.ts';
import { openLibrary } from './app.ts';
import { farewellMs } from './host/farewell.ts';
import type { Host } from './host/host.ts';
import { trackCalls } from './host/track-calls.ts';
import { withTimeout } from './host/with-timeout.ts';
import type { SpawnParser } from './import/parser/spawn-parser.ts';

interface WindowRun {
  readonly folder: string;
  readonly host: Host;
  readonly parserPath: string;
  /** How to start the parser, where Node's own child process will not do. */
  readonly spawnParser?: SpawnParser;
  /** Called once the window is usable. */
  readonly onReady: () => Promise<void> | void;
  /** Aborted when the process is asked to end. */
  readonly stop: AbortSignal;
}

/** The library, its window, and their end: the same for every host. Answers the exit code. */
export async function runWindow({ folder, host, parserPath, spawnParser, onReady, stop }: WindowRun): Promise<number> {
  await mkdir(folder, { recursive: true });
  const opened = await openLibrary({ folder, host, parserPath, spawnParser });
  if (!opened.ok) {
    process.stderr.write(`${faultSentence(de, opened.fault)}\n`);
    return 1;
  }
  const app = opened.value;
  const core = trackCalls(app.port);
  try {
    const stopped = new Promise<void>((resolve) => {
      if (stop.aborted) resolve();
      stop.addEventListener('abort', () => resolve(), { once: true });
    });
    const { closed } = await host.openWindow(core);
    await onReady();
    await Promise.race([closed, stopped]);
    return 0;
  } finally {
    // The window goes first: its last words are still saved, and each of them is answered before the library closes.
    await host.quit();
    await withTimeout(core.settled(), farewellMs, 'Calls of the window stayed unanswered').catch(() => undefined);
    await app.close();
  }
}
