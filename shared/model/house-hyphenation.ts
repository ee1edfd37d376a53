/** Most words a house may give breaks of its own. */
export const mostHyphenations = 1_000;
const longestWord = 60;
const shortestWord = 4;

/** Why a line of the list cannot be used. */
export type HyphenationFault = 'several-words' | 'no-letters' | 'bad-mark' | 'too-short' | 'too-long' | 'twice';

/** A line of the list that cannot be used; `line` counts from 1. */
export interface FaultyHyphenation {
  readonly line: number;
  readonly text: string;
  readonly fault: HyphenationFault;
}

/** What stands in the list: entries that can be used, in order, and lines that cannot. */
export interface ReadHyphenations {
  readonly entries: readonly string[];
  readonly faults: readonly FaultyHyphenation[];
}

const lettersOf = (entry: string): string => entry.replace(/[-=]/g, '');

/** Why this one word with its breaks (`Ur-instinkt`, `Amts=stube`) cannot be used; null where it can. */
function faultOf(entry: string): HyphenationFault | null {
  if (/\s/.test(entry)) return 'several-words';
  const letters = lettersOf(entry);
  if (!/^\p{L}+$/u.test(letters)) return 'no-letters';
  if (/^[-=]|[-=]$|[-=]{2}/.test(entry)) return 'bad-mark';
  if (letters.length < shortestWord) return 'too-short';
  return letters.length > longestWord || entry.length > 80 ? 'too-long' : null;
}

/** Whether it is one word with its breaks. */
export const isHyphenation = (entry: string): boolean => faultOf(entry) === null;

/** Reads a list of words with their breaks, one a line; empty lines are none. */
export function readHyphenations(text: string): ReadHyphenations {
  const entries: string[] = [];
  const faults: FaultyHyphenation[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of text.split('\n').entries()) {
    const entry = raw.trim().normalize('NFC');
    if (entry === '') continue;
    const word = lettersOf(entry).toLowerCase();
    const fault = faultOf(entry) ?? (seen.has(word) ? 'twice' : null);
    if (fault === null) entries.push(entry);
    else faults.push({ line: index + 1, text: entry.slice(0, 40), fault });
    seen.add(word);
  }
  return { entries, faults };
}
