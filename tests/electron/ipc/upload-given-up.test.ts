import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.dispose());

it('lists a file whose bytes do not come as failed, and leaves its namesake alone', async () => {
  const files = [1, 2].map(() => ({ name: 'meldung.txt', byteCount: 9 }));
  const { uploads } = await test.ask('imports.begin', { files });
  const given = { uploadId: uploads[1] as never, offset: 0, chunk: '', last: true };
  await expect(test.ask('imports.upload', given)).rejects.toThrow();
  const states = (await test.ask('imports.list', {})).flatMap((batch) => batch.proposals.map((row) => row.state));
  expect(states).toEqual(['waiting', 'failed']);
});
