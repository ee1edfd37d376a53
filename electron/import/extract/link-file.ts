import { isSafeLink } from '#shared/document/document-schema.ts';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { withoutTracking } from '#shared/text/without-tracking.ts';
import { decode, latin1 } from '../decode.ts';
import type { Extraction, FileHead, SourceFile } from '../formats.ts';
import type { SourceEntry } from '../source-document.ts';
import { valueText } from './data/value-lines.ts';

const maxLinks = 1_000;

/** Files that browsers and desktops write for a link, and texts of nothing but addresses. */
export function sniffLink(head: FileHead): number {
  const start = head.text.trimStart().slice(0, 4_000);
  if (/^\[(?:InternetShortcut|DEFAULT)[^\]]{0,40}\]/i.test(start) && /^(?:base)?url\s*=/im.test(start)) return 1;
  if (/^\[Desktop Entry\]/i.test(start)) return 1;
  if (/<plist[\s>]/i.test(start) && /<key>URL<\/key>/i.test(start)) return 1;
  if (start.startsWith('bplist0')) return head.extension === 'webloc' || start.includes('SURL') || start.includes('URL') ? 1 : 0;
  if (['url', 'webloc', 'desktop', 'website'].includes(head.extension)) return head.text.includes('\u0000') ? 0 : 0.7;
  return head.bytes.length < 65_536 && addressesOf(head.text) !== null ? 0.9 : 0;
}

/** Keeps addresses as notes: nothing is fetched. */
export function extractLink(file: SourceFile): Result<Extraction> {
  const name = file.fileName;
  const found = latin1(file.bytes.subarray(0, 8)).startsWith('bplist0') ? fromBinary(file.bytes) : fromText(file.bytes);
  if (!found.ok) return fail(found.fault.code, { name });
  const { encoding, title, urls, dropped } = found.value;
  const safe = [...new Set(urls.map((url) => withoutTracking(normal(url))))].filter((url) => isSafeLink(url)).slice(0, maxLinks);
  if (safe.length === 0) return fail('file-no-text', { name });
  const fileTitle = name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '');
  const headline = title ?? (saysNothing.test(fileTitle.trim()) ? nameOf(safe[0] ?? '') : fileTitle);
  const entries = safe.map((url, index): SourceEntry => ({
    kind: 'teaser',
    cut: false,
    facts: [
      { field: 'headline', text: safe.length === 1 ? headline : nameOf(url) },
      { field: 'url', text: url },
    ],
    body: [],
    dropped: index === 0 ? dropped.map((text) => ({ rule: 'unmapped-column' as const, text })) : [],
  }));
  return ok({ kind: 'entries', readingKind: 'teaser-list', format: 'link', encoding, fileName: name, entries, mapping: null });
}

/** Names that a system gives, not a person. */
const saysNothing =
  /^(?:(?:neue[rs]?|new|kopie von)\s)?(?:internet-?)?(?:links?|urls?|verknüpfung(?: mit.{0,80})?|shortcut|lesezeichen|bookmark|unbenannt|untitled|ohne titel|index|default|download|neu(?:e[rs]?)?|new)?(?:[-_ ]{0,3}\(?\d{1,4}\)?)?$/iu;

interface Links {
  readonly encoding: string;
  readonly title: string | null;
  readonly urls: readonly string[];
  /** Lines of words that are no address. */
  readonly dropped: readonly string[];
}

function fromText(bytes: Uint8Array): Result<Links> {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (/<plist[\s>]/i.test(text.slice(0, 4_000))) {
    const url = /<key>URL<\/key>\s{0,200}<string>([^<]{1,4000})<\/string>/i.exec(text)?.[1];
    return ok({ encoding, title: null, urls: url === undefined ? [] : [valueText(url)], dropped: [] });
  }
  const addresses = addressesOf(text);
  if (addresses !== null) return ok({ encoding, title: null, urls: addresses, dropped: [] });
  // The first section holds the link; others are actions of the desktop.
  const section = text
    .slice(0, 20_000)
    .split(/\n\s*\[/, 2)
    .join('\n[')
    .split(/\r?\n|\r/);
  const value = (key: RegExp): string | null =>
    section.map((line) => line.match(key)?.[1]?.trim() ?? '').find((found) => found !== '') ?? null;
  const url = value(/^\s*URL(?:\[\$e\])?\s*=(.{1,4000})$/i) ?? value(/^\s*BASEURL\s*=(.{1,4000})$/i);
  const title = value(/^\s*Name\[de(?:_DE)?\]\s*=(.{1,500})$/i) ?? value(/^\s*(?:Name|Title)\s*=(.{1,500})$/i);
  const comment = value(/^\s*(?:Comment|Description)\s*=(.{1,2000})$/i);
  return ok({ encoding, title, urls: url === null ? [] : [url], dropped: comment === null ? [] : [comment] });
}

/** The first string of a binary property list that is an address: a byte for its kind and length, or more of them, then its letters. */
function fromBinary(bytes: Uint8Array): Result<Links> {
  const text = latin1(bytes.subarray(0, 100_000));
  const urls: string[] = [];
  for (const match of text.matchAll(/https?:\/\//g)) {
    const short = bytes[match.index - 1] ?? 0;
    const length =
      short >> 4 === 5 && (short & 15) < 15
        ? short & 15
        : bytes[match.index - 3] === 0x5f && bytes[match.index - 2] === 0x10
          ? short
          : bytes[match.index - 4] === 0x5f && bytes[match.index - 3] === 0x11
            ? ((bytes[match.index - 2] ?? 0) << 8) | short
            : 0;
    const url = text.slice(match.index, match.index + length);
    if (length > 8 && /^[\u0021-\u007e]+$/.test(url)) urls.push(url);
    if (urls.length > 0) break;
  }
  return ok({ encoding: 'utf-8', title: null, urls, dropped: [] });
}

/** The addresses of a text that holds nothing else, one a line; null where it holds more. */
function addressesOf(text: string): string[] | null {
  const lines = text
    .slice(0, 200_000)
    .split(/\r?\n|\r/)
    .map((line) =>
      line
        .replace(/^\uFEFF/, '')
        .trim()
        .replace(/^<(.*)>$/, '$1')
        .replace(/^URL:\s?/i, ''),
    )
    .filter((line) => line !== '');
  return lines.length > 0 && lines.length <= maxLinks && lines.every((line) => /^(?:https?:\/\/|www\.)[^\s<>"]{3,2000}$/i.test(line))
    ? lines
    : null;
}

const normal = (address: string): string => {
  const url = /^www\./i.test(address) ? `https://${address}` : address.trim();
  // Umlauts in an address are written as its bytes.
  return /[^\u0000-\u007f]/.test(url) && URL.canParse(url) ? new URL(url).href : url;
};

/** A link of a list has no name but its address. */
const nameOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
