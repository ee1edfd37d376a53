import type { SourceLine } from '#shared/model/reading.ts';
import { headingTags } from './html-tree.ts';

/** Elements whose content is never text of the page. */
export const droppedElements: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'frame',
  'frameset',
  'noframes',
  'object',
  'embed',
  'applet',
  'canvas',
  'audio',
  'video',
  'map',
  'select',
  'textarea',
  'button',
  'input',
  'datalist',
  'meter',
  'progress',
  'dialog',
  'link',
  'meta',
]);

/** Block elements that Umbruch knows; anything else is read as running text of its parent. */
export const blockElements: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  ...headingTags,
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

export const inlineMarks: Readonly<Record<string, 'bold' | 'italic'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
};

const regionOfElement = new Map<string, SourceLine['region']>([
  ['nav', 'navigation'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['aside', 'aside'],
  ['main', 'main'],
  ['article', 'main'],
  ['search', 'form'],
]);
const regionOfRole = new Map<string, SourceLine['region']>([
  ['navigation', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['complementary', 'aside'],
  ['dialog', 'aside'],
  ['alertdialog', 'aside'],
  ['main', 'main'],
  ['search', 'form'],
]);

/** The part of the page an element opens within `outer`, or `outer` when it opens none. */
export function regionWithin(outer: SourceLine['region'], tag: string, role: string | null): SourceLine['region'] {
  const named = (role === null ? undefined : regionOfRole.get(role)) ?? regionOfElement.get(tag);
  if (named === undefined) return outer;
  // A report has a head and a foot of its own, and a teaser in the margin stays in the margin.
  if (outer === 'main' && (named === 'header' || named === 'footer')) return 'main';
  if (tag === 'article' && outer !== 'unknown') return outer;
  return named;
}
