import { FaultError } from '#shared/result.ts';
import { attempt } from './dev-tools.ts';
import type { BackgroundPage } from './dev-tools.ts';
import type { Printed } from '../host.ts';
import { loadForPrint, typesetPage } from '../typeset-page.ts';
import { withTimeout } from '../with-timeout.ts';

const printTimeoutMs = 120_000;

/**
 * Prints a self-contained page to PDF in a page of its own, without scripts of the page and without any request.
 * Size and margins come from the page's CSS; the PDF is tagged and has an outline.
 */
export async function printPage(page: BackgroundPage, html: string, signal: AbortSignal): Promise<Printed> {
  const { connection } = page;
  const cancelled = new Promise<never>((_, reject) => {
    const stop = () => reject(new FaultError('cancelled'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  const print = async () => {
    connection.on('Fetch.requestPaused', ({ requestId }) => {
      void attempt(connection.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }));
    });
    await connection.send('Page.enable');
    await connection.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await connection.send('Emulation.setScriptExecutionDisabled', { value: true });
    const tree = (await connection.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
    const load = async () => {
      await connection.send('Page.setDocumentContent', { frameId: tree.frameTree.frame.id, html });
      await connection.send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true });
    };
    const report = await loadForPrint(html, load, () => typesetPage(connection.send));
    const answer = (await connection.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })) as { data: string };
    return { pdf: new Uint8Array(Buffer.from(answer.data, 'base64')), report };
  };
  try {
    return await withTimeout(Promise.race([print(), cancelled]), printTimeoutMs, 'Printing took too long');
  } finally {
    await page.close();
  }
}
