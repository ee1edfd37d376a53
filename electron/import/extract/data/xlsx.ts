import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { WarningName } from '#shared/messages/import.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { openZip, type ZipArchive } from '../archive/zip-entries.ts';
import { zipKind } from '../archive/zip-kind.ts';
import { gridRows } from './grid.ts';
import { readTable } from './read-table.ts';
import { createRecordParts, isToBeCut } from './record-parts.ts';
import type { Row } from './table.ts';
import { showsDay } from './xlsx-dates.ts';
import { readSheet, type Workbook } from './xlsx-sheet.ts';
import { readXml } from './xlsx-xml.ts';
import { append } from '../../append.ts';

export const sniffXlsx = (head: FileHead): number => (zipKind(head.bytes) === 'xlsx' ? 1 : 0);

/** Reads the tables of all sheets of a workbook; formulas count with the value they had when it was saved. */
export async function extractXlsx(file: SourceFile, context: ExtractContext): Promise<Result<Extraction>> {
  const name = file.fileName;
  const archive = await openZip(file.bytes, name);
  if (!archive.ok) return archive;
  const parts = sheetParts(archive.value);
  if (parts === null) return fail('file-damaged', { name });
  const workbook = readWorkbook(archive.value, parts.from1904);
  if (workbook === null) return fail('file-damaged', { name });
  const rows: Row[] = [];
  const beside: string[] = [];
  let characters = 0;
  let isWhole = true;
  for (const { path, title } of parts.sheets) {
    const bytes = archive.value.read(path);
    if (bytes !== null && !bytes.ok && bytes.fault.code !== 'file-damaged') return bytes;
    const grid = bytes?.ok === true ? readSheet(bytes.value, workbook) : null;
    // One broken sheet does not cost the others.
    if (bytes === null || !bytes.ok || grid === null) {
      isWhole = false;
      continue;
    }
    context.alive();
    const table = gridRows(grid);
    if (table.rows.length > 0 && parts.sheets.length > 1) beside.push(title);
    append(beside, table.beside);
    append(rows, table.rows);
    characters += bytes.value.length;
  }
  if (rows.length === 0) return fail(isWhole ? 'file-no-text' : 'file-damaged', { name });
  const warnings: WarningName[] = isWhole ? [] : ['part-damaged'];
  if (isToBeCut(rows.length, characters + workbook.characters)) {
    const recordParts = createRecordParts(context, { format: 'xlsx', encoding: 'utf-8', warnings }, beside);
    for (const row of rows) if (recordParts.add(Object.fromEntries(row))) await context.room();
    recordParts.end();
    return ok({ kind: 'container', format: 'xlsx', of: 'records' });
  }
  return readTable({ rows, beside, broken: [] }, { name, format: 'xlsx', encoding: 'utf-8', warnings, options: context.options });
}

interface SheetParts {
  readonly sheets: readonly { readonly path: string; readonly title: string }[];
  readonly from1904: boolean;
}

/** The sheets in the order of their tabs; hidden ones hold lists and settings, no reports. */
function sheetParts(archive: ZipArchive): SheetParts | null {
  const book = archive.read('xl/workbook.xml');
  if (book === null || !book.ok) return null;
  const targets = new Map<string, string>();
  const relations = archive.read('xl/_rels/workbook.xml.rels');
  if (relations?.ok === true) {
    readXml(relations.value, {
      open: (name, attributes) => {
        if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
      },
    });
  }
  const sheets: { path: string; title: string }[] = [];
  const seen = new Set<string>();
  let from1904 = false;
  const isWhole = readXml(book.value, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet' || (attributes.get('state') ?? 'visible') !== 'visible') return;
      const target = targets.get(attributes.get('id') ?? '') ?? `worksheets/sheet${String(sheets.length + 1)}.xml`;
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      // A part that several tabs point to is read once, its records would be the same; so all of them are bounded as the archive is.
      const key = path.toLowerCase();
      if (seen.has(key) || seen.size >= archive.entries.length) return;
      seen.add(key);
      sheets.push({ path, title: attributes.get('name') ?? '' });
    },
  });
  return isWhole && sheets.length > 0 ? { sheets, from1904 } : null;
}

/** A workbook's own texts; `characters` are all of them together. */
function readWorkbook(archive: ZipArchive, from1904: boolean): (Workbook & { readonly characters: number }) | null {
  const strings: string[] = [];
  const shared = archive.read('xl/sharedStrings.xml');
  if (shared !== null) {
    let pieces: string[] = [];
    const isWhole =
      shared.ok &&
      readXml(shared.value, {
        close: (name, text, parent) => {
          if (name === 't' && parent !== 'rPh') pieces.push(text);
          else if (name === 'si') {
            strings.push(pieces.join(''));
            pieces = [];
          }
        },
      });
    if (!isWhole) return null;
  }
  return { strings, dayStyles: dayStyles(archive), from1904, characters: strings.reduce((sum, text) => sum + text.length, 0) };
}

/** Which styles of cells show a day; without styles a number is a number. */
function dayStyles(archive: ZipArchive): boolean[] {
  const codes = new Map<number, string>();
  const days: boolean[] = [];
  let inCells = false;
  const styles = archive.read('xl/styles.xml');
  if (styles?.ok !== true) return days;
  readXml(styles.value, {
    open: (name, attributes, parent) => {
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells && parent === 'cellXfs') {
        const id = Number(attributes.get('numFmtId') ?? 0);
        days.push(showsDay(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return days;
}
