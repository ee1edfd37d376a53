import type { RequestInput, RequestName, RequestOutput } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result.ts';
import type { TestApp } from '../../support/open-test-app.ts';

/** An answer for `fakeBridge` that the real core gives. */
export const through =
  <N extends RequestName>(app: () => TestApp, name: N) =>
  (input: RequestInput<N>) =>
    app().app.port.dispatch(name, input) as Promise<Result<RequestOutput<N>>>;
