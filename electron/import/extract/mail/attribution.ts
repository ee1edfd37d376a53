import type { SourceLine } from '#shared/model/reading.ts';
import { parseGermanDate } from '#shared/text/german-date.ts';
import { mailDay } from './mail-date.ts';

/** What stands above a quoted message: who wrote it, when, about what; `count` lines long. */
export interface Attribution {
  readonly count: number;
  readonly author: string;
  readonly day: string | null;
  readonly subject: string;
  /** Sent on, not answered. */
  readonly isForward: boolean;
}

const separator =
  /^[-_ >]{2,40}(?:urspr(?:ü|ue)ngliche (?:nachricht|e-?mail|mail)|original ?(?:message|nachricht)|weitergeleitete (?:nachricht|e-?mail)|forwarded message|nachricht weitergeleitet)[-_ ]{0,40}:?$/iu;
const forwardWords = /weitergeleitet|forwarded/iu;
const begunForward = /^(?:anfang der weitergeleiteten (?:nachricht|e-?mail)|begin forwarded message|weitergeleitete nachricht)\s?:?$/iu;
const label =
  /^\*?(von|from|gesendet|sent|datum|date|an|to|cc|kopie|bcc|betreff|subject|antwort an|reply-to|wichtigkeit|anlagen?)\s?:\*?\s?(.{0,600})$/iu;
const wrote = /^(?:am|on|le)\s(.{4,90}?)\s?(?:schrieb|hat|wrote|a écrit)\s?(.{0,160}?)(?:\s(?:folgendes )?geschrieben)?\s?:$/iu;
const wroteFirst = /^(.{2,120}?)\s(?:schrieb|wrote)\s(?:am|on)\s(.{4,60}):$/iu;
const clock = /\d{1,2}[:.]\d{2}/;

/**
 * The head of a quoted message that starts at a line, or null. Three labelled lines, or one that says who wrote when above a quote.
 * `opensQuote`: the line is itself the first of a quote, as some programs write it.
 */
export function attributionAt(lines: readonly SourceLine[], at: number, opensQuote = false): Attribution | null {
  const first = textAt(lines, at);
  if (first === '' || first.length > 400) return null;
  const isSeparator = separator.test(first) || begunForward.test(first);
  const labelled = labelsFrom(lines, isSeparator ? at + 1 : at);
  if (labelled !== null) {
    const isForward = isSeparator && forwardWords.test(first);
    return { ...labelled, count: labelled.count + (isSeparator ? 1 : 0), isForward };
  }
  return wroteLine(lines, at, first, opensQuote);
}

const textAt = (lines: readonly SourceLine[], at: number): string => (lines[at]?.text ?? '').replace(/\s+/g, ' ').trim();

/** „Von: … / Gesendet: … / An: … / Betreff: …“. */
function labelsFrom(lines: readonly SourceLine[], from: number): Omit<Attribution, 'isForward'> | null {
  const values = new Map<string, string>();
  let at = from;
  for (; at < from + 12; at += 1) {
    const text = textAt(lines, at);
    const found = label.exec(text);
    const name = found?.[1]?.toLowerCase();
    if (name === undefined) {
      // A long list of recipients runs over several lines.
      const before = textAt(lines, at - 1);
      const isList = /[;,]$/.test(before) || (/[@;]/.test(before) && /[;,<@]/.test(text));
      const goesOn = at > from && lines[at]?.blankBefore === false && isList && text !== '' && text.length < 300;
      if (goesOn) continue;
      break;
    }
    if (values.has(name)) break;
    values.set(name, (found?.[2] ?? '').replace(/^\*\s?/, '').trim());
  }
  const from_ = values.get('von') ?? values.get('from');
  const sent = values.get('gesendet') ?? values.get('sent') ?? values.get('datum') ?? values.get('date');
  const subject = values.get('betreff') ?? values.get('subject');
  const to = values.get('an') ?? values.get('to');
  if (from_ === undefined || values.size < 3 || (sent === undefined && to === undefined)) return null;
  return { count: at - from, author: personIn(from_), day: dayIn(sent ?? ''), subject: subject ?? '' };
}

/** „Am 12.01.2026 um 10:12 schrieb Eva Beispiel <eva@…>:“, broken over up to three lines. */
function wroteLine(lines: readonly SourceLine[], at: number, first: string, opensQuote: boolean): Attribution | null {
  if (!/^(?:am|on|le)\s|\s(?:schrieb|wrote)\s/iu.test(first)) return null;
  let text = '';
  for (let count = 1; count <= 3; count += 1) {
    const line = textAt(lines, at + count - 1);
    if (count > 1 && (line === '' || line.startsWith('>'))) return null;
    text = text === '' ? line : `${text} ${line}`;
    if (!text.endsWith(':')) continue;
    const found = wrote.exec(text);
    const turned = found === null ? wroteFirst.exec(text) : null;
    const when = found?.[1] ?? turned?.[2];
    const who = found?.[2] ?? turned?.[1];
    if (when === undefined || who === undefined || dayIn(when) === null) return null;
    // An article may say the same of a person; a mail is quoted below it, or it names the minute or the address.
    const next = lines[at + count];
    const isQuoted = next?.kind === 'quote' || next?.text.trimStart().startsWith('>') === true;
    if (!isQuoted && !opensQuote && !(clock.test(when) && /@/.test(text))) return null;
    return {
      count,
      author: personIn(who === '' ? nameBehind(when) : who),
      day: dayIn(when),
      subject: '',
      isForward: false,
    };
  }
  return null;
}

/** „Mon, Jan 12, 2026 at 10:12 AM Eva Beispiel“: the name follows the time. */
const nameBehind = (when: string): string =>
  /\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AP]M)?,?\s(?:[A-Z]{3,4}\s)?(\D+)$/u.exec(when)?.[1] ?? /[^,]+$/.exec(when)?.[0] ?? '';

/** `YYYY-MM-DD` of a date as mail programs write it in German or English. */
export function dayIn(text: string): string | null {
  const german = parseGermanDate(text.replace(/(\d{1,2}\.)\s(\p{L}{3})\.\s/u, '$1 $2 '));
  if (german !== null) return german;
  const english = /(\p{L}{3})\p{L}{0,6}\.?\s(\d{1,2}),?\s(\d{4})/u.exec(text);
  return mailDay(english === null ? text.replace(/(\d{1,2})\.\s/, '$1 ') : `${english[2] ?? ''} ${english[1] ?? ''} ${english[3] ?? ''}`);
}

/** „Beispiel, Eva <eva@example.org>“ → „Eva Beispiel“. */
export function personIn(text: string): string {
  const bare = text
    .replace(/\s?[<[(](?:mailto:)?[^\s<>()[\]]{1,200}@[^<>()[\]]{1,200}[>\])]/gu, '')
    .replace(/\s?(?:im auftrag von|on behalf of)\s.{0,200}$/iu, '')
    .replace(/["'“”„]/gu, '')
    .replace(/,?\s?via\s.{1,80}$/u, '')
    .trim();
  const name = bare === '' ? (/[^\s<>:;,]{1,100}@[^\s<>;,]{1,200}/.exec(text)?.[0] ?? text.trim()) : bare;
  const turned = /^((?:(?:von|van|vom|zu|zur|de|der|den|ten|di)\s){0,2}\p{Lu}[\p{L}'-]{1,40}),\s(\p{Lu}[\p{L}. -]{1,40})$/u.exec(name);
  // „Stadt Aubach, Pressestelle“ is one sender, not two people.
  if (turned === null) return name.replace(/,\s/gu, ' – ');
  return `${turned[2] ?? ''} ${turned[1] ?? ''}`;
}
