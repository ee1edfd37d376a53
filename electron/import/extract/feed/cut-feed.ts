import type { Decoded } from '../../decode.ts';
import type { ExtractContext } from '../../formats.ts';
import { isObject } from '../data/json-rows.ts';
import { parsed } from '../data/json-scan.ts';
import { textPart } from '../data/part-note.ts';
import { isToBeCut, partEnds, partName } from '../data/record-parts.ts';
import { entryStarts } from './feed-tree.ts';
import { isJsonFeed } from './json-feed.ts';

/** Hands a long feed out as several, each with the head of the whole and some of its entries; false where it is read as one. */
export const cutFeed = (decoded: Decoded, context: ExtractContext): Promise<boolean> =>
  isJsonFeed(decoded.text) ? cutJsonFeed(decoded, context) : cutXmlFeed(decoded, context);

/** Comments; what looks like one within a section of plain characters is none. */
const comments = /(<!\[CDATA\[[^]*?\]\]>)|<!--[^]*?-->/g;
/** Each part has the head of the whole: with a longer one no part would be small. */
const longestHead = 256 * 1024;

const entryEnd = /<\/(?:[a-z0-9]{1,20}:)?(?:item|entry)\s{0,20}>/gi;

/** Entries stay as they stand in the file; what follows the last of them, such as a title, stands behind those of each part. */
async function cutXmlFeed(decoded: Decoded, context: ExtractContext): Promise<boolean> {
  const { text } = decoded;
  const starts = entryStarts(text);
  if (!isToBeCut(starts.length, text.length)) return false;
  const head = text.slice(0, starts[0]).replace(comments, '$1');
  if (head.length > longestHead) return false;
  const foot = footOf(text.slice(starts.at(-1)));
  const endOf = (index: number): number => starts[index + 1] ?? text.length;
  const sizes = starts.map((start, index) => endOf(index) - start);
  let from = 0;
  for (const end of partEnds(sizes)) {
    const isLast = end === starts.length;
    await hand(decoded, `${head}${text.slice(starts[from], endOf(end - 1))}${isLast ? '' : foot}`, from, end, context);
    from = end;
  }
  return true;
}

/** What follows the last entry, where it is more than ends of elements. */
function footOf(last: string): string {
  const end = [...last.matchAll(entryEnd)].at(-1);
  const foot = end === undefined ? '' : last.slice(end.index + end[0].length).replace(comments, '$1');
  return /<[^/]/.test(foot) && foot.length <= longestHead ? foot : '';
}

async function cutJsonFeed(decoded: Decoded, context: ExtractContext): Promise<boolean> {
  const { text } = decoded;
  const feed = parsed(text);
  if (!isObject(feed) || !Array.isArray(feed.items)) return false;
  const { version, items, ...rest } = feed;
  const entries = (items as readonly unknown[]).map((item) => JSON.stringify(item));
  if (!isToBeCut(entries.length, text.length)) return false;
  // The version goes first: it tells a feed from other data.
  const head = JSON.stringify({ version, ...rest }).slice(0, -1);
  if (head.length > longestHead) return false;
  let from = 0;
  for (const end of partEnds(entries.map(({ length }) => length))) {
    await hand(decoded, `${head},"items":[${entries.slice(from, end).join(',\n')}]}`, from, end, context);
    from = end;
  }
  return true;
}

/** As UTF-8, whatever the head says of the encoding. */
function hand(decoded: Decoded, text: string, from: number, end: number, context: ExtractContext): Promise<void> {
  context.emit({ kind: 'file', name: partName(from, end), bytes: textPart({ ...decoded, format: 'feed' }, text) });
  return context.room();
}
