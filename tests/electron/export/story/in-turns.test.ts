import { expect, it } from 'vitest';
import { bytesInTurns } from '#electron/export/story/in-turns.ts';

it('writes all pieces in their order, as UTF-8', async () => {
  const bytes = await bytesInTurns(['Grüße', ', ', '東京', ' 𝒢'], { signal: new AbortController().signal });
  expect(new TextDecoder().decode(bytes)).toBe('Grüße, 東京 𝒢');
});

it('lets others have their turn in between, and stops when they cancel', async () => {
  const stop = new AbortController();
  let drawn = 0;
  function* endless(): Generator<string> {
    for (;;) {
      drawn += 1;
      yield 'Wort '.repeat(100);
    }
  }
  setTimeout(() => {
    stop.abort();
  }, 1);
  await expect(bytesInTurns(endless(), { signal: stop.signal })).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  expect(drawn).toBeGreaterThan(1);
});
