import type { Result } from '../result.ts';
import type { CoreEvent, RequestInput, RequestName, RequestOutput } from './contract.ts';

/** What both hosts put into the window as `window.umbruch`: one function a request, no channel names. */
export interface Bridge {
  readonly requests: { readonly [N in RequestName]: (input: RequestInput<N>) => Promise<Result<RequestOutput<N>>> };
  /** Calls `listener` for every event of the core; answers a function that ends it. */
  readonly onEvent: (listener: (event: CoreEvent) => void) => () => void;
}
