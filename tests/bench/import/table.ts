import { readFileSync, writeFileSync } from 'node:fs';
import type { Score } from './score.ts';

export interface Row {
  readonly label: string;
  readonly score: Score;
}

const decimals = (value: number | null): string => (value === null ? '–' : value.toFixed(3).replace(/^0/, ''));
const ms = (value: number | null): string => (value === null ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0));

/** One Markdown table of a set; the last column compares medians with Readability's of the same run (above 1: faster), never with another run's. */
export function tableOf(rows: readonly Row[], baseline: number | null): string {
  const head = ['extractor', 'P', 'R', 'F', 'title', 'author', 'date', 'median ms', 'worst ms', '× Readability', 'pages (too slow)'];
  const lines = rows.map(({ label, score }) => [
    label,
    ...[score.precision, score.recall, score.f, score.title, score.author, score.date].map(decimals),
    ms(score.median),
    ms(score.worst),
    baseline === null || score.median === null || score.worst === null ? '–' : (baseline / score.median).toFixed(1),
    `${String(score.pages)}${score.late > 0 ? ` (${String(score.late)})` : ''}`,
  ]);
  return markdownTable([head, ...lines]);
}

/** A Markdown table, padded so that it can be read in the terminal too. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) => `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`);
  return [lines[0], `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.slice(1)].join('\n');
}

/** Writes tables between the two marks of a bench in a file; marks and heading are added at its end where they are missing. */
export function writeBetweenMarks(path: string, bench: string, heading: string, content: string): void {
  const [begin, end] = [`<!-- ${bench} begin -->`, `<!-- ${bench} end -->`];
  const before = readFileSync(path, 'utf8');
  const block = `${begin}\n\n${content.trim()}\n\n${end}`;
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  const whole = from >= 0 && to > from;
  writeFileSync(
    path,
    whole ? before.slice(0, from) + block + before.slice(to + end.length) : `${before.trimEnd()}\n\n## ${heading}\n\n${block}\n`,
  );
}
