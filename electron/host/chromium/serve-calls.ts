import { z } from 'zod';
import type { CorePort } from '../host.ts';
import { bindingName, bridgeScript, deliverName } from './bridge-script.ts';
import type { BridgeMessage } from './bridge-script.ts';
import { attempt } from './dev-tools.ts';
import type { DevToolsConnection } from './dev-tools.ts';
import { windowOrigin } from './serve-renderer.ts';

const bridgeCall = z.object({ id: z.number().int(), name: z.string().max(100), input: z.unknown() });

/**
 * Connects the page's bridge to the core. A call counts only when it comes from the script world of our own page in the top
 * frame: the browser names the caller, the page cannot.
 */
export async function serveCalls(connection: DevToolsConnection, core: CorePort, mainFrameId: string): Promise<() => void> {
  let pageContext: number | null = null;
  const forget = (id: number) => {
    if (pageContext === id) pageContext = null;
  };
  connection.on('Runtime.executionContextCreated', ({ context }) => {
    const isPage = context.auxData?.isDefault === true && context.auxData.frameId === mainFrameId;
    if (isPage) pageContext = context.origin === windowOrigin ? context.id : null;
  });
  connection.on('Runtime.executionContextDestroyed', ({ executionContextId }) => forget(executionContextId));
  connection.on('Runtime.executionContextsCleared', () => (pageContext = null));

  const deliver = (context: number, message: BridgeMessage) =>
    attempt(
      connection.send('Runtime.callFunctionOn', {
        executionContextId: context,
        functionDeclaration: `function (message) { globalThis.${deliverName}?.(message); }`,
        arguments: [{ value: message }],
        silent: true,
      }),
    );
  connection.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== bindingName || executionContextId !== pageContext) return;
    const call = readCall(payload);
    if (!call) return;
    void core.dispatch(call.name, call.input).then((result) => deliver(executionContextId, { kind: 'result', id: call.id, result }));
  });
  await connection.send('Runtime.enable');
  await connection.send('Runtime.addBinding', { name: bindingName });
  await connection.send('Page.addScriptToEvaluateOnNewDocument', { source: bridgeScript(windowOrigin) });
  return core.subscribe((event) => {
    if (pageContext !== null) void deliver(pageContext, { kind: 'event', event });
  });
}

function readCall(payload: string): z.infer<typeof bridgeCall> | null {
  try {
    return bridgeCall.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
