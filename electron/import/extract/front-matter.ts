import { isSafeLink } from '#shared/document/document-schema.ts';
import { withoutTracking } from '#shared/text/without-tracking.ts';
import { parsed } from './data/json-scan.ts';
import { emptyMeta } from '../source-document.ts';
import type { SourceMeta } from '../source-document.ts';

const fence = /^\uFEFF?---[ \t]*\r?\n([^]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The simple `key: value` head of a Markdown file. Anything else between the fences is left in the text, so no word is lost. */
export function readFrontMatter(text: string): { meta: SourceMeta; body: string } {
  const found = fence.exec(text);
  const entries = found?.[1] === undefined ? null : entriesOf(found[1]);
  if (found === null || entries === null) return { meta: emptyMeta, body: text };
  const one = (...keys: string[]): string | null =>
    keys.map((key) => entries.get(key)?.[0]?.text ?? null).find((value) => value !== null) ?? null;
  const many = (...keys: string[]): string[] | null => {
    const values = keys
      .flatMap((key) => entries.get(key) ?? [])
      .flatMap(({ text: value, isWhole }) => (isWhole ? [value] : value.split(/[,;]/)))
      .map((value) => value.trim())
      .filter((value) => value !== '');
    return values.length > 0 ? values.slice(0, 200) : null;
  };
  const url = one('url', 'canonical', 'link', 'origin', 'quelle');
  return {
    meta: {
      title: one('title', 'titel'),
      siteName: one('site', 'publisher', 'medium'),
      date: one('date', 'datum', 'published'),
      authors: many('author', 'authors', 'autor', 'autorin', 'autoren'),
      keywords: many('tags', 'keywords', 'stichwörter', 'schlagwörter'),
      description: one('description', 'beschreibung', 'teaser'),
      canonicalUrl: url !== null && isSafeLink(url) ? withoutTracking(url) : null,
      facts: null,
      ...givenIn(one, many),
    },
    body: text.slice(found[0].length),
  };
}

const ownKeys = ['kicker', 'subtitle', 'place', 'rubric', 'form', 'number', 'byline', 'agency', 'source', 'origin'];

/** The fields that our own export writes (see export/article-markdown.ts); nothing where none of its own names is there. */
function givenIn(one: (key: string) => string | null, many: (key: string) => string[] | null): Pick<SourceMeta, 'given'> {
  // Other programs name themselves, too.
  const isOwn = one('generator') === 'Umbruch';
  if (!isOwn && ownKeys.every((key) => one(key) === null)) return {};
  const number = one('number');
  const source = one('source');
  const lead = one('lead');
  const fields = {
    headline: one('title'),
    kicker: one('kicker'),
    subheadline: one('subtitle'),
    place: one('place'),
    rubric: one('rubric'),
    form: one('form'),
    byline: one('byline'),
    agency: one('agency'),
    sourceNote: source === null || /^https?:/i.test(source) ? null : source,
    number: number !== null && /^\d{1,9}$/.test(number) ? Number(number) : null,
    leadParagraphs: lead !== null && /^\d{1,3}$/.test(lead) ? Number(lead) : null,
    authors: many('authors'),
    keywords: many('keywords'),
    links: many('links'),
    isOwn: isOwn ? true : null,
  };
  return { given: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) };
}

/** `isWhole` where quotes in a list say that commas within belong to it. */
interface Value {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Null when a line is neither `key: value` nor an item of the list before it. */
function entriesOf(head: string): Map<string, Value[]> | null {
  const entries = new Map<string, Value[]>();
  let last: Value[] | null = null;
  for (const line of head.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const item = /^\s*-\s+(.+)$/.exec(line)?.[1];
    const pair = /^([\p{L}_][\p{L}\d_-]{0,40})\s*:\s*(.*)$/u.exec(line);
    if (pair !== null) {
      last = valuesOf(pair[2] ?? '');
      entries.set((pair[1] ?? '').toLowerCase(), last);
    } else if (item !== undefined && last !== null) last.push({ text: unquoted(item), isWhole: false });
    else return null;
  }
  return entries;
}

function valuesOf(raw: string): Value[] {
  const quoted = quotedList(raw.trim());
  if (quoted !== null) return quoted.map((text) => ({ text, isWhole: true }));
  const list = /^\[(.*)\]$/.exec(raw.trim())?.[1];
  const values = list === undefined ? [raw] : list.split(',');
  return values
    .map(unquoted)
    .filter((text) => text !== '')
    .map((text) => ({ text, isWhole: false }));
}

/** A list of quoted values, written as JSON writes it; null for any other value. */
function quotedList(raw: string): string[] | null {
  const list = raw.startsWith('["') ? parsed(raw) : null;
  return Array.isArray(list) && list.every((value) => typeof value === 'string') ? list : null;
}

/** A value without its quotes; in double ones a stroke may stand before a sign. */
function unquoted(value: string): string {
  const bare = value.trim();
  const text = bare.startsWith('"') ? parsed(bare) : null;
  return (typeof text === 'string' ? text : bare.replace(/^(["'])(.*)\1$/, '$2')).trim();
}
