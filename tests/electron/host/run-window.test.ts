import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runWindow } from '#electron/run-window.ts';
import type { CorePort, Host } from '#electron/host/host.ts';
import type { Result } from '#shared/result.ts';
import { freshFolder, root } from '../../support/core.ts';
import { unusedHost } from '../../support/unused-host.ts';

it('keeps the library open until every call of the window is answered', async () => {
  const happened: string[] = [];
  let open: () => void = () => undefined;
  let answer: Promise<Result<unknown>> | undefined;
  let port: CorePort | undefined;
  const host: Host = {
    ...unusedHost,
    openWindow: (core) => {
      port = core;
      return Promise.resolve({ closed: Promise.resolve() });
    },
    openExternal: () => new Promise((resolve) => (open = resolve)),
    quit: () => {
      answer = port?.dispatch('links.open', { url: 'https://example.org/' });
      void answer?.then(() => happened.push('answered'));
      setTimeout(() => open(), 200);
      return Promise.resolve();
    },
  };
  const code = await runWindow({
    folder: await freshFolder('run-window'),
    host,
    parserPath: join(root, 'electron/import/parser/parser-main.ts'),
    onReady: () => undefined,
    stop: new AbortController().signal,
  });
  happened.push('closed');
  expect([code, await answer, happened]).toEqual([0, { ok: true, value: {} }, ['answered', 'closed']]);
});
