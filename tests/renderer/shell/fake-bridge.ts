import type { Bridge } from '#shared/ipc/bridge.ts';
import type { CoreEvent, RequestInput, RequestName, RequestOutput } from '#shared/ipc/contract.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

type Answer<N extends RequestName> = (input: RequestInput<N>) => RequestOutput<N> | Promise<Result<RequestOutput<N>>>;
type Answers = { readonly [N in RequestName]?: Answer<N> };

/** The window's side of the wire with a core that the test plays. `asked` lists every request. */
export function fakeBridge(answers: Answers) {
  const asked: { name: RequestName; input: unknown }[] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  const requests = new Proxy(
    {},
    {
      get: (_target, name: RequestName) => async (input: never) => {
        asked.push({ name, input });
        const answer = answers[name] as Answer<RequestName> | undefined;
        if (!answer) throw new Error(`No answer for ${name}`);
        const value = answer(input);
        return value instanceof Promise ? value : ok(value);
      },
    },
  ) as Bridge['requests'];
  const bridge: Bridge = {
    requests,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { bridge, asked, fire: (event: CoreEvent) => listeners.forEach((listener) => listener(event)) };
}

/** Puts a bridge and an address bar where the window has them. */
export function openFakeWindow(bridge: Bridge): void {
  const target = new EventTarget();
  const location = {
    current: '',
    get hash() {
      return this.current;
    },
    set hash(value: string) {
      this.current = value.startsWith('#') ? value : `#${value}`;
      target.dispatchEvent(new Event('hashchange'));
    },
  };
  const history = { replaceState: (_state: unknown, _title: string, hash: string) => void (location.current = hash) };
  Object.assign(globalThis, {
    window: {
      umbruch: bridge,
      location,
      history,
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
    },
  });
}
