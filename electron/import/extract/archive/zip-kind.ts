import { zipNames } from './zip-names.ts';

/** What a ZIP really is: many formats are ZIPs inside. `other` is a package of a known make that holds no text to read. */
export type ZipKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'epub' | 'other' | 'archive';

const mimeKinds = new Map<string, ZipKind>([
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.text-template', 'odt'],
  ['application/vnd.oasis.opendocument.text-master', 'odt'],
  ['application/vnd.oasis.opendocument.text-web', 'odt'],
  ['application/epub+zip', 'epub'],
]);

/** Judges by what lies in the ZIP, never by its name; null where the bytes are no ZIP. */
export function zipKind(bytes: Uint8Array): ZipKind | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || !(bytes[2] === 3 || bytes[2] === 5)) return null;
  const names = zipNames(bytes);
  const lower = new Set(names.map((name) => name.toLowerCase()));
  const holds = (folder: string): boolean => names.some((name) => name.toLowerCase().startsWith(folder));
  const mime = mimeOf(bytes);
  if (mime !== null) return mimeKinds.get(mime) ?? 'other';
  if (lower.has('[content_types].xml') || lower.has('_rels/.rels')) {
    if (holds('word/')) return 'docx';
    if (holds('xl/')) return 'xlsx';
    if (holds('ppt/')) return 'pptx';
    return lower.has('[content_types].xml') ? 'other' : 'archive';
  }
  if (lower.has('word/document.xml')) return 'docx';
  if (lower.has('meta-inf/container.xml')) return 'epub';
  return lower.has('content.xml') && lower.has('meta-inf/manifest.xml') ? 'odt' : 'archive';
}

/** The `mimetype` that OpenDocument and EPUB store as their first file, readable without unpacking. */
function mimeOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  if (head.slice(30, 38) !== 'mimetype') return null;
  return /^[a-z0-9.+/-]{4,90}/.exec(head.slice(38 + ((bytes[28] ?? 0) | ((bytes[29] ?? 0) << 8))))?.[0] ?? null;
}
