import { Script } from 'node:vm';

const slot = 'umbruchParserTask';
const script = new Script(`${slot}()`);

/**
 * Runs synchronous work that V8 breaks off after `timeoutMs`. The parent's clock is the real limit;
 * this one ends a parser in an endless loop whose parent is gone and can no longer kill it.
 */
export function runTimed<T>(work: () => T, timeoutMs: number): T {
  let result: { value: T } | null = null;
  Object.defineProperty(globalThis, slot, {
    configurable: true,
    value: () => {
      result = { value: work() };
    },
  });
  script.runInThisContext({ timeout: timeoutMs });
  if (result === null) throw new Error('The parser gave no answer');
  return (result as { value: T }).value;
}
