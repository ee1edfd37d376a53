import Papa from 'papaparse';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { decode } from '../../decode.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { namedFields } from './column-names.ts';
import { gridRows, gridShape, headRows, isFilled, recordOf } from './grid.ts';
import type { CutSource } from './part-note.ts';
import { readTable } from './read-table.ts';
import { createRecordParts, cutFrom, isToBeCut } from './record-parts.ts';

const delimiters = [';', ',', '\t', '|'];

/** A table by the end of its name, or by a first line of known column names. */
export function sniffCsv(head: FileHead): number {
  const lines = head.text.split(/\r?\n|\r/, 12).filter((line) => line.trim() !== '');
  const first = (lines[0] ?? '').slice(0, 5_000);
  if (/^\s*[[{]/.test(head.text)) return 0.3;
  const isParted = delimiters.some((delimiter) => first.includes(delimiter)) || /^sep=/i.test(first);
  if (['csv', 'tsv', 'tab'].includes(head.extension)) return isParted ? 0.92 : 0.6;
  const delimiter = delimiters.find((one) => first.split(one).length >= 3);
  if (delimiter === undefined || lines.length < 2) return 0;
  const names = first.split(delimiter).map((name) => name.replace(/^["\s]+|["\s]+$/g, ''));
  const known = names.filter((name) => name.length <= 40 && namedFields(name).length > 0).length;
  return known >= 3 && known * 2 >= names.length ? 0.75 : 0;
}

/** Reads tables as text: any of the usual separators, quoted cells over several lines, with or without names of columns. */
export async function extractCsv(file: SourceFile, context: ExtractContext): Promise<Result<Extraction>> {
  const name = file.fileName;
  const decoded = decode(file.bytes);
  if (!decoded.ok) return fail(decoded.fault.code, { name });
  const { encoding, warnings } = decoded.value;
  // Excel's own line: „sep=;“
  const told = /^sep=(.)\r?\n/i.exec(decoded.value.text);
  const text = decoded.value.text.slice(told?.[0].length ?? 0);
  const delimiter = told?.[1] ?? delimiterOf(text);
  // A few more than are read at once: a header and notes above it.
  const { data, meta } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy', preview: cutFrom.records + 12 });
  const { rows, beside } = gridRows(data);
  if (rows.length === 0) return fail('file-no-text', { name });
  // Rows of nothing but dashes count for none, so that more may follow than were seen.
  if (meta.truncated || isToBeCut(rows.length, text.length)) {
    await handRows(text, delimiter, data.filter(isFilled).slice(0, headRows), { format: 'csv', encoding, warnings }, context);
    return ok({ kind: 'container', format: 'csv', of: 'records' });
  }
  return readTable({ rows, beside, broken: [] }, { name, format: 'csv', encoding, warnings, options: context.options });
}

/** Hands out a long table row by row, as files of one record a line: under one name, a column is the same in each of them. */
async function handRows(
  text: string,
  delimiter: string,
  head: readonly (readonly string[])[],
  source: CutSource,
  context: ExtractContext,
): Promise<void> {
  const shape = gridShape(head);
  const parts = createRecordParts(context, source, shape.beside);
  let filled = 0;
  await new Promise<void>((done, failed) => {
    Papa.parse<string[]>(text, {
      delimiter,
      skipEmptyLines: 'greedy',
      step: ({ data }, parser) => {
        if (!isFilled(data)) return;
        filled += 1;
        context.alive();
        if (filled <= shape.skipped || !parts.add(Object.fromEntries(recordOf(data, shape)))) return;
        parser.pause();
        void context.room().then(parser.resume).catch(failed);
      },
      complete: () => done(),
    });
  });
  parts.end();
}

/** The separator that parts the first lines into the same number of cells, two at least; quoted ones do not count. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 200_000);
  let best = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 20, skipEmptyLines: 'greedy' });
    const widths = data.map((row) => row.length);
    const common = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 0;
    const even = widths.filter((width) => width === common).length / Math.max(1, widths.length);
    // A comma of a sentence is followed by a space.
    const spaced = head.split(`${delimiter} `).length / head.split(delimiter).length;
    const score = common < 2 ? 0 : even * (Math.min(common, 12) + 10) * (1 - 0.8 * spaced);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}
