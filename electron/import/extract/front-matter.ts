import { isSafeLink } from '#shared/document/document-schema.ts';
import { withoutTracking } from '#shared/text/without-tracking.ts';
import { emptyMeta } from '../source-document.ts';
import type { SourceMeta } from '../source-document.ts';

const fence = /^\uFEFF?---[ \t]*\r?\n([^]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The simple `key: value` head of a Markdown file. Anything else between the fences is left in the text, so no word is lost. */
export function readFrontMatter(text: string): { meta: SourceMeta; body: string } {
  const found = fence.exec(text);
  const entries = found?.[1] === undefined ? null : entriesOf(found[1]);
  if (found === null || entries === null) return { meta: emptyMeta, body: text };
  const one = (...keys: string[]): string | null =>
    keys.map((key) => entries.get(key)?.[0] ?? null).find((value) => value !== null) ?? null;
  const many = (...keys: string[]): string[] | null => {
    const values = keys
      .flatMap((key) => entries.get(key) ?? [])
      .flatMap((value) => value.split(/[,;]/))
      .map((value) => value.trim())
      .filter((value) => value !== '');
    return values.length > 0 ? values.slice(0, 200) : null;
  };
  const url = one('url', 'canonical', 'link', 'quelle');
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
    },
    body: text.slice(found[0].length),
  };
}

/** Null when a line is neither `key: value` nor an item of the list before it. */
function entriesOf(head: string): Map<string, string[]> | null {
  const entries = new Map<string, string[]>();
  let last: string[] | null = null;
  for (const line of head.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const item = /^\s*-\s+(.+)$/.exec(line)?.[1];
    const pair = /^([\p{L}_][\p{L}\d_-]{0,40})\s*:\s*(.*)$/u.exec(line);
    if (pair !== null) {
      last = valuesOf(pair[2] ?? '');
      entries.set((pair[1] ?? '').toLowerCase(), last);
    } else if (item !== undefined && last !== null) last.push(unquoted(item));
    else return null;
  }
  return entries;
}

function valuesOf(raw: string): string[] {
  const list = /^\[(.*)\]$/.exec(raw.trim())?.[1];
  const values = list === undefined ? [raw] : list.split(',');
  return values.map(unquoted).filter((value) => value !== '');
}

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
