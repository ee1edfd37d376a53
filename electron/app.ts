/**
 * The core, composed once for all three ways in (Electron, Chromium, command line): store, parser, handlers, events.
 * Everything that differs between them is in `Host`.
 */
import { randomUUID } from 'node:crypto';
import { catalogue } from '#shared/messages/catalogue.ts';
import type { CoreEvent } from '#shared/ipc/contract.ts';
import { FaultError, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { CoreContext } from './core-context.ts';
import type { CorePort, Host } from './host/host.ts';
import { createParserPool } from './import/parser/parser-pool.ts';
import type { SpawnParser } from './import/parser/spawn-parser.ts';
import { articleHandlers } from './ipc/article-handlers.ts';
import { exportHandlers } from './ipc/export-handlers.ts';
import type { Handlers } from './ipc/handlers.ts';
import { importHandlers } from './ipc/import-handlers.ts';
import { createHouseWords } from './ipc/house-words.ts';
import { createIndexWork } from './ipc/index-work.ts';
import { createInboxWatch } from './ipc/inbox-watch.ts';
import { keywordHandlers } from './ipc/keyword-handlers.ts';
import { libraryHandlers } from './ipc/library-handlers.ts';
import { newsletterHandlers } from './ipc/newsletter-handlers.ts';
import { overlapHandlers } from './ipc/overlap-handlers.ts';
import { profileHandlers } from './ipc/profile-handlers.ts';
import { relationHandlers } from './ipc/relation-handlers.ts';
import { revisionHandlers } from './ipc/revision-handlers.ts';
import { createRouter } from './ipc/router.ts';
import { searchHandlers } from './ipc/search-handlers.ts';
import { sourceHandlers } from './ipc/source-handlers.ts';
import { suggestionHandlers } from './ipc/suggestion-handlers.ts';
import { createTaskList } from './ipc/task-list.ts';
import { thesaurusHandlers } from './ipc/thesaurus-handlers.ts';
import { vocabularyHandlers } from './ipc/vocabulary-handlers.ts';
import { openBlobs } from './store/blobs.ts';
import { openStore } from './store/database.ts';
import { readSettings } from './store/settings.ts';

export interface AppOptions {
  /** The library's folder; made when it is not there. */
  readonly folder: string;
  readonly host: Host;
  /** The parser process's entry file. */
  readonly parserPath: string;
  /** How to start it where the default, a child process of Node, will not do (Electron). */
  readonly spawnParser?: SpawnParser;
  readonly clock?: () => number;
  readonly newId?: () => string;
  /** Whether the watched folder is looked after, where the settings say so. Not for single commands. */
  readonly watchesInbox?: boolean;
  /** Gets errors that nobody expected; by default they go to stderr. */
  readonly report?: (name: string, error: unknown) => void;
}

export interface App {
  readonly port: CorePort;
  readonly context: CoreContext;
  /** Resolves when no dropped file waits to be read. */
  readonly importsIdle: () => Promise<void>;
  /** Resolves when the index holds every report. */
  readonly indexIdle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a library and everything that works on it. A busy, newer or damaged library is a fault, and nothing was changed. */
export function openLibrary(options: AppOptions): Promise<Result<App>> {
  const {
    folder,
    host,
    parserPath,
    spawnParser,
    clock: now = Date.now,
    newId = randomUUID,
    watchesInbox = true,
    report = (name, error) => console.error(name, error),
  } = options;
  const listeners = new Set<(event: CoreEvent) => void>();
  try {
    const store = openStore(folder, now());
    const context: CoreContext = {
      store,
      blobs: openBlobs(folder),
      parser: createParserPool({ parserPath, spawnParser }),
      host,
      now,
      newId,
      emit: (event) => listeners.forEach((listener) => listener(event)),
      wording: () => catalogue[readSettings(store.db).language],
    };
    const tasks = createTaskList(context);
    const imports = importHandlers(context);
    const index = createIndexWork(context);
    listeners.add(index.wake);
    const house = createHouseWords(context, index.wake);
    listeners.add((event) => {
      if (event.name === 'keywords.changed') house.note();
    });
    const overlaps = overlapHandlers(context);
    const handlers: Handlers = {
      ...libraryHandlers(context),
      ...articleHandlers(context),
      ...searchHandlers(context, index),
      ...revisionHandlers(context),
      ...keywordHandlers(context),
      ...thesaurusHandlers(context),
      ...vocabularyHandlers(context, tasks),
      ...relationHandlers(context),
      ...suggestionHandlers(context),
      ...overlaps.handlers,
      ...newsletterHandlers(context),
      ...imports.handlers,
      ...exportHandlers(context, tasks),
      ...sourceHandlers(context, tasks),
      ...profileHandlers(context),
    };
    const route = createRouter(handlers, report);
    imports.queue.resume();
    const inbox = createInboxWatch(context, imports.uploads);
    if (watchesInbox) {
      inbox.sync();
      listeners.add((event) => {
        if (event.name === 'settings.changed' && event.payload.ids.includes('watchesInbox')) inbox.sync();
      });
    }
    return Promise.resolve(
      ok({
        port: {
          dispatch: (name, raw) => {
            index.noteRequest();
            return route(name, raw);
          },
          subscribe: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        },
        context,
        importsIdle: imports.queue.idle,
        indexIdle: index.idle,
        close: async () => {
          await house.close();
          await index.close();
          await overlaps.close();
          await inbox.close();
          await imports.queue.close();
          await tasks.close();
          await context.parser.close();
          store.close();
        },
      }),
    );
  } catch (error) {
    if (error instanceof FaultError) return Promise.resolve({ ok: false, fault: error.fault });
    return Promise.reject(error as Error);
  }
}
