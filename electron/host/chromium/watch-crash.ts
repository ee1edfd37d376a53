import type { DevToolsConnection } from './dev-tools.ts';

/** Waits for work in a page; throws once the page has crashed, since its answers then never come. */
export type UnlessCrashed = <T>(work: () => Promise<T>) => Promise<T>;

/** Watches a page for crashes. Nothing of the work is kept when it is done. */
export async function watchCrash({ on, send }: DevToolsConnection): Promise<UnlessCrashed> {
  const waiting = new Set<() => void>();
  let isCrashed = false;
  on('Inspector.targetCrashed', () => {
    isCrashed = true;
    for (const stop of waiting) stop();
  });
  await send('Inspector.enable');
  return async <T>(work: () => Promise<T>): Promise<T> => {
    const { promise: crashed, reject } = Promise.withResolvers<never>();
    const stop = (): void => reject(new Error('The page crashed'));
    if (isCrashed) stop();
    waiting.add(stop);
    try {
      return await Promise.race([isCrashed ? crashed : work(), crashed]);
    } finally {
      waiting.delete(stop);
    }
  };
}
