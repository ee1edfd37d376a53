import type { KnownReport, ReportPrint } from '#shared/model/known-report.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { addressKey } from '#shared/text/address-key.ts';
import { fold, leadingWords } from '#shared/text/fold.ts';
import { printOf } from '#shared/text/shingles.ts';
import { momentsOf } from './moments.ts';
import type { Moment } from './moments.ts';

/** Words that must agree at the beginning of two texts to call them the same. */
const leading = 12;

/** What is compared of a record. */
export interface Fingerprint extends ReportPrint {
  /** „aktualisiert am“, where the source says so. */
  readonly updatedDate: string | null;
  /** Days and words of correction in its text. */
  readonly moments: readonly Moment[];
}

/** „Titel – Seite 2 von 3“ is page two of „Titel“. */
const pageMark = /\s(?:(?:seite|teil|page)\s?\d{1,3}(?:\s(?:von|of)\s\d{1,3})?|\d{1,3}\s(?:von|of)\s\d{1,3})$/;
/** A bare number at the end, „Titel (2)“ or „Titel S. 2“. */
const endNumber = /\s(?:s\s?)?(\d{1,3})$/;

/** The folded headline; without the page number where the source is a later page. A bare number counts only when it is the page's own: „Ausbau der A 7“. */
export function headlineKeyOf(headline: string, page: number | null): string {
  const key = fold(headline);
  if (page === null || page < 2) return key;
  const bare = key.replace(pageMark, '');
  if (bare !== key) return bare;
  const end = endNumber.exec(key);
  return end && Number(end[1]) === page ? key.slice(0, end.index) : key;
}

/** The text as it stands in the archive: there a back reference says „wir berichteten“ and bears its number beside its words, not in them. */
const textOf = (record: ReportRecord): string =>
  record.backReferences.reduce(
    (text, { text: words, number }) => (number === null ? text : text.replace(words, () => words.replace(String(number), ' '))),
    record.blocks.map((block) => block.text).join('\n'),
  );

const known = new WeakMap<ReportRecord, Fingerprint>();

/** What is compared of a record; of one that did not change it is not worked out again. */
export function fingerprint(record: ReportRecord): Fingerprint {
  const mine = known.get(record) ?? fingerprintOf(record);
  known.set(record, mine);
  return mine;
}

function fingerprintOf(record: ReportRecord): Fingerprint {
  const { fields } = record;
  const opening = fields.lead?.value ?? record.blocks.find((block) => block.type === 'paragraph')?.text ?? '';
  const headline = fields.headline?.value ?? '';
  const page = fields.pageNumber?.value ?? null;
  const lead = fields.lead?.value ?? '';
  const text = textOf(record);
  const print = record.kind === 'article' ? printOf(lead, text) : printOf('', `${lead}\n${text}`);
  return {
    extent: record.kind === 'article' ? 'full' : 'teaser',
    kicker: fields.kicker?.value ?? '',
    headline,
    headlineKey: headlineKeyOf(headline, page),
    textKey: leadingWords(opening, leading),
    datelineDate: fields.date?.value ?? null,
    updatedDate: fields.updatedDate?.value ?? null,
    number: fields.number?.value ?? null,
    urlKey: addressKey(fields.url?.value ?? null),
    page,
    print,
    moments: momentsOf(`${lead}\n${text}`, print),
  };
}

/** A record as one of its own delivery, for those after it. */
export const asKnown = (mine: Fingerprint, telling: KnownReport['telling'] = null): KnownReport => ({
  ...mine,
  articleId: null,
  print: () => mine.print,
  telling,
  pages: () => (mine.page === null ? [] : [mine.page]),
});
