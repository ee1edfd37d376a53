import { tmpdir } from 'node:os';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { ExportContext, ExportInput } from '#electron/export/format.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { fileFormat } from '../../support/file-format.ts';

/** The browser that prints, kept warm as the app keeps it. */
export const printHost = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });

const contextFor = (layout: string | null, signal: AbortSignal): ExportContext => ({
  printToPdf: printHost.printToPdf,
  options: { ...defaultExportOptions, layout },
  jointsOf,
  signal,
  report: () => undefined,
});

/** A PDF as the app makes it. */
export const ours = (input: ExportInput, layout: string, signal: AbortSignal = new AbortController().signal): Promise<Uint8Array> =>
  fileFormat(`${input.kind}-pdf`, input.kind).render(input, contextFor(layout, signal));

/** Our Word document, for a peer to set. */
export const ourWord = (input: ExportInput): Promise<Uint8Array> =>
  fileFormat('docx', input.kind).render(input, contextFor(null, new AbortController().signal));

/** A page for peers: with no policy for styles, and told to justify these blocks and to hyphenate. */
export const forPeers = (html: string, justified: string): string =>
  html.replace(/<meta http-equiv[^>]*>/, '').replace('</style>', `${justified} { text-align: justify; hyphens: auto }</style>`);

/** What Chromium makes of a page by itself. */
export const plainPdf = async (html: string): Promise<Uint8Array> => (await printHost.printToPdf(html, new AbortController().signal)).pdf;
