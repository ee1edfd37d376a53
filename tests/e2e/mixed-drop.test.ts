import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { CorePort } from '#electron/host/host.ts';
import type { Batch } from '#shared/model/proposal.ts';
import { freshFolder } from '../support/core.ts';
import { ask } from '../support/import-files.ts';
import { mixedFiles } from '../support/mixed-files.ts';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { expectQuiet } from './expectations.ts';

let window: TestWindow | undefined;
afterEach(async () => {
  await window?.close();
  window = undefined;
});

const count = 500;
const beatMs = 20;

interface Pulse {
  readonly beats: number[];
  readonly longTasks: number[];
  readonly inputs: number[];
}

/** Feels the pulse of the page: how late its timers are, which tasks hold it up, how long an input waits for its answer on the screen. */
const feelPulse = (page: Page): Promise<void> =>
  page.evaluate((every) => {
    const pulse: Pulse = { beats: [], longTasks: [], inputs: [] };
    Object.assign(globalThis, { pulse });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      pulse.beats.push(Math.max(0, now - last - every));
      last = now;
    }, every);
    new PerformanceObserver((list) => pulse.longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
    });
    const events: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => pulse.inputs.push(...list.getEntries().map((entry) => entry.duration))).observe(events);
  }, beatMs);
const pulseOf = (page: Page): Promise<Pulse> => page.evaluate(() => (globalThis as unknown as { pulse: Pulse }).pulse);
const share = (times: readonly number[], part: number): number =>
  [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
const shown = (name: string, times: readonly number[]): string =>
  `${name}: ${times.length}, Median ${share(times, 0.5).toFixed(0)}, p99 ${share(times, 0.99).toFixed(0)}, höchstens ${Math.max(0, ...times).toFixed(0)} ms`;

async function batchWhen(core: CorePort, isSo: (batch: Batch) => boolean): Promise<Batch> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const stop = core.subscribe(() => {
        stop();
        resolve();
      });
    });
    const [batch] = await ask(core, 'imports.list', {});
    if (batch && isSo(batch)) return batch;
    await changed;
  }
}

it(`takes ${count} files of every kind in one drop; an editor works on meanwhile, and cancelling leaves nothing waiting`, async () => {
  const folder = join(await freshFolder('mixed'), 'lieferung');
  await mkdir(folder);
  for (const { name, bytes } of mixedFiles(count)) await writeFile(join(folder, name), bytes);
  window = await openWindow();
  const { page, core } = window;
  await window.goTo('#/inbox');
  await feelPulse(page);
  await window.dropFiles([folder]);
  await batchWhen(core, (batch) => batch.done >= 20);

  // An editor works on meanwhile: through the views, and by typing.
  let done = 20;
  for (let round = 0; done < 50; round += 1) {
    await page.keyboard.press(round % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
    await page.mouse.click(700, 400 + (round % 3) * 20);
    done = (await batchWhen(core, () => true)).done;
  }

  const cancel = page.getByRole('button', { name: /abbrechen/i }).first();
  await cancel.waitFor();
  const pressed = performance.now();
  await cancel.click();
  const ended = await batchWhen(core, (batch) => !batch.running);
  const took = performance.now() - pressed;
  await cancel.waitFor({ state: 'detached' });

  const pulse = await pulseOf(page);
  console.log(
    [
      `${ended.done} Dateien gelesen, dann abgebrochen in ${took.toFixed(0)} ms`,
      shown('Verspätung der Uhr', pulse.beats),
      shown('Lange Aufgaben', pulse.longTasks),
      shown('Eingaben über 16 ms', pulse.inputs),
    ].join('\n'),
  );
  expect(ended.proposals.filter((row) => row.state === 'waiting' || row.state === 'reading')).toEqual([]);
  expect(ended.total).toBeLessThan(count);
  expect(pulse.beats.length).toBeGreaterThan(0);
  expectQuiet(window);
}, 300_000);
