import { mkdirSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import type { CoreContext } from '#electron/core-context.ts';
import { planFiles } from '#electron/import/file-plan.ts';
import { readSettings } from '#electron/store/settings.ts';
import { takeInbox } from './inbox-take.ts';
import { listInbox } from './inbox-folder.ts';
import type { InboxFile } from './inbox-folder.ts';
import type { Uploads } from './uploads.ts';

export interface InboxWatch {
  /** Begins or ends watching, as the settings say. */
  readonly sync: () => void;
  readonly close: () => Promise<void>;
}

export interface WatchTimes {
  /** A file that has not changed for so long is complete. */
  readonly stableMs: number;
  /** Files that lie still so long no longer wait for others that still move. */
  readonly patienceMs: number;
  /** Where the system does not tell of changes, they are looked for. */
  readonly pollMs: number;
}

const usual: WatchTimes = { stableMs: 2_000, patienceMs: 10_000, pollMs: 10_000 };
/** Systems tell of one change several times. */
const settleMs = 200;

/** Reads files that appear in the watched folder (Eingangsordner), as one delivery each time the folder has come to rest. */
export function createInboxWatch(context: CoreContext, uploads: Uploads, { stableMs, patienceMs, pollMs }: WatchTimes = usual): InboxWatch {
  const { store, host } = context;
  const seen = new Map<string, { readonly print: string; readonly since: number }>();
  const refused = new Map<string, string>();
  const unmoved = new Map<string, string>();
  /** What lay in the folder at the first look after a start, as it was then. */
  let leftOver: Map<string, string> | null = null;
  let folder: string | null = null;
  let watcher: FSWatcher | null = null;
  let poll: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  const stop = new AbortController();

  const printOf = ({ byteCount, mtimeMs }: InboxFile): string => `${byteCount} ${mtimeMs}`;

  /** Files that lie still, once all do; while some move, those that have waited long enough. A page waits for what is saved beside it. */
  function resting(files: readonly InboxFile[]): InboxFile[] {
    const now = performance.now();
    const present = new Set(files.map(({ name }) => name));
    for (const name of seen.keys()) if (!present.has(name)) seen.delete(name);
    const restMs = files.map((file) => {
      const print = printOf(file);
      const known = seen.get(file.name);
      if (known?.print === print) return now - known.since;
      seen.set(file.name, { print, since: now });
      return 0;
    });
    if (restMs.every((ms) => ms >= stableMs)) return [...files];
    const plans = planFiles(files.map(({ name }) => name));
    const groupOf = (index: number): number => (plans[index]?.kind === 'companion' ? plans[index].page : index);
    const moving = new Set(files.flatMap((_, index) => ((restMs[index] ?? 0) < patienceMs ? [groupOf(index)] : [])));
    return files.filter((_, index) => !moving.has(groupOf(index)));
  }

  async function look(inbox: string): Promise<void> {
    const present = await listInbox(inbox);
    leftOver ??= new Map(present.map((file) => [file.name, printOf(file)]));
    const files = present.filter((file) => refused.get(file.name) !== printOf(file));
    if (files.length === 0) return;
    const ready = resting(files);
    if (ready.length === 0) return lookSoon(stableMs / 2);
    const isIn = (prints: ReadonlyMap<string, string> | null) => (file: InboxFile) => prints?.get(file.name) === printOf(file);
    const earlier = { isLeftOver: isIn(leftOver), isStored: isIn(unmoved) };
    const remaining = await takeInbox(context, uploads, inbox, ready, earlier, stop.signal);
    for (const { name } of ready) {
      unmoved.delete(name);
      leftOver.delete(name);
    }
    for (const file of remaining.refused) refused.set(file.name, printOf(file));
    for (const file of remaining.unmoved) unmoved.set(file.name, printOf(file));
    // What could not be moved waits for the next look of itself.
    if (remaining.unmoved.length === 0) lookSoon(settleMs);
  }

  function lookNow(): void {
    const inbox = folder;
    if (inbox === null || looking !== null || stop.signal.aborted) return;
    looking = look(inbox)
      .catch((error: unknown) => {
        // A folder that cannot be read now may be so later; the next look tells.
        console.error('inbox folder', error);
      })
      .finally(() => {
        looking = null;
      });
  }
  function lookSoon(afterMs: number): void {
    if (folder === null || stop.signal.aborted) return;
    clearTimeout(soon);
    soon = setTimeout(lookNow, afterMs).unref();
  }

  function begin(): void {
    const inbox = host.inboxFolder();
    mkdirSync(inbox, { recursive: true });
    folder = inbox;
    poll = setInterval(lookNow, pollMs).unref();
    try {
      watcher = watch(inbox, { recursive: true, persistent: false }, () => lookSoon(settleMs));
      watcher.on('error', () => watcher?.close());
    } catch {
      // No news from this file system: looking from time to time must do.
      watcher = null;
    }
    lookNow();
  }
  function end(): void {
    folder = null;
    watcher?.close();
    watcher = null;
    clearInterval(poll);
    clearTimeout(soon);
    seen.clear();
  }

  return {
    sync: () => {
      const wanted = readSettings(store.db).watchesInbox && !stop.signal.aborted;
      if (!wanted) return end();
      if (folder !== null) return;
      try {
        begin();
      } catch (error) {
        console.error('inbox folder', error);
      }
    },
    close: async () => {
      stop.abort();
      end();
      await looking;
    },
  };
}
