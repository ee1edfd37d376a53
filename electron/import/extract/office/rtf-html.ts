import { readRtf } from './rtf-text.ts';

/** Mails of Outlook hold their page inside RTF, tag by tag. */
const start = /^\s{0,20}\{\\rtf[01]?(?:\\[a-z]{1,20}-?\d{0,10} ?|\s){0,40}\\fromhtml1/i;

/** Whether RTF is a page in disguise. */
export const isHtmlInRtf = (bytes: Uint8Array): boolean =>
  start.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2_000)).toString('latin1'));

const ignored = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'header',
  'footer',
  'listtable',
  'listoverridetable',
  'object',
]);

interface Group {
  isTag: boolean;
  isRtfOnly: boolean;
  isSkipped: boolean;
  starred: boolean;
}

/** The page that Outlook wrapped in RTF, or null where the RTF is none. */
export function htmlFromRtf(bytes: Uint8Array, fileName = ''): string | null {
  if (!isHtmlInRtf(bytes)) return null;
  const page: string[] = [];
  const groups: Group[] = [];
  let group: Group = { isTag: false, isRtfOnly: false, isSkipped: false, starred: false };
  const write = (text: string): void => {
    if (!group.isSkipped && (group.isTag || !group.isRtfOnly)) page.push(text);
  };
  readRtf(bytes, fileName, {
    open: () => {
      groups.push({ ...group });
      group.starred = false;
    },
    close: () => {
      group = groups.pop() ?? group;
    },
    symbol: (character) => {
      if (character === '*') group.starred = true;
      else if (character === '~') write('&nbsp;');
      else if (character === '_') write('-');
      else if (character === '\n' || character === '\r') write('\n');
    },
    word: (name, value) => {
      if (name === 'htmltag') {
        group.isTag = true;
        group.starred = false;
      } else if (name === 'htmlrtf') group.isRtfOnly = value !== 0;
      else if (group.starred || ignored.has(name)) {
        group.isSkipped = true;
        group.starred = false;
      } else if (name === 'par' || name === 'line') write('\n');
      else if (name === 'tab') write('\t');
    },
    text: write,
    binary: () => undefined,
  });
  const html = page.join('').trim();
  return html === '' ? null : html;
}
