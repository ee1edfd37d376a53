import { makeZip } from './make-zip.ts';

const urn = 'urn:oasis:names:tc:opendocument:xmlns';
const spaces = [
  ...['office', 'text', 'table', 'style', 'meta'].map((name) => `xmlns:${name}="${urn}:${name}:1.0"`),
  `xmlns:draw="${urn}:drawing:1.0"`,
  `xmlns:fo="${urn}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${urn}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
const mime = 'application/vnd.oasis.opendocument.text';

export interface OdtParts {
  readonly body: string;
  readonly automatic?: string;
  readonly styles?: string;
  readonly masters?: string;
  readonly meta?: string;
  readonly manifest?: string;
  readonly files?: readonly { readonly name: string; readonly bytes: string | Uint8Array }[];
}

/** Writes an OpenDocument text from the XML of its parts. */
export function makeOdt(parts: OdtParts): Uint8Array {
  return makeZip([
    { name: 'mimetype', bytes: mime, stored: true },
    {
      name: 'content.xml',
      bytes: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces}><office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles><office:body><office:text>${parts.body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      bytes: `<office:document-styles ${spaces}><office:styles>${parts.styles ?? ''}</office:styles><office:master-styles>${parts.masters ?? ''}</office:master-styles></office:document-styles>`,
    },
    { name: 'meta.xml', bytes: `<office:document-meta ${spaces}><office:meta>${parts.meta ?? ''}</office:meta></office:document-meta>` },
    { name: 'META-INF/manifest.xml', bytes: parts.manifest ?? '<manifest/>' },
    ...(parts.files ?? []),
  ]);
}

/** The same in one file of XML. */
export const makeFlatOdt = (parts: OdtParts): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${spaces} office:mimetype="${mime}"><office:meta>${parts.meta ?? ''}</office:meta><office:styles>${parts.styles ?? ''}</office:styles><office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles><office:master-styles>${parts.masters ?? ''}</office:master-styles><office:body><office:text>${parts.body}</office:text></office:body></office:document>`,
  );
