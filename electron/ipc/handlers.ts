import type { ParsedInput, RequestName, RequestOutput } from '#shared/ipc/contract.ts';

/** One handler a request: a missing one does not compile. Handlers throw `FaultError` for what the editor should read; only the router catches. */
export type Handlers = {
  readonly [N in RequestName]: (input: ParsedInput<N>) => RequestOutput<N> | Promise<RequestOutput<N>>;
};

/** The handlers of one noun. */
export type HandlersOf<Noun extends string> = Pick<Handlers, Extract<RequestName, `${Noun}.${string}`>>;
