import { createHash } from 'node:crypto';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { isSafeLink } from '#shared/document/document-schema.ts';
import { decode, latin1 } from '../../decode.ts';
import { maxPartFiles } from '../../part-limits.ts';
import type { Extraction, ExtractContext, FileHead, SourceFile } from '../../formats.ts';
import { eachMember, gzipHead, isGzip } from './warc-members.ts';
import { nameOf } from './warc-name.ts';
import { answerIn } from './warc-payload.ts';
import type { WebAnswer } from './warc-payload.ts';
import { recordsIn } from './warc-records.ts';

/** Web archives say so in their first line, packed or not. */
export function sniffWarc(head: FileHead): number {
  const start = isGzip(head.bytes) ? gzipHead(head.bytes) : head.text.slice(0, 16);
  return /^\s{0,4}WARC\/[01]\.\d/.test(start) ? 1 : 0;
}

/** Hands out the pages, feeds and texts of a web archive as files of their own, each once. */
export async function extractWarc(file: SourceFile, context: ExtractContext): Promise<Result<Extraction>> {
  const seen = new Set<string>();
  let isCut = false;
  const read = await eachMember(file.bytes, async (member) => {
    for (const record of recordsIn(member)) {
      const answer = answerIn(record);
      const address = (record.headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
      const kind = answer === null ? null : kindOf(answer);
      if (answer === null || kind === null || answer.body.length === 0) continue;
      const name = nameOf(address, kind);
      const key = `${name} ${createHash('sha256').update(answer.body).digest('hex')}`;
      if (seen.has(key)) continue;
      if (seen.size >= maxPartFiles) {
        isCut = true;
        return;
      }
      seen.add(key);
      context.emit({ kind: 'file', name, bytes: kind === 'html' ? withAddress(plainBytes(answer), address) : plainBytes(answer) });
      await context.room();
    }
  });
  if (!read.ok) return fail(read.fault.code, { name: file.fileName });
  if (seen.size === 0) return fail(read.value.length > 0 ? 'file-damaged' : 'archive-empty', { name: file.fileName });
  for (const at of read.value) context.emit({ kind: 'refused', name: `Byte ${at}`, code: 'file-damaged' });
  if (isCut) context.emit({ kind: 'refused', name: '…', code: 'archive-too-many' });
  return ok({ kind: 'container', format: 'warc' });
}

/** What of a site's answers can be read as text; scripts, styles and pictures belong to no report. */
function kindOf({ mediaType, body }: WebAnswer): 'html' | 'xml' | 'json' | 'txt' | 'pdf' | null {
  const start = latin1(body.subarray(0, 1_024)).trimStart();
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType)) return 'html';
  if (/^application\/(?:rss|atom|rdf)\+xml$/.test(mediaType)) return 'xml';
  if (/^(?:text|application)\/xml$/.test(mediaType))
    return /<(?:rss|feed|rdf:RDF)\b/.test(start) ? 'xml' : /<html\b/i.test(start) ? 'html' : null;
  if (mediaType === 'application/feed+json') return 'json';
  if (mediaType === 'application/json') return start.includes('jsonfeed.org') ? 'json' : null;
  if (mediaType === 'text/plain' || mediaType === 'text/markdown') return start.startsWith('<!doctype html') ? 'html' : 'txt';
  if (mediaType === 'application/pdf') return start.startsWith('%PDF-') ? 'pdf' : null;
  return mediaType === '' && /^(?:<!doctype html|<html)\b/i.test(start) ? 'html' : null;
}

/** A charset that only the server named is lost with its answer: such a page becomes UTF-8. */
function plainBytes({ body, charset, mediaType }: WebAnswer): Uint8Array {
  if (charset === null || /^utf-?8$/.test(charset) || mediaType === 'application/pdf') return body;
  if (/charset\s{0,5}=|encoding\s{0,5}=/i.test(latin1(body.subarray(0, 8_192)))) return body;
  const text = decode(body, charset);
  return text.ok ? Buffer.from(`\ufeff${text.value.text}`, 'utf8') : body;
}

/** Notes where the page was, behind its document type, as browsers do when they save one. */
function withAddress(page: Uint8Array, address: string): Uint8Array {
  const head = latin1(page.subarray(0, 1_024));
  const start = /^(?:\u00ef\u00bb\u00bf)?\s{0,200}(?:<!doctype[^>]{0,300}>)?/i.exec(head)?.[0].length ?? 0;
  if (!isSafeLink(address) || /--|[<>\s]/.test(address) || head.includes('\u0000') || /^.{0,20}<\?xml/i.test(head)) return page;
  const note = Buffer.from(`\n<!-- saved from url=(${String(address.length).padStart(4, '0')})${address} -->\n`, 'utf8');
  return Buffer.concat([page.subarray(0, start), note, page.subarray(start)]);
}
