import { requests } from '#shared/ipc/contract.ts';
import type { RequestName } from '#shared/ipc/contract.ts';
import { FaultError, fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { storeFault } from '#electron/store/store-fault.ts';
import type { Handlers } from './handlers.ts';

const isRequest = (name: string): name is RequestName => Object.hasOwn(requests, name);

/**
 * Validates, dispatches, answers a `Result`: the one place where errors are caught.
 * `report` gets what nobody expected, for the log; the window only learns `internal`.
 */
export function createRouter(
  handlers: Handlers,
  report: (name: string, error: unknown) => void,
): (name: string, raw: unknown) => Promise<Result<unknown>> {
  return async (name, raw) => {
    if (!isRequest(name)) return fail('unknown-request');
    const input = requests[name].input.safeParse(raw);
    if (!input.success) return fail('invalid-input', { field: input.error.issues[0]?.path.join('.') ?? '' });
    try {
      // The schema above has just proved that this input belongs to this handler.
      const handler = handlers[name] as (input: unknown) => unknown;
      return ok(await handler(input.data));
    } catch (error) {
      const known = storeFault(error);
      if (known instanceof FaultError) return { ok: false, fault: known.fault };
      report(name, error);
      return fail('internal');
    }
  };
}
