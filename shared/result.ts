/** What crosses a boundary: a value, or a fault with a code that the message catalogue turns into a sentence. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** Every way a request can fail. Each code has a sentence in `shared/messages/faults.ts`. */
export const faultCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'unknown-request',
  'internal',
  'cancelled',
  'library-busy',
  'library-newer',
  'library-damaged',
  'disk-full',
  'disk-read-only',
  'disk-fault',
  'upload-lost',
  'file-missing',
  'file-empty',
  'file-too-large',
  'file-binary',
  'file-unknown-format',
  'file-no-text',
  'file-encrypted',
  'file-damaged',
  'file-scanned',
  'file-old-office',
  'pdf-too-long',
  'vocabulary-too-large',
  'vocabulary-too-many-statements',
  'archive-empty',
  'archive-nested',
  'archive-too-large',
  'archive-too-many',
  'parser-timeout',
  'parser-memory',
  'parser-output',
  'parser-depth',
  'parser-crashed',
  'step-taken-over',
  'export-unknown-node',
  'export-unknown-format',
  'export-unknown-layout',
  'export-no-browser',
  'export-unknown-name',
  'export-preview-too-large',
  'export-changed',
  'export-folder-exists',
  'write-onto-folder',
  'write-refused',
  'write-no-folder',
  'write-name-too-long',
  'write-full',
  'write-failed',
  'link-refused',
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** `detail` is data for the sentence (a file name, a limit, an id); never a stack, never a path outside the editor's own choice. */
export interface Fault {
  readonly code: FaultCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Carries a fault through code that cannot return a Result (inside a transaction); caught only in the router. */
export class FaultError extends Error {
  readonly fault: Fault;
  constructor(code: FaultCode, detail?: Fault['detail']) {
    super(code);
    this.name = 'FaultError';
    this.fault = detail === undefined ? { code } : { code, detail };
  }
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: FaultCode, detail?: Fault['detail']): Result<never> => ({
  ok: false,
  fault: detail === undefined ? { code } : { code, detail },
});

/** Makes a missing case in a union a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
