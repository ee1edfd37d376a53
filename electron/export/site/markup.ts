import { realDay, shortDate } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import { setSpaces } from '../typography.ts';

/** Words that belong on one line, between tags: `137,5 Mio. Euro`. */
const glued = /(?<![^\s<>\u00A0])[^\s<>\u00A0]+(?:\u00A0[^\s<>\u00A0]+)+/g;
/** Longer ones would not fit a narrow screen. */
const mostHeld = 26;

/**
 * Holds words together by style instead of by no-break spaces, so that the text stays letter by letter what was written: who copies it,
 * searches it or reads it in again gets plain spaces. Markup is passed over.
 */
export const heldByStyle = (html: string): string =>
  html.includes('\u00A0')
    ? html
        .split(/(<[^>]*>)/)
        .map((part) => (part.startsWith('<') ? part : part.replace(glued, held).replaceAll('\u00A0', ' ')))
        .join('')
    : html;

function held(words: string): string {
  const plain = words.replaceAll('\u00A0', ' ');
  return plain.length <= mostHeld ? `<span class="nb">${plain}</span>` : plain;
}

/** A text of the editor's as HTML, set with care for line ends. */
export const text = (value: string): string => heldByStyle(escapeHtml(setSpaces(value.trim())));

/** A way from one file of the site to another: `berichte/a.html` → `../index.html`; from a place on a server (`/netz/404.html`) the whole path. */
export function wayTo(from: string, to: string): string {
  if (from.startsWith('/')) return from.slice(0, from.lastIndexOf('/') + 1) + to;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return folder !== '' && to.startsWith(folder) ? to.slice(folder.length) : '../'.repeat(from.split('/').length - 1) + to;
}

/** A link to another file of the site, around already escaped HTML. */
export const linkTo = (from: string, to: string, inner: string): string => `<a href="${escapeHtml(wayTo(from, to))}">${inner}</a>`;

/** A day as readers and programs take it; one that does not exist is words alone. '' for none. */
export function dayHtml(day: string | null): string {
  if (day === null) return '';
  const words = escapeHtml(shortDate(day));
  return realDay(day) === null ? words : `<time datetime="${escapeHtml(day)}">${words}</time>`;
}
