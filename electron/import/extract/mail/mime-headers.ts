import { decode, latin1 } from '../../decode.ts';

/** The headers of a part by lower-case name; of several with one name the first counts. */
export type MimeHeaders = ReadonlyMap<string, string>;

/** A header's value and its parameters, names in lower case. */
export interface StructuredHeader {
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}

const maxValue = 20_000;

/** Splits unfolded header lines into names and values. Bytes above ASCII are read as the charset they are in. */
export function readHeaders(bytes: Uint8Array): MimeHeaders {
  const text = decode(bytes);
  const headers = new Map<string, string>();
  let name = '';
  let pieces: string[] = [];
  let length = 0;
  const store = (): void => {
    if (name !== '' && !headers.has(name)) headers.set(name, pieces.join('').trim());
  };
  for (const line of (text.ok ? text.value.text : latin1(bytes)).split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line)) {
      // A folded value goes on; what no mail needs is not collected.
      if (length < maxValue) pieces.push(line.replace(/^[ \t]+/, ' '));
      length += line.length;
      continue;
    }
    store();
    const colon = line.indexOf(':');
    name = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : '';
    pieces = [line.slice(colon + 1, colon + 1 + maxValue)];
    length = line.length;
  }
  store();
  return headers;
}

/** Reads „text/plain; charset=utf-8“ with quoted values and values in numbered pieces (RFC 2231). */
export function readStructured(header: string | undefined): StructuredHeader {
  const source = (header ?? '').slice(0, maxValue);
  const end = source.search(/[;\s]/);
  const value = (end < 0 ? source : source.slice(0, end)).trim().toLowerCase();
  const raw = new Map<string, string>();
  for (const match of source.matchAll(/;\s{0,200}([^\s=;"]{1,100})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.){0,10000})"?|([^;\s]{0,10000}))/g)) {
    const name = (match[1] ?? '').toLowerCase();
    const text = match[2] === undefined ? (match[3] ?? '') : match[2].replace(/\\(["\\])/g, '$1');
    if (!raw.has(name)) raw.set(name, text);
  }
  return { value, params: joinPieces(raw) };
}

/** `filename*0*=utf-8''Anh%C3%A4nge; filename*1=".pdf"` as one value under its plain name. */
function joinPieces(raw: ReadonlyMap<string, string>): Map<string, string> {
  const params = new Map<string, string>();
  const pieces = new Map<string, { readonly index: number; readonly text: string; readonly encoded: boolean }[]>();
  for (const [name, text] of raw) {
    const parts = /^([^*]+)\*(\d{1,3})?(\*)?$/.exec(name);
    if (parts === null) {
      params.set(name, decodeWords(text));
      continue;
    }
    const base = parts[1] ?? name;
    const list = pieces.get(base) ?? [];
    list.push({ index: Number(parts[2] ?? 0), text, encoded: parts[2] === undefined || parts[3] === '*' });
    pieces.set(base, list);
  }
  for (const [name, list] of pieces) {
    list.sort((a, b) => a.index - b.index);
    const charset = /^([\w.:-]{0,40})'[^']{0,40}'/.exec(list[0]?.text ?? '');
    const bytes = list.flatMap(({ text, encoded }, index) => {
      const own = index === 0 && charset !== null ? text.slice(charset[0].length) : text;
      return [...(encoded ? percentBytes(own) : Buffer.from(own, 'utf8'))];
    });
    params.set(name, decodeAs(Uint8Array.from(bytes), charset?.[1] ?? null));
  }
  return params;
}

function percentBytes(text: string): Uint8Array {
  const encoded = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(encoded, 'latin1');
}

/** Encoded words (`=?utf-8?Q?Gr=C3=BC=C3=9Fe?=`) as text. Neighbours are joined before decoding: some programs cut letters in two. */
export function decodeWords(value: string): string {
  const word = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?]{0,10000})\?=/gi;
  const runs: { readonly charset: string | null; readonly pieces: Uint8Array[] }[] = [];
  let at = 0;
  const addPlain = (text: string): void => {
    if (text !== '') runs.push({ charset: null, pieces: [Buffer.from(text, 'utf8')] });
  };
  for (const match of value.matchAll(word)) {
    const between = value.slice(at, match.index);
    at = match.index + match[0].length;
    const charset = (match[1] ?? '').toLowerCase();
    const bytes = wordBytes((match[2] ?? '').toLowerCase(), match[3] ?? '');
    const before = runs.at(-1);
    const isNext = before !== undefined && before.charset !== null && between.trim() === '';
    if (!isNext) addPlain(between);
    if (isNext && before.charset === charset) before.pieces.push(bytes);
    else runs.push({ charset, pieces: [bytes] });
  }
  addPlain(value.slice(at));
  return runs.map(({ charset, pieces }) => decodeAs(Buffer.concat(pieces), charset ?? 'utf-8')).join('');
}

function wordBytes(encoding: string, text: string): Uint8Array {
  if (encoding === 'b') return Buffer.from(text, 'base64');
  const plain = text.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** Text of a few bytes: the declared charset unless the bytes are sound UTF-8. */
function decodeAs(bytes: Uint8Array, charset: string | null): string {
  const decoded = decode(bytes, charset);
  return decoded.ok ? decoded.value.text : latin1(bytes);
}
