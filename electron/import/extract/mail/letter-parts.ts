import type { SourceLine } from '#shared/model/reading.ts';
import { endsSentence } from '#shared/text/line-shape.ts';
import {
  isContactLabel,
  isCoveringSentence,
  isLetterEnd,
  isLetterGreeting,
  isMailNotice,
  isSignatureRule,
} from '../../clean/letter-words.ts';

/** A paragraph of this length is text; a sign-off above it ends only a covering letter. */
const longText = 220;

/**
 * Marks what a mail puts around its text: the greeting and covering words above it stand in the `header`,
 * signature, contact and legal notes below it in the `footer`. The text itself is left as it is. A letter within a thread keeps its greeting.
 */
export function markLetterParts(lines: readonly SourceLine[], keepsGreeting: boolean): SourceLine[] {
  const marked = [...lines];
  const put = (at: number, region: 'header' | 'footer'): void => {
    const line = marked[at];
    if (line !== undefined) marked[at] = { ...line, region };
  };
  const top = keepsGreeting ? 0 : markLabel(lines, markTop(lines, put), put);
  markBottom(lines, top, put);
  return marked;
}

/** The greeting, and up to three paragraphs of covering words behind it; answers where the text begins. */
function markTop(lines: readonly SourceLine[], put: (at: number, region: 'header') => void): number {
  const at = lines.slice(0, 6).findIndex((line) => isLetterGreeting(line.text.trim()));
  if (at < 0) return 0;
  const above = lines.slice(0, at);
  // What stands above the greeting is text, unless it is a short word on what follows.
  if (above.some((line) => line.text.length > 120 || line.kind === 'heading')) return 0;
  const after = paragraphAfter(lines, at);
  let end = at + 1;
  let next = after;
  for (let count = 0; count < 3 && next.text !== '' && next.text.length < 400; count += 1) {
    const isCover = isCoveringSentence(next.text) || (count > 0 && isSignOff(lines, end, next));
    if (!isCover) break;
    end = next.end;
    next = paragraphAfter(lines, end - 1);
  }
  for (let index = at; index < end; index += 1) put(index, 'header');
  return end;
}

/** The end of the covering letter, with the name below it, where the text is still to come. */
const isSignOff = (lines: readonly SourceLine[], at: number, { text, end }: { readonly text: string; readonly end: number }): boolean =>
  isLetterEnd(text) || (end < lines.length && text.length < 300 && isLetterEnd(lines[at]?.text.trim() ?? ''));

/** „Pressemitteilung der Stadt …“ above the headline says what the mail is. One with a number or a day is a fact of the report. */
function markLabel(lines: readonly SourceLine[], top: number, put: (at: number, region: 'header') => void): number {
  const label = lines[top];
  const next = lines[top + 1];
  if (label === undefined || next === undefined || next.text.length > 200 || endsSentence(next.text)) return top;
  if (!/^(?:presse|medien)(?:mitteilung|information|meldung|info|dienst)(?:\s[^.:\d]{0,80})?:?$/iu.test(label.text.trim())) return top;
  put(top, 'header');
  return top + 1;
}

/** The lines behind one that belong together. */
function paragraphAfter(lines: readonly SourceLine[], at: number): { readonly text: string; readonly end: number } {
  let end = at + 1;
  const texts: string[] = [];
  while (end < lines.length && (end === at + 1 || lines[end]?.blankBefore === false) && texts.length < 12) {
    texts.push(lines[end]?.text ?? '');
    end += 1;
  }
  return { text: texts.join(' '), end };
}

function markBottom(lines: readonly SourceLine[], top: number, put: (at: number, region: 'footer') => void): void {
  const groups = groupsOf(lines).filter(({ from }) => from >= top);
  const isText = ({ text }: Group): boolean => text.length >= longText && endsSentence(text) && !isMailNotice(text);
  const lastText = groups.findLastIndex(isText);
  const after = groups.slice(lastText + 1);
  const isEnd = (at: number): boolean => beginsEnd(lines[at]?.text.trim() ?? '', at > top, top > 0);
  const first = after.flatMap(({ from, to }) => range(from, to)).find(isEnd);
  if (first !== undefined) for (let at = first; at < lines.length; at += 1) put(at, 'footer');
  for (const group of groups) if (isMailNotice(group.text)) for (let at = group.from; at < group.to; at += 1) put(at, 'footer');
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** Below the text anything that closes a mail; right below a greeting or covering words only the sign-off. */
const beginsEnd = (text: string, isBelowText: boolean, isBelowCover: boolean): boolean =>
  ((isBelowText || isBelowCover) && (isSignatureRule(text) || isLetterEnd(text))) || (isBelowText && isContactLabel(text));

interface Group {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Lines with no gap between them. */
function groupsOf(lines: readonly SourceLine[]): Group[] {
  const starts = lines.flatMap((line, index) => (index === 0 || line.blankBefore ? [index] : []));
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? lines.length;
    return {
      from,
      to,
      text: lines
        .slice(from, to)
        .map((line) => line.text)
        .join(' '),
    };
  });
}
