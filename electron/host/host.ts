import type { CoreEvent } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result.ts';
import type { TypesetReport } from '#shared/typeset/typeset-request.ts';

/** The core as a host sees it. `dispatch` never throws; `name` and `raw` are unchecked. */
export interface CorePort {
  readonly dispatch: (name: string, raw: unknown) => Promise<Result<unknown>>;
  /** Calls `listener` for each event; answers a function that ends it. */
  readonly subscribe: (listener: (event: CoreEvent) => void) => () => void;
}

/** A printed page, and what typesetting says of it; null where it was not asked for, or the browser set the page after all. */
export interface Printed {
  /** Empty for a draft whose report tells its places: nobody needs its pages. */
  readonly pdf: Uint8Array;
  readonly report: TypesetReport | null;
}

/** The whole list of what differs between Electron, an installed Chromium, and no window at all. */
export interface Host {
  readonly kind: 'electron' | 'chromium' | 'headless';
  /** Opens the one window. Resolves when it is usable; `closed` resolves when the editor closed it. */
  openWindow(core: CorePort): Promise<{ readonly closed: Promise<void> }>;
  /** Prints a self-contained HTML page. Page size comes from its CSS. Rejects with `FaultError('export-no-browser')` where nothing can print. */
  printToPdf(html: string, signal: AbortSignal): Promise<Printed>;
  /** Asks where to write; without an extension it is a folder, not there yet. Answers an absolute path, or null when the editor gave up. */
  chooseSavePath(suggestedName: string, extension: string): Promise<string | null>;
  /** Says that the work on a chosen path has ended, written or not. For hosts that pick free names and keep them until then. */
  releaseSavePath?(path: string): void;
  /** Shows a finished file in the system's file manager. */
  reveal(path: string): Promise<void>;
  /** Opens an address that `isSafeLink` let through in the system's browser or mail program. */
  openExternal(url: string): Promise<void>;
  /** Folder whose files are read as they arrive, where the editor wishes so (Eingangsordner). It need not be there yet. */
  inboxFolder(): string;
  quit(): Promise<void>;
}
