import { createHash } from 'node:crypto';
import { PDFDict, PDFHexString, PDFRawStream, PDFString } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';
import type { DocumentDetails } from './document-details.ts';
import { packedStream, pdfName, textAt } from './pdf-objects.ts';
import { srgbProfile } from './srgb-profile.ts';
import { xmpPacket } from './xmp.ts';
import type { FileOrigin } from './xmp.ts';

const creator = 'Umbruch';
const profileName = 'sRGB IEC61966-2.1';

/** Says what the document is: Info and XMP alike, language, title bar, colour space, and an id made from `fingerprint`. */
export async function writeMetadata(document: PDFDocument, details: DocumentDetails, fingerprint: string): Promise<void> {
  const { context, catalog } = document;
  const printed = context.lookup(context.trailerInfo.Info);
  const info = printed instanceof PDFDict ? printed : null;
  const created = isoDate(info && textAt(info, 'CreationDate'));
  const origin = { created, creator, producer: (info && textAt(info, 'Producer')) ?? 'Chromium' };
  context.trailerInfo.Info = context.register(infoDict(document, details, origin));
  if (info) context.delete(context.getObjectRef(info) ?? context.nextRef());

  const xmp = Buffer.from(xmpPacket(details, origin), 'utf8');
  const metadata = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML', Length: xmp.length }), xmp);
  catalog.set(pdfName('Metadata'), context.register(metadata));
  catalog.set(pdfName('Lang'), PDFString.of(details.language));
  catalog.set(pdfName('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  catalog.set(pdfName('MarkInfo'), context.obj({ Marked: true }));
  const profile = context.register(await packedStream(context, srgbProfile(), context.obj({ N: 3 })));
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(profileName),
    Info: PDFString.of(profileName),
    DestOutputProfile: profile,
  };
  catalog.set(pdfName('OutputIntents'), context.obj([intent]));
  const id = PDFHexString.of(createHash('sha256').update(fingerprint).update(xmp).digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}

function infoDict({ context }: PDFDocument, details: DocumentDetails, { created, producer }: FileOrigin): PDFDict {
  const date = PDFString.of(`D:${created.replace(/[-:TZ]/g, '')}Z`);
  const texts = {
    Title: details.title,
    Author: details.author,
    Subject: details.subject,
    Keywords: details.keywords,
    Creator: creator,
    Producer: producer,
  };
  const filled = Object.entries(texts).filter(([, text]) => text !== '');
  return context.obj({
    ...Object.fromEntries(filled.map(([key, text]) => [key, PDFHexString.fromText(text)])),
    CreationDate: date,
    ModDate: date,
  });
}

/** `D:20261122144344+00'00'` as `2026-11-22T14:43:44Z`; Chromium prints in UTC. */
function isoDate(printed: string | null): string {
  const [, year = '1970', month = '01', day = '01', hour = '00', minute = '00', second = '00'] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(printed ?? '') ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
