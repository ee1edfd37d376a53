/** Everything a single file may take. The parent enforces all of it from outside; a file over a limit costs only itself. */
export interface ParserLimits {
  readonly maxBytes: number;
  /** How long a file may take without a sign of life, such as another page read. */
  readonly wallMs: number;
  /** How long it may take in all. */
  readonly wholeMs: number;
  /** Resident memory beside the file itself as text, sampled every `sampleMs`. Linux only: elsewhere heap, byte limit and clock hold alone. */
  readonly maxRssBytes: number;
  readonly sampleMs: number;
  readonly maxOutputBytes: number;
  /** Everything that an archive or a mail may hold, unpacked. */
  readonly maxPartBytes: number;
  /** For the child's own JavaScript heap; V8 ends the process beyond it. */
  readonly heapMegabytes: number;
  /** How long a new process may take until it says that it is ready. */
  readonly startMs: number;
}

const megabyte = 1024 * 1024;

export const parserLimits: ParserLimits = {
  maxBytes: 50 * megabyte,
  wallMs: 20_000,
  wholeMs: 180_000,
  maxRssBytes: 512 * megabyte,
  sampleMs: 100,
  maxOutputBytes: 64 * megabyte,
  maxPartBytes: 500 * megabyte,
  heapMegabytes: 384,
  startMs: 20_000,
};

/** A parser's own clock for work without a pause: it ends one whose parent is gone, and never before the parent would. */
export const ownClockMs = parserLimits.wholeMs + parserLimits.wallMs;

/** How large a file may be: page images make PDF files larger than their text. */
export const byteLimit = (name: string, limits: Pick<ParserLimits, 'maxBytes'> = parserLimits): number =>
  /\.pdf$/i.test(name) ? limits.maxBytes * 2 : limits.maxBytes;

/** A size for a sentence: whole megabytes, never 0. */
export const inMegabytes = (bytes: number): number => Math.max(1, Math.round(bytes / megabyte));
