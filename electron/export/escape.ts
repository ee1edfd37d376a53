/** C0 and C1 controls but TAB and line feed, and the characters that turn the reading direction around. */
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/** All that ends a line or a page somewhere: carriage return, vertical tab, form feed, NEL. */
const lineEnd = /\r\n|[\r\u000B\f\u0085]/g;

/** Takes out what no reader sees but a parser may trip over; line ends become line feeds, so that no words run together; broken surrogates become U+FFFD. */
export const plain = (text: string): string => text.toWellFormed().replace(lineEnd, '\n').replace(invisible, '');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes any string safe as HTML text and as a quoted attribute value. */
export const escapeHtml = (text: string): string => plain(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** Makes any string a quoted CSS string; everything but letters, digits and spaces is written as its code point. */
export const cssString = (text: string): string =>
  `"${[...plain(text)].map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `)).join('')}"`;
