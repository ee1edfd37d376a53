import { escapeHtml } from '../escape.ts';

declare const written: unique symbol;
/** XML that is written. Only the functions of this file make it, so that text that is not escaped does not compile. */
export type Xml = string & { readonly [written]: true };

/** Attributes of an element by name; null leaves one out. */
export type Attributes = Readonly<Record<string, string | null>>;

const asXml = (text: string): Xml => text as Xml;

/** Text as XML. Characters that XML cannot hold (controls, halves of a pair) are taken out or become U+FFFD, as in every export. */
export const xmlText = (text: string): Xml => asXml(escapeHtml(text));

/** A value within quotes: an XML reader would make blanks of tabs and line feeds. */
const attributeText = (value: string): string => escapeHtml(value).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');

/**
 * An element with its children, written without blanks between them: in running text they would be read. Only one that can have no
 * children ends in its own tag: where XHTML is read as HTML, `<p/>` would stay open.
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  const pairs = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${attributeText(value)}"`]));
  return asXml(children.length === 0 ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${children.join('')}</${name}>`);
}

/** Pieces one behind the other. */
export const joined = (pieces: readonly Xml[]): Xml => asXml(pieces.join(''));

/** Pieces with a line end between them, for places where blanks mean nothing. */
export const inLines = (pieces: readonly Xml[]): Xml => asXml(pieces.filter((piece) => piece !== '').join('\n'));

/** A processing instruction; `data` is our own. */
export const instruction = (target: string, data: string): Xml => asXml(`<?${target} ${data}?>`);

export const noXml: Xml = asXml('');

/** Stands for what is written later, piece by piece; see `fileAround`. */
export const slot: Xml = asXml('<?slot?>');

/** The bytes of a file before and behind its slot, so that a long text need never be one string. */
export function fileAround(file: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const at = Buffer.from(file.buffer, file.byteOffset, file.byteLength).indexOf(slot);
  return [file.subarray(0, at), file.subarray(at + slot.length)];
}

/** Pieces as bytes of a file. */
export const xmlBytes = (pieces: readonly Xml[]): Uint8Array => new TextEncoder().encode(`${pieces.join('\n')}\n`);

/** A whole file of XML in UTF-8. `before` stands between the declaration and the root. */
export const xmlFile = (root: Xml, before: readonly string[] = []): Uint8Array =>
  new TextEncoder().encode(`${['<?xml version="1.0" encoding="UTF-8"?>', ...before, root].join('\n')}\n`);
