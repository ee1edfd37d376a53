import type { SourceLine } from '#shared/model/reading.ts';
import { type Attribution, attributionAt } from './attribution.ts';

/** One message of a thread: its own lines, and what the quote above it says of it (null for the message itself). */
export interface ThreadMessage {
  readonly head: Attribution | null;
  readonly lines: readonly SourceLine[];
}

const maxMessages = 200;

/** Parts a message from the replies it quotes, newest first. One message without quotes comes back alone. */
export function splitThread(lines: readonly SourceLine[]): ThreadMessage[] {
  const bare = lines.map(withoutMarks);
  const messages: { readonly head: Attribution | null; readonly depth: number; readonly lines: SourceLine[] }[] = [
    { head: null, depth: 0, lines: [] },
  ];
  // The messages that the line at hand is quoted within, outermost first.
  let open = messages.slice();
  for (let at = 0; at < bare.length; at += 1) {
    const one = bare[at];
    if (one === undefined) break;
    const found = messages.length < maxMessages ? attributionAt(textsAt(bare, at), 0, opensQuote(bare, at)) : null;
    if (found !== null) {
      const below = bare[at + found.count];
      const message = { head: found, depth: below === undefined ? one.depth : Math.max(below.depth, one.depth), lines: [] };
      messages.push(message);
      open = [...open.filter((other) => other.depth <= one.depth), message];
      at += found.count - 1;
      continue;
    }
    // Text that is quoted less deep than its message answers within the quote.
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > one.depth) open = open.slice(0, -1);
    const message = open.at(-1) ?? messages[0];
    const isOwnDepth = one.depth <= (message?.depth ?? 0);
    message?.lines.push(isOwnDepth ? shown(one, message.depth) : { ...one.line, kind: 'quote' });
  }
  if (messages.length === 1) return [{ head: null, lines }];
  return messages.filter((message, index) => index === 0 || message.lines.length > 0).map(({ head, lines: own }) => ({ head, lines: own }));
}

interface BareLine {
  readonly line: SourceLine;
  readonly depth: number;
  /** By „>“ at its start. */
  readonly isMarked: boolean;
}

/** How deep a line is quoted: by its „>“ marks, or by standing in a quotation of the markup. */
function withoutMarks(line: SourceLine): BareLine {
  const marks = /^(?:\s?[>|]){1,50}\s?/u.exec(line.text)?.[0] ?? '';
  const depth = marks.replace(/[^>]/g, '').length;
  if (depth === 0) return { line, depth: line.kind === 'quote' ? 1 : 0, isMarked: false };
  const cut = marks.length;
  const own = line.marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - cut), end: mark.end - cut }))
    .filter((mark) => mark.end > mark.start);
  return { line: { ...line, text: line.text.slice(cut), marks: own }, depth, isMarked: true };
}

/** The first line of a quote made by marks, or of one within it. */
const opensQuote = (lines: readonly BareLine[], at: number): boolean =>
  (lines[at]?.isMarked ?? false) && (lines[at]?.depth ?? 0) > (lines[at - 1]?.depth ?? 0);

/** A window of lines for looking at what stands above a quote. */
const textsAt = (lines: readonly BareLine[], at: number): SourceLine[] =>
  lines
    .slice(at, at + 14)
    .map(({ line, depth }, index) => (index > 0 && depth > (lines[at]?.depth ?? 0) ? { ...line, kind: 'quote' } : line));

/** A quoted message is no quotation to its own reader. */
const shown = ({ line }: BareLine, depth: number): SourceLine =>
  depth > 0 && line.kind === 'quote' ? { ...line, kind: 'paragraph' } : line;
