import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDraft } from '#shared/typeset/draft.ts';
import type { TypesetReport } from '#shared/typeset/typeset-request.ts';

/** Sends a command of the DevTools protocol to the page that is printed. */
type SendCommand = (method: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** A world of its own for the engine: it reads and writes the page, and nothing of the page can reach it. */
const worldName = 'umbruch-typeset';

const asks = /^\s*<!doctype html>\s*<html\b[^<>]*\sdata-typeset="/i;

/**
 * Loads a page for the printer and lets `setLines` set its lines where it asks for that. Where that fails, the page is loaded anew
 * and printed as the browser sets it: a plainer page is better than none, and than one with half its lines written. Answers what typesetting says of the page.
 */
export async function loadForPrint(
  html: string,
  load: () => Promise<unknown>,
  setLines: () => Promise<TypesetReport | null>,
): Promise<TypesetReport | null> {
  await load();
  if (!asks.test(html)) return null;
  try {
    return await setLines();
  } catch (error) {
    console.error('print: the lines of a page could not be set, the browser sets them', error);
    await load();
    return null;
  }
}

/** Whether a page is a draft of which all is known that is asked of it, so that it need not be printed. */
export const isAnswered = (html: string, report: TypesetReport | null): boolean =>
  isDraft(html) && typeof report?.places === 'object' && report.places !== null;

/** Sets the lines of a page with the engine. The page's own scripts stay off. */
export async function typesetPage(send: SendCommand): Promise<TypesetReport | null> {
  await send('Page.enable', {});
  return evaluate<TypesetReport | null>(send, await engineWorld(send), typesetExpression());
}

/** A world with the engine in it. */
export interface ReadyEngine {
  /** Sets what is written into its page. */
  readonly setLines: () => Promise<TypesetReport | null>;
  /** Calls one of its functions that answers nothing; what it gets is written as JSON. */
  readonly call: (name: 'reviseLinks', ...given: readonly unknown[]) => Promise<void>;
}

/** Makes a world with the engine in it: reading the engine takes longer than setting a short text. */
export async function prepareEngine(send: SendCommand): Promise<ReadyEngine> {
  const contextId = await engineWorld(send);
  await evaluate(send, contextId, `globalThis.${readyName} = (() => {${engineScript()}\nreturn umbruchTypeset;})(); true`);
  return {
    setLines: () => evaluate<TypesetReport | null>(send, contextId, `globalThis.${readyName}.typesetPage()`),
    call: async (name, ...given) => {
      await evaluate(send, contextId, `globalThis.${readyName}.${name}(...${JSON.stringify(given)})`);
    },
  };
}

const readyName = 'umbruchEngine';

async function engineWorld(send: SendCommand): Promise<number> {
  const tree = (await send('Page.getFrameTree', {})) as { frameTree: { frame: { id: string } } };
  const world = (await send('Page.createIsolatedWorld', { frameId: tree.frameTree.frame.id, worldName })) as { executionContextId: number };
  return world.executionContextId;
}

async function evaluate<T>(send: SendCommand, contextId: number, expression: string): Promise<T | null> {
  const answer = (await send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true })) as {
    result?: { value?: T };
    exceptionDetails?: { text?: string; exception?: { description?: string } };
  };
  const fault = answer.exceptionDetails;
  if (fault) throw new Error(`Typesetting failed: ${fault.exception?.description ?? fault.text ?? ''}`);
  return answer.result?.value ?? null;
}

let script: string | null = null;

/** The engine; it defines one name. */
function engineScript(): string {
  script ??= readFileSync(scriptPath(), 'utf8');
  return script;
}

/** The engine and the call that starts it, as one expression. */
export const typesetExpression = (): string => `(() => {${engineScript()}\nreturn umbruchTypeset.typesetPage();})()`;

/** The built engine lies beside the core, or in `dist` when the core runs from its sources. */
function scriptPath(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = ['typeset/typeset.js', 'dist/typeset/typeset.js'].map((path) => join(folder, path)).find((path) => existsSync(path));
    if (found !== undefined) return found;
  }
  throw new Error('The typesetting engine has not been built');
}
