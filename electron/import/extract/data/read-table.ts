import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { FieldMapping, SourceFormat } from '#shared/model/reading.ts';
import type { WarningName } from '#shared/messages/import.ts';
import type { Extraction } from '../../formats.ts';
import type { ReadOptions } from '../../options.ts';
import type { SourceEntry } from '../../source-document.ts';
import { guessMapping } from './guess-mapping.ts';
import { rowEntry } from './row-entry.ts';
import type { Table } from './table.ts';

export interface TableSource {
  readonly name: string;
  readonly format: SourceFormat;
  readonly encoding: string;
  readonly warnings: readonly string[];
  readonly options: ReadOptions;
}

/** The records of a data file as reports, by the columns' mapping; where that is unclear the editor is asked. */
export function readTable(table: Table, { name, format, encoding, warnings, options }: TableSource): Result<Extraction> {
  const mapping = guessMapping(table.rows, options);
  const entries = table.rows.map((row) => rowEntry(row, mapping)).filter((entry) => entry !== null);
  if (entries.length === 0) return fail('file-no-text', { name });
  const own: WarningName[] = [];
  if (!isUsable(mapping, entries)) own.push('columns-unclear');
  if (table.broken.length > 0) own.push('rows-broken');
  const articles = entries.filter((entry) => entry.kind === 'article').length;
  return ok({
    kind: 'entries',
    readingKind: articles === 0 ? 'teaser-list' : entries.length === 1 ? 'article-page' : 'reports',
    format,
    encoding,
    fileName: name,
    entries: withRest(entries, table),
    mapping,
    warnings: [...warnings, ...own],
  });
}

/** There is a text, and most records have a headline: from a column, or from the page that a column holds. */
function isUsable({ columns }: FieldMapping, entries: readonly SourceEntry[]): boolean {
  const hasText = columns.some(({ field }) => ['text', 'html', 'teaser', 'lead'].includes(field));
  return hasText && entries.filter(({ facts }) => facts.some(({ field }) => field === 'headline')).length * 2 >= entries.length;
}

/** What is no record is listed behind the last one. */
function withRest(entries: readonly SourceEntry[], table: Table): readonly SourceEntry[] {
  const rest: NonNullable<SourceEntry['dropped']> = [
    ...table.beside.map((text) => ({ rule: 'unmapped-column' as const, text })),
    ...table.broken.map((text) => ({ rule: 'broken-row' as const, text })),
  ];
  const last = entries.at(-1);
  if (rest.length === 0 || last === undefined) return entries;
  return [...entries.slice(0, -1), { ...last, dropped: [...(last.dropped ?? []), ...rest] }];
}
