import Papa from 'papaparse';
import { csvColumns, csvKinds, splitCell, unguardCell } from '#shared/model/keyword-csv.ts';
import type { CsvColumn } from '#shared/model/keyword-csv.ts';
import { keywordKinds } from '#shared/model/keyword.ts';
import type { KeywordKind, KeywordVariant } from '#shared/model/keyword.ts';
import type { Vocabulary, VocabularyEntry } from '#shared/model/thesaurus.ts';
import { FaultError } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { createGiveWay } from '#electron/give-way.ts';
import { limits, tooManyEntries } from './triples.ts';

const columnFor = (name: string): CsvColumn | null =>
  (Object.entries(csvColumns) as [CsvColumn, readonly string[]][]).find(([, names]) =>
    names.some((one) => fold(one) === fold(name)),
  )?.[0] ?? null;

const kindFor = (text: string): KeywordKind =>
  keywordKinds.find((kind) => fold(csvKinds[kind]) === fold(text) || kind === text.trim().toLowerCase()) ?? 'topic';

/** Reads a vocabulary from a table with names of columns; a table without them is one of labels. Throws `file-no-text`, `vocabulary-too-large`. */
export async function readKeywordsCsv(text: string): Promise<Vocabulary> {
  // Excel's own line: „sep=;“
  const told = /^sep=(.)\r?\n/i.exec(text);
  const { data } = Papa.parse<string[]>(text.slice(told?.[0].length ?? 0), {
    delimiter: told?.[1] ?? '',
    delimitersToGuess: [';', ',', '\t'],
    skipEmptyLines: 'greedy',
    preview: limits.entries + 2,
  });
  if (data.length > limits.entries + 1) throw tooManyEntries();
  const head = (data[0] ?? []).map(columnFor);
  const hasHead = head.includes('label');
  const columns: readonly (CsvColumn | null)[] = hasHead ? head : ['label'];
  const rows = hasHead ? data.slice(1) : data;
  const leftOut = new Map<string, number>();
  const entries: VocabularyEntry[] = [];
  const giveWay = createGiveWay();
  for (const row of rows) {
    await giveWay();
    const cellOf = (column: CsvColumn): string => unguardCell(row[columns.indexOf(column)] ?? '');
    const variants = (column: 'variants' | 'abbreviations' | 'hidden', kind: KeywordVariant['kind']): KeywordVariant[] =>
      splitCell(cellOf(column)).map((label) => ({ label, kind }));
    const label = cellOf('label');
    entries.push({
      // Links of a table go by label.
      key: fold(label),
      uri: cellOf('uri').trim() || null,
      label,
      kind: kindFor(cellOf('kind')),
      variants: [...variants('variants', 'variant'), ...variants('abbreviations', 'abbreviation'), ...variants('hidden', 'hidden')],
      scopeNote: cellOf('scopeNote'),
      notation: cellOf('notation'),
      broader: splitCell(cellOf('broader')).map(fold),
      related: splitCell(cellOf('related')).map(fold),
    });
    if (hasHead)
      row.forEach((cell, at) => {
        const name = data[0]?.[at] ?? '';
        if (!columns[at] && cell.trim() !== '') leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
      });
  }
  if (entries.length === 0) throw new FaultError('file-no-text', { name: '' });
  return { entries, leftOut: [...leftOut].map(([name, count]) => ({ name, count })) };
}
