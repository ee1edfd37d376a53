import type { TypesetReport } from '#shared/typeset/typeset-request.ts';
import type { Printed } from '../host.ts';
import { whilePrinting } from '../print-limits.ts';
import { loadForPrint, prepareEngine } from '../typeset-page.ts';
import { attempt } from './dev-tools.ts';
import type { BackgroundPage } from './dev-tools.ts';
import { watchCrash } from './watch-crash.ts';
import type { UnlessCrashed } from './watch-crash.ts';

/** An empty page that stands ready: scripts of its content off, every request stopped, the typesetting engine in a world of its own. */
export interface PrintingPage {
  readonly page: BackgroundPage;
  readonly frameId: string;
  /** Rejects where the engine could not be made ready: a page that asks for it is then set by the browser. */
  readonly setLines: () => Promise<TypesetReport | null>;
  readonly unlessCrashed: UnlessCrashed;
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
  return unlessCrashed(() => readyPage(page, unlessCrashed));
}

/** Empties a page that was printed and makes it ready again: nothing of its content, policy or world stays. */
export function emptyPage({ page, unlessCrashed }: PrintingPage): Promise<PrintingPage> {
  return unlessCrashed(async () => {
    await page.connection.send('Page.navigate', { url: 'about:blank' });
    return readyPage(page, unlessCrashed);
  });
}

async function readyPage(page: BackgroundPage, unlessCrashed: UnlessCrashed): Promise<PrintingPage> {
  const { send } = page.connection;
  const tree = (await send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  return { page, frameId: tree.frameTree.frame.id, setLines: await engineIn(page), unlessCrashed };
}

async function engineIn({ connection }: BackgroundPage): Promise<PrintingPage['setLines']> {
  try {
    return await prepareEngine(connection.send);
  } catch (error) {
    return () => Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

/**
 * Prints a self-contained page to PDF, without scripts of the page and without any request.
 * Size and margins come from the page's CSS; the PDF is tagged and has an outline.
 */
export function printReady({ page, frameId, setLines, unlessCrashed }: PrintingPage, html: string): Promise<Printed> {
  const { connection } = page;
  const load = async () => {
    await connection.send('Page.setDocumentContent', { frameId, html });
    await connection.send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true });
  };
  return unlessCrashed(async () => {
    const report = await loadForPrint(html, load, setLines);
    const answer = (await connection.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })) as { data: string };
    return { pdf: new Uint8Array(Buffer.from(answer.data, 'base64')), report };
  });
}

/** Prints in a page that is closed afterwards. */
export async function printPage(page: BackgroundPage, html: string, signal: AbortSignal): Promise<Printed> {
  try {
    return await whilePrinting(html, signal, async () => printReady(await preparePage(page), html));
  } finally {
    await attempt(page.close());
  }
}
