import type { Page } from 'playwright-core';

interface Watched {
  readonly values: string[];
  readonly frameMs: number[];
  readonly longTaskMs: number[];
}
type Watching = typeof globalThis & { umbruchKeys: Watched };

/** Notes, from now on, what stands in the search box in the frame after each letter, and how long that frame took to come. */
export async function watchKeys(page: Page): Promise<{
  readonly done: () => Promise<Watched & { readonly print: (what: string) => void }>;
}> {
  await page.evaluate(() => {
    const seen: Watched = { values: [], frameMs: [], longTaskMs: [] };
    Object.assign(globalThis, { umbruchKeys: seen });
    addEventListener(
      'keydown',
      (event) => {
        if (event.key.length !== 1 || event.ctrlKey || !(event.target instanceof HTMLInputElement)) return;
        const field = event.target;
        const pressed = event.timeStamp;
        requestAnimationFrame(() => {
          seen.values.push(field.value);
          // Behind the frame's own task lies its picture.
          setTimeout(() => seen.frameMs.push(performance.now() - pressed));
        });
      },
      true,
    );
    new PerformanceObserver((entries) => seen.longTaskMs.push(...entries.getEntries().map((entry) => entry.duration))).observe({
      entryTypes: ['longtask'],
    });
  });
  return {
    done: async () => {
      const seen = await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return (globalThis as Watching).umbruchKeys;
      });
      const sorted = seen.frameMs.toSorted((one, other) => one - other);
      const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
      return {
        ...seen,
        print: (what) =>
          console.log(
            `${what}: key to frame ${at(0.5)} ms median, ${at(1)} ms at most; long tasks ${seen.longTaskMs.map(Math.round).join(', ') || 'none'} ms`,
          ),
      };
    },
  };
}
