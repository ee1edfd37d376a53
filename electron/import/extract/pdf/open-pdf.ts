import { getResolvedPDFJS } from 'unpdf';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PdfFile } from './pdf-file.ts';
import { withOwnRoot } from './rescue.ts';

/** Loaded with the process: once it reads files, it may no longer load code. */
const library = (await getResolvedPDFJS()) as unknown as {
  readonly getDocument: (source: object) => { readonly promise: Promise<unknown> };
};

/** Nothing runs, nothing is fetched, no picture is decoded, no font of the machine is asked for. */
const safely = {
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  disableAutoFetch: true,
  disableStream: true,
  maxImageSize: 1,
  canvasMaxAreaInBytes: 1,
  stopAtErrors: false,
  verbosity: 0,
};

/** Opens a PDF; an owner's password alone does not keep anybody from reading. What was cut off is rescued as far as it goes. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Result<PdfFile>> {
  const opened = await open(bytes);
  if (opened === 'locked') return fail('file-encrypted', { name });
  if (opened !== null) return ok(opened);
  const rescued = withOwnRoot(bytes);
  const again = rescued === null ? null : await open(rescued);
  return again === null || again === 'locked' ? fail('file-damaged', { name }) : ok(again);
}

async function open(bytes: Uint8Array): Promise<PdfFile | 'locked' | null> {
  try {
    // The library takes its bytes away from the caller: it gets a copy.
    const file = (await library.getDocument({ ...safely, data: new Uint8Array(bytes) }).promise) as PdfFile;
    return file.numPages > 0 ? file : null;
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : null;
  }
}
