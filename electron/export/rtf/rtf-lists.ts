import type { StoryList } from '../story/story.ts';
import { runsRtf } from './rtf-runs.ts';
import { paragraphStart } from './rtf-styles.ts';

/** RTF counts nine depths; what lies deeper stands at the last. */
const deepest = 8;
const depths = Array.from({ length: deepest + 1 }, (_, depth) => depth);
const indent = 425;

/** A list of the document's table: where it counts, the depth and the number at which it begins. */
interface ListEntry {
  readonly isNumbered: boolean;
  readonly depth: number;
  readonly start: number;
}

/** Collects the lists of a document, which stand in tables in front of the text. */
export interface RtfLists {
  readonly write: (list: StoryList) => Generator<string>;
  readonly tables: () => Generator<string>;
}

export function createRtfLists(): RtfLists {
  /** All marked lists share the first. */
  const entries: ListEntry[] = [{ isNumbered: false, depth: 0, start: 1 }];

  function* write(list: StoryList, depth: number): Generator<string> {
    const { isNumbered, start, items, language } = list;
    const number = isNumbered ? entries.push({ isNumbered, depth, start }) : 1;
    let count = start;
    for (const { runs, lists } of items) {
      if (runs.length > 0 || lists.length === 0) {
        const place = `\\fi-${String(indent)}\\li${String(indent * (depth + 1))}\\ls${String(number)}\\ilvl${String(depth)}`;
        const mark = isNumbered ? `${String(count)}.` : depth % 2 === 0 ? '\\u8226?' : '\\u8211?';
        yield `${paragraphStart(isNumbered ? 'number' : 'bullet', place)}{\\listtext ${mark}\\tab}${runsRtf(runs, language)}\\par\n`;
        count += 1;
      }
      for (const inner of lists) yield* write(inner, Math.min(deepest, depth + 1));
    }
  }
  return { write: (list) => write(list, 0), tables: () => tables(entries) };
}

/** The tables of lists and of their use; a list's own id is its number. */
function* tables(entries: readonly ListEntry[]): Generator<string> {
  const list = (entry: ListEntry, index: number): string =>
    `{\\list\\listtemplateid${String(index + 1)}${depths.map((depth) => level(entry, depth)).join('')}\\listid${String(index + 1)}}`;
  const use = (_: ListEntry, index: number): string =>
    `{\\listoverride\\listid${String(index + 1)}\\listoverridecount0\\ls${String(index + 1)}}`;
  yield '{\\*\\listtable';
  for (const [index, entry] of entries.entries()) yield list(entry, index);
  yield '}\n{\\*\\listoverridetable';
  for (const [index, entry] of entries.entries()) yield use(entry, index);
  yield '}';
}

/** One depth of a list: the text of its mark begins with its length, and says where the number stands in it. */
function level({ isNumbered, depth: own, start }: ListEntry, depth: number): string {
  const begins = depth === own ? start : 1;
  const code = String(depth).padStart(2, '0');
  const mark = isNumbered
    ? `{\\leveltext\\'02\\'${code}.;}{\\levelnumbers\\'01;}`
    : `{\\leveltext\\'01${depth % 2 === 0 ? '\\u8226?' : '\\u8211?'};}{\\levelnumbers;}`;
  return `{\\listlevel\\levelnfc${isNumbered ? '0' : '23'}\\leveljc0\\levelfollow0\\levelstartat${String(begins)}${mark}\\fi-${String(indent)}\\li${String(indent * (depth + 1))}}`;
}
