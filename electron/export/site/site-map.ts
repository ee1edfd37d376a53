import { oneByOne } from '#electron/give-way.ts';
import { element, inLines, xmlFile, xmlText } from '../xml/xml.ts';
import { addressOf, sitePaths } from './site-shell.ts';
import type { AddressedPlan } from './feeds.ts';
import { stampOf } from './report-data.ts';
import type { SitePlan } from './site-plan.ts';

/** Where the map of the site lies. */
export const siteMapPath = 'sitemap.xml';

/** All pages that search engines shall know (sitemaps.org); Druckversionen and the search are no pages of their own to them. */
export async function siteMap(plan: AddressedPlan, signal: AbortSignal): Promise<Uint8Array> {
  const groups = [...plan.rubrics, ...plan.keywords, ...plan.months];
  const keywords = plan.keywords.length > 0 ? [sitePaths.keywords] : [];
  const lists = [sitePaths.start, ...keywords, sitePaths.archive, ...groups.map(({ stem }) => `${stem}.html`)];
  const entry = (path: string, changed: number | null) =>
    element(
      'url',
      {},
      element('loc', {}, xmlText(addressOf(plan, path) ?? '')),
      ...(changed === null ? [] : [element('lastmod', {}, xmlText(stampOf(changed)))]),
    );
  const reports = await oneByOne(plan.reports, signal, ({ path, input }) => entry(path, input.article.changedAt));
  const urls = [...lists.map((path) => entry(path, null)), ...reports];
  return xmlFile(element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, inLines(urls)));
}

/** Tells robots that they may read all, and where the map lies. */
export const robotsText = (plan: SitePlan): string =>
  ['User-agent: *', 'Allow: /', ...(plan.address === null ? [] : [`Sitemap: ${addressOf(plan, siteMapPath) ?? ''}`]), ''].join('\n');
