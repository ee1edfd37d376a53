import { dayIn } from '../recognise/written-date.ts';

/** What the scripts of a page hand to statistics about its report; only what they agree on. */
export interface ScriptFacts {
  readonly date: string | null;
  readonly author: string | null;
}

const dates =
  /["']?(?:datePublished|publishedAt|published_at|publish_?date|publishTime|publish_?time|publication_?(?:date|time)|pubDate|firstPublished(?:At|Date)?|articlePublish\w{0,12})["']?\s{0,4}[:=]\s{0,4}["']([\d][^"'\n]{7,40})["']/giu;
const authors =
  /["'](?:author|authors|authorName|author_name|article_?author|contentAuthor|redakteur)["']\s{0,4}:\s{0,4}["']([^"'\\\n<>{}]{3,80})["']/giu;
const longest = 120_000;

/** Reads the data layers of a page's scripts. A list of other reports names many days, so several different ones count as none. */
export function readScripts(scripts: readonly string[]): ScriptFacts {
  const days = new Map<string, string>();
  const names = new Set<string>();
  for (const script of scripts) {
    const text = script.slice(0, longest);
    if (/publish|publication|pubDate/iu.test(text)) {
      for (const found of text.matchAll(dates)) {
        const day = dayIn(found[1] ?? '');
        if (day !== null && !days.has(day)) days.set(day, found[1] ?? '');
        if (days.size > 3) break;
      }
    }
    if (/author|redakteur/iu.test(text)) for (const found of text.matchAll(authors)) names.add((found[1] ?? '').trim());
  }
  const [date = null] = days.values();
  const [author = null] = names;
  return { date: days.size === 1 ? date : null, author: names.size === 1 ? author : null };
}
