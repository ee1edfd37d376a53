import { attempt } from './dev-tools.ts';
import type { BackgroundPage } from './dev-tools.ts';
import { emptyPage, preparePage, printReady } from './print.ts';
import type { PrintedIn, PrintingPage } from './print.ts';
import type { Printed } from '../host.ts';
import { whilePrinting } from '../print-limits.ts';
import { withTimeout } from '../with-timeout.ts';

/** Where pages are opened: one running browser. */
interface PageOpener {
  readonly openPage: () => Promise<BackgroundPage>;
}

interface Spare {
  readonly browser: PageOpener;
  readonly ready: Promise<PrintingPage | null>;
}

/** A page that takes longer to be emptied is closed: a new one is there sooner. */
const emptyTimeoutMs = 10_000;

/** How long a draft stands in its page for the page with its numbers, which comes within a second or, where the work was cancelled, not at all. */
const draftKeptMs = 30_000;

/**
 * Prints in pages of which one is kept: emptied and made ready again while nobody waits, since opening a page and reading the engine take as long as
 * printing. A page that failed or was cancelled is closed; what a kept page fails to print is printed in a new one.
 */
export function createPrinter(): (browser: PageOpener, html: string, signal: AbortSignal) => Promise<Printed> {
  let spare: Spare | null = null;
  const takeSpare = async (browser: PageOpener): Promise<PrintingPage | null> => {
    const kept = spare?.browser === browser ? spare.ready : null;
    spare = null;
    return kept;
  };
  const keep = (browser: PageOpener, { page }: PrintedIn): void => {
    if (spare?.browser === browser) void attempt(page.page.close());
    else {
      const kept: Spare = { browser, ready: emptied(page) };
      spare = kept;
      if (page.draft) setTimeout(() => spare === kept && forgetDraft(browser, page), draftKeptMs).unref();
    }
  };
  const forgetDraft = (browser: PageOpener, page: PrintingPage): void => {
    spare = { browser, ready: emptied({ ...page, draft: null }) };
  };
  return async (browser, html, signal) => {
    const print = startPrint(browser, html, () => takeSpare(browser));
    try {
      const done = await whilePrinting(html, signal, print.run);
      keep(browser, done);
      return done.printed;
    } catch (error) {
      print.stop();
      throw error;
    }
  };
}

/** One print: `stop` closes its page, also one that is still being opened. */
function startPrint(browser: PageOpener, html: string, takeSpare: () => Promise<PrintingPage | null>) {
  let open: BackgroundPage | null = null;
  let isStopped = false;
  const close = (): void => {
    if (open) void attempt(open.close());
    open = null;
  };
  const use = (page: BackgroundPage): void => {
    open = page;
    if (!isStopped) return;
    close();
    throw new Error('The print was stopped');
  };
  const run = async (): Promise<PrintedIn> => {
    const kept = await takeSpare();
    if (kept) {
      use(kept.page);
      try {
        return await printReady(kept, html);
      } catch (error) {
        if (isStopped) throw error;
        close();
      }
    }
    const page = await browser.openPage();
    use(page);
    return printReady(await preparePage(page), html);
  };
  const stop = (): void => {
    isStopped = true;
    close();
  };
  return { run, stop };
}

/** The page made ready again, or null where that failed and it was closed. */
async function emptied(page: PrintingPage): Promise<PrintingPage | null> {
  try {
    return await withTimeout(emptyPage(page), emptyTimeoutMs, 'Emptying a printed page took too long');
  } catch {
    await attempt(page.page.close());
    return null;
  }
}
