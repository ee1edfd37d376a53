import type { SourceLine } from '#shared/model/reading.ts';
import { readBody } from '../html-body.ts';
import { parseHtml } from '../html-parse.ts';
import { textOf } from '../html-tree.ts';
import { createLineBuilder, plainBase } from '../line-builder.ts';
import { append } from '../../append.ts';

const tag =
  /<\/?(?:p|div|br|a|b|i|u|em|strong|span|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|figure|figcaption|img|hr|article|section|pre|sup|sub|small|font|center|iframe|video|script|style|dl|dt|dd|code|q|cite|time|header|footer|main|aside)(?:\s[^<>]{0,5000})?\/?>/iu;
const escapedTag = /&(?:amp;)?lt;\/?(?:p|div|br|a|b|i|em|strong|span|h[1-6]|ul|ol|li|table|blockquote|figure|img)(?:\s|\/?&(?:amp;)?gt;)/iu;
const entity = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/iu;

/** Whether a value holds elements of HTML. */
export const isMarkup = (value: string): boolean => tag.test(value);

/** The lines of a value: markup as a page would show it, anything else by its line ends. `base` is what relative links belong to. */
export function valueLines(value: string, base: string | null): SourceLine[] {
  const markup = asMarkup(value);
  const builder = createLineBuilder();
  if (markup !== null) readBody(parseHtml(markup), builder, base, 'main');
  else {
    builder.block({ ...plainBase, region: 'main' }, false);
    builder.verbatim(decodeEntities(value));
  }
  return builder.finish();
}

/** A value as one line of plain words, whatever it was written in. */
export function valueText(value: string): string {
  const markup = asMarkup(value);
  const text = markup === null ? decodeEntities(value) : textOf(parseHtml(markup));
  return text
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The value as HTML, unescaped where it was escaped twice; null where it is plain text. */
function asMarkup(value: string): string | null {
  let markup = value;
  for (let round = 0; round < 3; round += 1) {
    if (isMarkup(markup)) return markup;
    if (!escapedTag.test(markup)) return null;
    markup = unescapeOnce(markup);
  }
  return isMarkup(markup) ? markup : null;
}

const escapes = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);
const unescapeOnce = (value: string): string => value.replace(/&(?:lt|gt|quot|#39|apos|amp);/g, (found) => escapes.get(found) ?? found);

/** „K&amp;ouml;ln“: names of characters in plain text, escaped once or twice. A text that really talks of `&amp;` is rare. */
function decodeEntities(value: string): string {
  let text = value;
  for (let round = 0; round < 2 && entity.test(text); round += 1) text = decodeOnce(text);
  return text;
}

/** Line ends are kept; the parser of HTML knows all the names. */
function decodeOnce(value: string): string {
  const found = [...new Set(value.match(/&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/giu) ?? [])].slice(0, 2_000);
  const plain = new Map(found.map((name) => [name, nameOf(name)]));
  return value.replace(/&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/giu, (name) => plain.get(name) ?? name);
}

function nameOf(name: string): string {
  const body = parseHtml(`<body><p>${name}</p>`);
  const parts: string[] = [];
  const open = [...body.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if ('childNodes' in node) append(open, node.childNodes);
  }
  return parts.join('');
}
