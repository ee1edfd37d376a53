import { escapeHtml } from '../escape.ts';
import { nameBeside } from '../house-look.ts';
import { shortened } from '../shortened.ts';
import { wrap } from '../pages/markup.ts';
import { linkedLine } from './linked-line.ts';
import { linkTo, text, wayTo } from './markup.ts';
import type { SitePlan } from './site-plan.ts';

/** A step of the way to a page: its name, and where it lies. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

export interface SitePage {
  /** Where the page lies within the site. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The way to it, from the start page on; the page itself is the last. */
  readonly crumbs: readonly Crumb[];
  /** Further lines of the head, already escaped. */
  readonly head?: string;
  /** Structured data. */
  readonly data?: readonly object[];
  /** Search engines leave it out. */
  readonly isHidden?: boolean;
  /** Scripts of the site that it runs; none but the search does. */
  readonly scripts?: readonly string[];
  /** Already escaped HTML of the main part. */
  readonly main: string;
}

/** A page and where it lies. */
export interface WrittenPage {
  readonly path: string;
  readonly html: string;
}

/** Rubrics in the navigation; the others stand on the start page and beside their reports. */
const mostRubrics = 6;

/** Where the files lie that every page of the site needs. */
export const sitePaths = {
  start: 'index.html',
  style: 'stil/stil.css',
  printStyle: 'stil/druck.css',
  keywords: 'stichwoerter/index.html',
  archive: 'archiv/index.html',
  search: 'suche.html',
  rss: 'feed.rss',
  atom: 'feed.atom',
  json: 'feed.json',
} as const;

/** Search engines and tabs show no more; then the name of the site gives way. */
const longestTitle = 60;

/** A page of the site: head, navigation, main part, foot. No script but the ones named, nothing from outside, in any browser readable. */
export function sitePage(plan: SitePlan, page: SitePage): string {
  const scripts = page.scripts ?? [];
  const policy = [
    `default-src 'none'`,
    `style-src 'self'`,
    `img-src 'self'`,
    `font-src 'self'`,
    ...(scripts.length === 0 ? [] : [`script-src 'self'`]),
    `base-uri 'none'`,
    `form-action ${scripts.length === 0 ? `'none'` : `'self'`}`,
  ].join('; ');
  const isStart = page.path === sitePaths.start;
  const title = isStart || `${page.title}${plan.title}`.length > longestTitle ? page.title : `${page.title} – ${plan.title}`;
  const description = shortened(page.description.replace(/\s+/g, ' ').trim(), 300);
  const address = addressOf(plan, page.path);
  const data = [...(page.data ?? []), ...(page.crumbs.length > 1 && address !== null ? [crumbData(plan, page.crumbs)] : [])];
  const head = [
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="referrer" content="no-referrer">`,
    `<meta name="color-scheme" content="light dark">`,
    ...(page.isHidden ? [`<meta name="robots" content="noindex">`] : []),
    `<title>${escapeHtml(title)}</title>`,
    ...(description === '' ? [] : [`<meta name="description" content="${escapeHtml(description)}">`]),
    ...(address === null || page.isHidden ? [] : [`<link rel="canonical" href="${escapeHtml(address)}">`]),
    `<link rel="stylesheet" href="${escapeHtml(wayTo(page.path, sitePaths.style))}">`,
    ...feedLinks(plan, page.path),
    ...(page.head === undefined || page.head === '' ? [] : [page.head]),
    ...data.map((one) => `<script type="application/ld+json">${jsonInHtml(one)}</script>`),
    ...scripts.map((path) => `<script src="${escapeHtml(wayTo(page.path, path))}" defer></script>`),
  ].join('\n');
  return `<!DOCTYPE html>
<html lang="de">
<head>
${head}
</head>
<body>
<a class="skip" href="#inhalt">Zum Inhalt springen</a>
${mastheadHtml(plan, page)}
${crumbsHtml(page)}
<main id="inhalt" tabindex="-1">
${page.main}
</main>
${footHtml(plan, page.path)}
</body>
</html>
`;
}

/** The absolute address of a file of the site; null where nobody said where it will stand. */
export const addressOf = ({ address }: Pick<SitePlan, 'address'>, path: string): string | null =>
  address === null ? null : address + (path === sitePaths.start ? '' : path);

/** Data within a page: no text of it may end the element or begin a comment. */
const jsonInHtml = (data: object): string =>
  JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** The logo of the house over a page's head; '' where there is none. */
export const logoHtml = ({ logo, house }: SitePlan, from: string): string =>
  logo === null ? '' : `<p class="logo"><img src="${escapeHtml(wayTo(from, logo.path))}" alt="${escapeHtml(house || 'Logo')}"></p>`;

function mastheadHtml(plan: SitePlan, { path }: SitePage): string {
  const name = linkTo(path, sitePaths.start, text(plan.title));
  const items = [
    ...plan.rubrics.slice(0, mostRubrics).map((rubric) => ({ name: rubric.name, to: `${rubric.stem}.html` })),
    ...(plan.keywords.length > 0 ? [{ name: 'Stichwörter', to: sitePaths.keywords }] : []),
    { name: 'Archiv', to: sitePaths.archive },
    { name: 'Suche', to: sitePaths.search },
  ].map(({ name: label, to }) => {
    const here = to === path ? ' aria-current="page"' : '';
    return `<li><a href="${escapeHtml(wayTo(path, to))}"${here}>${text(label)}</a></li>`;
  });
  return `<header class="site-head">
${logoHtml(plan, path)}<p class="site-name">${name}</p>
<nav class="site-nav" aria-label="Hauptnavigation"><ul>${items.join('')}</ul></nav>
</header>`;
}

function crumbsHtml({ path, crumbs }: SitePage): string {
  if (crumbs.length < 2) return '';
  const items = crumbs.map(({ name, path: to }) =>
    to === path ? `<li aria-current="page">${text(name)}</li>` : `<li>${linkTo(path, to, text(name))}</li>`,
  );
  return `<nav class="breadcrumb" aria-label="Sie sind hier"><ol>${items.join('')}</ol></nav>`;
}

/** The way to a page as structured data; only absolute addresses count. */
const crumbData = (plan: SitePlan, crumbs: readonly Crumb[]): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: addressOf(plan, path),
  })),
});

/** Without an address there are no feeds: all links of a feed are absolute. */
function feedLinks(plan: SitePlan, from: string): string[] {
  if (plan.address === null) return [];
  const feeds = [
    [sitePaths.rss, 'application/rss+xml', 'RSS'],
    [sitePaths.atom, 'application/atom+xml', 'Atom'],
    [sitePaths.json, 'application/feed+json', 'JSON Feed'],
  ] as const;
  return feeds.map(
    ([path, type, name]) =>
      `<link rel="alternate" type="${type}" title="${escapeHtml(`${plan.title} (${name})`)}" href="${escapeHtml(wayTo(from, path))}">`,
  );
}

/** Who publishes the site, and its feeds; empty where there is neither, then the sheet shows no rule. */
function footHtml(plan: SitePlan, path: string): string {
  const feeds =
    plan.address === null
      ? []
      : [linkTo(path, sitePaths.rss, 'RSS'), linkTo(path, sitePaths.atom, 'Atom'), linkTo(path, sitePaths.json, 'JSON Feed')];
  const name = text(nameBeside(plan.imprint, plan.house));
  const house = [name, linkedLine(plan.imprint)].filter((part) => part !== '').join(' · ');
  const links = wrap('ul', 'site-links', feeds.map((feed) => `<li>${feed}</li>`).join(''));
  return `<footer class="site-foot">${wrap('p', 'site-house', house)}${links}</footer>`;
}
