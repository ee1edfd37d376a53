import type { Bridge } from '#shared/ipc/bridge.ts';
import type { EventName, EventPayload, RequestInput, RequestName, RequestOutput } from '#shared/ipc/contract.ts';
import { fail } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

declare global {
  interface Window {
    readonly umbruch?: Bridge;
  }
}

/** Asks the core. Never throws: a lost connection is a fault like any other. */
export async function call<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>> {
  const bridge = window.umbruch;
  if (!bridge) return fail('internal');
  try {
    return await bridge.requests[name](input);
  } catch {
    return fail('internal');
  }
}

/** Listens to one kind of event; answers a function that ends it. */
export function onEvent<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
  return (
    window.umbruch?.onEvent((event) => {
      if (event.name === name) listener(event.payload as EventPayload<N>);
    }) ?? (() => undefined)
  );
}
