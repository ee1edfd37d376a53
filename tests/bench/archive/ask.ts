import type { RequestInput, RequestName, RequestOutput } from '#shared/ipc/contract.ts';
import type { CorePort } from '#electron/host/host.ts';

/** Sends a request as the window does and answers what it answers; a fault is thrown with its code. */
export async function ask<Name extends RequestName>(port: CorePort, name: Name, input: RequestInput<Name>): Promise<RequestOutput<Name>> {
  const answer = await port.dispatch(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.fault.code}`);
  return answer.value as RequestOutput<Name>;
}
