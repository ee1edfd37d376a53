import type { ReportFields } from '#shared/model/reading.ts';
import { startsSentence } from '#shared/text/line-shape.ts';
import { remove, type Removed } from '../../clean/removing.ts';
import type { Seen } from '../../recognise/sign.ts';
import { dayIn } from '../../recognise/written-date.ts';
import { isFramed } from '../../line-role.ts';
import { type FormContext, partOf, textField, valueField } from '../forming.ts';
import { shorten } from '../report.ts';
import { isCalledAsTown } from '../town-mark.ts';

const mark = /^\[([^\]\n]{6,20})\](?:[ \u00a0]|$)/u;
/** A place behind the date: at most a few words, each with a capital or one of the small words of places' names. */
const place =
  /^((?:St\. )?\p{Lu}[\p{L}\p{M}’'-]*(?:(?:[ \u00a0]|, |\/| \/ )(?:(?:a[mn]|an der|im|in|in der|bei|ob der|vor der|a\. ?d\.|i\. ?d\.|\(\p{Lu}[\p{L}. ]{1,20}\)|\p{Lu}[\p{L}\p{M}’'-]*))){0,3})\.(?:[ \u00a0](?=["„»“(\p{Lu}\p{N}])|$)/u;

/** „Bürgermeisterin Dr. …“: the full stop of a title ends no place. */
const title = /(?<!\p{L})(?:Dr|Prof|Mag|Dipl|Ing|Hr|Fr|Frau|Herr|Nr|Abs|Art|Bd|Ca|Inkl|Vgl|Sog|Abb|Bzw|Gem|Kap|Mio|Mrd|Std|Tel|Tsd)$/u;

/** „Musterstadt, 9.11.2018 – “ before the first words, „[9.11.2018]“ or „Musterstadt, 9.11.2018“ in a line of its own. */
const dateline = /^(?:([^\n\d„“"!?]{2,80}), )?(\[?)(\d{1,2}\.\d{1,2}\.\d{4})(\]?)/u;

/** Takes a line that tells the day and the place, and nothing else. */
export function takeDateline(unit: Seen, fields: ReportFields, removals: Removed[], lines: FormContext['lines']): boolean {
  const found = dateline.exec(unit.text);
  const day = found?.[0] === unit.text ? dayIn(found[3] ?? '') : null;
  if (found === null || day === null || fields.date !== null) return false;
  takeDay(unit, found, day, fields, removals, lines);
  return true;
}

function takeDay(unit: Seen, [whole, town]: RegExpExecArray, day: string, ...taken: [ReportFields, Removed[], FormContext['lines']]): void {
  const [fields, removals, lines] = taken;
  const from = town === undefined ? 0 : town.length;
  const mark = partOf(unit, from, whole.length);
  removals.push(remove('date-mark', 'converted', mark, lines));
  fields.date = valueField(day, mark, 'date-mark', 0.98);
  if (town !== undefined && fields.place === null) fields.place = textField(partOf(unit, 0, from), 'dateline', 0.97);
}

/** A place in front of a text: a blank that does not break parts it from the text, whatever it is called. */
const bound = /^(\p{Lu}[\p{L}\p{M} ,()/’'-]{2,80})\.\u00a0(?=["„»“(\p{Lu}\p{N}])/u;

/** Takes „[9.11.2018] Musterstadt.“ off the start of a report's text; the unit is left empty where it said nothing else. */
export function takeDatePlace(unit: Seen, fields: ReportFields, removals: Removed[], { lines }: FormContext): Seen {
  const line = dateline.exec(unit.text);
  const dash = line === null || line[1] === undefined ? null : /^ – (?=\S)/u.exec(unit.text.slice(line[0].length));
  const written = dash === null ? null : dayIn(line?.[3] ?? '');
  if (line !== null && dash !== null && written !== null) {
    takeDay(unit, line, written, fields, removals, lines);
    return shorten(unit, line[0].length + dash[0].length);
  }
  const found = mark.exec(unit.text);
  const day = found === null ? null : dayIn(found[1] ?? '');
  const isDated = found !== null && day !== null;
  const from = isDated ? found[0].length : 0;
  if (isDated) {
    const close = found[0].trimEnd().length;
    removals.push(remove('date-mark', 'converted', partOf(unit, 0, close), lines));
    fields.date = valueField(day, partOf(unit, 0, close), 'date-mark', 0.98);
  }
  // Pages of our own sites bind the place to the text; there nothing else is one.
  const tied = bound.exec(unit.text.slice(from));
  const town = tied ?? (isFramed(lines) ? null : place.exec(unit.text.slice(from)));
  const name = town?.[1] ?? '';
  // „Nun. Endlich …“: words that begin sentences are no places; without a date in front only what is called like a town is one.
  const isPlaced = town !== null && !startsSentence(`${name} `) && !title.test(name) && (isDated || tied !== null || isCalledAsTown(name));
  if (!isPlaced) return isDated ? shorten(unit, from) : unit;
  fields.place = textField(partOf(unit, from, from + name.length), 'dateline', isDated ? 0.95 : 0.8);
  return shorten(unit, from + town[0].length);
}
