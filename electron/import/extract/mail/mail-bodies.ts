import type { SourceLine } from '#shared/model/reading.ts';
import { words } from '#shared/text/line-shape.ts';
import { emptyMeta, type Layout, type SourceMeta } from '../../source-document.ts';
import { noOptions } from '../../options.ts';
import { carriedPictures } from '../html-pictures.ts';
import { extractRtf } from '../office/rtf.ts';
import { htmlFromRtf } from '../office/rtf-html.ts';
import { htmlLines } from './html-lines.ts';
import type { MailBody, MailMessage, MailPicture } from './mail-message.ts';
import { madeLine, plainLines } from './plain-lines.ts';
import { settlePictures } from './settle-pictures.ts';
import { append } from '../../append.ts';

/** The lines of a message, whether they keep the structure of a page, and what its markup says about itself. */
export interface MailLines {
  readonly lines: SourceLine[];
  /** Pictures sent along that the text does not name. */
  readonly pictures: SourceLine[];
  readonly layout: Layout;
  readonly meta: SourceMeta;
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** Reads the texts of a message: its markup where that holds the text, else what was sent as plain text. */
export function readBodies(message: MailMessage, keep: (bytes: Uint8Array) => string | null): MailLines {
  const lines: SourceLine[] = [];
  const pictures: SourceLine[] = [];
  const used = new Set<MailPicture>();
  const warnings = new Set<string>(message.warnings);
  let layout: Layout = 'text';
  let meta = emptyMeta;
  let encoding: string | null = null;
  const findPicture = picturesByName(message.pictures);
  for (const body of message.bodies) {
    const read = readOne(
      body,
      (address) => {
        const picture = findPicture(address);
        if (picture !== null) used.add(picture);
        return picture?.bytes ?? null;
      },
      keep,
    );
    if (read.layout !== 'text' && layout === 'text') ({ layout, meta } = read);
    const text = read.layout === 'html' ? body.html : body.plain;
    encoding ??= text?.encoding ?? null;
    for (const warning of text?.warnings ?? []) warnings.add(warning);
    const isFirst = lines.length === 0;
    for (const [index, line] of read.lines.entries()) lines.push(index === 0 && !isFirst ? { ...line, blankBefore: true } : line);
  }
  for (const event of message.events) {
    append(
      lines,
      event.map((text, index) => madeLine(text, { blankBefore: index === 0 && lines.length > 0 })),
    );
  }
  for (const picture of message.pictures) {
    if (used.has(picture) || !picture.isAttached) continue;
    const assetId = keep(picture.bytes);
    if (assetId === null) warnings.add('attachments-unread');
    else pictures.push(madeLine(picture.name, { kind: 'picture', blankBefore: true, picture: { assetId, url: null } }));
  }
  const placed = pictures.map((line): SourceLine => ({ ...line, region: layout === 'html' ? 'main' : 'unknown' }));
  return { lines, pictures: placed, layout, meta, encoding: encoding ?? 'utf-8', warnings: [...warnings] };
}

interface ReadBody {
  readonly lines: readonly SourceLine[];
  readonly meta: SourceMeta;
  readonly layout: Layout;
}

function readOne(body: MailBody, find: (address: string) => Uint8Array | null, keep: (bytes: Uint8Array) => string | null): ReadBody {
  const plain = body.plain === null ? [] : plainLines(body.plain.text);
  const rich = body.html === null && body.rtf !== null ? body.rtf : null;
  const html = body.html?.text ?? (rich === null ? null : htmlFromRtf(rich));
  if (html === null) {
    const lines = rich === null || plain.length > 0 ? null : richLines(rich);
    return lines === null ? { lines: plain, meta: emptyMeta, layout: 'text' } : { lines, meta: emptyMeta, layout: 'markdown' };
  }
  const page = htmlLines(html, null, (base) => carriedPictures(base, find, keep));
  // Programs without markup are sometimes told only to look elsewhere, and some mails say everything in plain text alone.
  if (countWords(page.lines) * 5 < countWords(plain) * 3) return { lines: plain, meta: page.meta, layout: 'text' };
  // A mail is written to be read whole: what would stand beside the report of a page is text here.
  const lines = settlePictures(page.lines).map((line): SourceLine => ({ ...line, region: 'main' }));
  return { lines, meta: page.meta, layout: 'html' };
}

/** Rich text without a page in it, as a document; null where it holds no text. Its own pictures stay behind. */
function richLines(bytes: Uint8Array): readonly SourceLine[] | null {
  const read = extractRtf(
    { fileName: '', bytes },
    { options: noOptions, emit: () => undefined, alive: () => undefined, room: () => Promise.resolve() },
  );
  return read.ok && read.value.kind === 'document' ? read.value.document.lines.filter((line) => line.kind !== 'picture') : null;
}

const countWords = (lines: readonly SourceLine[]): number => lines.reduce((sum, line) => sum + words(line.text).length, 0);

/** Pictures by every name the markup may call them: `cid:logo@example` by its id, others by their location or their file's name. */
function picturesByName(pictures: readonly MailPicture[]): (address: string) => MailPicture | null {
  const named = new Map<string, MailPicture>();
  for (const picture of pictures) for (const key of picture.keys) if (!named.has(keyOf(key))) named.set(keyOf(key), picture);
  return (address) => named.get(keyOf(address)) ?? null;
}

function keyOf(address: string): string {
  const bare = address.trim().replace(/^cid:/i, '').slice(0, 2_000);
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
