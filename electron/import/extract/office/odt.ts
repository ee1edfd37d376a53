import type { WarningName } from '#shared/messages/import.ts';
import { fail, FaultError, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { openZip } from '../archive/zip-entries.ts';
import type { ZipArchive } from '../archive/zip-entries.ts';
import { zipKind } from '../archive/zip-kind.ts';
import { createPictureKeeper } from '../picture.ts';
import { metaOf, property } from './document-facts.ts';
import { partOf } from './docx-package.ts';
import { asDump } from './as-dump.ts';
import { findHeadings } from './find-headings.ts';
import { createFlow } from './flow.ts';
import { createNotes } from './notes.ts';
import { createOdtStyles } from './odt-styles.ts';
import { walkOdt } from './odt-walk.ts';
import { settleLines } from './settle-lines.ts';
import { readXml } from './xml.ts';
import type { XmlHandler } from './xml.ts';

const isFlat = (text: string): boolean =>
  /^\s{0,100}</.test(text) &&
  text.includes('urn:oasis:names:tc:opendocument:xmlns:office:1.0') &&
  /office:mimetype=["']application\/vnd\.oasis\.opendocument\.text/.test(text);

/** OpenDocument texts, packed or flat. */
export const sniffOdt = (head: FileHead): number => (zipKind(head.bytes) === 'odt' || isFlat(head.text) ? 1 : 0);

export async function extractOdt(file: SourceFile, context: ExtractContext): Promise<Result<Extraction>> {
  if (zipKind(file.bytes) === null) return readParts(null, file.bytes, file, context);
  const archive = await openZip(file.bytes, file.fileName);
  if (!archive.ok) return archive;
  const manifest = partOf(archive.value, 'META-INF/manifest.xml');
  if (manifest !== null && Buffer.from(manifest).includes('encryption-data')) return fail('file-encrypted', { name: file.fileName });
  const content = archive.value.read('content.xml');
  if (content === null) return fail('file-damaged', { name: file.fileName });
  return content.ok ? readParts(archive.value, content.value, file, context) : content;
}

function readParts(archive: ZipArchive | null, content: Uint8Array, { fileName }: SourceFile, context: ExtractContext): Result<Extraction> {
  const warnings = new Set<WarningName>();
  const flow = createFlow();
  const styles = createOdtStyles();
  const facts = createFacts();
  const keepPicture = createPictureKeeper(context);
  const walk = walkOdt({
    flow,
    styles,
    notes: createNotes(),
    warnings,
    keep: (picture) => {
      const bytes = typeof picture !== 'string' ? picture : archive === null ? null : partOf(archive, picture);
      return bytes === null ? null : keepPicture(bytes);
    },
  });
  const lenient = (part: string, handler: XmlHandler): void => {
    const bytes = archive === null ? null : partOf(archive, part);
    if (bytes === null) return;
    try {
      readXml(bytes, fileName, handler);
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      warnings.add('part-damaged');
    }
  };
  lenient('styles.xml', styles.handler);
  readXml(
    content,
    fileName,
    within({
      'office:automatic-styles': styles.handler,
      'office:styles': styles.handler,
      'office:meta': facts.handler,
      'office:master-styles': walk,
      'office:body': walk,
    }),
  );
  lenient('styles.xml', within({ 'office:master-styles': walk }));
  lenient('meta.xml', facts.handler);
  const read = asDump(findHeadings(flow), flow);
  const lines = settleLines(read.lines);
  if (lines.length === 0) return fail('file-no-text', { name: fileName });
  const document = {
    format: 'odt' as const,
    encoding: 'utf-8',
    fileName,
    lines,
    layout: read.layout,
    meta: metaOf(facts.properties(), lines),
  };
  return ok({ kind: 'document', document, warnings: [...warnings] });
}

/** Hands each element on to the reader of the part of the file that it stands in. */
function within(readers: Readonly<Record<string, XmlHandler>>): XmlHandler {
  const byName = new Map(Object.entries(readers));
  let part = '';
  return {
    open: (name, attributes) => {
      if (part !== '') byName.get(part)?.open(name, attributes);
      else if (byName.has(name)) part = name;
    },
    close: (name) => {
      if (name === part) part = '';
      else if (part !== '') byName.get(part)?.close(name);
    },
    text: (value) => {
      if (part !== '') byName.get(part)?.text(value);
    },
  };
}

function createFacts() {
  const found = new Map<string, string[]>();
  let open: string[] | null = null;
  const handler: XmlHandler = {
    open: (name) => {
      found.set(name, [...(found.get(name) ?? []), '']);
      open = found.get(name) ?? null;
    },
    close: () => {
      open = null;
    },
    text: (value) => {
      if (open !== null) open[open.length - 1] = (open.at(-1) ?? '') + value;
    },
  };
  const one = (name: string): string | null => property(found.get(name)?.[0] ?? '');
  return {
    handler,
    properties: () => ({
      title: one('dc:title'),
      creator: one('meta:initial-creator') ?? one('dc:creator'),
      keywords: property((found.get('meta:keyword') ?? []).join(', ')),
    }),
  };
}
