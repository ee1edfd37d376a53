/** From the codes of a font, as they stand in strings, to text. */
export type CodeMap = ReadonlyMap<number, string>;

const pairs = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g;
const ranges = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]*)>|\[([^\]]*)\])/g;
/** A font has no more codes than two bytes can say. */
const maxCodes = 0x1_0000;

/** Reads the map of a `ToUnicode` stream (ISO 32000-1, 9.10.3). */
export function readToUnicode(source: string): CodeMap {
  const codes = new Map<number, string>();
  for (const piece of source.split('endbf')) {
    const at = piece.lastIndexOf('beginbf');
    if (at < 0) continue;
    const body = piece.slice(at + 'beginbf'.length);
    if (body.startsWith('char')) for (const [, code = '', text = ''] of body.matchAll(pairs)) codes.set(parseInt(code, 16), utf16(text));
    else
      for (const [, from = '', to = '', text, list] of body.matchAll(ranges))
        addRange(codes, parseInt(from, 16), parseInt(to, 16), text, list);
  }
  return codes;
}

function addRange(codes: Map<number, string>, from: number, to: number, text: string | undefined, list: string | undefined): void {
  const last = Math.min(to, from + maxCodes - 1);
  if (list !== undefined) {
    const texts = [...list.matchAll(/<([0-9A-Fa-f]*)>/g)];
    for (let code = from; code <= last && code - from < texts.length; code++) codes.set(code, utf16(texts[code - from]?.[1] ?? ''));
    return;
  }
  const first = utf16(text ?? '');
  const head = first.slice(0, -1);
  const unit = first.charCodeAt(first.length - 1);
  for (let code = from; code <= last; code++) codes.set(code, head + String.fromCharCode(unit + code - from));
}

const utf16 = (hex: string): string => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).slice(0, 512).map((unit) => parseInt(unit, 16)));

/** The codes of shown strings (`<0014>`, `[<0014> 12 (ab)]`), each of `width` bytes. */
export function shownCodes(strings: string, width: 1 | 2 = 2): number[] {
  const codes: number[] = [];
  // By far the most common, and there are thousands on a page: one sign of two bytes.
  if (strings.length === 6 && strings.startsWith('<') && width === 2) return [parseInt(strings.slice(1, 5), 16)];
  for (const [whole, hex] of strings.matchAll(/<([0-9A-Fa-f\s]*)>|\((?:[^\\()]|\\[\s\S])*\)/g)) {
    const bytes = hex === undefined ? literalBytes(whole.slice(1, -1)) : Buffer.from(hex.replace(/\s+/g, ''), 'hex');
    if (width === 1) codes.push(...bytes);
    else for (let at = 0; at + 1 < bytes.length; at += 2) codes.push((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  }
  return codes;
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function literalBytes(inner: string): Uint8Array {
  const bytes: number[] = [];
  for (const [, octal, escaped, plain] of inner.matchAll(/\\([0-7]{1,3})|\\([\s\S])|([^\\])/g)) {
    if (octal !== undefined) bytes.push(parseInt(octal, 8) & 255);
    else if (escaped !== undefined) {
      if (escaped !== '\n' && escaped !== '\r') bytes.push(escapes[escaped] ?? escaped.charCodeAt(0));
    } else bytes.push((plain ?? '').charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

/** A map without codes that stand for nothing: they become blanks, as they paint none (ISO 14289-1, 7.21.7 forbids U+0000). */
export function mendToUnicode(source: string): string {
  const mended = source.split('endbf').map((piece) => {
    const at = piece.lastIndexOf('beginbf');
    if (at < 0) return piece;
    const start = at + 'beginbf'.length;
    const body = piece.slice(start);
    return piece.slice(0, start) + (body.startsWith('char') ? body.replace(pairs, withBlankText) : body.replace(ranges, withBlankTexts));
  });
  return mended.join('endbf');
}

const withBlank = (texts: string): string => texts.replaceAll('<0000>', '<0020>');

const withBlankText = (entry: string, code: string): string => {
  const head = code.length + '<>'.length;
  return entry.slice(0, head) + withBlank(entry.slice(head));
};

/** In a range that begins with nothing only its first code is mended: the texts behind it are counted up from there. */
function withBlankTexts(entry: string, from: string, to: string, text: string | undefined, list: string | undefined): string {
  if (list !== undefined) return entry.slice(0, entry.indexOf('[')) + withBlank(entry.slice(entry.indexOf('[')));
  if (text !== '0000') return entry;
  const codes = Math.min(parseInt(to, 16) - parseInt(from, 16) + 1, 0x100);
  const texts = Array.from(
    { length: Math.max(1, codes) },
    (_, index) => `<${(index || 0x20).toString(16).padStart(4, '0').toUpperCase()}>`,
  );
  return `<${from}> <${to}> [${texts.join(' ')}]`;
}
