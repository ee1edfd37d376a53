import { serve } from '#electron/import/parser/serve.ts';
import { emptyReading } from './empty-reading.ts';

/** A parser process that misbehaves as the file's name says, to try the limits of its parent. */
const hoard: Uint8Array[] = [];
const heap: number[][] = [];

serve((name) => {
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
      return { ok: true, value: { ...emptyReading, warnings: [String('polluted' in {})] } };
    case 'pid':
      return { ok: true, value: { ...emptyReading, warnings: [String(process.pid)] } };
    default:
      return { ok: true, value: emptyReading };
  }
});
