import { isSafeLink } from '#shared/document/document-schema.ts';
import { withoutTracking } from '#shared/text/without-tracking.ts';
import type { SourceMeta } from '../source-document.ts';
import { attribute, textOf, walk } from './html-tree.ts';
import type { HtmlParent } from './html-tree.ts';
import { type JsonLdReport, readJsonLd } from './json-ld.ts';
import { decideFacts } from './page-facts.ts';
import { readScripts } from './page-facts-script.ts';
import { createPartCollector } from './page-facts-collect.ts';

/** What the page's head says, and the address that its relative links belong to (null when it names none). */
export interface HtmlHead {
  readonly meta: SourceMeta;
  readonly base: string | null;
  /** The text of the report as the page states it for search engines, or null. */
  readonly body: string | null;
}

const byImportance = {
  title: ['og:title', 'dc.title', 'dcterms.title', 'twitter:title'],
  siteName: ['og:site_name', 'application-name'],
  date: ['article:published_time', 'dc.date', 'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'date', 'pubdate'],
  authors: ['author', 'dc.creator', 'dcterms.creator'],
  keywords: ['keywords', 'news_keywords', 'dc.subject', 'article:tag'],
  description: ['description', 'og:description', 'dc.description', 'dcterms.description', 'twitter:description'],
} as const;

/** Reads title, Open Graph, Dublin Core, JSON-LD and canonical address, and weighs them with the facts that the page itself shows. */
export function readHead(document: HtmlParent): HtmlHead {
  const named = new Map<string, string[]>();
  const scripts: string[] = [];
  const inline: string[] = [];
  const parts = createPartCollector();
  let titleElement: string | null = null;
  let canonical: string | null = null;
  let baseHref: string | null = null;
  walk(document, {
    enter: (element) => {
      const tag = element.tagName;
      if (tag === 'template' || tag === 'svg' || tag === 'math') return false;
      if (tag === 'meta') {
        const name = (attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'http-equiv') ?? '').toLowerCase();
        const content = oneLine(attribute(element, 'content') ?? '');
        if (name !== '' && content !== '') {
          const known = named.get(name);
          if (known === undefined) named.set(name, [content]);
          else if (known.length < 200) known.push(content);
        }
      } else if (tag === 'title') titleElement ??= oneLine(textOf(element));
      else if (tag === 'base') baseHref ??= webUrl(attribute(element, 'href'));
      else if (tag === 'link' && /(^|\s)canonical(\s|$)/i.test(attribute(element, 'rel') ?? ''))
        canonical ??= webUrl(attribute(element, 'href'));
      else if (tag === 'script' && /^application\/ld\+json/iu.test(attribute(element, 'type') ?? '')) scripts.push(textOf(element));
      else if (tag === 'script' && attribute(element, 'src') === null && inline.length < 200) {
        const only = element.childNodes[0];
        if (only !== undefined && 'value' in only) inline.push(only.value);
      }
      parts.enter(element);
      return true;
    },
    leave: parts.leave,
    text: parts.text,
  });
  const first = (names: readonly string[]): string | null => names.flatMap((name) => named.get(name) ?? [])[0] ?? null;
  const canonicalUrl = canonical ?? webUrl(named.get('og:url')?.[0] ?? null);
  const address = canonicalUrl ?? savedFrom(document);
  const reports = readJsonLd(scripts);
  const ld = reports.find((report) => !report.weak) ?? null;
  const siteName = first(byImportance.siteName) ?? ld?.publisher ?? null;
  const facts = decideFacts({ named, titleElement, siteName, url: address, reports, script: readScripts(inline) }, parts.finish());
  const authors = facts.authors?.value ?? listOf(firstFilled(byImportance.authors, named), ';');
  const keywords = ld !== null && ld.keywords.length > 0 ? ld.keywords : listOf(firstFilled(byImportance.keywords, named), /[,;]/);
  const stated = facts.title ?? ld?.headline ?? first(byImportance.title) ?? (titleElement === '' ? null : titleElement);
  const isSure = facts.headline !== null && (facts.headline.confidence > 0.5 || facts.title === null);
  return {
    meta: {
      title: isSure ? (facts.headline?.value ?? stated) : stated,
      siteName: siteName ?? facts.siteName,
      date: ld?.date ?? first(byImportance.date),
      authors: authors.length === 0 ? null : authors,
      keywords: keywords.length === 0 ? null : keywords,
      description: first(byImportance.description) ?? ld?.description ?? null,
      canonicalUrl: address,
      facts,
    },
    // Pictures of a saved page lie beside it, not where the page came from.
    base: baseHref ?? canonicalUrl,
    body: onlyBody(reports),
  };
}

/** Of several reports none is surely the page's own. */
function onlyBody(reports: readonly JsonLdReport[]): string | null {
  const bodies = new Set(reports.flatMap(({ weak, body }) => (weak || body === null ? [] : [body])));
  const [body = null] = bodies;
  return bodies.size === 1 ? body : null;
}

/** The address that a browser notes at the top of a page it saves. */
function savedFrom(document: HtmlParent): string | null {
  for (const node of document.childNodes.slice(0, 20)) {
    if (node.nodeName !== '#comment' || !('data' in node)) continue;
    const found = /(?:saved from url=\(\d{1,6}\)|url:)\s?(https?:\/\/\S{3,2000})/iu.exec(node.data.slice(0, 4_000));
    if (found?.[1] !== undefined) return webUrl(found[1]);
  }
  return null;
}

/** A link as it may be kept: resolved, checked, without what follows its readers; or null. */
export function resolveLink(href: string | null, base: string | null): string | null {
  const value = href?.trim() ?? '';
  if (value === '' || value.startsWith('#')) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return isSafeLink(value) ? withoutTracking(value) : null;
  // „//host/path“ needs no page to be found.
  const url = URL.parse(value, base ?? (value.startsWith('//') ? 'https://x' : undefined))?.href ?? null;
  return url !== null && isSafeLink(url) ? withoutTracking(url) : null;
}

const webUrl = (value: string | null): string | null =>
  value !== null && /^https?:/i.test(value.trim()) && isSafeLink(value.trim()) ? withoutTracking(value.trim()) : null;

const firstFilled = (names: readonly string[], named: ReadonlyMap<string, string[]>): string[] =>
  names.map((name) => named.get(name) ?? []).find((values) => values.length > 0) ?? [];

/** Several values, each perhaps a list of its own, without doubles. */
export const listOf = (values: readonly string[], separator: RegExp | string): string[] =>
  [...new Set(values.flatMap((value) => value.split(separator)).map(oneLine))].filter((value) => value !== '').slice(0, 200);

const oneLine = (value: string): string =>
  value
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim()
    .slice(0, 2_000);
