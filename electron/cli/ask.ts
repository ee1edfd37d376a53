import type { CorePort } from '#electron/host/host.ts';
import type { RequestInput, RequestName, RequestOutput } from '#shared/ipc/contract.ts';
import { FaultError } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

/** Asks the core as the window does, through the same router; a fault is thrown and printed once, in `cli.ts`. */
export async function ask<N extends RequestName>(port: CorePort, name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  const result = (await port.dispatch(name, input)) as Result<RequestOutput<N>>;
  if (!result.ok) throw new FaultError(result.fault.code, result.fault.detail);
  return result.value;
}
