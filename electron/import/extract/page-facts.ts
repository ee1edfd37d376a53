import { fold } from '#shared/text/fold.ts';
import type { PageFact, PageFacts } from '../source-document.ts';
import { dayIn } from '../recognise/written-date.ts';
import type { JsonLdReport } from './json-ld.ts';
import { decideAuthors, type StatedAuthor } from './page-facts-authors.ts';
import type { PageHeading, PageParts } from './page-facts-collect.ts';
import { type ChosenDate, dayOfUrl, decideDates, type StatedDate } from './page-facts-dates.ts';
import type { ScriptFacts } from './page-facts-script.ts';
import { headlineOf } from './page-facts-title.ts';
import { likeness, withoutSite } from '../recognise/site-title.ts';

/** The head of a page as it was found: names in lower case, values in order. */
export interface StatedHead {
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly titleElement: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  readonly reports: readonly JsonLdReport[];
  readonly script: ScriptFacts;
}

/** Weighs what the head of a page, its markup and its lines say about the report. */
export function decideFacts(head: StatedHead, parts: PageParts): PageFacts {
  const host = hostOf(head.url);
  const { named } = head;
  const siteName = head.siteName ?? siteByRights(head.titleElement, parts);
  const site = siteName ?? '';
  const stated = [
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'sailthru.title',
    'title',
    'cxenseparse:title',
  ].flatMap((name) => named.get(name) ?? []);
  const titles = [...stated, ...(head.titleElement === null ? [] : [head.titleElement])].map((title) =>
    withoutSite(title, { siteName, host }),
  );
  const report = reportOfPage(head, titles);
  if (report?.headline !== null && report?.headline !== undefined && !report.weak)
    titles.unshift(withoutSite(report.headline, { siteName, host }));
  const headline = headlineOf(parts.headings, { titles, siteName, host }) ?? lineOfTitle(parts, titles);
  const dates = decideDates(parts, headline, statedDates(head, report), dayOfUrl(head.url));
  const { authors, agency } = decideAuthors(
    parts,
    headline,
    statedAuthors(head, report),
    site || signOf(head.titleElement, titles) || (host.split('.').at(-2) ?? ''),
  );
  return {
    headline: headline === null ? null : { value: headline.text, confidence: certaintyOf(headline, titles), shown: [headline.text] },
    date: datedFact(dates.date),
    updated: datedFact(dates.updated),
    authors: authors === null ? null : { value: authors.names, confidence: authors.confidence, shown: authors.shown },
    agency:
      agency === null ? null : { value: agency.name, confidence: agency.confidence, shown: agency.shown === '' ? [] : [agency.shown] },
    rubric: rubricOf(named, report, parts, headline),
    keywords: keywordsOf(named, report, parts),
    pageNumber: pageNumberOf(head.url, parts),
    title: titles.find((title) => fold(title) !== fold(site)) ?? null,
    siteName,
    host,
  };
}

/** The part of a page's title that its copyright line repeats: the name of the site. */
function siteByRights(titleElement: string | null, { lines }: PageParts): string | null {
  const rights = lines
    .slice(-200)
    .filter((line) => line.text.length <= 200 && /©|\(c\)|copyright/iu.test(line.text))
    .map((line) => ` ${fold(line.text)} `);
  if (rights.length === 0) return null;
  const sections = (titleElement ?? '').split(/\s{1,3}[|–—:»«›·•-]{1,2}\s{1,3}/u).filter((part) => part.length >= 4 && part.length <= 60);
  return sections.find((part) => rights.some((line) => line.includes(` ${fold(part)} `))) ?? null;
}

/** What stands beside the headline in a page's title: the name of its site. */
function signOf(titleElement: string | null, titles: readonly string[]): string {
  const title = titleElement ?? '';
  const own = titles.at(-1) ?? '';
  const rest = title === own ? '' : title.replace(own, '');
  return rest.replace(/^[\s|–—»«›:•·/~+-]+|[\s|–—»«›:•·/~+-]+$/gu, '').slice(0, 60);
}

/** The line that repeats a page's title where no heading does. */
function lineOfTitle({ lines }: PageParts, titles: readonly string[]): PageHeading | null {
  // „Haus - Überschrift - Rubrik“: the longest part that is a phrase of its own.
  const sections = titles
    .flatMap((title) => title.split(/\s{1,3}[|–—:»«›·•-]{1,2}\s{1,3}/u))
    .filter((part) => part.split(' ').length >= 4)
    .toSorted((a, b) => b.length - a.length);
  const keys = [...titles, ...sections].map(fold).filter((key) => key.length >= 8);
  const line = lines.slice(0, 1_500).find((one) => one.text.length <= 300 && keys.some((key) => isTitleLine(fold(one.text), key)));
  return line === undefined ? null : { text: line.text, level: 3, named: false, at: line.at, zones: line.zones };
}

