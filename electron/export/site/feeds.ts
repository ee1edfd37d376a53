import { realDay } from '../dates.ts';
import { shortened } from '../shortened.ts';
import { element, inLines, xmlFile, xmlText } from '../xml/xml.ts';
import type { Xml } from '../xml/xml.ts';
import { stampOf } from './report-data.ts';
import { openingOf, titleOf } from './site-plan.ts';
import type { SitePlan, SiteReport } from './site-plan.ts';
import { addressOf, sitePaths } from './site-shell.ts';

/** A site whose address is known; without one there are no feeds, for every link of theirs is absolute. */
export type AddressedPlan = SitePlan & { readonly address: string };
export const isAddressed = (plan: SitePlan): plan is AddressedPlan => plan.address !== null;

/** Reports in a feed. */
const mostInFeed = 50;
const summaryLength = 600;

interface FeedEntry {
  readonly report: SiteReport;
  readonly address: string;
  /** A name that stays when the address changes (a `tag:` URI, RFC 4151): the site's host, the day the report was made, its id. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Milliseconds: noon of its day, so that it is the same day for every reader; when it was made, where it has none that exists. */
  readonly published: number;
  readonly changed: number;
}

function entriesOf(plan: AddressedPlan): FeedEntry[] {
  const host = new URL(plan.address).hostname;
  return plan.reports.slice(0, mostInFeed).map((report): FeedEntry => {
    const { article } = report.input;
    const day = realDay(article.header.datelineDate);
    return {
      report,
      address: plan.address + report.path,
      id: `tag:${host},${new Date(article.createdAt).toISOString().slice(0, 10)}:${article.id}`,
      title: titleOf(report.input),
      summary: shortened(openingOf(report.input), summaryLength),
      published: day === null ? article.createdAt : Date.parse(`${day}T12:00:00Z`),
      changed: article.changedAt,
    };
  });
}

/** When the newest change was made: no clock, so that the same reports give the same feed. */
const changedOf = (entries: readonly FeedEntry[]): number => entries.reduce((newest, { changed }) => Math.max(newest, changed), 0);

/** Says the language of an entry that is not German; the feed itself is. */
const languageOf = (name: string, { report: { language } }: FeedEntry): Record<string, string> =>
  language === null ? {} : { [name]: language };

const leaf = (name: string, value: string, attributes: Readonly<Record<string, string>> = {}): Xml =>
  element(name, attributes, xmlText(value));
const rfc822 = (ms: number): string => new Date(ms).toUTCString();
const categoriesOf = ({ report }: FeedEntry): string[] => [
  ...new Set([report.rubric, ...report.keywords].flatMap((group) => group?.name ?? [])),
];

/** The newest reports as RSS 2.0. */
export function rssFeed(plan: AddressedPlan): Uint8Array {
  const entries = entriesOf(plan);
  const items = entries.map((entry) =>
    element(
      'item',
      {},
      leaf('title', entry.title),
      leaf('link', entry.address),
      leaf('guid', entry.id, { isPermaLink: 'false' }),
      leaf('pubDate', rfc822(entry.published)),
      ...(entry.report.language === null ? [] : [leaf('dc:language', entry.report.language)]),
      ...categoriesOf(entry).map((name) => leaf('category', name)),
      leaf('description', entry.summary),
    ),
  );
  const self = element('atom:link', { href: addressOf(plan, sitePaths.rss), rel: 'self', type: 'application/rss+xml' });
  const channel = element(
    'channel',
    {},
    inLines([
      leaf('title', plan.title),
      leaf('link', plan.address),
      leaf('description', plan.house || plan.title),
      leaf('language', 'de'),
      leaf('lastBuildDate', rfc822(changedOf(entries))),
      self,
      ...items,
    ]),
  );
  return xmlFile(
    element(
      'rss',
      { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      channel,
    ),
  );
}

/** The newest reports as an Atom feed (RFC 4287). */
export function atomFeed(plan: AddressedPlan): Uint8Array {
  const entries = entriesOf(plan);
  const items = entries.map((entry) =>
    element(
      'entry',
      languageOf('xml:lang', entry),
      leaf('title', entry.title),
      element('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
      leaf('id', entry.id),
      leaf('published', stampOf(entry.published)),
      leaf('updated', stampOf(entry.changed)),
      ...entry.report.input.article.header.authors.map((name) => element('author', {}, leaf('name', name))),
      ...categoriesOf(entry).map((term) => element('category', { term })),
      leaf('summary', entry.summary),
    ),
  );
  return xmlFile(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'de' },
      inLines([
        leaf('title', plan.title),
        element('link', { rel: 'self', type: 'application/atom+xml', href: addressOf(plan, sitePaths.atom) }),
        element('link', { rel: 'alternate', type: 'text/html', href: plan.address }),
        leaf('id', plan.address),
        leaf('updated', stampOf(changedOf(entries))),
        element('author', {}, leaf('name', plan.house || plan.title)),
        ...items,
      ]),
    ),
  );
}

/** The newest reports as a JSON Feed 1.1. */
export function jsonFeed(plan: AddressedPlan): Uint8Array {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: plan.title,
    home_page_url: plan.address,
    feed_url: addressOf(plan, sitePaths.json),
    language: 'de',
    authors: [{ name: plan.house || plan.title }],
    items: entriesOf(plan).map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      content_text: entry.summary,
      ...languageOf('language', entry),
      date_published: stampOf(entry.published),
      date_modified: stampOf(entry.changed),
      ...(entry.report.input.article.header.authors.length === 0
        ? {}
        : { authors: entry.report.input.article.header.authors.map((name) => ({ name })) }),
      tags: categoriesOf(entry),
    })),
  };
  return new TextEncoder().encode(`${JSON.stringify(feed, null, 1)}\n`);
}
