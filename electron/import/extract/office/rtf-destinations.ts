/** Where the text of a group goes. */
export type Destination = 'body' | 'skip' | 'instruction' | 'list-mark' | 'style' | 'picture' | 'title' | 'author' | 'keywords' | 'info';

const named = new Map<string, Destination>([
  ['fldinst', 'instruction'],
  ['listtext', 'list-mark'],
  ['pntext', 'list-mark'],
  ['stylesheet', 'style'],
  ['pict', 'picture'],
  ['info', 'info'],
  ...[
    'colortbl',
    'filetbl',
    'revtbl',
    'listtable',
    'listoverridetable',
    'nonshppict',
    'shprslt',
    'tc',
    'tcn',
    'xe',
    'rxe',
    'txe',
    'bkmkstart',
    'bkmkend',
    'nonesttables',
    'ftnsep',
    'ftnsepc',
    'ftncn',
    'aftnsep',
    'aftnsepc',
    'aftncn',
    'atnid',
    'atnauthor',
    'atnref',
    'atndate',
    'atnparent',
    'atntime',
    'atnicn',
    'objdata',
    'objclass',
    'objname',
    'private',
    'generator',
    'themedata',
    'datastore',
    'picprop',
    'blipuid',
    'sn',
    'sv',
    'sp',
    'template',
  ].map((name): [string, Destination] => [name, 'skip']),
]);

/** Starred groups that hold text all the same; all others are for programs that know them. */
const starredText = new Set(['shpinst', 'shppict', 'do', 'ud', 'shptxt', 'dptxbxtext', 'annotation', 'footnote', 'cs', 'txfieldtext']);

const inInfo = new Map<string, Destination>([
  ['title', 'title'],
  ['author', 'author'],
  ['keywords', 'keywords'],
]);

/** Text of its own: notes, text boxes, remarks, headers and footers. */
export type BoxKind = 'note' | 'box' | 'remark' | 'header' | 'footer';
const boxes = new Map<string, BoxKind>([
  ['footnote', 'note'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
  ['annotation', 'remark'],
  ...['', 'l', 'r', 'f'].flatMap((side): [string, BoxKind][] => [
    [`header${side}`, 'header'],
    [`footer${side}`, 'footer'],
  ]),
]);

export const boxOf = (word: string): BoxKind | null => boxes.get(word) ?? null;

/** The destination that a word opens within the one around it; null when it opens none. */
export function destinationOf(word: string, isStarred: boolean, outer: Destination): Destination | null {
  if (outer === 'info') return inInfo.get(word) ?? (isStarred ? 'skip' : null);
  const found = named.get(word);
  if (found !== undefined) return found;
  return isStarred && !starredText.has(word) ? 'skip' : null;
}
