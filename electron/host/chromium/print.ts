import type { TypesetReport } from '#shared/typeset/typeset-request.ts';
import type { Printed } from '../host.ts';
import { loadForPrint, prepareEngine } from '../typeset-page.ts';
import { unlessCancelled } from '../unless-cancelled.ts';
import { withTimeout } from '../with-timeout.ts';
import { attempt } from './dev-tools.ts';
import type { BackgroundPage } from './dev-tools.ts';

const printTimeoutMs = 120_000;

/** An empty page that stands ready: scripts of its content off, every request stopped, the typesetting engine in a world of its own. */
export interface PrintingPage {
  readonly page: BackgroundPage;
  readonly frameId: string;
  readonly setLines: () => Promise<TypesetReport | null>;
}

/** Makes a page ready to print. */
export async function preparePage(page: BackgroundPage): Promise<PrintingPage> {
  const { connection } = page;
  connection.on('Fetch.requestPaused', ({ requestId }) => {
    void attempt(connection.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }));
  });
  await connection.send('Page.enable');
  await connection.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await connection.send('Emulation.setScriptExecutionDisabled', { value: true });
  return readyPage(page);
}

/** Empties a page that was printed and makes it ready again: nothing of its content, policy or world stays. */
export async function emptyPage({ page }: PrintingPage): Promise<PrintingPage> {
  await page.connection.send('Page.navigate', { url: 'about:blank' });
  return readyPage(page);
}

async function readyPage(page: BackgroundPage): Promise<PrintingPage> {
  const { send } = page.connection;
  const tree = (await send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  return { page, frameId: tree.frameTree.frame.id, setLines: await prepareEngine(send) };
}

/**
 * Prints a self-contained page to PDF, without scripts of the page and without any request.
 * Size and margins come from the page's CSS; the PDF is tagged and has an outline.
 */
export async function printReady({ page, frameId, setLines }: PrintingPage, html: string, signal: AbortSignal): Promise<Printed> {
  const { connection } = page;
  const print = async (): Promise<Printed> => {
    const load = async () => {
      await connection.send('Page.setDocumentContent', { frameId, html });
      await connection.send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true });
    };
    const report = await loadForPrint(html, load, setLines);
    const answer = (await connection.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })) as { data: string };
    return { pdf: new Uint8Array(Buffer.from(answer.data, 'base64')), report };
  };
  return unlessCancelled(withTimeout(print(), printTimeoutMs, 'Printing took too long'), signal);
}

/** Prints in a page that is closed afterwards. */
export async function printPage(page: BackgroundPage, html: string, signal: AbortSignal): Promise<Printed> {
  try {
    return await printReady(await preparePage(page), html, signal);
  } finally {
    await page.close();
  }
}
