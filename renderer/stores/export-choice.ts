import { defaultExportOptions, exportChoices } from '#shared/model/export.ts';
import type { ExportChoice, ExportFormatInfo, ExportOptions, ExportSubjectKind } from '#shared/model/export.ts';

/** What a format is used for: paper, further work on the text, reading in a browser, other programs. */
export const formatPurposes = ['print', 'document', 'web', 'text'] as const;
export type FormatPurpose = (typeof formatPurposes)[number];

/** By id, or else by ending. */
const purposeByFormat: Readonly<Record<string, FormatPurpose>> = {
  pdf: 'print',
  docx: 'document',
  odt: 'document',
  rtf: 'document',
  epub: 'document',
  icml: 'document',
  html: 'web',
  site: 'web',
  'icml-package': 'document',
};
export const purposeOf = ({ id, extension }: Pick<ExportFormatInfo, 'id' | 'extension'>): FormatPurpose =>
  purposeByFormat[id] ?? purposeByFormat[extension] ?? 'text';

/** What the formats are for: a file each is made by those for one report. */
export const formatSubject = (kind: ExportSubjectKind, { division }: Pick<ExportOptions, 'division'>): ExportSubjectKind =>
  kind === 'reports' && division === 'each' ? 'article' : kind;

/** The formats that can be chosen. */
export function formatsFor(
  formats: readonly ExportFormatInfo[],
  kind: ExportSubjectKind,
  options: Pick<ExportOptions, 'division'>,
): readonly ExportFormatInfo[] {
  const subject = formatSubject(kind, options);
  return formats.filter((format) => format.subjects.includes(subject) && !(subject !== kind && format.isPackage));
}

/** The printed looks of a format for that kind of thing. */
export const layoutsFor = (format: ExportFormatInfo, subject: ExportSubjectKind): readonly ExportFormatInfo['layouts'][number][] =>
  format.layouts.filter(({ subjects }) => subjects.includes(subject));

/**
 * The nearest choice that there is: what was wished where it is to be had, else a format with the same ending, else a printed one. What the
 * dialog does not show for it and would act all the same has its default.
 */
export function settledChoice(formats: readonly ExportFormatInfo[], kind: ExportSubjectKind, wished: ExportChoice): ExportChoice | null {
  const hasTogether = formatsFor(formats, kind, { division: 'together' }).length > 0;
  const options: ExportOptions =
    kind === 'reports' ? { ...wished.options, division: hasTogether ? wished.options.division : 'each' } : wished.options;
  const possible = formatsFor(formats, kind, options);
  const ending = formats.find(({ id }) => id === wished.formatId)?.extension;
  const format =
    possible.find(({ id }) => id === wished.formatId) ??
    possible.find(({ extension }) => extension !== '' && extension === ending) ??
    possible.find(({ layouts }) => layouts.length > 0) ??
    possible[0];
  if (!format) return null;
  const layouts = layoutsFor(format, formatSubject(kind, options));
  const layout = layouts.find(({ id }) => id === options.layout) ?? layouts[0] ?? null;
  const isOneOfMany = kind === 'reports' && options.division === 'together' && !format.isPackage;
  return {
    formatId: format.id,
    options: {
      ...options,
      layout: layout?.id ?? null,
      order: isOneOfMany ? options.order : defaultExportOptions.order,
      withMarks: layouts.length > 0 && options.withMarks,
    },
  };
}

const key = 'umbruch.export';
type Kept = Pick<Storage, 'getItem' | 'setItem'>;

function readAll(storage: Kept): Readonly<Record<string, ExportChoice>> {
  try {
    const read = exportChoices.safeParse(JSON.parse(storage.getItem(key) ?? '{}'));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/** What was last chosen for that kind of thing on this machine; what does not fit any more is settled by `settledChoice`. */
export const lastChoice = (kind: ExportSubjectKind, storage: Kept = window.localStorage): ExportChoice =>
  readAll(storage)[kind] ?? { formatId: '', options: defaultExportOptions };

/** Remembers a choice. A window that may keep nothing forgets it, and works all the same. */
export function keepChoice(kind: ExportSubjectKind, choice: ExportChoice, storage: Kept = window.localStorage): void {
  try {
    storage.setItem(key, JSON.stringify({ ...readAll(storage), [kind]: choice }));
  } catch {
    // Storage is full or refused: the next dialog begins with the first format.
  }
}
