import { isSafeLink } from '#shared/document/document-schema.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import { plain } from './escape.ts';

/** Mail programs and systems cut longer addresses. */
const limit = 2_000;

const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\n/g, '\r\n')).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The report's own address. Its external links lead to others, whose pages must not go out as if they were the report. */
const ownAddress = ({ originUrl }: ArticleHeader): string =>
  originUrl !== null && isSafeLink(originUrl) && !originUrl.toLowerCase().startsWith('mailto:') ? originUrl : '';

/** „Link mailen“: a mail without a recipient, the headline as subject, teaser or lead and the report's own address in the text. */
export function mailLink(header: ArticleHeader): string {
  const headline = oneLine(header.headline || header.kicker);
  const subject = encode(cutToEncoded(headline, 600));
  const address = ownAddress(header);
  const start = `mailto:?subject=${subject}&body=`;
  const tail = address !== '' && start.length + encode(`\n\n${address}`).length <= limit ? encode(`\n\n${address}`) : '';
  const text = oneLine(header.teaser || header.lead);
  const body = cutToEncoded(text, limit - start.length - tail.length);
  return start + encode(body) + (body === '' ? tail.replace('%0D%0A%0D%0A', '') : tail);
}

/** The same where there is a link to mail: null for a report without an address of its own. */
export const linkMail = (header: ArticleHeader): string | null => (ownAddress(header) === '' ? null : mailLink(header));

/** Cuts at a word so that the encoded text keeps to `room` characters; a cut is shown by „…“. */
function cutToEncoded(text: string, room: number): string {
  if (encode(text).length <= room) return text;
  let words = text.split(' ');
  while (words.length > 0 && encode(`${words.join(' ')} …`).length > room)
    words = words.slice(0, -Math.max(1, Math.floor(words.length / 50)));
  if (words.length > 0) return `${words.join(' ')} …`;
  // One endless word: cut between signs.
  let signs = [...text].slice(0, room);
  while (signs.length > 0 && encode(`${signs.join('')}…`).length > room) signs = signs.slice(0, -1);
  return signs.length > 0 ? `${signs.join('')}…` : '';
}
