import type { WarningName } from '#shared/messages/import.ts';
import { fail, FaultError, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { openZip } from '../archive/zip-entries.ts';
import type { ZipArchive } from '../archive/zip-entries.ts';
import { zipKind } from '../archive/zip-kind.ts';
import { createPictureKeeper } from '../picture.ts';
import { readNumbering } from './docx-numbering.ts';
import { mainPart, partOf, relationsOf, targetOf } from './docx-package.ts';
import { readStyles } from './docx-styles.ts';
import { walkDocx } from './docx-walk.ts';
import type { DocxPart, DocxReading } from './docx-walk.ts';
import { metaOf, noProperties, property } from './document-facts.ts';
import type { Properties } from './document-facts.ts';
import { asDump } from './as-dump.ts';
import { findHeadings } from './find-headings.ts';
import { createFlow } from './flow.ts';
import { settleLines } from './settle-lines.ts';
import { createNotes } from './notes.ts';
import { readXml } from './xml.ts';

/** Office files with a password are no ZIPs but an old container around this stream. */
const lockedMark = Buffer.from('EncryptedPackage', 'utf16le');
const isOldContainer = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
const isLocked = (bytes: Uint8Array): boolean =>
  isOldContainer(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(lockedMark);

/** Word documents, also templates; and office files behind a password, which get a sentence of their own. */
export const sniffDocx = (head: FileHead): number => (zipKind(head.bytes) === 'docx' || isLocked(head.bytes) ? 1 : 0);

export async function extractDocx(file: SourceFile, context: ExtractContext): Promise<Result<Extraction>> {
  const name = file.fileName;
  if (isLocked(file.bytes)) return fail('file-encrypted', { name });
  const archive = await openZip(file.bytes, name);
  if (!archive.ok) return archive;
  const main = mainPart(archive.value, name);
  const body = main === null ? null : archive.value.read(main);
  if (main === null || body === null) return fail('file-damaged', { name });
  return body.ok ? readDocument(archive.value, main, body.value, file, context) : body;
}

function readDocument(
  archive: ZipArchive,
  main: string,
  body: Uint8Array,
  { fileName }: SourceFile,
  context: ExtractContext,
): Result<Extraction> {
  const warnings = new Set<WarningName>();
  /** A damaged part beside the text costs that part only. */
  const lenient = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      warnings.add('part-damaged');
      return otherwise;
    }
  };
  const relations = lenient(() => relationsOf(archive, main, fileName), new Map());
  const beside = (type: string): Uint8Array | null => {
    const target = targetOf(relations, type);
    return target === null ? null : partOf(archive, target);
  };
  const keepPicture = createPictureKeeper(context);
  const flow = createFlow();
  const reading: DocxReading = {
    flow,
    styles: lenient(() => readStyles(beside('styles'), fileName), readStyles(null, fileName)),
    numbering: lenient(() => readNumbering(beside('numbering'), fileName), readNumbering(null, fileName)),
    notes: createNotes(),
    warnings,
    keep: (part) => {
      const bytes = partOf(archive, part);
      return bytes === null ? null : keepPicture(bytes);
    },
  };
  const margins = { header: new Set<string>(), footer: new Set<string>() };
  const readPart = (bytes: Uint8Array, part: DocxPart): void => {
    readXml(bytes, fileName, walkDocx(reading, part));
  };
  const readBeside = (target: string | null, about: Omit<DocxPart, 'relations'>): void => {
    const bytes = target === null ? null : partOf(archive, target);
    if (target === null || bytes === null) return;
    lenient(() => {
      readPart(bytes, { ...about, relations: relationsOf(archive, target, fileName) });
    }, undefined);
  };
  readPart(body, {
    relations,
    region: 'main',
    margins: (kind, id) => {
      const target = relations.get(id)?.target;
      if (target !== undefined) margins[kind].add(target);
    },
  });
  for (const kind of ['footnotes', 'endnotes'] as const) {
    const marks = new Map(reading.notes.used().map((key) => [key, reading.notes.mark(key)]));
    readBeside(targetOf(relations, kind), {
      region: 'main',
      item: (attributes) => marks.get(`${kind}:${attributes('w:id') ?? ''}`) ?? null,
    });
  }
  readBeside(targetOf(relations, 'comments'), { region: 'aside', item: () => '' });
  for (const part of margins.header) readBeside(part, { region: 'header' });
  for (const part of margins.footer) readBeside(part, { region: 'footer' });
  const read = asDump(findHeadings(flow), flow);
  const lines = settleLines(read.lines);
  if (lines.length === 0) return fail('file-no-text', { name: fileName });
  const properties = lenient(() => readProperties(archive, fileName), noProperties);
  const document = { format: 'docx' as const, encoding: 'utf-8', fileName, lines, layout: read.layout, meta: metaOf(properties, lines) };
  return ok({ kind: 'document', document, warnings: [...warnings] });
}

function readProperties(archive: ZipArchive, fileName: string): Properties {
  const target = targetOf(relationsOf(archive, '', fileName), 'core-properties') ?? 'docProps/core.xml';
  const bytes = partOf(archive, target);
  if (bytes === null) return noProperties;
  const found = new Map<string, string>();
  let open = '';
  readXml(bytes, fileName, {
    open: (name) => {
      open = name;
    },
    close: () => {
      open = '';
    },
    text: (value) => {
      if (open !== '') found.set(open, (found.get(open) ?? '') + value);
    },
  });
  const one = (name: string): string | null => property(found.get(name) ?? '');
  return { title: one('dc:title'), creator: one('dc:creator'), keywords: one('cp:keywords') };
}
