import type { TextRun } from './marked-text.ts';

/** Text of a link, as it is painted: a run with what it is painted on, and whether it is a hyphen of typesetting. */
export interface LinkRun extends TextRun {
  /** The page or form it stands on. */
  readonly owner: string;
  readonly isHyphen: boolean;
}

/** A raised figure stands less than that part of its size above its line, the next line more than that below. */
const leastLeading = 0.7;
/** Signs within addresses and pairs of words. */
const joint = /\S[/@_=&]$/;
const dash = /[\p{L}\p{N}][-\u2010\u2013\u2014]$/u;

const isNextLine = (before: LinkRun, { owner, line, size }: LinkRun): boolean =>
  owner !== before.owner ||
  (line !== null && before.line !== null && Math.abs(line - before.line) > leastLeading * Math.max(size, before.size));

/** Whether the words go on without a blank behind a sign at the end of a line: `IT-Netz` does, `Kauf- und Mietpreise` does not. */
const goesOn = (before: string, after: string): boolean => joint.test(before) || (dash.test(before) && !/^\p{Ll}/u.test(after));

/** The words of a link as they are read, over the ends of lines: the blanks that stood there are not painted. */
export function linkWords(runs: readonly LinkRun[]): string {
  let words = '';
  let before: LinkRun | null = null;
  for (const run of runs) {
    if (!run.isHyphen) {
      const isBlank = before !== null && !before.isHyphen && isNextLine(before, run) && !goesOn(words, run.text);
      words += (isBlank ? ' ' : '') + run.text;
    }
    before = run;
  }
  return words.replace(/\s+/g, ' ').trim();
}

const bare = (address: string): string => address.replace(/\/$/, '');

/** What a link says of itself: its words, and the address where they are others (ISO 14289-1, 7.18.5). */
export function linkDescription(runs: readonly LinkRun[], address: string): string {
  const words = linkWords(runs);
  const whole = words.replace(/ /g, '');
  if (address === '' || words === '') return words || address;
  if (bare(whole) === bare(address)) return whole;
  // An address without its scheme may go over several lines as well.
  return `${bare(whole) === bare(address.replace(/^[a-z]+:(?:\/\/)?/i, '')) ? whole : words}: ${address}`;
}
