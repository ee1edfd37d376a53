import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFNumber, PDFRawStream, PDFRef, PDFString } from 'pdf-lib';
import { found, name, Parts } from './broken-pdf-parts.ts';

/** One change to a good PDF, and the clause that must notice it. */
export interface BrokenPdf {
  readonly name: string;
  readonly clause: string;
  readonly make: (good: Uint8Array) => Promise<Uint8Array>;
}

const changed =
  (change: (parts: Parts) => void): BrokenPdf['make'] =>
  async (good) => {
    const document = await PDFDocument.load(good, { updateMetadata: false });
    change(new Parts(document));
    return document.save({ addDefaultPage: false, updateFieldAppearances: false });
  };
const broken = (title: string, clause: string, change: (parts: Parts) => void): BrokenPdf => ({
  name: title,
  clause,
  make: changed(change),
});
const inBytes = (title: string, clause: string, change: (text: string) => string): BrokenPdf => ({
  name: title,
  clause,
  make: (good) => Promise.resolve(new Uint8Array(Buffer.from(change(Buffer.from(good).toString('latin1')), 'latin1'))),
});
const typed = (dict: PDFDict, type: string): void => dict.set(name('S'), name(type));

/** Good PDFs, each with one thing wrong. */
export const brokenPdfs: readonly BrokenPdf[] = [
  inBytes('a comment of plain letters behind the header', 'A-2a 6.1.2 header', (text) => text.replace(/%[\x80-\xFF]{4}/, '%abcd')),
  inBytes('a header of PDF 2.0', 'A-2a 6.1.2 header', (text) => text.replace('%PDF-1.7', '%PDF-2.0')),
  inBytes('words behind the end', 'A-2a 6.1.3 end', (text) => `${text}\nmore`),
  broken('no ID', 'A-2a 6.1.3 id', ({ context }) => {
    context.trailerInfo.ID = undefined;
  }),
  broken('an ID of one string', 'A-2a 6.1.3 id', ({ context }) => {
    context.trailerInfo.ID = context.obj([PDFHexString.of('00')]);
  }),
  broken('an encryption', 'A-2a 6.1.3 encryption', ({ context }) => {
    context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard', V: 1 }));
  }),
  broken('a stream packed by LZW', 'A-2a 6.1.7.2 filter', (parts) => {
    parts.context.register(PDFRawStream.of(parts.context.obj({ Filter: 'LZWDecode', Length: 3 }), new Uint8Array([0x80, 0x0b, 0x60])));
  }),
  broken('a page whose content is damaged', 'A-2a 6.1.7.2 damaged-stream', ({ context }) => {
    for (const [, object] of context.enumerateIndirectObjects()) {
      const contents = object instanceof PDFDict ? object.get(name('Contents')) : undefined;
      if (!(contents instanceof PDFRef)) continue;
      context.assign(contents, PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: 3 }), new Uint8Array([1, 2, 3])));
    }
  }),
  broken('a stream in another file', 'A-2a 6.1.7.1 external-stream', (parts) => {
    parts.image().set(name('F'), PDFString.of('x.dat'));
  }),
  broken('a string of 40,000 bytes', 'A-2a 6.1.13 limits', (parts) => {
    parts.element('Figure').set(name('Alt'), PDFString.of('a'.repeat(40_000)));
  }),
  broken('a graphics state saved 40 times', 'A-2a 6.1.13 nesting', (parts) => {
    parts.editContent((source) => `${'q '.repeat(40)}${'Q '.repeat(40)}${source}`);
  }),
  broken('no mark of PDF/UA', 'UA-1 5 identification', (parts) => {
    parts.editXmp((xmp) => xmp.replace(/<pdfuaid:part>.*?<\/pdfuaid:part>/, ''));
  }),
  broken('the mark of PDF/A-3', 'A-2a 6.6.4 part', (parts) => {
    parts.editXmp((xmp) => xmp.replace('<pdfaid:part>2<', '<pdfaid:part>3<'));
  }),
  broken('level B', 'A-2a 6.6.4 conformance', (parts) => {
    parts.editXmp((xmp) => xmp.replace('conformance>A<', 'conformance>B<'));
  }),
  broken('metadata that are no XML', 'A-2a 6.6.2.1 packet', (parts) => {
    parts.editXmp((xmp) => xmp.replace('</rdf:RDF>', ''));
  }),
  broken('a bare sign in the metadata', 'A-2a 6.6.2.1 packet', (parts) => {
    parts.editXmp((xmp) => xmp.replace('&amp;', '&'));
  }),
  broken('metadata in another encoding', 'A-2a 6.6.2.1 packet', (parts) => {
    parts.editXmp((xmp) => xmp.replace('</dc:title>', '\u00E4</dc:title>'));
  }),
  broken('no metadata', 'A-2a 6.6.2.1 stream', ({ catalog }) => {
    catalog.delete(name('Metadata'));
  }),
  broken('no extension schema', 'A-2a 6.6.2.3 extension', (parts) => {
    parts.editXmp((xmp) => xmp.replace(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, ''));
  }),
  broken('another title in the Info dictionary', 'A-2a 6.6.3 info', ({ document }) => {
    document.setTitle('Ein anderer Titel');
  }),
  broken('no title in the metadata', 'UA-1 7.1 title', (parts) => {
    parts.editXmp((xmp) => xmp.replace(/<dc:title>[\s\S]*<\/dc:title>/, ''));
  }),
  broken('the file name in the title bar', 'UA-1 7.1 title-bar', ({ catalog }) => {
    catalog.delete(name('ViewerPreferences'));
  }),
  broken('no language', 'UA-1 7.2 language', ({ catalog }) => {
    catalog.delete(name('Lang'));
  }),
  broken('a passage in no language', 'UA-1 7.2 passage-language', (parts) => {
    parts.element('P').set(name('Lang'), PDFString.of('auf Deutsch'));
  }),
  broken('a line that nobody marked', 'UA-1 7.1 marked', (parts) => {
    parts.editContent((source) => `${source}\n0 0 m 9 9 l S`);
  }),
  broken('text that nobody marked', 'UA-1 7.1 marked', (parts) => {
    parts.editContent((source) => source.replace(/\/Artifact <<\/Type \/Pagination >>BDC\n([\s\S]*?)\nEMC/, '$1'));
  }),
  broken('an artifact within a paragraph', 'UA-1 7.1 artifact-nesting', (parts) => {
    parts.editContent((source) => source.replace(/(<<\/MCID \d+ >>BDC)/, '$1 /Artifact BMC EMC'));
  }),
  broken('a sequence that is not closed', 'UA-1 7.1 balance', (parts) => {
    parts.editContent((source) => `${source} /Artifact BMC`);
  }),
  broken('an MCID used twice', 'UA-1 7.1 mcid-unique', (parts) => {
    parts.editContent((source) => source.replace(/MCID 3 /, 'MCID 2 '));
  }),
  broken('an MCID in no element', 'UA-1 7.1 mcid-in-structure', (parts) => {
    parts.editContent((source) => source.replace(/MCID 3 /, 'MCID 3000 '));
  }),
  broken('a piece of the structure that is not on the page', 'UA-1 7.1 structure-in-content', (parts) => {
    parts.element('H1').set(name('K'), PDFNumber.of(999));
  }),
  broken('a parent tree that names another element', 'UA-1 7.1 mcid-in-structure', (parts) => {
    const numbers = parts.structureRoot().lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
    const first = numbers.lookup(1, PDFArray);
    first.set(2, first.get(1));
  }),
  broken('a form with text painted twice', 'UA-1 7.20 form-once', (parts) => {
    parts.editContent((source) => source.replace(/\/(X\d+) Do\s*Q\s*Q\s*$/, '/$1 Do /$1 Do Q Q'));
  }),
  broken('no mark that the file is marked', 'A-2a 6.7.2.2 marked', ({ catalog }) => {
    catalog.delete(name('MarkInfo'));
  }),
  broken('suspects', 'A-2a 6.7.2.2 marked', ({ catalog, context }) => {
    catalog.set(name('MarkInfo'), context.obj({ Marked: true, Suspects: true }));
  }),
  broken('an operator that nobody knows', 'A-2a 6.2.2 operators', (parts) => {
    parts.editContent((source) => `${source}\n1 xx`);
  }),
  broken('a font that is not in the resources', 'A-2a 6.2.2 resources', (parts) => {
    parts.firstPage().lookup(name('Resources'), PDFDict).lookup(name('Font'), PDFDict).delete(name('F4'));
  }),
  broken('a type that stands for none', 'UA-1 7.1 role-map', (parts) => {
    parts.structureRoot().lookup(name('RoleMap'), PDFDict).delete(name('Aside'));
  }),
  broken('a role map that leads in a circle', 'UA-1 7.1 role-map-circle', (parts) => {
    parts.structureRoot().lookup(name('RoleMap'), PDFDict).set(name('Aside'), name('Em'));
    parts.structureRoot().lookup(name('RoleMap'), PDFDict).set(name('Em'), name('Aside'));
  }),
  broken('a heading mapped to a paragraph', 'UA-1 7.1 role-map-circle', (parts) => {
    parts.structureRoot().lookup(name('RoleMap'), PDFDict).set(name('H1'), name('P'));
  }),
  broken('a paragraph in a list', 'UA-1 7.2 list', (parts) => {
    typed(parts.element('LI'), 'P');
  }),
  broken('an item without a body', 'UA-1 7.2 list-item', (parts) => {
    typed(parts.element('LBody'), 'P');
  }),
  broken('a paragraph in a row', 'UA-1 7.2 table-row', (parts) => {
    typed(parts.element('TD'), 'P');
  }),
  broken('a row outside of a table', 'UA-1 7.2 row-parent', (parts) => {
    typed(parts.element('Table'), 'Sect');
  }),
  broken('a caption between the rows', 'UA-1 7.2 caption', (parts) => {
    const rows = parts.element('Table').lookup(name('K'), PDFArray);
    const caption = rows.get(0);
    rows.set(0, rows.get(1));
    rows.set(1, caption);
  }),
  broken('a cell too few', 'UA-1 7.2 table-grid', (parts) => {
    const row = found(parts.elements('TR').at(-1), 'last row').lookup(name('K'), PDFArray);
    row.remove(row.size() - 1);
  }),
  broken('a cell that reaches below the table', 'UA-1 7.2 table-grid', (parts) => {
    const last = found(parts.elements('TD').at(-1), 'last cell');
    last.set(name('A'), parts.context.obj({ O: 'Table', RowSpan: 3 }));
  }),
  broken('a table without heads', 'UA-1 7.5 headers', (parts) => {
    for (const cell of parts.elements('TH')) typed(cell, 'TD');
  }),
  broken('a head that heads nothing', 'UA-1 7.5 scope', (parts) => {
    parts.element('TH').delete(name('A'));
  }),
  broken('a cell that names a head that is not there', 'UA-1 7.5 header-ids', (parts) => {
    const cell = parts.element('TD');
    cell.set(name('A'), parts.context.obj({ O: 'Table', Headers: [PDFString.of('nirgends')] }));
  }),
  broken('a picture without words', 'UA-1 7.3 figure-alt', (parts) => {
    parts.element('Figure').delete(name('Alt'));
  }),
  broken('a skipped heading', 'UA-1 7.4.2 headings', (parts) => {
    typed(parts.element('H2'), 'H3');
  }),
  broken('a first heading of the second level', 'UA-1 7.4.2 headings', (parts) => {
    typed(parts.element('H1'), 'H2');
  }),
  broken('a list that does not say how it is numbered', 'UA-1 7.6 list-numbering', (parts) => {
    parts.element('L').delete(name('A'));
  }),
  broken('a note without an id', 'UA-1 7.9 note-id', (parts) => {
    typed(parts.element('BlockQuote'), 'Note');
  }),
  broken('an element that names another parent', 'UA-1 7.1 parent', (parts) => {
    parts.element('LBody').set(name('P'), found(parts.catalog.get(name('StructTreeRoot')), 'root'));
  }),
  broken('a highlighting in a link', 'UA-1 7.18.1 annotation-element', (parts) => {
    parts.link().set(name('Subtype'), name('Highlight'));
  }),
  broken('a glyph that the font does not have', 'UA-1 7.21.4.1 glyphs', (parts) => {
    parts.editContent((source) => source.replace(/<[0-9A-F]{4,}> Tj/, '<FFF0> Tj'));
  }),
  broken('a link outside of the structure', 'UA-1 7.18.1 in-structure', (parts) => {
    parts.link().delete(name('StructParent'));
  }),
  broken('a link without a description', 'UA-1 7.18.5 link-contents', (parts) => {
    parts.link().delete(name('Contents'));
  }),
  broken('a link in a span', 'UA-1 7.18.5 link', (parts) => {
    typed(parts.element('Link'), 'Span');
  }),
  broken('a tab key that goes by rows', 'UA-1 7.18.3 tab-order', (parts) => {
    parts.firstPage().set(name('Tabs'), name('R'));
  }),
  broken('a film on the page', 'A-2a 6.3.1 type', (parts) => {
    parts.link().set(name('Subtype'), name('Movie'));
  }),
  broken('a link that is not printed', 'A-2a 6.3.2 flags', (parts) => {
    parts.link().set(name('F'), PDFNumber.of(2));
  }),
  broken('a note without a look', 'A-2a 6.3.3 appearance', (parts) => {
    parts.link().set(name('Subtype'), name('Square'));
  }),
  broken('a script behind a link', 'A-2a 6.5.1 actions', (parts) => {
    parts.link().set(name('A'), parts.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }));
  }),
  broken('a program started on opening', 'A-2a 6.5.1 actions', ({ catalog, context }) => {
    catalog.set(name('OpenAction'), context.obj({ S: 'Launch', F: PDFString.of('cmd.exe') }));
  }),
  broken('a page that acts by itself', 'A-2a 6.5.2 triggers', (parts) => {
    parts.firstPage().set(name('AA'), parts.context.obj({}));
  }),
  broken('scripts by name', 'A-2a 6.5.1 scripts', ({ catalog, context }) => {
    catalog.set(name('Names'), context.obj({ JavaScript: { Names: [] } }));
  }),
  broken('a form that viewers have to draw', 'A-2a 6.4.1 forms', ({ catalog, context }) => {
    catalog.set(name('AcroForm'), context.obj({ NeedAppearances: true, Fields: [] }));
  }),
  broken('a file in the file', 'A-2a 6.8 embedded-files', ({ catalog, context }) => {
    catalog.set(name('Names'), context.obj({ EmbeddedFiles: { Names: [] } }));
  }),
  broken('a font that is not in the file', 'UA-1 7.21.4.1 embedded', (parts) => {
    parts.innerFont().lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2'));
  }),
  broken('a font without a map to its glyphs', 'UA-1 7.21.3.2 glyph-map', (parts) => {
    parts.innerFont().delete(name('CIDToGIDMap'));
  }),
  broken('a font without a character set', 'UA-1 7.21.3.1 system', (parts) => {
    parts.innerFont().delete(name('CIDSystemInfo'));
  }),
  broken('widths that are not those of the font', 'UA-1 7.21.5 widths', (parts) => {
    parts.innerFont().delete(name('W'));
    parts.innerFont().set(name('DW'), PDFNumber.of(77));
  }),
  broken('a font that is symbolic and is not', 'UA-1 7.21.6 symbolic', (parts) => {
    parts.innerFont().lookup(name('FontDescriptor'), PDFDict).set(name('Flags'), PDFNumber.of(36));
  }),
  broken('a font without a map to text', 'UA-1 7.21.7 to-unicode', (parts) => {
    parts.font().delete(name('ToUnicode'));
  }),
  broken('a sign that stands for nothing', 'UA-1 7.21.7 values', (parts) => {
    parts.editToUnicode((source) => source.replace(/(<[0-9A-F]{4}> )<[0-9A-F]{4}>\n/, '$1<0000>\n').replace('<0020>', '<0000>'));
  }),
  broken('a missing glyph in the text', 'UA-1 7.21.8 notdef', (parts) => {
    parts.editContent((source) => source.replace(/<[0-9A-F]{4,}> Tj/, '<0000> Tj'));
  }),
  broken('a sign of private use', 'A-2a 6.2.11.7.3 private-use', (parts) => {
    parts.editToUnicode((source) => source.replace('<0020>', '<E001>'));
  }),
  broken('no output intent', 'A-2a 6.2.4.3 device-colour', ({ catalog }) => {
    catalog.delete(name('OutputIntents'));
  }),
  broken('colours for another press', 'A-2a 6.2.4.3 device-colour', (parts) => {
    parts.editContent((source) => `${source}\n0 0 0 1 k`);
  }),
  broken('an output intent without a profile', 'A-2a 6.2.3 output-intent', (parts) => {
    parts.editStream(parts.outputIntent().get(name('DestOutputProfile')), () => 'no profile');
  }),
  broken('a smoothed picture', 'A-2a 6.2.8 image', (parts) => {
    parts.image().set(name('Interpolate'), parts.context.obj(true));
  }),
  broken('a transfer function', 'A-2a 6.2.5 state', (parts) => {
    parts.graphicsState().set(name('TR'), name('Identity'));
  }),
  broken('a way of blending that nobody knows', 'A-2a 6.2.10 blend', (parts) => {
    parts.graphicsState().set(name('BM'), name('Sparkle'));
  }),
  broken('a page of 20,000 units', 'A-2a 6.1.13 page-size', ({ document }) => {
    document.getPage(0).setSize(20_000, 500);
  }),
  broken('layers without a name', 'A-2a 6.9 optional-content', ({ catalog, context }) => {
    catalog.set(name('OCProperties'), context.obj({ D: {} }));
  }),
  inBytes('a stream longer than it says', 'A-2a 6.1.7.1 length', (text) => text.replace(/\/Length (\d+)(?=\s*>>)/, '/Length 9$1')),
  broken('no structure', 'UA-1 7.1 structure', ({ catalog }) => {
    catalog.delete(name('StructTreeRoot'));
  }),
  broken('a paragraph in a table', 'UA-1 7.2 table', (parts) => {
    typed(parts.element('TR'), 'P');
  }),
  broken('cells outside of a row', 'UA-1 7.2 cell-parent', (parts) => {
    typed(parts.element('TR'), 'Div');
  }),
  broken('items of a list in a contents list', 'UA-1 7.2 contents', (parts) => {
    typed(parts.element('L'), 'TOC');
  }),
  broken('items outside of a list', 'UA-1 7.2 list-item-parent', (parts) => {
    typed(parts.element('L'), 'Sect');
  }),
  broken('the body of an item outside of an item', 'UA-1 7.2 list-body-parent', (parts) => {
    typed(parts.element('LI'), 'Sect');
  }),
  broken('rows in a group outside of a table', 'UA-1 7.2 rows-parent', (parts) => {
    typed(parts.element('BlockQuote'), 'TBody');
  }),
  broken('an entry outside of a contents list', 'UA-1 7.2 contents-item-parent', (parts) => {
    typed(parts.element('BlockQuote'), 'TOCI');
  }),
  broken('headings with and without a level', 'UA-1 7.4.4 heading-kinds', (parts) => {
    typed(parts.element('H3'), 'H');
  }),
  broken('a formula without words', 'UA-1 7.7 formula-alt', (parts) => {
    typed(parts.element('BlockQuote'), 'Formula');
  }),
  broken('an annotation without a description', 'UA-1 7.18.1 described', (parts) => {
    parts.link().set(name('Contents'), PDFString.of(' '));
  }),
  broken('an encoding that nobody knows', 'UA-1 7.21.3.3 encoding', (parts) => {
    parts.font().set(name('Encoding'), name('Hausgemacht'));
  }),
  broken('a picture in colours without a profile', 'A-2a 6.2.4.2 icc-colour', (parts) => {
    parts.editStream(parts.image().lookup(name('ColorSpace'), PDFArray).get(1), () => 'no profile');
  }),
  broken('a form from another file', 'A-2a 6.2.9 form', (parts) => {
    parts.form().set(name('Ref'), parts.context.obj({}));
  }),
  broken('PostScript', 'A-2a 6.2.9 postscript', (parts) => {
    parts.context.register(PDFRawStream.of(parts.context.obj({ Subtype: 'PS', Length: 0 }), new Uint8Array()));
  }),
  broken('a see-through page without a colour space', 'A-2a 6.2.10 blend-space', (parts) => {
    parts.catalog.delete(name('OutputIntents'));
    parts.firstPage().set(name('Group'), parts.context.obj({ S: 'Transparency' }));
  }),
];
