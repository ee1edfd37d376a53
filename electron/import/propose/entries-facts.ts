import { isSafeLink } from '#shared/document/document-schema.ts';
import type { RuleName } from '#shared/messages/import.ts';
import type { Field, ReportFields, SourceLine } from '#shared/model/reading.ts';
import { isoDay } from '#shared/text/german-date.ts';
import { withoutTracking } from '#shared/text/without-tracking.ts';
import { remove, type Removed } from '../clean/removing.ts';
import { openUnits, type Piece, slicePieces } from '../clean/unit.ts';
import { bylineNames } from '../recognise/author-names.ts';
import { kickerBefore } from '../recognise/kicker-headline.ts';
import { dayIn, dayOfStamp } from '../recognise/written-date.ts';

/** Certain, but for what the file's maker got wrong. */
const given = 0.95;

/** Puts one stated fact into its field. A text that a field has already, and one that cannot be understood, is listed as removed. */
export function stateFact(
  fields: ReportFields,
  name: keyof ReportFields,
  line: number,
  lines: readonly SourceLine[],
  removals: Removed[],
): void {
  const text = lines[line]?.text ?? '';
  const pieces: readonly Piece[] = [{ kind: 'source', text, line, start: 0, end: text.length }];
  const place = [{ line, start: 0, end: text.length }];
  const field = <T>(value: T): Field<T> => ({ value, confidence: given, rule: 'given-field', passages: place, edited: false });
  const dropped = (rule: RuleName): void => void removals.push(remove(rule, 'dropped', pieces, lines));
  /** The words stand in the file in another form than in the field. */
  const converted = (rule: RuleName, isSame: boolean): void => {
    if (!isSame) removals.push(remove(rule, 'converted', pieces, lines));
  };
  switch (name) {
    case 'authors': {
      const names = bylineNames(inOrder(text), false);
      const known = fields.authors;
      const fresh = names.names.filter((one) => known?.value.includes(one) !== true);
      if (names.agency !== null && fields.agency === null) fields.agency = field(names.agency);
      if (fresh.length > 0)
        fields.authors = { ...field([...(known?.value ?? []), ...fresh]), passages: [...(known?.passages ?? []), ...place] };
      if (fresh.length === 0 && fields.byline === null && names.agency === null && names.names.length === 0 && text.length <= 80)
        fields.byline = field(text);
      else converted('author-line', fresh.length === 1 && fresh[0] === text);
      return;
    }
    case 'keywords':
    case 'externalLinks': {
      const known = fields[name];
      const isLink = name === 'externalLinks';
      const values = text
        .split(isLink ? /[\s,;]+/u : /\s?[,;|]\s?|\s[·•]\s/u)
        .map((value) => value.trim())
        .filter((value) => value !== '' && (!isLink || isSafeLink(value)))
        .map((value) => (isLink ? withoutTracking(value) : value));
      const fresh = [...new Set(values)].filter((value) => known?.value.includes(value) !== true);
      if (fresh.length === 0) dropped(values.length === 0 ? 'unread-value' : 'repeated-line');
      else fields[name] = { ...field([...(known?.value ?? []), ...fresh]), passages: [...(known?.passages ?? []), ...place] };
      if (fresh.length > 0) converted('keyword-line', fresh.length === values.length);
      return;
    }
    case 'date':
    case 'updatedDate': {
      const date = statedDay(text);
      if (date === null || fields[name] !== null) {
        dropped('unread-value');
        return;
      }
      fields[name] = field(date);
      converted('date-mark', text === date);
      return;
    }
    case 'number':
    case 'pageNumber': {
      const number = /^(?:Nr\.?\s?|#)?(\d{1,9})$/u.exec(text)?.[1] ?? '';
      if (Number(number) === 0 || fields[name] !== null) {
        dropped('unread-value');
        return;
      }
      fields[name] = field(Number(number));
      converted('number-line', text === number);
      return;
    }
    case 'url':
      if (isSafeLink(text) && fields.url === null) fields.url = field(withoutTracking(text));
      else dropped('unread-value');
      return;
    case 'byline': {
      const bare = /^\(([^()]{1,60})\)$/u.exec(text)?.[1] ?? text;
      if (fields.byline === null) fields.byline = field(bare);
      else dropped('unread-value');
      return;
    }
    case 'headline':
      if (fields.headline !== null) dropped(fields.headline.value === text ? 'repeated-line' : 'unread-value');
      else stateHeadline(fields, pieces, line, lines);
      return;
    default:
      if (fields[name] === null) fields[name] = field(text);
      else dropped(fields[name]?.value === text ? 'repeated-line' : 'unread-value');
  }
}

/** „Kunz, Maria“ → „Maria Kunz“: one family name and one given name, as lists write them. */
const inOrder = (text: string): string => text.replace(/^(\p{Lu}[\p{L}-]{1,30}), (\p{Lu}[\p{L}-]{1,20})$/u, '$2 $1');

/** „Dachzeile: Titel“ in one text is parted, unless the file states a kicker of its own. */
function stateHeadline(fields: ReportFields, pieces: readonly Piece[], line: number, lines: readonly SourceLine[]): void {
  const text = pieces.map((piece) => piece.text).join('');
  const [unit] = openUnits(lines, line);
  const kicker = fields.kicker === null && unit !== undefined ? kickerBefore(unit) : null;
  const part = (from: number, to: number, rule: RuleName): Field<string> => ({
    value: text.slice(from, to).trim(),
    confidence: given,
    rule,
    passages: slicePieces(pieces, from, to).flatMap((piece) =>
      piece.kind === 'source' ? [{ line, start: piece.start, end: piece.end }] : [],
    ),
    edited: false,
  });
  const colon = text.indexOf(':');
  if (kicker === null || colon < 0) {
    fields.headline = part(0, text.length, 'given-field');
    return;
  }
  fields.kicker = part(0, colon, 'kicker-headline');
  fields.headline = part(colon + 1, text.length, 'kicker-headline');
}

const shortYear = /^(?:\p{L}{2,10}\.?,?\s{1,3})?(\d{1,2})[\s-]{1,2}(\p{L}{3,9})\.?[\s-]{1,2}(\d{2})(?=\s{1,3}\d{1,2}:|$)/u;
const universal =
  /^(?:\p{L}{2,10}\.?,?\s{1,3})?\d{1,2}[\s-]{1,2}\p{L}{3,9}\.?[\s-]{1,2}\d{2,4}\s{1,3}(\d{1,2}:\d{2})(?::\d{2})?\s{0,2}(?:GMT|UTC?|Z|[+-]0000)$/iu;

/** The day of a date in any form that feeds and data files write: ISO, RFC 822, German, seconds since 1970. */
export function statedDay(text: string): string | null {
  const value = text.trim();
  if (/^\d{10}$|^\d{13}$/u.test(value)) return dayOfStamp(new Date(Number(value.padEnd(13, '0'))).toISOString());
  const short = shortYear.exec(value);
  const day =
    short === null ? dayIn(value) : dayIn(`${short[1] ?? ''} ${short[2] ?? ''} ${Number(short[3]) > 69 ? '19' : '20'}${short[3] ?? ''}`);
  const clock = universal.exec(value)?.[1];
  if (day !== null && clock !== undefined) return dayOfStamp(`${day}T${clock.padStart(5, '0')}:00Z`);
  if (day !== null) return short === null ? dayOfStamp(value) : day;
  const month = /^(\d{4})-(\d{2})$/u.exec(value);
  return month === null ? null : isoDay(Number(month[1]), Number(month[2]), 1);
}
