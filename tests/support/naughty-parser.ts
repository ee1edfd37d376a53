import { serve } from '#electron/import/parser/serve.ts';
import { emptyReading } from './empty-reading.ts';
import type { Reading } from '#shared/model/reading.ts';

const read = (reading: Partial<Reading> = {}, spent = false) => ({
  outcome: { ok: true, value: { reading: { ...emptyReading, ...reading } } },
  spent,
});

/** A parser process that misbehaves as the file's name says, to try the limits of its parent. */
const hoard: Uint8Array[] = [];
const heap: number[][] = [];

serve(async (name) => {
  await Promise.resolve();
  switch (name) {
    case 'endless':
      for (;;) hoard.length = 0;
    case 'memory':
      for (;;) hoard.push(new Uint8Array(16 * 1024 * 1024).fill(1));
    case 'heap':
      for (;;) heap.push(Array.from({ length: 100_000 }, (_, index) => index * 1.5));
    case 'output':
      return { ok: true, value: 'x'.repeat(3 * 1024 * 1024) };
    case 'crash':
      return process.abort();
    case 'exit':
      return process.exit(7);
    case 'nonsense':
      return { ok: true, value: { records: 'none' } };
    case 'noise':
      process.stdout.write('this is no frame\n');
      return null;
    case 'pollute':
      try {
        (Object.prototype as unknown as Record<string, unknown>)['polluted'] = true;
      } catch {
        // Frozen: that is what the test looks for.
      }
      return read({ warnings: [String('polluted' in {})] });
    case 'pid':
      return read({ warnings: [String(process.pid)] });
    case 'spent':
      return read({ warnings: [String(process.pid)] }, true);
    default:
      return read();
  }
});
