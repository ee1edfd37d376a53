import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS } from 'saxes';
import { FaultError } from '#shared/result.ts';

/** Deepest nesting of elements; Word's own files stay below 60. */
const maxXmlDepth = 256;

/** Short names of the vocabularies in office files; old and new addresses of one vocabulary are the same to a reader. */
const prefixes = new Map<string, string>([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'p'],
  ['http://purl.oclc.org/ooxml/presentationml/main', 'p'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

const shortName = (uri: string, local: string): string => {
  const prefix = uri === '' ? '' : prefixes.get(uri);
  return prefix === undefined ? `?:${local}` : prefix === '' ? local : `${prefix}:${local}`;
};

/** The value of an attribute by its short name, or null. */
export type Attributes = (name: string) => string | null;

export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (value: string) => void;
}

/** Faults that other writers' files have and that cost no text. */
const tolerated = ['unbound namespace prefix', 'disallowed character.', 'malformed character entity', 'undefined entity', ']]>'];

/** Reads one XML part as a stream of elements and text. No document type, no entities, no nesting beyond reason. */
export function readXml(bytes: Uint8Array, fileName: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const damaged = (): never => {
    throw new FaultError('file-damaged', { name: fileName });
  };
  const names: string[] = [];
  parser.on('doctype', damaged);
  parser.on('error', (error) => {
    if (!tolerated.some((one) => error.message.includes(one))) damaged();
  });
  parser.on('opentag', (tag) => {
    const name = shortName(tag.uri, tag.local);
    names.push(name);
    if (names.length > maxXmlDepth) throw new FaultError('parser-depth', { name: fileName, limit: maxXmlDepth });
    handler.open(name, (wanted) => find(tag.attributes, wanted));
  });
  parser.on('closetag', () => {
    const name = names.pop();
    if (name !== undefined) handler.close(name);
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  const text = xmlText(bytes);
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536));
  parser.close();
}

function find(attributes: Readonly<Record<string, SaxesAttributeNS>>, wanted: string): string | null {
  for (const attribute of Object.values(attributes)) {
    if (shortName(attribute.prefix === '' ? '' : attribute.uri, attribute.local) === wanted) return attribute.value;
  }
  return null;
}

/** XML as text: by its byte order mark, else by what it declares, else UTF-8. */
function xmlText(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const narrow = first === 0x3c && second === 0 ? 'utf-16le' : first === 0 && second === 0x3c ? 'utf-16be' : null;
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^\s{0,20}<\?xml[^>]{0,80}encoding=["']((?:iso-8859|windows)-[0-9]{1,5})["']/i.exec(head)?.[1];
  return new TextDecoder(wide ?? narrow ?? declared ?? 'utf-8').decode(bytes).trimStart();
}
