import { escapeHtml } from '../escape.ts';
import { setSpaces } from '../typography.ts';

/** Words of a field as text of a page, its spaces set. */
export const text = (value: string): string => escapeHtml(setSpaces(value.trim()));

/** HTML in an element of its own; '' where there is nothing to put into it. */
export const wrap = (tag: string, className: string, inner: string): string =>
  inner.trim() === '' ? '' : `<${tag}${className ? ` class="${className}"` : ''}>${inner}</${tag}>`;

/** The id of a report's place in a page. */
export const anchorId = (articleId: string): string => `beitrag-${articleId.replace(/[^0-9a-z-]/gi, '')}`;
