import { fail, FaultError, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { isSafeLink } from '#shared/document/document-schema.ts';
import { withoutTracking } from '#shared/text/without-tracking.ts';
import { decode, latin1 } from '../../decode.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { carriedPictures } from '../html-pictures.ts';
import { createPictureKeeper } from '../picture.ts';
import { htmlLines } from './html-lines.ts';
import { decodeWords } from './mime-headers.ts';
import { type MimePart, readMime } from './mime-part.ts';

/** A page that a browser saved in one file: MIME like a mail, but with nobody to send it to. */
export function sniffMhtml(head: FileHead): number {
  const top = head.text.slice(0, 8_000).replace(/\r\n?/g, '\n').split('\n\n', 1)[0] ?? '';
  if (/^snapshot-content-location:|^from:\s?"?<?saved by /im.test(top)) return 0.99;
  const isNamed = ['mht', 'mhtml'].includes(head.extension);
  const hasParts = /^content-type:\s{0,5}multipart\/(?:related|mixed|alternative)/im.test(top);
  if (isNamed && (hasParts || /^mime-version:/im.test(top))) return 0.99;
  const isMail = /^(?:to|received|delivered-to|message-id):/im.test(top);
  if (hasParts && !isMail && /^content-type:[^:]{0,300}type="?text\/html/im.test(top.replace(/\n[ \t]+/g, ' ')))
    return head.extension === 'eml' ? 0.5 : 0.98;
  return isNamed && /^content-(?:type|location):/im.test(head.text) ? 0.6 : 0;
}

/** Reads the page of an archive by its root part; its pictures come from the other parts. */
export function extractMhtml(file: SourceFile, context: ExtractContext): Result<Extraction> {
  try {
    const root = readMime(file.bytes);
    const parts = leavesOf(root);
    const page = pageOf(root, parts);
    if (page === null) return fail('file-no-text', { name: file.fileName });
    const text = decode(page.body, page.params.get('charset') ?? null);
    if (!text.ok) return fail(text.fault.code, { name: file.fileName });
    const address = webAddress(page.headers.get('content-location')) ?? webAddress(root.headers.get('snapshot-content-location'));
    const keep = createPictureKeeper(context);
    const find = pictureFinder(parts);
    const { lines, meta: about } = htmlLines(text.value.text, address, (base) =>
      carriedPictures(base, (source) => find(source, base ?? address), keep),
    );
    if (lines.length === 0) return fail('file-no-text', { name: file.fileName });
    const subject = decodeWords(root.headers.get('subject') ?? '').trim();
    const meta = { ...about, title: about.title ?? (subject === '' ? null : subject), canonicalUrl: about.canonicalUrl ?? address };
    return ok({
      kind: 'document',
      document: { format: 'mhtml', encoding: text.value.encoding, fileName: file.fileName, lines, meta },
      warnings: text.value.warnings,
    });
  } catch (error) {
    if (error instanceof FaultError) return fail(error.fault.code, { ...error.fault.detail, name: file.fileName });
    throw error;
  }
}

/** The parts without parts, in order; the depth of the tree is bounded when it is read. */
function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);
}

/** The page itself: the part that the head names, else the first; a page of frames gives way to the largest of its frames. */
function pageOf(root: MimePart, parts: readonly MimePart[]): MimePart | null {
  const pages = parts.filter((part) => isPage(part) && part.body.length > 0);
  const start = bare(root.params.get('start'));
  const named = start === '' ? undefined : pages.find((part) => bare(part.headers.get('content-id')) === start);
  const location = root.headers.get('snapshot-content-location')?.trim();
  const located = location === undefined ? undefined : pages.find((part) => part.headers.get('content-location')?.trim() === location);
  const page = named ?? located ?? pages[0] ?? null;
  if (page === null || !/<frameset[\s>]/i.test(latin1(page.body.subarray(0, 200_000)))) return page;
  return pages.reduce((best, one) => (one !== page && (best === page || one.body.length > best.body.length) ? one : best), page);
}

const isPage = (part: MimePart): boolean => ['text/html', 'application/xhtml+xml'].includes(part.type);
const bare = (id: string | undefined): string => (id ?? '').trim().replace(/^<(.*)>$/, '$1');

const webAddress = (location: string | undefined): string | null => {
  const value = location?.trim() ?? '';
  return /^https?:/i.test(value) && isSafeLink(value) ? withoutTracking(value) : null;
};

/** Pictures by their id, their address as written, and their address as seen from the page. */
function pictureFinder(parts: readonly MimePart[]): (address: string, base: string | null) => Uint8Array | null {
  const known = new Map<string, Uint8Array>();
  for (const part of parts) {
    const id = bare(part.headers.get('content-id'));
    const location = part.headers.get('content-location')?.trim() ?? '';
    for (const key of [id === '' ? '' : `cid:${id}`, location]) if (key !== '' && !known.has(key)) known.set(key, part.body);
  }
  return (address, base) => known.get(address) ?? known.get(absolute(address, base)) ?? null;
}

function absolute(address: string, base: string | null): string {
  try {
    return new URL(address, base ?? undefined).href;
  } catch {
    return address;
  }
}
