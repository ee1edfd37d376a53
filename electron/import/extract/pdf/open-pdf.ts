import { getResolvedPDFJS } from 'unpdf';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PdfFile } from './pdf-file.ts';

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

/** Opens a PDF; an owner's password alone does not keep anybody from reading. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Result<PdfFile>> {
  try {
    // The library takes its bytes away from the caller: it gets a copy.
    const file = (await library.getDocument({ ...safely, data: new Uint8Array(bytes) }).promise) as PdfFile;
    return file.numPages > 0 ? ok(file) : fail('file-damaged', { name });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return fail(isLocked ? 'file-encrypted' : 'file-damaged', { name });
  }
}
