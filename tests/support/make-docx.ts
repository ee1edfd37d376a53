import { makeZip } from './make-zip.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces = [
  `xmlns:w="${w}"`,
  `xmlns:r="${r}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The parts of a Word file besides its text; each is the XML inside the part's root. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly core?: string;
  /** Further relationships of the text, as `Id|type|target|External`. */
  readonly relations?: readonly string[];
  readonly files?: readonly { readonly name: string; readonly bytes: string | Uint8Array }[];
  /** Name of the part with the text. */
  readonly main?: string;
}

const relationship = (line: string): string => {
  const [id, type, target, mode] = line.split('|');
  return `<Relationship Id="${id ?? ''}" Type="${r}/${type ?? ''}" Target="${target ?? ''}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`;
};
const relationships = (lines: readonly string[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.map(relationship).join('')}</Relationships>`;

/** Writes a Word file from the XML of its parts. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const main = parts.main ?? 'document.xml';
  const roots = [
    ['styles', 'styles', parts.styles],
    ['numbering', 'numbering', parts.numbering],
    ['footnotes', 'footnotes', parts.footnotes],
    ['endnotes', 'endnotes', parts.endnotes],
    ['comments', 'comments', parts.comments],
    ['header', 'hdr', parts.header],
    ['footer', 'ftr', parts.footer],
  ] as const;
  const present = roots.flatMap(([type, root, xml]) => (xml === undefined ? [] : [{ type, root, xml }]));
  return makeZip([
    { name: '[Content_Types].xml', bytes: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>` },
    { name: '_rels/.rels', bytes: relationships([`rId1|officeDocument|word/${main}`, 'rId2|core-properties|docProps/core.xml']) },
    { name: `word/${main}`, bytes: `${head}<w:document ${spaces}><w:body>${parts.body}</w:body></w:document>` },
    {
      name: `word/_rels/${main}.rels`,
      bytes: relationships([...present.map(({ type }) => `${type}|${type}|${type}.xml`), ...(parts.relations ?? [])]),
    },
    ...present.map(({ type, root, xml }) => ({ name: `word/${type}.xml`, bytes: `${head}<w:${root} ${spaces}>${xml}</w:${root}>` })),
    ...(parts.core === undefined
      ? []
      : [
          {
            name: 'docProps/core.xml',
            bytes: `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core}</cp:coreProperties>`,
          },
        ]),
    ...(parts.files ?? []),
  ]);
}

/** A paragraph of plain text, with the XML of its rules in front. */
export const p = (text: string, rules = ''): string => `<w:p>${rules === '' ? '' : `<w:pPr>${rules}</w:pPr>`}${run(text)}</w:p>`;

/** A run of text, with the XML of its rules in front. */
export const run = (text: string, rules = ''): string =>
  `<w:r>${rules === '' ? '' : `<w:rPr>${rules}</w:rPr>`}<w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
