import { randomUUID } from 'node:crypto';
import { asDraft, isDraft } from '#shared/typeset/draft.ts';
import type { TypesetReport } from '#shared/typeset/typeset-request.ts';
import type { Printed } from '../host.ts';
import { whilePrinting } from '../print-limits.ts';
import { isAnswered, loadForPrint, prepareEngine } from '../typeset-page.ts';
import type { ReadyEngine } from '../typeset-page.ts';
import { attempt } from './dev-tools.ts';
import type { BackgroundPage, DevToolsConnection } from './dev-tools.ts';
import { hasContent, hideOnScreen, showOnScreen, widenScreen } from './hidden-screen.ts';
import { namedByWord } from './page-policy.ts';
import { revisionOf } from './revised-links.ts';
import { watchCrash } from './watch-crash.ts';
import type { UnlessCrashed } from './watch-crash.ts';

/** An empty page that stands ready: scripts of its content off, every request stopped, the typesetting engine in a world of its own. */
export interface PrintingPage {
  readonly page: BackgroundPage;
  readonly frameId: string;
  /** Rejects where it could not be made ready: a page that asks for it is then set by the browser. */
  readonly engine: ReadyEngine;
  readonly unlessCrashed: UnlessCrashed;
  /** Names the sheets that may be used in it. */
  readonly word: string;
  /** The policy that is in force in it since the first print; null before. */
  readonly policy: string | null;
  /** How often was printed in it since it was last empty of everything. */
  readonly prints: number;
  /** What was printed last, where it was a draft: it stands there still, since the same page with its numbers comes next. */
  readonly draft: { readonly html: string; readonly report: TypesetReport | null } | null;
}

/** Makes a page ready to print. */
export async function preparePage(page: BackgroundPage): Promise<PrintingPage> {
  const { connection } = page;
  connection.on('Fetch.requestPaused', ({ requestId }) => {
    void attempt(connection.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }));
  });
  const unlessCrashed = await watchCrash(connection);
  await connection.send('Page.enable');
  await connection.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await connection.send('Emulation.setScriptExecutionDisabled', { value: true });
  await widenScreen(connection);
  return unlessCrashed(() => readyPage(page, unlessCrashed));
}

/** Prints in one place before it is made anew: what a browser keeps of them does not add up. */
const mostPrints = 50;

/**
 * Empties a page that was printed and makes it ready again. The engine's world stays, since a world that has set some pages sets the next ones in less
 * than half the time; scripts of a page never run, so that they leave nothing in it. From time to time all of it is made anew.
 */
export function emptyPage(page: PrintingPage): Promise<PrintingPage> {
  if (page.prints >= mostPrints) return renewPage(page);
  if (page.draft !== null) return Promise.resolve(page);
  return page.unlessCrashed(async () => {
    const { connection } = page.page;
    await Promise.all([showOnScreen(connection), connection.send('Page.setDocumentContent', { frameId: page.frameId, html: '' })]);
    return page;
  });
}

/** Makes a page ready again of which nothing stays: no content, no policy, no world. */
function renewPage({ page, unlessCrashed }: PrintingPage): Promise<PrintingPage> {
  return unlessCrashed(async () => {
    await page.connection.send('Page.navigate', { url: 'about:blank' });
    return readyPage(page, unlessCrashed);
  });
}

async function readyPage(page: BackgroundPage, unlessCrashed: UnlessCrashed): Promise<PrintingPage> {
  const { send } = page.connection;
  const tree = (await send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  const engine = await engineIn(page);
  return { page, frameId: tree.frameTree.frame.id, engine, unlessCrashed, word: randomUUID(), policy: null, prints: 0, draft: null };
}

async function engineIn({ connection }: BackgroundPage): Promise<ReadyEngine> {
  try {
    return await prepareEngine(connection.send);
  } catch (error) {
    const refuse = () => Promise.reject(error instanceof Error ? error : new Error(String(error)));
    return { setLines: refuse, call: refuse };
  }
}

/** What was printed, and the page to be emptied for the next print. */
export interface PrintedIn {
  readonly page: PrintingPage;
  readonly printed: Printed;
}

/**
 * Prints a self-contained page to PDF, without scripts of the page and without any request.
 * Size and margins come from the page's CSS; but for drafts the PDF is tagged and has an outline.
 */
export async function printReady(ready: PrintingPage, html: string): Promise<PrintedIn> {
  const { policy } = namedByWord(html, ready.word);
  const page = ready.policy === null || ready.policy === policy ? ready : await renewPage(ready);
  const printed = await page.unlessCrashed(async () => (await printRevised(page, html)) ?? (await printHtml(page, html)));
  const draft = isDraft(html) ? { html, report: printed.report } : null;
  return { printed, page: { ...page, policy: namedByWord(html, page.word).policy, prints: page.prints + 1, draft } };
}

/** Prints a page whose draft stands there with the words that are new; null where it is another page, or not as it was. */
async function printRevised({ page: { connection }, engine, draft }: PrintingPage, html: string): Promise<Printed | null> {
  const revision = draft && revisionOf(draft.html, asDraft(html));
  if (!draft?.report || !revision) return null;
  try {
    await engine.call('reviseLinks', revision.links, revision.revised);
  } catch {
    return null;
  }
  return { pdf: await printToPdf(connection, true), report: draft.report };
}

async function printHtml({ page: { connection }, frameId, engine, draft, word }: PrintingPage, html: string): Promise<Printed> {
  if (draft) await showOnScreen(connection);
  const named = namedByWord(html, word);
  // Both are sent at once: the second is answered when the first is done.
  const load = () =>
    Promise.all([
      connection.send('Page.setDocumentContent', { frameId, html: named.html }),
      connection.send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true }),
    ]);
  const report = await loadForPrint(html, load, engine.setLines);
  await hideOnScreen(connection);
  return { pdf: isAnswered(html, report) ? new Uint8Array() : await printToPdf(connection, !isDraft(html)), report };
}

/** Prints what stands in a page, on the screen or not. */
async function printToPdf(connection: DevToolsConnection, isTagged: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const print = async () => {
    const answer = (await connection.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: isTagged,
      generateDocumentOutline: isTagged,
    })) as { data: string };
    return Buffer.from(answer.data, 'base64');
  };
  const pdf = await print();
  if (hasContent(pdf)) return new Uint8Array(pdf);
  await showOnScreen(connection);
  return new Uint8Array(await print());
}

/** Prints in a page that is closed afterwards. */
export async function printPage(page: BackgroundPage, html: string, signal: AbortSignal): Promise<Printed> {
  try {
    return await whilePrinting(html, signal, async () => (await printReady(await preparePage(page), html)).printed);
  } finally {
    await attempt(page.close());
  }
}
