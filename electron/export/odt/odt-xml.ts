import { plain } from '../escape.ts';
import { element, xmlFile, xmlText } from '../xml/xml.ts';
import type { Xml } from '../xml/xml.ts';

const urn = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces: Readonly<Record<string, string>> = {
  'xmlns:office': `${urn}:office:1.0`,
  'xmlns:style': `${urn}:style:1.0`,
  'xmlns:text': `${urn}:text:1.0`,
  'xmlns:draw': `${urn}:drawing:1.0`,
  'xmlns:fo': `${urn}:xsl-fo-compatible:1.0`,
  'xmlns:svg': `${urn}:svg-compatible:1.0`,
  'xmlns:meta': `${urn}:meta:1.0`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};
/** ISO/IEC 26300 in the edition that LibreOffice and Word both read. */
export const odfVersion = '1.3';

/** One of the files that an OpenDocument text consists of. */
export const odfFile = (name: 'content' | 'styles' | 'meta', ...children: readonly Xml[]): Uint8Array =>
  xmlFile(element(`office:document-${name}`, { ...namespaces, 'office:version': odfVersion }, ...children));

/** A style's name as OpenDocument spells it: `Kleiner Zwischentitel` → `Kleiner_20_Zwischentitel`. */
export const styleId = (name: string): string => name.replaceAll(' ', '_20_');

/**
 * Running text. OpenDocument takes several blanks for one and drops those at the start of a paragraph, so they are written as elements;
 * so are tabs and line ends.
 */
export const odtText = (text: string): Xml[] =>
  (plain(text).match(/[\t\n]|(?<![^\t\n]) +| {2,}|(?:[^\t\n ]| (?! ))+/g) ?? []).map((piece) => {
    if (piece === '\t') return element('text:tab');
    if (piece === '\n') return element('text:line-break');
    return piece.startsWith(' ') && piece.trim() === ''
      ? element('text:s', { 'text:c': piece.length === 1 ? null : String(piece.length) })
      : xmlText(piece);
  });
