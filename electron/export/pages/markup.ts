import { escapeHtml } from '../escape.ts';
import { setSpaces } from '../typography.ts';

/** Words of a field as text of a page, its spaces set. */
export const text = (value: string): string => escapeHtml(setSpaces(value.trim()));

/** Short compounds with a hyphen, and what a figure belongs to: `E-Government`, `OZG 2.0`. */
const oneInHeadline = /(?<![\p{L}\p{N}-])(?:\p{L}{1,4}-\p{L}{1,14}|\p{Lu}{2,8}[ \u00A0]\d[\d.]{0,6})(?![\p{L}\p{N}-])/gu;

/** A headline as text of a page: what would be torn apart at the end of a line is held together. */
export const headlineText = (value: string): string => text(value).replace(oneInHeadline, (words) => `<span class="nb">${words}</span>`);

/** `Musterstadt:` → `Musterstadt`. */
export const withoutColon = (kicker: string): string => kicker.trim().replace(/\s*:$/, '');

/** HTML in an element of its own; '' where there is nothing to put into it. */
export const wrap = (tag: string, className: string, inner: string): string =>
  inner.trim() === '' ? '' : `<${tag}${className ? ` class="${className}"` : ''}>${inner}</${tag}>`;

/** The id of a report's place in a page. */
export const anchorId = (articleId: string): string => `beitrag-${articleId.replace(/[^0-9a-z-]/gi, '')}`;
