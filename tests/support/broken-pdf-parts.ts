import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib';
import type { PDFContext, PDFDocument, PDFObject } from 'pdf-lib';
import { streamSource } from '#electron/export/pdf/pdf-objects.ts';

export const name = (text: string): PDFName => PDFName.of(text);
export const found = <T>(thing: T | undefined | null, what: string): T => {
  if (thing === undefined || thing === null) throw new Error(`The good file has no ${what}`);
  return thing;
};

/** The parts of a good file that changes are made to. */
export class Parts {
  readonly document: PDFDocument;
  constructor(document: PDFDocument) {
    this.document = document;
  }
  get context(): PDFContext {
    return this.document.context;
  }
  get catalog(): PDFDict {
    return this.document.catalog;
  }
  private dicts(): PDFDict[] {
    return this.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  }
  elements(type: string): PDFDict[] {
    return this.dicts().filter((dict) => dict.get(name('Type')) === name('StructElem') && dict.get(name('S')) === name(type));
  }
  element(type: string): PDFDict {
    return found(this.elements(type)[0], type);
  }
  link(): PDFDict {
    return found(
      this.dicts().find((dict) => dict.get(name('Subtype')) === name('Link')),
      'link',
    );
  }
  font(): PDFDict {
    return found(
      this.dicts().find((dict) => dict.get(name('Subtype')) === name('Type0')),
      'font',
    );
  }
  innerFont(): PDFDict {
    return this.context.lookup(this.font().lookup(name('DescendantFonts'), PDFArray).get(0), PDFDict);
  }
  image(): PDFDict {
    return this.streamOf('Image');
  }
  form(): PDFDict {
    return this.streamOf('Form');
  }
  private streamOf(subtype: string): PDFDict {
    const dicts = this.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : []));
    return found(
      dicts.find((dict) => dict.get(name('Subtype')) === name(subtype)),
      subtype,
    );
  }
  firstPage(): PDFDict {
    return this.document.getPage(0).node;
  }
  structureRoot(): PDFDict {
    return this.catalog.lookup(name('StructTreeRoot'), PDFDict);
  }
  editStream(ref: PDFObject | undefined, change: (source: string) => string): void {
    if (!(ref instanceof PDFRef)) throw new Error('The stream stands in another object');
    const stream = this.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) throw new Error('Not a stream');
    const before = streamSource(stream);
    const after = change(before);
    if (after === before) throw new Error('The change changed nothing');
    const packed = deflateSync(Buffer.from(after, 'latin1'));
    stream.dict.set(name('Filter'), name('FlateDecode'));
    stream.dict.set(name('Length'), PDFNumber.of(packed.length));
    this.context.assign(ref, PDFRawStream.of(stream.dict, packed));
  }
  editContent(change: (source: string) => string): void {
    this.editStream(this.firstPage().get(name('Contents')), change);
  }
  editXmp(change: (source: string) => string): void {
    this.editStream(this.catalog.get(name('Metadata')), change);
  }
  editToUnicode(change: (source: string) => string): void {
    this.editStream(this.font().get(name('ToUnicode')), change);
  }
  outputIntent(): PDFDict {
    return this.context.lookup(this.catalog.lookup(name('OutputIntents'), PDFArray).get(0), PDFDict);
  }
  graphicsState(): PDFDict {
    const states = this.firstPage().lookup(name('Resources'), PDFDict).lookup(name('ExtGState'), PDFDict);
    return this.context.lookup(found(states.values()[0], 'graphics state'), PDFDict);
  }
}
