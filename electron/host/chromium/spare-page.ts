import { attempt } from './dev-tools.ts';
import type { BackgroundPage } from './dev-tools.ts';
import { emptyPage, preparePage, printReady } from './print.ts';
import type { PrintingPage } from './print.ts';
import type { Printed } from '../host.ts';

/** Where pages are opened: one running browser. */
interface PageOpener {
  readonly openPage: () => Promise<BackgroundPage>;
}

/**
 * Prints in pages of which one is kept: emptied and made ready again while nobody waits, since opening a page and reading the engine take as long as
 * printing. A page that failed or was cancelled is closed.
 */
export function createPrinter(): (browser: PageOpener, html: string, signal: AbortSignal) => Promise<Printed> {
  let spare: { readonly browser: PageOpener; readonly ready: Promise<PrintingPage | null> } | null = null;
  const take = async (browser: PageOpener): Promise<PrintingPage> => {
    const kept = spare?.browser === browser ? spare.ready : null;
    spare = null;
    return (await kept) ?? preparePage(await browser.openPage());
  };
  const keep = (browser: PageOpener, printed: PrintingPage): void => {
    if (spare?.browser === browser) {
      void attempt(printed.page.close());
      return;
    }
    const ready = emptyPage(printed).catch(async () => {
      await attempt(printed.page.close());
      return null;
    });
    spare = { browser, ready };
  };
  return async (browser, html, signal) => {
    const page = await take(browser);
    try {
      const printed = await printReady(page, html, signal);
      keep(browser, page);
      return printed;
    } catch (error) {
      await page.page.close();
      throw error;
    }
  };
}
