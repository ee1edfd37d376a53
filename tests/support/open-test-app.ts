import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '#electron/app.ts';
import type { App } from '#electron/app.ts';
import type { Host } from '#electron/host/host.ts';
import type { CoreEvent, RequestInput, RequestName, RequestOutput } from '#shared/ipc/contract.ts';
import { FaultError } from '#shared/result.ts';
import { ask } from './import-files.ts';

export interface TestApp {
  readonly app: App;
  readonly folder: string;
  readonly ask: <N extends RequestName>(name: N, input: RequestInput<N>) => Promise<RequestOutput<N>>;
  readonly events: CoreEvent[];
  /** Errors that reached the log: an ordinary test expects none. */
  readonly unexpected: string[];
  readonly saved: string[];
  readonly dispose: () => Promise<void>;
}

/** The whole core on a fresh library, with a host that only remembers; `print` stands for the browser's printing. */
export async function openTestApp(
  options: { readonly folder?: string; readonly print?: Host['printToPdf']; readonly clock?: () => number } = {},
): Promise<TestApp> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'umbruch-app-'));
  const saved: string[] = [];
  const unexpected: string[] = [];
  const host: Host = {
    kind: 'headless',
    openWindow: () => Promise.reject(new Error('no window here')),
    printToPdf: options.print ?? (() => Promise.reject(new FaultError('export-no-browser'))),
    chooseSavePath: (name, extension) => {
      saved.push(join(folder, extension === '' ? name : `${name}.${extension}`));
      return Promise.resolve(saved.at(-1) ?? null);
    },
    reveal: (path) => Promise.resolve(void saved.push(`reveal ${path}`)),
    openExternal: (url) => Promise.resolve(void saved.push(url)),
    inboxFolder: () => join(folder, 'Eingang'),
    quit: () => Promise.resolve(),
  };
  const opened = await openLibrary({
    folder,
    host,
    parserPath: join(import.meta.dirname, '../../electron/import/parser/parser-main.ts'),
    clock: options.clock,
    report: (name, error) => unexpected.push(`${name}: ${String(error)}`),
  });
  if (!opened.ok) throw new Error(opened.fault.code);
  const app = opened.value;
  const events: CoreEvent[] = [];
  app.port.subscribe((event) => events.push(event));
  return {
    app,
    folder,
    ask: (name, input) => ask(app.port, name, input),
    events,
    unexpected,
    saved,
    dispose: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