const isTitleLine = (own: string, title: string): boolean =>
  own === title || (own.length >= 12 && (own.startsWith(title) || title.startsWith(own)));

const datedFact = (date: ChosenDate | null): PageFact<string> | null =>
  date === null ? null : { value: date.iso, confidence: date.confidence, shown: date.shown === '' ? [] : [date.shown] };

const certaintyOf = (headline: PageHeading, titles: readonly string[]): number =>
  Math.max(0.5, ...titles.map((title) => likeness(fold(headline.text), fold(title)) * 0.97));

/** The structured data of the page's own report, not of one beside it: its address or headline is the page's. */
function reportOfPage({ reports, url }: StatedHead, titles: readonly string[]): JsonLdReport | null {
  const own = addressKey(url);
  const keys = titles.map(fold);
  let best: JsonLdReport | null = null;
  let most = 0;
  for (const report of reports) {
    const headline = fold(report.headline ?? '');
    let score = report.weak ? 0 : 1;
    if (own !== '' && addressKey(report.url) === own) score += 3;
    else if (own !== '' && report.url !== null && addressKey(report.url) !== '') score -= 1;
    const like = Math.max(0, ...keys.map((key) => likeness(headline, key)));
    if (like >= 0.5) score += 3 * like;
    else if (headline !== '' && keys.length > 0 && !report.weak) score -= 1;
    if (report.date !== null) score += 0.5;
    if (score > most) [best, most] = [report, score];
  }
  // A lone report on a page is the page's own.
  return most >= 1.5 || reports.filter((one) => !one.weak).length === 1 ? (best ?? reports.find((one) => !one.weak) ?? null) : null;
}

function statedDates({ named, reports, script }: StatedHead, own: JsonLdReport | null): StatedDate[] {
  const found: StatedDate[] = script.date === null ? [] : [{ stamp: script.date, from: 'script', score: 48, updated: false }];
  for (const [name, score] of publishedNames)
    for (const stamp of (named.get(name) ?? []).slice(0, 2)) found.push({ stamp, from: 'meta', score, updated: false });
  for (const name of updatedNames)
    for (const stamp of (named.get(name) ?? []).slice(0, 1)) found.push({ stamp, from: 'meta', score: 60, updated: true });
  for (const report of reports) {
    const score = report === own ? (report.weak ? 78 : 90) : report.weak ? 50 : own === null ? 58 : 20;
    if (report.date !== null) found.push({ stamp: report.date, from: 'json-ld', score, updated: false });
    if (report.updated !== null && report === own) found.push({ stamp: report.updated, from: 'json-ld', score: 70, updated: true });
  }
  return found;
}

const publishedNames: readonly (readonly [string, number])[] = [
  ['article:published_time', 86],
  ['og:article:published_time', 84],
  ['article:published', 80],
  ['datepublished', 80],
  ['parsely-pub-date', 84],
  ['sailthru.date', 82],
  ['cxenseparse:recs:publishtime', 84],
  ['cxenseparse:publishtime', 82],
  ['publish-date', 80],
  ['publishdate', 80],
  ['publication_date', 80],
  ['publication-date', 80],
  ['published_at', 80],
  ['pubdate', 80],
  ['article.published', 80],
  ['citation_publication_date', 78],
  ['dc.date.issued', 80],
  ['dcterms.issued', 80],
  ['dc.date.created', 76],
  ['dcterms.created', 74],
  ['dc.date', 68],
  ['dcterms.date', 72],
  ['date', 56],
  ['og:published_time', 80],
  ['article_date_original', 80],
  ['created', 66],
  ['date.created', 70],
  ['video:release_date', 60],
];
const updatedNames = [
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'datemodified',
  'revised',
  'lastmod',
  'modified',
];

const authorNames: readonly (readonly [string, number])[] = [
  ['parsely-author', 72],
  ['sailthru.author', 70],
  ['cxenseparse:author', 72],
  ['cxenseparse:recs:author', 72],
  ['article:author', 66],
  ['og:article:author', 66],
  ['author', 54],
  ['authors', 60],
  ['dc.creator', 62],
  ['dcterms.creator', 62],
  ['citation_author', 66],
  ['byl', 64],
  ['lp.article:author', 66],
  ['book:author', 55],
  ['twitter:data1', 50],
];

