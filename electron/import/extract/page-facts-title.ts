import { fold } from '#shared/text/fold.ts';
import type { PageHeading } from './page-facts-collect.ts';

/** What is known of a page's name before its headline is chosen. */
export interface TitleFacts {
  /** Titles that the head of the page states, the surest first; the `<title>` last. */
  readonly titles: readonly string[];
  readonly siteName: string | null;
  readonly host: string;
}

const separator = /\s{1,3}(?:\||–|—|-|»|«|›|::|:|•|·|\/|~|\+\+\+)\s{1,3}|\s{0,3}(?:\||»|::)\s{0,3}/u;

/** A page's title without the name of its site, at whichever end it stands. */
export function withoutSite(title: string, { siteName, host }: Pick<TitleFacts, 'siteName' | 'host'>): string {
  const site = fold(siteName ?? '');
  const hostKey = fold(host.replace(/^www\./u, '').replace(/\.[a-z]{2,12}$/u, '')).replaceAll(' ', '');
  const isSite = (part: string): boolean => {
    const key = fold(part);
    const tight = key.replaceAll(' ', '');
    return (
      key === '' ||
      (site !== '' && (key === site || (site.length >= 4 && key.length <= site.length * 2 && key.includes(site)))) ||
      (site !== '' && key.length >= 3 && site.startsWith(`${key} `)) ||
      (tight.length >= 3 &&
        hostKey !== '' &&
        (tight === hostKey || hostKey.endsWith(tight) || (hostKey.length >= 4 && tight.includes(hostKey))))
    );
  };
  let rest = title.trim();
  for (let round = 0; round < 3; round += 1) {
    const parts = rest.split(separator);
    if (parts.length < 2) break;
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (isSite(last)) rest = rest.slice(0, rest.lastIndexOf(last)).replace(/[\s|–—»«›:•·/~+-]+$/u, '');
    else if (isSite(first)) rest = rest.slice(rest.indexOf(first) + first.length).replace(/^[\s|–—»«›:•·/~+-]+/u, '');
    else break;
  }
  return rest === '' ? title.trim() : rest;
}

/** The heading that is the report's headline, or null; logos, labels of lists and headings of other reports are not. */
export function headlineOf(headings: readonly PageHeading[], facts: TitleFacts): PageHeading | null {
  const titles = facts.titles.map((title) => fold(title)).filter((title) => title.length >= 3);
  const site = fold(facts.siteName ?? '');
  const hostKey = fold(facts.host.replace(/^www\./u, '').replace(/\.[a-z]{2,12}$/u, '')).replaceAll(' ', '');
  let best: PageHeading | null = null;
  let most = 0;
  for (const heading of headings) {
    const key = fold(heading.text);
    if (key === '' || key === site || key.replaceAll(' ', '') === hostKey) continue;
    const like = Math.max(0, ...titles.map((title) => likeness(key, title)));
    const zones = new Set(heading.zones.map((zone) => zone.kind));
    let score = like * 10 + (5 - heading.level) * 2 + (heading.named ? 3 : 0);
    if (zones.has('comment')) score -= 20;
    if (zones.has('footer') || zones.has('navigation')) score -= 12;
    if (zones.has('beside')) score -= 8;
    if (notHeadline.test(heading.text)) score -= 12;
    if (like === 0 && heading.level > 1 && !heading.named) score -= 8;
    if (score > most) [best, most] = [heading, score];
  }
  return best;
}

const notHeadline =
  /^(?:hauptinhalt|inhalt|navigation|hauptnavigation|menü|menu|suche|kommentare?|teilen|anmelden|newsletter|cookies?|abonnieren|partner|kategorien|archiv|meta|service|werbung|anzeige|aktuelles|news|startseite|willkommen|kontakt|beitrags-?navigation|suchergebnisse?|blog)\W{0,3}$/iu;

/** 0…1: how well a heading fits a title; both folded. */
export function likeness(own: string, title: string): number {
  if (own === '' || title === '') return 0;
  if (own === title) return 1;
  const pad = ` ${title} `;
  if (pad.startsWith(` ${own} `)) return own.length * 4 >= title.length ? 0.9 : 0.4;
  if (pad.includes(` ${own} `)) return own.includes(' ') ? 0.8 : own.length >= 5 && own.length * 4 >= title.length ? 0.6 : 0.3;
  if (` ${own} `.includes(pad)) return title.length >= 12 ? 0.85 : 0.5;
  const words = new Set(title.split(' ').filter((word) => word.length >= 4));
  const mine = own.split(' ').filter((word) => word.length >= 4);
  const shared = mine.filter((word) => words.has(word)).length;
  const share = shared / Math.max(1, Math.min(mine.length, words.size));
  return shared >= 2 && share >= 0.5 ? share * 0.7 : 0;
}
