import type { SectionReading } from '#shared/model/reading.ts';
import { findDates, weekdayLine, weekdayOf } from '#shared/text/german-date.ts';
import { endsSentence } from '#shared/text/line-shape.ts';
import { isPlace } from '#shared/text/topics.ts';
import type { Seen } from '../../recognise/sign.ts';
import { block, type FormContext, partOf } from '../forming.ts';
import { draftSection, finish, isBoundary, isLinkUnit, type SectionDraft, takeOut, use, useLink } from './section.ts';
import { append } from '../../append.ts';

type EventReading = SectionReading['events'][number];

const time = /(?:ab\s|von\s)?\d{1,2}(?:[:.]\d{2})?(?:\s?(?:Uhr)?\s?(?:[-–]|bis)\s?\d{1,2}(?:[:.]\d{2})?)?\s?(?:Uhr|h)(?!\p{L})/u;
const inline =
  /^((?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\b\.?,?\s?)?(?:(?:am|den|vom)\s)?\d{1,2}\.(?:\s?(?:\d{1,2}\.|\p{L}{3,9}\.?))?(?:\s?(?:\d{4}|\d{2})(?!\d))?(?:\s?(?:[-–]|bis|und)\s?\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9}\.?)\s?(?:\d{4})?)?)\s?[:|,–-]?\s+(?=\S)/iu;

/** Whether an event starts here without a label of events: a weekday or date line with a title below. */
export const startsEvent = (seen: readonly Seen[], at: number): boolean => {
  const unit = seen[at];
  const next = seen[at + 1];
  return unit !== undefined && next !== undefined && unit.signs.has('weekday-line') && next.text.length < 200 && !isBoundary(next);
};

const startsInline = (unit: Seen): boolean => {
  const found = inline.exec(unit.text.slice(0, 90));
  return found !== null && findDates(found[1] ?? '', '2000-01').length > 0 && unit.text.length < 300;
};

/** Reads a list of events under `label` (or without one). A label that repeats itself is listed and passed over. */
export function readEvents(
  seen: readonly Seen[],
  from: number,
  issue: string | null,
  context: FormContext,
): { readonly draft: SectionDraft; readonly next: number } {
  const draft = draftSection('events');
  let at = from;
  const label = seen[at];
  if (label && !label.signs.has('weekday-line')) {
    draft.section.label = use(draft, label.pieces);
    at += 1;
  }
  while (at < seen.length) {
    const unit = seen[at];
    if (!unit) break;
    if (unit.text === label?.text) {
      takeOut(draft, 'repeated-label', 'dropped', unit.pieces, context);
      at += 1;
    } else if (unit.signs.has('weekday-line')) at = readEvent(seen, at, issue, draft, context);
    else if (startsInline(unit)) at = readInlineEvent(seen, at, issue, draft, context);
    else if (draft.section.events.length > 0 && unit.text.length >= 80 && endsSentence(unit.text) && !unit.blankBefore) {
      // A text below an event: kept in the section, since an event has no text of its own.
      draft.section.blocks.push(block('paragraph', unit.pieces, context.lines));
      append(draft.used, unit.pieces);
      at += 1;
    } else break;
  }
  return { draft, next: Math.max(at, from + 1) };
}

export const eventsSection = (draft: SectionDraft): SectionReading => finish(draft, draft.section.label === '' ? 0.6 : 0.85);

function newEvent(when: string, issue: string | null): EventReading {
  const dates = findDates(when, issue);
  const first = /^\p{L}+/u.exec(when)?.[0] ?? '';
  return {
    weekday: weekdayLine(first) === null ? '' : first,
    date: dates[0]?.iso ?? null,
    endDate: dates[1]?.iso ?? null,
    time: time.exec(when)?.[0] ?? '',
    title: '',
    place: '',
    url: null,
    proposedDate: null,
    proposedFrom: '',
  };
}

/** Weekday or date, then title, then place, time and link in lines of their own. */
function readEvent(seen: readonly Seen[], from: number, issue: string | null, draft: SectionDraft, context: FormContext): number {
  const unit = seen[from];
  if (!unit) return from + 1;
  const event = newEvent(use(draft, unit.pieces), issue);
  let at = from + 1;
  const second = seen[at];
  // „Donnerstag“ and „2. Dezember 2021“ may stand in two lines.
  if (second?.signs.has('weekday-line') && event.date === null && findDates(second.text, issue).length > 0) {
    const day = newEvent(use(draft, second.pieces), issue);
    event.date = day.date;
    event.endDate = day.endDate;
    event.time = day.time;
    at += 1;
  }
  for (let part = 0; part < 4; part += 1) {
    const line = seen[at];
    if (!line || isBoundary(line) || line.signs.has('weekday-line') || line.signs.has('contact-line')) break;
    const isTime = line.text.length < 40 && time.test(line.text);
    if (isTime && event.time === '') event.time = use(draft, line.pieces);
    else if (isLinkUnit(line) && event.title !== '') event.url = useLink(draft, line, context).url ?? event.url;
    else if (event.title === '' && line.text.length <= 250) event.title = use(draft, line.pieces);
    else if (event.place === '' && line.text.length <= 70 && !endsSentence(line.text) && !line.blankBefore)
      event.place = use(draft, line.pieces);
    else break;
    at += 1;
  }
  push(draft, event);
  return at;
}

/** „2. Dezember 2021: Kongress, Online“ in one line. */
function readInlineEvent(seen: readonly Seen[], at: number, issue: string | null, draft: SectionDraft, context: FormContext): number {
  const unit = seen[at];
  const found = unit && inline.exec(unit.text.slice(0, 90));
  if (!unit || !found) return at + 1;
  const event = newEvent(use(draft, partOf(unit, 0, found[0].length)), issue);
  const rest = unit.text.slice(found[0].length);
  const place = /[,|–]\s([^,|]{3,40})$/u.exec(rest);
  const isPlaceName = place?.[1] !== undefined && (isPlace(place[1]) || /online|virtuell|hybrid|digital/iu.test(place[1]));
  const titleEnd = isPlaceName && place ? found[0].length + place.index : unit.text.length;
  event.title = use(draft, partOf(unit, found[0].length, titleEnd));
  if (isPlaceName && place) event.place = use(draft, partOf(unit, titleEnd + place[0].length - (place[1]?.length ?? 0)));
  const next = seen[at + 1];
  if (next && isLinkUnit(next)) {
    event.url = useLink(draft, next, context).url;
    push(draft, event);
    return at + 2;
  }
  push(draft, event);
  return at + 1;
}

function push(draft: SectionDraft, event: EventReading): void {
  const named = weekdayLine(event.weekday);
  if (event.date !== null && named !== null && !weekdayOf(event.date).startsWith(named.slice(0, 2)))
    draft.warnings.push('weekday-mismatch');
  draft.section.events.push(event);
}
