import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { decode } from '../../decode.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import type { SourceEntry } from '../../source-document.ts';
import { parsed } from '../data/json-scan.ts';
import { valueText } from '../data/value-lines.ts';
import { cutFeed } from './cut-feed.ts';
import { feedEntry } from './feed-entry.ts';
import type { Feed } from './feed-model.ts';
import { isJsonFeed, readJsonFeed } from './json-feed.ts';
import { readXmlFeed } from './xml-feed.ts';

const prologue = /^(?:\s|<!--[^]{0,2000}?-->|<\?[^>]{0,500}>|<!DOCTYPE[^>[]{0,300}(?:\[[^\]]{0,20000}\]\s{0,20})?>)+/i;
const root = /^<(?:[a-z0-9]{1,20}:)?(?:rss|feed|rdf)[\s>]/i;

/** A feed by its root, also behind an error message of the server that wrote it. */
export function sniffFeed(head: FileHead): number {
  if (isJsonFeed(head.text)) return 1;
  const start = head.text.replace(prologue, '').slice(0, 2_000);
  if (root.test(start)) return hasEntries(head.text) ? 1 : 0.6;
  const isPage = /^\s{0,100}<(?:!doctype\s+html|html[\s>])/i.test(head.text);
  return !isPage && /<(?:rss\s[^>]{0,300}version|feed\s[^>]{0,300}xmlns|rdf:RDF\s)/i.test(head.text.slice(0, 8_192)) ? 0.96 : 0;
}

/** RDF is used for much else. */
const hasEntries = (text: string): boolean =>
  /<(?:[a-z0-9]{1,20}:)?(?:item|entry|channel)[\s>]/i.test(text) || /<(?:rss|feed)[\s>]/i.test(text.slice(0, 4_096));

/** Reads RSS, RDF, Atom and JSON Feed. Nothing is fetched, and no entity of the file's own is expanded. */
export async function extractFeed(file: SourceFile, context: ExtractContext): Promise<Result<Extraction>> {
  const name = file.fileName;
  const decoded = decode(file.bytes);
  if (!decoded.ok) return fail(decoded.fault.code, { name });
  if (await cutFeed(decoded.value, context)) return ok({ kind: 'container', format: 'feed', of: 'records' });
  const feed = readFeed(decoded.value.text);
  if (feed === null) return fail('file-damaged', { name });
  const entries = feed.items.map(feedEntry).filter((entry) => entry.facts.some(({ field }) => field !== 'date') || entry.body.length > 0);
  if (entries.length === 0) return fail('file-no-text', { name });
  return ok({
    kind: 'entries',
    readingKind: 'feed',
    format: 'feed',
    encoding: decoded.value.encoding,
    fileName: name,
    entries: withHead(entries, feed),
    mapping: null,
    warnings: decoded.value.warnings,
  });
}

function readFeed(text: string): Feed | null {
  if (!isJsonFeed(text)) return readXmlFeed(text);
  const feed = parsed(text);
  return feed === undefined ? null : readJsonFeed(feed);
}

/** The name of the feed is the source of every entry; it is listed once, before the first. */
function withHead(entries: readonly SourceEntry[], feed: Feed): SourceEntry[] {
  const title = valueText(feed.title);
  const head = [title, valueText(feed.description)].filter((text) => text !== '');
  return entries.map((entry, index) => ({
    ...entry,
    shared: title === '' ? [] : [{ field: 'sourceNote' as const, text: title }],
    dropped: [...(index > 0 ? [] : head.map((text) => ({ rule: 'feed-head' as const, text }))), ...(entry.dropped ?? [])],
  }));
}
