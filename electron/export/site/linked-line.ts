import { isSafeLink } from '#shared/document/document-schema.ts';
import { escapeHtml } from '../escape.ts';
import { anchorHtml } from '../nodes/link-html.ts';
import { setSpaces } from '../typography.ts';
import { heldByStyle } from './markup.ts';

const addresses = /((?:https?:\/\/|www\.)[^\s<>"„“”]{3,300}|[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5})/gu;

/** A line in which web and mail addresses lead where they say: „Impressum: www.netz.example/impressum“. */
export const linkedLine = (line: string): string =>
  line
    .trim()
    .split(addresses)
    .map((part, index) => (index % 2 === 0 ? heldByStyle(escapeHtml(setSpaces(part))) : linkHtml(part)))
    .join('');

/** Signs that end a sentence or close a bracket are none of the address. */
function linkHtml(written: string): string {
  const shown = written.replace(/[.,;:!?)\]]+$/u, '');
  const url = /^https?:/i.test(shown) ? shown : /^www\./i.test(shown) ? `https://${shown}` : `mailto:${shown}`;
  const rest = escapeHtml(written.slice(shown.length));
  return (isSafeLink(url) ? anchorHtml(url, escapeHtml(shown)) : escapeHtml(shown)) + rest;
}
