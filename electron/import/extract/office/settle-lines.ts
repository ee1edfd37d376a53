import type { SourceLine } from '#shared/model/reading.ts';

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
    (line.region === 'header' ? above : line.region === 'footer' ? below : settled).push(kept);
  }
  const set = (lines: readonly SourceLine[]): SourceLine[] =>
    lines.map((line, index) => (index === 0 ? { ...line, blankBefore: true } : line));
  return above.length === 0 ? [...settled, ...set(below)] : [...above, ...set(settled), ...set(below)];
}
