import { requestNames } from '#shared/ipc/contract.ts';

/** The function that the browser adds to the page; the script below takes it away again, so only the bridge holds it. */
export const bindingName = 'umbruchSend';
/** Takes results and events; called by the host with JSON values, never with code. */
export const deliverName = 'umbruchDeliver';

/** What the bridge writes into the binding. */
export interface BridgeCall {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

/** What the host hands to the page. */
export type BridgeMessage =
  { readonly kind: 'result'; readonly id: number; readonly result: unknown } | { readonly kind: 'event'; readonly event: unknown };

/** The part of a page's global object that the script below touches; core code knows no DOM. */
interface PageGlobals {
  readonly top: unknown;
  readonly location: { readonly origin: string };
  [name: string]: unknown;
}

/**
 * Runs inside the page, before any of its scripts, and installs `window.umbruch`. It is sent as source text, so it may use
 * nothing from outside its own body.
 */
function installBridge(names: readonly string[], origin: string, binding: string, deliver: string): void {
  const page = globalThis as unknown as PageGlobals;
  const send = page[binding] as ((payload: string) => void) | undefined;
  if (page.top !== globalThis || page.location.origin !== origin || send === undefined) return;
  Reflect.deleteProperty(page, binding);
  const waiting = new Map<number, (result: unknown) => void>();
  const listeners = new Set<(event: unknown) => void>();
  let last = 0;
  const call = (name: string) => (input: unknown) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      send(JSON.stringify({ id: last, name, input }));
    });
  const requests = Object.freeze(Object.fromEntries(names.map((name) => [name, Object.freeze(call(name))])));
  const onEvent = (listener: (event: unknown) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const receive = (message: BridgeMessage) => {
    if (message.kind === 'event') {
      for (const listener of [...listeners]) listener(message.event);
      return;
    }
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  };
  Object.defineProperty(page, 'umbruch', { value: Object.freeze({ requests, onEvent: Object.freeze(onEvent) }), enumerable: true });
  Object.defineProperty(page, deliver, { value: receive });
}

/** The source of the bridge for a window of `origin`. Built from our own names only. */
export const bridgeScript = (origin: string): string =>
  `(${installBridge.toString()})(${[requestNames, origin, bindingName, deliverName].map((value) => JSON.stringify(value)).join(', ')});`;
