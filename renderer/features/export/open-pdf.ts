import type { PDFDocumentProxy } from 'unpdf/pdfjs';

/** The size of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Page `index` on a canvas, a point as `scale` of its pixels. What is urgent is drawn before what is not. */
export interface DrawWish {
  readonly index: number;
  readonly canvas: HTMLCanvasElement;
  readonly scale: number;
  readonly signal: AbortSignal;
  readonly isUrgent: boolean;
}

/** A PDF that can be drawn. Pages are drawn one after the other, because drawing shares the window's thread. */
export interface OpenPdf {
  readonly pages: readonly PageSize[];
  /** Draws a page; answers false when its signal ended it. */
  readonly draw: (wish: DrawWish) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Pages whose sizes are asked for between two breaths: without a worker the reader answers within the same turn. */
const sizesAtOnce = 4;
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Loads the reader, which is large: with the first preview, while the core is still printing. */
export const loadReader = () => import('unpdf/pdfjs');

/**
 * Reads a PDF. Fonts come from the bytes; nothing is fetched, no code is
 * made from strings, and no worker is started: the window's policy allows none.
 */
export async function openPdf(bytes: Uint8Array, signal: AbortSignal): Promise<OpenPdf | null> {
  const { getDocument } = await loadReader();
  if (signal.aborted) return null;
  // The reader takes the bytes for itself; they are wanted again when the dialog changes its view.
  const loading = getDocument({ data: bytes.slice(), useWasm: false, useWorkerFetch: false, useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const close = (): Promise<void> => loading.destroy();
  const pages = await sizesOf(document, signal);
  if (pages === null) {
    await close();
    return null;
  }
  const draw = oneByOne((wish: DrawWish) => drawPage(document, wish));
  return { pages, draw, close };
}

async function sizesOf(document: PDFDocumentProxy, signal: AbortSignal): Promise<PageSize[] | null> {
  const sizes: PageSize[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    if (number % sizesAtOnce === 0) await breath();
    if (signal.aborted) return null;
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return sizes;
}

/** Works wishes off one after the other, the urgent ones first. */
function oneByOne(work: (wish: DrawWish) => Promise<boolean>): OpenPdf['draw'] {
  const waiting: { readonly wish: DrawWish; readonly run: () => Promise<void> }[] = [];
  let isAtWork = false;
  const goOn = async () => {
    isAtWork = true;
    while (waiting.length > 0) {
      const urgent = waiting.findIndex(({ wish }) => wish.isUrgent);
      const [next] = waiting.splice(Math.max(0, urgent), 1);
      await next?.run();
    }
    isAtWork = false;
  };
  return (wish) =>
    new Promise((resolve, reject) => {
      const run = () => (wish.signal.aborted ? Promise.resolve(false) : work(wish)).then(resolve, reject);
      waiting.push({ wish, run });
      if (!isAtWork) void goOn();
    });
}

async function drawPage(document: PDFDocumentProxy, { index, canvas, scale, signal }: DrawWish): Promise<boolean> {
  const page = await document.getPage(index + 1);
  if (signal.aborted) return false;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
