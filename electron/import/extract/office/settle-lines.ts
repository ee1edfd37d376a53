import type { SourceLine } from '#shared/model/reading.ts';
import { append } from '../../append.ts';

const longestLine = 1_000_000;

/** Last touches that need the whole document: headers said once, captions of tables as text, headers above and footers below all else. */
export function settleLines(lines: readonly SourceLine[]): SourceLine[] {
  const headers = new Set<string>();
  const settled: SourceLine[] = [];
  const above: SourceLine[] = [];
  const below: SourceLine[] = [];
  for (const line of lines) {
    const key = `${line.region}\u0000${line.text}`;
    if (line.region === 'header' || line.region === 'footer') {
      if (headers.has(key)) continue;
      headers.add(key);
    }
    const isTableCaption = line.kind === 'caption' && /^(?:Tabelle|Table|Tab\.)/.test(line.text);
    const kept: SourceLine = isTableCaption ? { ...line, kind: 'paragraph' } : line;
    append(line.region === 'header' ? above : line.region === 'footer' ? below : settled, parts(kept));
  }
  const set = (lines: readonly SourceLine[]): SourceLine[] =>
    lines.map((line, index) => (index === 0 ? { ...line, blankBefore: true } : line));
  return above.length === 0 ? [...settled, ...set(below)] : [...above, ...set(settled), ...set(below)];
}

/** A line longer than any reader would see, cut where a word ends so that none is lost. */
function parts(line: SourceLine): SourceLine[] {
  if (line.text.length <= longestLine) return [line];
  const cut: SourceLine[] = [];
  for (let at = 0; at < line.text.length;) {
    const blank = line.text.lastIndexOf(' ', at + longestLine);
    const end = at + longestLine >= line.text.length ? line.text.length : blank > at ? blank : at + longestLine;
    cut.push({ ...line, text: line.text.slice(at, end).trim(), marks: [] });
    at = end;
  }
  return cut.filter((one) => one.text !== '');
}
