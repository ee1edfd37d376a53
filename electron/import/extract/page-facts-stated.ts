import type { JsonLdReport } from './json-ld.ts';
import type { StatedAuthor } from './page-facts-authors.ts';
import type { StatedDate } from './page-facts-dates.ts';
import type { ScriptFacts } from './page-facts-script.ts';

/** The head of a page as it was found: names in lower case, values in order. */
export interface StatedHead {
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly titleElement: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  readonly reports: readonly JsonLdReport[];
  readonly script: ScriptFacts;
}

/** The dates that head, structured data and scripts state; those of another report count little. */
export function statedDates({ named, reports, script }: StatedHead, own: JsonLdReport | null): StatedDate[] {
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

/** The authors that head, structured data and scripts state. */
export function statedAuthors({ named, reports, script }: StatedHead, own: JsonLdReport | null): StatedAuthor[] {
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
