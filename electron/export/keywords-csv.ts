import { csvColumns, csvKinds, guardCell, joinCell } from '#shared/model/keyword-csv.ts';
import type { CsvColumn } from '#shared/model/keyword-csv.ts';
import type { VocabularyEntry } from '#shared/model/thesaurus.ts';

const columns = Object.keys(csvColumns) as CsvColumn[];
const cell = (text: string): string => {
  const guarded = guardCell(text);
  return /[";\n\r]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** The vocabulary as a table that a German Excel opens as it is: semicolons, UTF-8 with its mark. Links are written by label. */
export function keywordsCsv(entries: readonly VocabularyEntry[]): string {
  const labels = new Map(entries.map((entry) => [entry.key, entry.label]));
  const names = (keys: readonly string[]): string => joinCell(keys.map((key) => labels.get(key) ?? key));
  const rows = entries.map((entry) => {
    const variants = (kind: string): string =>
      joinCell(entry.variants.filter((variant) => variant.kind === kind).map((variant) => variant.label));
    const values: Record<CsvColumn, string> = {
      label: entry.label,
      kind: csvKinds[entry.kind],
      broader: names(entry.broader),
      related: names(entry.related),
      variants: variants('variant'),
      abbreviations: variants('abbreviation'),
      hidden: variants('hidden'),
      scopeNote: entry.scopeNote,
      notation: entry.notation,
      uri: entry.uri ?? entry.key,
    };
    return columns.map((column) => cell(values[column])).join(';');
  });
  return `\uFEFF${[columns.map((column) => csvColumns[column][0]).join(';'), ...rows].join('\r\n')}\r\n`;
}
