import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { unlessCancelled } from '#electron/host/unless-cancelled.ts';

it('leaves nothing behind at the signal of a batch, whether the work succeeds or fails', async () => {
  const { signal } = new AbortController();
  await expect(unlessCancelled(Promise.resolve('gedruckt'), signal)).resolves.toBe('gedruckt');
  await expect(unlessCancelled(Promise.reject(new Error('kaputt')), signal)).rejects.toThrow('kaputt');
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('does not wait for work that is not wanted any more', async () => {
  const stop = new AbortController();
  const never = new Promise<string>(() => undefined);
  const waiting = unlessCancelled(never, stop.signal);
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  await expect(unlessCancelled(never, stop.signal)).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
});
