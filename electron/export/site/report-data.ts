import { isSafeLink } from '#shared/document/document-schema.ts';
import { realDay } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import { headlineOf } from '../related-rows.ts';
import { shortened } from '../shortened.ts';
import { wordTag } from '../story/language.ts';
import { descriptionOf } from './description.ts';
import type { SitePlan, SiteReport } from './site-plan.ts';
import { addressOf } from './site-shell.ts';

/** A moment as RFC 3339 has it, in whole seconds. */
export const stampOf = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');

/**
 * The report as schema.org describes it (NewsArticle). `pictures` are paths of its pictures. When a report was last touched at the desk is
 * not when it was brought up to date: `dateModified` stays out.
 */
export function reportData(plan: SitePlan, { input, path, language, rubric, keywords }: SiteReport, pictures: readonly string[]): object {
  const { header } = input.article;
  const address = addressOf(plan, path);
  const description = descriptionOf(input);
  const day = realDay(header.datelineDate);
  const images = pictures.flatMap((picture) => addressOf(plan, picture) ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: headlineOf(header),
    ...(header.subheadline.trim() === '' ? {} : { alternativeHeadline: header.subheadline.trim() }),
    ...(description === '' ? {} : { description }),
    ...(day === null ? {} : { datePublished: day }),
    ...(header.number === null ? {} : { identifier: String(header.number) }),
    ...(header.originUrl === null || !isSafeLink(header.originUrl) ? {} : { isBasedOn: header.originUrl }),
    ...(header.authors.length === 0 ? {} : { author: header.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(plan.house === '' ? {} : { publisher: { '@type': 'Organization', name: plan.house } }),
    ...(rubric === null ? {} : { articleSection: rubric.name }),
    ...(keywords.length === 0 ? {} : { keywords: keywords.map(({ name }) => name) }),
    ...(header.place.trim() === '' ? {} : { contentLocation: { '@type': 'Place', name: header.place.trim() } }),
    ...(address === null ? {} : { url: address, mainEntityOfPage: address }),
    ...(images.length === 0 ? {} : { image: images }),
    inLanguage: language ?? 'de',
    isAccessibleForFree: true,
  };
}

/** Open Graph of a report; what needs an absolute address only where there is one. */
export function openGraph(plan: SitePlan, { input, path, language, rubric, keywords }: SiteReport, pictures: readonly string[]): string {
  const { header } = input.article;
  const address = addressOf(plan, path);
  const image = pictures[0] === undefined ? null : addressOf(plan, pictures[0]);
  const description = shortened(descriptionOf(input), 300);
  const lines: (readonly [string, string | null])[] = [
    ['og:type', 'article'],
    ['og:title', headlineOf(header)],
    ['og:description', description === '' ? null : description],
    ['og:locale', language === null ? 'de_DE' : wordTag(language).replace('-', '_')],
    ['og:site_name', plan.title],
    ['og:url', address],
    ['og:image', image],
    ['article:published_time', realDay(header.datelineDate)],
    ['article:section', rubric?.name ?? null],
    ...keywords.map(({ name }) => ['article:tag', name] as const),
  ];
  return lines
    .flatMap(([property, content]) => (content === null ? [] : [`<meta property="${property}" content="${escapeHtml(content)}">`]))
    .join('\n');
}
