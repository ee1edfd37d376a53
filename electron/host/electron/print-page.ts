import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import type { WebContents } from 'electron';
import { FaultError } from '#shared/result.ts';
import { isDraft } from '#shared/typeset/draft.ts';
import type { TypesetReport } from '#shared/typeset/typeset-request.ts';
import type { Printed } from '../host.ts';
import { whilePrinting } from '../print-limits.ts';
import { isAnswered, loadForPrint, typesetPage } from '../typeset-page.ts';
import { appOrigin, appScheme } from './app-origin.ts';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';
import { printWindowOptions } from './window-options.ts';

/** Styles and pictures come inside the page; nothing may run or be fetched. */
const printPolicy = "script-src 'none'; connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

/** Prints a self-contained page to PDF in a hidden window of its own. Size and margins come from the page's CSS. */
export async function printPage(html: string, signal: AbortSignal): Promise<Printed> {
  if (signal.aborted) throw new FaultError('cancelled');
  const partition = `print-${randomUUID()}`;
  const pageSession = session.fromPartition(partition);
  guardSession(pageSession);
  pageSession.protocol.handle(
    appScheme,
    () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': printPolicy } }),
  );
  const window = new BrowserWindow(printWindowOptions(partition));
  guardContents(window.webContents);
  const print = async () => {
    const load = () => window.loadURL(`${appOrigin}/print`);
    const report = await loadForPrint(html, load, () => typeset(window.webContents));
    if (isAnswered(html, report)) return { pdf: new Uint8Array(), report };
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: !isDraft(html),
      generateDocumentOutline: !isDraft(html),
    });
    return { pdf: new Uint8Array(pdf), report };
  };
  try {
    return await whilePrinting(html, signal, print);
  } finally {
    window.destroy();
  }
}

/**
 * With `javascript: false` Electron's own ways into a page depend on its scripts in the page; the DevTools protocol does not,
 * and it is the same way as in the Chromium host.
 */
async function typeset({ debugger: tools }: WebContents): Promise<TypesetReport | null> {
  tools.attach('1.3');
  try {
    return await typesetPage((method, params) => tools.sendCommand(method, params));
  } finally {
    tools.detach();
  }
}
