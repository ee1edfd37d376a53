import type { BrowserWindow } from 'electron';
import { farewellMs, quietMs } from '../farewell.ts';
import type { TrackedCore } from '../track-calls.ts';
import { withTimeout } from '../with-timeout.ts';

/**
 * Holds the window's end until its last words are saved. Hiding it makes the page save at once, as it does whenever it goes
 * to the background; only when all is answered does the window really close. A page that hangs is ended after a while.
 * Answers a function that says whether the window is on its way out.
 */
export function leaveWindow(window: BrowserWindow, core: TrackedCore): () => boolean {
  let state: 'open' | 'leaving' | 'ending' = 'open';
  const end = () => {
    if (window.isDestroyed()) return;
    state = 'ending';
    const hanging = setTimeout(() => window.destroy(), farewellMs);
    window.once('closed', () => clearTimeout(hanging));
    window.close();
  };
  window.on('close', (event) => {
    if (state === 'ending') return;
    event.preventDefault();
    if (state === 'leaving') return;
    state = 'leaving';
    window.hide();
    withTimeout(core.quiet(quietMs), farewellMs, 'The page did not fall silent').then(end, end);
  });
  return () => state !== 'open';
}
