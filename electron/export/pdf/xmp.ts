import type { DocumentDetails } from './document-details.ts';

/** The dates and programs of a file; dates as ISO 8601 to the second, in UTC. */
export interface FileOrigin {
  readonly created: string;
  readonly creator: string;
  readonly producer: string;
}

/** Signs that XML 1.0 cannot carry are left out. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const inLanguage = (name: string, text: string): string =>
  text === '' ? '' : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>\n`;
const listed = (name: string, kind: 'Seq' | 'Bag', text: string): string =>
  text === '' ? '' : `<${name}><rdf:${kind}><rdf:li>${escapeXml(text)}</rdf:li></rdf:${kind}></${name}>\n`;
const plain = (name: string, text: string): string => (text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>\n`);

/** PDF/A knows the properties of PDF/UA only through this description of them (ISO 19005-2, 6.6.2.3). */
const extensionSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
`;

/** The metadata packet: both standards, and the same as the Info dictionary says. */
export function xmpPacket(details: DocumentDetails, origin: FileOrigin): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
${inLanguage('dc:title', details.title)}${listed('dc:creator', 'Seq', details.author)}${inLanguage('dc:description', details.subject)}${listed('dc:language', 'Bag', details.language)}${plain('pdf:Keywords', details.keywords)}${plain('pdf:Producer', origin.producer)}${plain('xmp:CreatorTool', origin.creator)}${plain('xmp:CreateDate', origin.created)}${plain('xmp:ModifyDate', origin.created)}${extensionSchema}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}
