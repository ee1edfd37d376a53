import { randomUUID } from 'node:crypto';
import { isDraft } from '#shared/typeset/draft.ts';
import type { TypesetReport } from '#shared/typeset/typeset-request.ts';
import type { Printed } from '../host.ts';
import { whilePrinting } from '../print-limits.ts';
import { loadForPrint, prepareEngine } from '../typeset-page.ts';
import { attempt } from './dev-tools.ts';
import type { BackgroundPage, DevToolsConnection } from './dev-tools.ts';
import { hasContent, hideOnScreen, showOnScreen, widenScreen } from './hidden-screen.ts';
import { namedByWord } from './page-policy.ts';
import { watchCrash } from './watch-crash.ts';
import type { UnlessCrashed } from './watch-crash.ts';

/** An empty page that stands ready: scripts of its content off, every request stopped, the typesetting engine in a world of its own. */
export interface PrintingPage {
  readonly page: BackgroundPage;
  readonly frameId: string;
  /** Rejects where the engine could not be made ready: a page that asks for it is then set by the browser. */
  readonly setLines: () => Promise<TypesetReport | null>;
  readonly unlessCrashed: UnlessCrashed;
  /** Names the sheets that may be used in it. */
  readonly word: string;
  /** The policy that is in force in it since the first print; null before. */
  readonly policy: string | null;
  /** How often was printed in it since it was last empty of everything. */
  readonly prints: number;
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
  const setLines = await engineIn(page);
  return { page, frameId: tree.frameTree.frame.id, setLines, unlessCrashed, word: randomUUID(), policy: null, prints: 0 };
}

async function engineIn({ connection }: BackgroundPage): Promise<PrintingPage['setLines']> {
  try {
    return await prepareEngine(connection.send);
  } catch (error) {
    return () => Promise.reject(error instanceof Error ? error : new Error(String(error)));
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
  const named = namedByWord(html, page.word);
  const printed = await page.unlessCrashed(() => printHtml(page, named.html));
  return { printed, page: { ...page, policy: named.policy, prints: page.prints + 1 } };
}

async function printHtml({ page: { connection }, frameId, setLines }: PrintingPage, html: string): Promise<Printed> {
  // Both are sent at once: the second is answered when the first is done.
  const load = () =>
    Promise.all([
      connection.send('Page.setDocumentContent', { frameId, html }),
      connection.send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true }),
    ]);
  const report = await loadForPrint(html, load, setLines);
  await hideOnScreen(connection);
  const pdf = await printToPdf(connection, !isDraft(html));
  if (hasContent(pdf)) return { pdf: new Uint8Array(pdf), report };
  await showOnScreen(connection);
  return { pdf: new Uint8Array(await printToPdf(connection, !isDraft(html))), report };
}

async function printToPdf({ send }: DevToolsConnection, isTagged: boolean): Promise<Buffer> {
  const answer = (await send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: isTagged,
    generateDocumentOutline: isTagged,
  })) as { data: string };
  return Buffer.from(answer.data, 'base64');
}

/** Prints in a page that is closed afterwards. */
export async function printPage(page: BackgroundPage, html: string, signal: AbortSignal): Promise<Printed> {
  try {
    return await whilePrinting(html, signal, async () => (await printReady(await preparePage(page), html)).printed);
  } finally {
    await attempt(page.close());
  }
}
