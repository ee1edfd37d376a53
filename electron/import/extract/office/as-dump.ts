import type { SourceLine } from '#shared/model/reading.ts';
import { endsSentence, startsLower } from '#shared/text/line-shape.ts';
import type { Layout } from '../../source-document.ts';
import type { Flow } from './flow.ts';

const structure: readonly SourceLine['kind'][] = ['heading', 'list-item', 'table-row', 'quote'];

/**
 * A document of bare paragraphs has no structure to rely on: often it is text that somebody pasted. It is read as such,
 * with the gaps where the writer left a paragraph empty; without any gap paragraphs stand apart, unless they are but lines.
 */
export function asDump(lines: readonly SourceLine[], flow: Flow): { readonly lines: readonly SourceLine[]; readonly layout: Layout } {
  if (lines.some((line) => line.region === 'main' && structure.includes(line.kind))) return { lines, layout: 'markdown' };
  const hasGaps = lines.some((line) => flow.isAfterEmpty(line));
  if (!hasGaps && !isWrapped(lines)) return { lines, layout: 'text' };
  const spaced = lines.map((line) => (line.region === 'main' ? { ...line, blankBefore: flow.isAfterEmpty(line) } : line));
  return { lines: spaced, layout: 'text' };
}

/** Whether sentences run over the ends of paragraphs: then these are the lines of a text that was wrapped by hand. */
function isWrapped(lines: readonly SourceLine[]): boolean {
  let goesOn = 0;
  for (const [index, line] of lines.entries())
    if (index > 0 && startsLower(line.text) && !endsSentence(lines[index - 1]?.text ?? '')) goesOn += 1;
  return goesOn >= 3 && goesOn * 8 >= lines.length;
}
