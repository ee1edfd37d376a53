import type { NewsletterRecord, SectionReading } from '#shared/model/reading.ts';
import { recordId } from '#shared/model/ids.ts';
import type { WarningName } from '#shared/messages/import.ts';
import { looksLikeHead } from '#shared/text/line-shape.ts';
import { remove, type Removed } from '../clean/removing.ts';
import type { Seen } from '../recognise/sign.ts';
import { type FormContext, type Formed, textField, valueField } from './forming.ts';
import { proposeDates } from './proposed-dates.ts';
import { readEditorial } from './sections/editorial.ts';
import { cardsSection, type Entry, entrySection, readEntry, textSection } from './sections/entry.ts';
import { eventsSection, readEvents, startsEvent } from './sections/events.ts';
import { readImprint, startsImprint } from './sections/imprint.ts';
import { interviewSection, readInterview } from './sections/interview.ts';
import { isBoundary, use } from './sections/section.ts';
import { append } from '../append.ts';

/** What is being put together while the issue is walked through. */
interface Issue {
  readonly sections: SectionReading[];
  readonly removals: Removed[];
  readonly warnings: WarningName[];
  readonly month: string | null;
  readonly context: FormContext;
}

/** Reads one issue: masthead, then its parts one after the other. */
export function readNewsletter(seen: readonly Seen[], context: FormContext): Formed<NewsletterRecord> {
  const removals: Removed[] = [];
  const front = readFront(seen, removals, context);
  const issue: Issue = { sections: [], removals, warnings: [], month: front.issue?.value ?? null, context };
  if (front.loose.length > 0) issue.sections.push(textSection(front.loose, context));
  let at = front.next;
  while (at < seen.length) at = Math.max(at + 1, readPart(seen, at, issue));
  const record: NewsletterRecord = {
    id: recordId.parse('new'),
    kind: 'newsletter',
    title: front.title,
    issue: front.issue,
    sections: proposeDates(issue.sections, issue.month),
    confidence: 0.8,
  };
  return { record, removals, warnings: issue.warnings };
}

/** Title and month, up to the greeting or the first part. Lines that are neither stay, as a text section. */
function readFront(seen: readonly Seen[], removals: Removed[], context: FormContext) {
  const greetingAt = seen.slice(0, 25).findIndex((unit) => unit.signs.has('greeting'));
  const bodyAt = seen.findIndex((unit, index) => index > 0 && (unit.text.length >= 100 || isBoundary(unit)));
  const bodyUnit = seen[bodyAt];
  // Without a greeting the headline above the first text is not part of the front.
  const beforeBody = bodyUnit === undefined || bodyAt <= 1 ? 1 : bodyAt - (isBoundary(bodyUnit) ? 0 : 1);
  const end = greetingAt >= 0 ? greetingAt : Math.min(Math.max(1, beforeBody), seen.length);
  let title: NewsletterRecord['title'] | null = null;
  let issue: NewsletterRecord['issue'] = null;
  let masthead: Seen | null = null;
  const loose: Seen[] = [];
  let next = end;
  for (const [index, unit] of seen.slice(0, end).entries()) {
    const month = unit.signs.get('issue-month');
    if (month && issue === null) {
      issue = valueField(month.value, unit.pieces, 'issue-month', 0.9);
      removals.push(remove('issue-month', 'converted', unit.pieces, context.lines));
    } else if (unit.signs.has('masthead') && masthead === null) {
      masthead = unit;
      removals.push(remove('masthead', 'converted', unit.pieces, context.lines));
    } else if (title === null && unit.kind !== 'picture' && looksLikeHead(unit.text) && !isBoundary(unit))
      title = textField(unit.pieces, 'masthead', 0.8);
    else if (isBoundary(unit) && unit.text !== 'EDITORIAL') {
      next = index;
      break;
    } else loose.push(unit);
  }
  title ??= {
    value: masthead?.text ?? context.meta.title ?? 'Newsletter',
    confidence: 0.4,
    rule: 'page-title',
    passages: [],
    edited: false,
  };
  return { title, issue, loose, next };
}

/** Reads the part that starts at `at` and says where the next one starts. */
function readPart(seen: readonly Seen[], at: number, issue: Issue): number {
  const { context } = issue;
  const unit = seen[at];
  if (!unit) return at + 1;
  const label = unit.signs.get('section-label');
  const following = seen[at + 1];
  if (unit.signs.has('greeting') && !issue.sections.some((section) => section.kind === 'editorial'))
    return editorial(seen, at, null, issue);
  if (label && following?.signs.has('greeting')) return editorial(seen, at + 1, unit, issue);
  if (unit.signs.has('interview-label')) {
    const read = readInterview(seen, at, context);
    append(issue.removals, read.draft.removals);
    issue.sections.push(interviewSection(read.draft));
    return read.next;
  }
  if (unit.signs.has('imprint-label') || startsImprint(seen, at)) {
    const read = readImprint(seen, at, context);
    issue.sections.push(read.section);
    return read.next;
  }
  if (label && (following === undefined || isBoundary(following)) && following?.text !== unit.text) {
    issue.removals.push(remove('empty-label', 'dropped', unit.pieces, context.lines));
    return at + 1;
  }
  if (startsEvent(seen, at) || (label?.extra === 'events' && following)) {
    const read = readEvents(seen, at, issue.month, context);
    if (read.draft.section.events.length > 0) {
      append(issue.removals, read.draft.removals);
      append(issue.warnings, read.draft.warnings);
      issue.sections.push(eventsSection(read.draft));
      return read.next;
    }
  }
  return label ? labelled(seen, at, unit, issue) : single(seen, at, issue);
}

function editorial(seen: readonly Seen[], at: number, label: Seen | null, issue: Issue): number {
  const read = readEditorial(seen, at, label, issue.context);
  issue.sections.push(read.section);
  return read.next;
}

/** A contribution without a label. */
function single(seen: readonly Seen[], at: number, issue: Issue): number {
  const entry = readEntry(seen, at, issue.context);
  append(issue.removals, entry.draft.removals);
  issue.sections.push(entrySection(entry, entry.draft.section.headline === '' ? 'text' : 'article'));
  return entry.next;
}

/** A label with one contribution is an article, with several they are cards. */
function labelled(seen: readonly Seen[], at: number, label: Seen, issue: Issue): number {
  const entries: Entry[] = [];
  let next = at + 1;
  for (let unit = seen[next]; unit && !isBoundary(unit) && !startsImprint(seen, next) && !startsEvent(seen, next); unit = seen[next]) {
    const entry = readEntry(seen, next, issue.context);
    entries.push(entry);
    append(issue.removals, entry.draft.removals);
    next = entry.next;
  }
  const [only] = entries;
  if (only && entries.length === 1) {
    only.draft.section.label = use(only.draft, label.pieces);
    issue.sections.push(entrySection(only));
  } else if (entries.length > 1) issue.sections.push(cardsSection(label, entries));
  else issue.removals.push(remove('empty-label', 'dropped', label.pieces, issue.context.lines));
  return next;
}
