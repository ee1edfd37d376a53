import type { CoreEvent } from '#shared/ipc/contract.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { Host } from './host/host.ts';
import type { ParserPool } from './import/parser/parser-pool.ts';
import type { Blobs } from './store/blobs.ts';
import type { Store } from './store/database.ts';

/** What handlers work with; clock and ids are passed in so that tests decide them. */
export interface CoreContext {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly parser: ParserPool;
  readonly host: Host;
  readonly now: () => number;
  readonly newId: () => string;
  readonly emit: (event: CoreEvent) => void;
  /** Wording in the library's language. */
  readonly wording: () => Messages;
}
