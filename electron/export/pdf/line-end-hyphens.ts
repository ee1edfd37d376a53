import { taggedMark } from './marked-content.ts';
import type { Mark, MarkedContent } from './marked-content.ts';

/** A hyphen as typesetting adds it: in a run of its own. One of the text nearly always stands in a run with its word. */
const hyphens = new Set(['-', '\u2010']);
const softHyphen = '\u00AD';

/** A run of text in one line. */
interface Run {
  readonly mark: Mark;
  readonly mcid: number;
  readonly line: number | null;
}

/** The runs in the order in which they are painted, which is that of the text. */
function runsOf({ paints }: MarkedContent): readonly Run[] {
  const runs: Run[] = [];
  for (const { kind, mark, line } of paints) {
    const tagged = kind === 'text' ? taggedMark(mark) : null;
    const mcid = tagged?.mcid ?? null;
    if (tagged !== null && mcid !== null && runs.at(-1)?.mark !== tagged) runs.push({ mark: tagged, mcid, line });
  }
  return runs;
}

/**
 * Hyphens that typesetting put at the ends of lines, with the soft hyphen that they stand for: a reader passes over it,
 * so that words are whole when heard, searched or copied (ISO 32000-1, 14.8.2.2.3). They follow a letter on their line, and nothing follows them there.
 */
export function lineEndHyphens(content: MarkedContent, texts: ReadonlyMap<number, string>): ReadonlyMap<Mark, string> {
  const runs = runsOf(content);
  const found = runs.filter(({ mcid, line }, index) => {
    if (!hyphens.has(texts.get(mcid) ?? '') || line === null) return false;
    const before = runs[index - 1];
    const follows = before?.line === line && /\p{L}$/u.test(texts.get(before.mcid) ?? '');
    return follows && runs[index + 1]?.line !== line;
  });
  return new Map(found.map(({ mark }) => [mark, softHyphen]));
}
