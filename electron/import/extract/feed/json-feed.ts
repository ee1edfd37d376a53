import { resolveLink } from '../html-meta.ts';
import { type Feed, type FeedItem, type FeedPicture, maxPictures } from './feed-model.ts';

/** Whether a text begins like a JSON Feed. */
export const isJsonFeed = (text: string): boolean =>
  /^\s*\{/.test(text) && /"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//.test(text.slice(0, 65_536));

const textIn = (value: unknown, key: string): string => {
  const found = memberOf(value, key);
  return typeof found === 'string' ? found.trim() : '';
};
const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
const listIn = (value: unknown, key: string): readonly unknown[] => {
  const found = memberOf(value, key);
  return Array.isArray(found) ? found : [];
};

/** Reads a JSON Feed of version 1 or 1.1. */
export function readJsonFeed(feed: unknown): Feed {
  const home = resolveLink(textIn(feed, 'home_page_url'), null);
  const items = listIn(feed, 'items');
  const own = authorsOf(feed);
  return {
    title: textIn(feed, 'title'),
    description: textIn(feed, 'description'),
    items: items.map((item) => readItem(item, home, own)),
  };
}

function readItem(item: unknown, home: string | null, feedAuthors: readonly string[]): FeedItem {
  const link = resolveLink(textIn(item, 'url'), home) ?? resolveLink(textIn(item, 'external_url'), home) ?? webAddress(textIn(item, 'id'));
  const authors = authorsOf(item);
  const html = textIn(item, 'content_html');
  return {
    title: textIn(item, 'title'),
    link,
    date: textIn(item, 'date_published') || textIn(item, 'date_modified'),
    updated: textIn(item, 'date_published') === '' ? '' : textIn(item, 'date_modified'),
    authors: authors.length > 0 ? authors : feedAuthors,
    categories: listIn(item, 'tags').filter((tag) => typeof tag === 'string'),
    source: '',
    summary: textIn(item, 'summary'),
    content: html === '' ? textIn(item, 'content_text') : html,
    pictures: picturesOf(item, link ?? home),
    base: link ?? home,
  };
}

const webAddress = (text: string): string | null => (/^https?:/i.test(text) ? resolveLink(text, null) : null);

const authorsOf = (value: unknown): string[] =>
  [...listIn(value, 'authors'), memberOf(value, 'author')].map((author) => textIn(author, 'name')).filter((name) => name !== '');

function picturesOf(item: unknown, base: string | null): FeedPicture[] {
  const attached = listIn(item, 'attachments').filter((one) => textIn(one, 'mime_type').startsWith('image/'));
  const addresses = [textIn(item, 'image'), textIn(item, 'banner_image'), ...attached.map((one) => textIn(one, 'url'))];
  const urls = addresses.map((address) => resolveLink(address, base)).filter((url) => url !== null);
  return [...new Set(urls)].slice(0, maxPictures).map((url) => ({ url, alt: '', caption: '' }));
}
