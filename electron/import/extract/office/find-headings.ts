import type { SourceLine } from '#shared/model/reading.ts';
import { endsSentence } from '#shared/text/line-shape.ts';
import { usualSize } from './flow.ts';
import type { Flow, Look } from './flow.ts';
import { largestOf } from '../../append.ts';

/** Labels above a report that are set larger than its headline. */
const labels =
  /^(?:(?:presse|medien)[- ]?(?:mitteilung|information|meldung|einladung|info)|mitteilung|information|newsletter|rundschreiben|protokoll)\b.{0,30}$/i;
const longest = 160;

/** Many documents have no styles: what is set larger than the text, or bold in a line of its own above it, is a heading all the same. */
export function findHeadings(flow: Flow): SourceLine[] {
  const lines = flow.finish();
  const own = lines.filter((line) => line.region === 'main');
  if (own.some((line) => line.kind === 'heading')) return lines;
  const bodySize = commonSize(own, flow);
  const isCandidate = (line: SourceLine): boolean =>
    line.region === 'main' &&
    line.kind === 'paragraph' &&
    line.text.length <= longest &&
    !/[.,;:]$/.test(line.text) &&
    !labels.test(line.text);
  const heads = new Map<SourceLine, Look>();
  for (const [index, line] of own.entries()) {
    const look = flow.lookOf(line);
    if (look === null || !isCandidate(line)) continue;
    const next = own[index + 1];
    const isAbove = next !== undefined && next.text.length >= 60 && flow.lookOf(next)?.size === bodySize;
    const isLarger = look.size >= bodySize * 1.15;
    if (isLarger || (look.bold && isAbove && (flow.lookOf(next)?.bold !== true || endsSentence(next.text)))) heads.set(line, look);
  }
  // Where a third of the lines look like headings, the look tells nothing.
  if (heads.size === 0 || heads.size * 3 > own.length) return lines;
  const sizes = [...heads.values()].map((look) => look.size);
  const largest = largestOf(sizes);
  const [first] = heads.keys();
  return lines.map((line) => {
    const look = heads.get(line);
    if (look === undefined) return line;
    const isTop = largest > bodySize ? look.size === largest : line === first;
    return { ...line, kind: 'heading', level: isTop ? 1 : 2, marks: line.marks.filter((mark) => mark.kind !== 'bold') };
  });
}

/** The size in which most of the text is set. */
function commonSize(lines: readonly SourceLine[], flow: Flow): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = flow.lookOf(line)?.size;
    if (size !== undefined) counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? usualSize;
}
