import { fold } from '#shared/text/fold.ts';
import { likeness } from '../recognise/site-title.ts';
import type { PageHeading } from './page-facts-collect.ts';

/** What is known of a page's name before its headline is chosen. */
export interface TitleFacts {
  /** Titles that the head of the page states, the surest first; the `<title>` last. */
  readonly titles: readonly string[];
  readonly siteName: string | null;
  readonly host: string;
}

/** The heading that is the report's headline, or null; logos, labels of lists and headings of other reports are not. */
export function headlineOf(headings: readonly PageHeading[], facts: TitleFacts): PageHeading | null {
  const titles = [...new Set(facts.titles.map((title) => fold(title)))].filter((title) => title.length >= 3);
  const site = fold(facts.siteName ?? '');
  const own = titles.filter((title) => title !== site);
  const hostKey = fold(facts.host.replace(/^www\./u, '').replace(/\.[a-z]{2,12}$/u, '')).replaceAll(' ', '');
  let best: PageHeading | null = null;
  let most = 0;
  for (const heading of headings) {
    const key = fold(heading.text);
    if (key === '' || key === site || key.replaceAll(' ', '') === hostKey) continue;
    const like = Math.max(0, ...own.map((title) => likeness(key, title)));
    const zones = new Set(heading.zones.map((zone) => zone.kind));
    let score = like * 10 + (5 - heading.level) * 2 + (heading.named ? 3 : 0);
    if (zones.has('comment')) score -= 20;
    if (zones.has('footer') || zones.has('navigation')) score -= 12;
    if (zones.has('beside')) score -= 8;
    // The head of a site bears its name; the head of a report stands in the report.
    if (zones.has('report')) score += 4;
    else if (zones.has('header')) score -= 5;
    if (like === 0 && heading.level > 1 && !heading.named && own.length > 0) score -= 8;
    // Asked last, of those alone that may win.
    if (score > most && notHeadline.test(heading.text)) score -= 12;
    if (score > most) [best, most] = [heading, score];
  }
  return best;
}

const notHeadline =
  /^(?:hauptinhalt|inhalt|navigation|hauptnavigation|menü|menu|suche|kommentare?|teilen|anmelden|newsletter|cookies?|abonnieren|partner|kategorien|archiv|meta|service|werbung|anzeige|aktuelles|news|startseite|willkommen|kontakt|beitrags-?navigation|suchergebnisse?|blog)\W{0,3}$/iu;
