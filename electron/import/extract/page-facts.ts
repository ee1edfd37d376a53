import { fold } from '#shared/text/fold.ts';
import { hostOf } from '../source-document.ts';
import type { PageFact, PageFacts } from '../source-document.ts';
import { dayIn } from '../recognise/written-date.ts';
import type { JsonLdReport } from './json-ld.ts';
import { decideAuthors } from './page-facts-authors.ts';
import type { PageHeading, PageParts } from './page-facts-collect.ts';
import { type ChosenDate, dayOfUrl, decideDates } from './page-facts-dates.ts';
import { statedAuthors, statedDates, type StatedHead } from './page-facts-stated.ts';
import { headlineOf } from './page-facts-title.ts';
import { likeness, withoutSite } from '../recognise/site-title.ts';

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
    kicker: kickerOf(parts, headline),
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
  const keys = [...new Set([...titles, ...sections].map(fold))].filter((key) => key.length >= 8);
  const line = lines.slice(0, 1_500).find((one) => {
    const own = keys.length === 0 || one.text.length > 300 ? '' : fold(one.text);
    return keys.some((key) => isTitleLine(own, key));
  });
  return line === undefined ? null : { text: line.text, level: 3, named: false, at: line.at, zones: line.zones };
}

const isTitleLine = (own: string, title: string): boolean =>
  own === title || (own.length >= 12 && (own.startsWith(title) || title.startsWith(own)));

const datedFact = (date: ChosenDate | null): PageFact<string> | null =>
  date === null ? null : { value: date.iso, confidence: date.confidence, shown: date.shown === '' ? [] : [date.shown] };

/** The named line above the headline, or within it. */
function kickerOf({ kickers }: PageParts, headline: PageHeading | null): PageFact<string> | null {
  if (headline === null) return null;
  const kicker = kickers.findLast(
    (one) => one.at - headline.at > -140 && one.at - headline.at <= headline.text.length && fold(one.text) !== fold(headline.text),
  );
  return kicker === undefined ? null : { value: kicker.text, confidence: 0.85, shown: [kicker.text] };
}

const certaintyOf = (headline: PageHeading, titles: readonly string[]): number =>
  Math.max(0.5, ...[...new Set(titles.map(fold))].map((title) => likeness(fold(headline.text), title) * 0.97));

/** The structured data of the page's own report, not of one beside it: its address or headline is the page's. */
function reportOfPage({ reports, url }: StatedHead, titles: readonly string[]): JsonLdReport | null {
  const own = addressKey(url);
  const keys = [...new Set(titles.map(fold))];
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

function rubricOf(
  named: StatedHead['named'],
  report: JsonLdReport | null,
  parts: PageParts,
  headline: PageHeading | null,
): PageFact<string> | null {
  const title = fold(headline?.text ?? '');
  const isRubric = (text: string): boolean =>
    text.length <= 40 && !notRubric.test(text) && fold(text) !== title && !title.startsWith(fold(text).slice(0, 30) + ' ');
  const section = [named.get('article:section')?.[0], named.get('parsely-section')?.[0], report?.section].find(
    (one) => typeof one === 'string' && !one.includes(',') && isRubric(one),
  );
  if (typeof section === 'string') return { value: section, confidence: 0.7, shown: [] };
  const crumb = parts.crumbs.findLast(isRubric);
  return crumb === undefined ? null : { value: crumb, confidence: 0.55, shown: [crumb] };
}

const notRubric =
  /^(?:home|start(?:seite)?|hauptseite|suche|allgemein|uncategorized|unkategorisiert|ohne kategorie|artikel|beiträge|archiv|übersicht|detail(?:s|seite)?|index|sie sind hier:?|nächstes?|weiter|\W.*|.*zurück.*|\d+|ausgabe.*|.*(?:\.{3}|…))$/iu;

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

/** Whether a value of the head is a date at all. */
export const isStamp = (value: string): boolean => dayIn(value) !== null;
