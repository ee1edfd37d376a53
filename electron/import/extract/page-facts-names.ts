import { type Zone, zoneByName } from './page-facts-zone.ts';
import { remembered } from './remembered.ts';

/** What the class and the id of an element say that it holds. */
export interface SaidByName {
  readonly date: boolean;
  readonly author: boolean;
  /** The line above a headline. */
  readonly kicker: boolean;
  readonly headline: boolean;
  readonly crumbs: boolean;
  /** The part of the page that the element opens. */
  readonly zone: Zone['kind'] | null;
}

const dateName =
  /(?:^|[\s_-])(?:date|datum|dates?|datetime|published|pubdate|publishdate|publish-date|posted|posted-on|authored|submitted|created|erstellt|timestamp|dateline|time|zeit|byline|meta|postmeta|entry-meta|post-info|article-info)(?:$|[\s_-])|(?:date|datum|Date|Datum|Published)(?:$|\s)/u;
const authorName =
  /(?:^|[\s_-])(?:author|authors|autor|autoren|autorin|byline|by-line|verfasser|redakteur|writer|author-?name|authorname|post-?author|posted-?by|documentauthor|username|vcard)(?:$|[\s_-])|(?:Author|Autor|author|autor)(?:$|[\s_-]|Name|Link|name|link)/u;
const kickerName =
  /(?:^|[\s_-])(?:kicker|dachzeile|spitzmarke|roofline|overline|topline|headline-?kicker|oberzeile|vorzeile)(?:$|[\s_-])/iu;
const notAuthor =
  /comment|kommentar|avatar|image|picture|bild|foto|photo|bio(?:graphy)?(?:$|[\s_-])|description|social|follow|twitter|facebook|instagram|icon|count|reply|rss/iu;
const headlineName = /(?:^|\s)(?:entry-title|post-title|article-title|article-?headline|headline|p-name)(?:$|\s)/iu;
const crumbsName = /(?:^|[\s_-])breadcrumbs?(?:$|[\s_-])|^brotkrumen/iu;

/** Asked once for each element, of class and id together. */
export const saidByName = remembered((named): SaidByName => {
  const name = shortName(named);
  return {
    date: dateName.test(name),
    author: authorName.test(name) && !notAuthor.test(name),
    kicker: kickerName.test(name),
    headline: headlineName.test(name),
    crumbs: crumbsName.test(name),
    zone: named === '' ? null : zoneByName(named),
  };
});

/** A name as it is looked at. */
export const shortName = (named: string): string => named.trim().slice(0, 200);
