import type { ReportFields } from '#shared/model/reading.ts';
import { startsSentence } from '#shared/text/line-shape.ts';
import { remove, type Removed } from '../../clean/removing.ts';
import type { Seen } from '../../recognise/sign.ts';
import { dayIn } from '../../recognise/written-date.ts';
import { type FormContext, partOf, textField, valueField } from '../forming.ts';
import { shorten } from '../report.ts';
import { isCalledAsTown } from '../town-mark.ts';

const mark = /^\[([^\]\n]{6,20})\](?:[ \u00a0]|$)/u;
/** A place behind the date: at most a few words, each with a capital or one of the small words of places' names. */
const place =
  /^((?:St\. )?\p{Lu}[\p{L}\p{M}’'-]*(?:(?:[ \u00a0]|, |\/| \/ )(?:(?:a[mn]|an der|im|in|in der|bei|ob der|vor der|a\. ?d\.|i\. ?d\.|\(\p{Lu}[\p{L}. ]{1,20}\)|\p{Lu}[\p{L}\p{M}’'-]*))){0,3})\.(?:[ \u00a0](?=["„»“(\p{Lu}\p{N}])|$)/u;

/** „Bürgermeisterin Dr. …“: the full stop of a title ends no place. */
const title = /(?<!\p{L})(?:Dr|Prof|Mag|Dipl|Ing|Hr|Fr|Frau|Herr|Nr|Abs|Art|Bd|Ca|Inkl|Vgl|Sog)$/u;

/** Takes „[9.11.2018] Musterstadt.“ off the start of a report's text; the unit is left empty where it said nothing else. */
export function takeDatePlace(unit: Seen, fields: ReportFields, removals: Removed[], { lines }: FormContext): Seen {
  const found = mark.exec(unit.text);
  const day = found === null ? null : dayIn(found[1] ?? '');
  const isDated = found !== null && day !== null;
  const from = isDated ? found[0].length : 0;
  if (isDated) {
    const close = found[0].trimEnd().length;
    removals.push(remove('date-mark', 'converted', partOf(unit, 0, close), lines));
    fields.date = valueField(day, partOf(unit, 0, close), 'date-mark', 0.98);
  }
  const town = place.exec(unit.text.slice(from));
  const name = town?.[1] ?? '';
  // „Nun. Endlich …“: words that begin sentences are no places; without a date in front only what is called like a town is one.
  const isPlaced = town !== null && !startsSentence(`${name} `) && !title.test(name) && (isDated || isCalledAsTown(name));
  if (!isPlaced) return isDated ? shorten(unit, from) : unit;
  fields.place = textField(partOf(unit, from, from + name.length), 'dateline', isDated ? 0.95 : 0.8);
  return shorten(unit, from + town[0].length);
}