function statedAuthors({ named, reports, script }: StatedHead, own: JsonLdReport | null): StatedAuthor[] {
  const found: StatedAuthor[] = script.author === null ? [] : [{ text: script.author, from: 'script', score: 46 }];
  for (const [name, score] of authorNames) {
    const values = (named.get(name) ?? []).filter((value) => !/^https?:|^\/|^@/iu.test(value)).slice(0, 10);
    // „Geschrieben von“ is what some systems label the first value of a card with.
    if (name === 'twitter:data1' && !/von|by|autor|author|verfasst/iu.test((named.get('twitter:label1') ?? [])[0] ?? '')) continue;
    if (values.length > 0)
      found.push({ text: values.join('; '), from: name === 'author' || name === 'dc.creator' ? 'meta-author' : 'meta', score });
  }
  for (const report of reports) {
    const persons = report.authors.filter((author) => !author.isOrganisation);
    const score = report === own ? (report.weak ? 66 : 82) : own === null && !report.weak ? 52 : 18;
    if (persons.length > 0) found.push({ text: persons.map((author) => author.name).join('; '), from: 'json-ld', score });
    else if (report.authors.length > 0)
      found.push({ text: report.authors.map((author) => author.name).join('; '), from: 'json-ld', score: score - 30 });
  }
  return found;
}

function rubricOf(
  named: StatedHead['named'],
  report: JsonLdReport | null,
  parts: PageParts,
  headline: PageHeading | null,
): PageFact<string> | null {
  const section = named.get('article:section')?.[0] ?? named.get('parsely-section')?.[0] ?? report?.section ?? null;
  if (section !== null && section.length <= 60 && !section.includes(',')) return { value: section, confidence: 0.7, shown: [] };
  const title = fold(headline?.text ?? '');
  const crumb = parts.crumbs
    .filter((one) => !/^(?:home|start(?:seite)?|hauptseite|zurück|sie sind hier:?)$/iu.test(one) && fold(one) !== title)
    .at(-1);
  return crumb === undefined || crumb.length > 40 ? null : { value: crumb, confidence: 0.55, shown: [crumb] };
}

function keywordsOf(named: StatedHead['named'], report: JsonLdReport | null, parts: PageParts): PageFact<readonly string[]> | null {
  const tags = [...new Set(parts.tags)];
  if (tags.length > 0 && tags.length <= 40) return { value: tags, confidence: 0.7, shown: tags };
  const stated = named.get('article:tag') ?? named.get('parsely-tags') ?? named.get('news_keywords') ?? null;
  const values =
    stated ?? (report !== null && report.keywords.length > 0 ? report.keywords : (named.get('keywords') ?? named.get('dc.subject') ?? []));
  const words = [...new Set(values.flatMap((value) => value.split(/[,;]/u)).map((value) => value.trim()))].filter(
    (value) => value !== '' && value.length <= 80,
  );
  return words.length === 0 ? null : { value: words.slice(0, 100), confidence: 0.5, shown: [] };
}

function pageNumberOf(url: string | null, parts: PageParts): PageFact<number> | null {
  for (const line of parts.lines) {
    const found = line.text.length <= 40 ? /^(?:seite|teil|page)\s(\d{1,2})\s?(?:von|\/|of)\s?(\d{1,2})(?!\d)/iu.exec(line.text) : null;
    if (found !== null && Number(found[1]) >= 1 && Number(found[1]) <= Number(found[2]))
      return { value: Number(found[1]), confidence: 0.85, shown: [line.text] };
  }
  const inUrl = /[?&](?:page|seite|p)=(\d{1,2})(?:&|$)|\/(?:page|seite)[/-](\d{1,2})\/?$|\/seite-(\d{1,2})(?:$|[/?#])/iu.exec(url ?? '');
  const number = Number(inUrl?.[1] ?? inUrl?.[2] ?? inUrl?.[3] ?? 0);
  return number >= 2 ? { value: number, confidence: 0.7, shown: [] } : null;
}

/** An address without what differs between two ways to the same page. */
const addressKey = (url: string | null): string =>
  (url ?? '')
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/u, '')
    .replace(/[?#].*$/u, '')
    .replace(/(?:\/amp)?\/?$/u, '');

function hostOf(url: string | null): string {
  try {
    return url === null ? '' : new URL(url).host.replace(/^www\./u, '');
  } catch {
    return '';
  }
}

/** Whether a value of the head is a date at all. */
export const isStamp = (value: string): boolean => dayIn(value) !== null;
