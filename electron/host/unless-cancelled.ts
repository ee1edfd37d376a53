import { FaultError } from '#shared/result.ts';

/** Waits for work, or throws `cancelled` once the signal says so. The signal of a long batch holds nothing of the work afterwards. */
export async function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: cancelled, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(new FaultError('cancelled'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
