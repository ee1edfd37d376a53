import type { SourceLine } from '#shared/model/reading.ts';

/** What the paragraph style of a word processor calls a line: the fields of a report and the parts around its text. */
export type LineRole =
  | 'kicker'
  | 'headline'
  /** The word processor's own first heading; a headline where no style of that name is used. */
  | 'first-heading'
  | 'subheadline'
  | 'facts'
  /** Facts in paragraphs of their own. */
  | 'rubric'
  | 'form'
  | 'authors'
  | 'agency'
  | 'place'
  | 'dateline'
  | 'lead'
  | 'text'
  | 'subhead'
  | 'minor-subhead'
  | 'byline'
  | 'source'
  | 'links'
  | 'keywords'
  | 'box-heading'
  | 'box-text'
  | 'note'
  /** What a page of our own site puts around its report. */
  | 'frame';

/** A line with what its style calls it. The role is a sign for reading alone; no reading carries it. */
export interface StyledLine extends SourceLine {
  readonly role?: LineRole;
}

/** The line as a reading carries it. */
export function plainLine(line: StyledLine): SourceLine {
  if (line.role === undefined) return line;
  const { role: _role, ...plain } = line;
  return plain;
}

const names: readonly (readonly [LineRole, RegExp])[] = [
  ['kicker', /^(?:dachzeile|spitzmarke|oberzeile|kicker)$/],
  ['headline', /^(?:überschrift|headline|schlagzeile|hauptzeile)$/],
  ['first-heading', /^(?:heading|überschrift) ?1$/],
  ['subheadline', /^(?:unterzeile|subheadline|subline)$/],
  ['facts', /^angaben$/],
  ['lead', /^(?:vorspann|lead|leadtext|anlauf)$/],
  ['text', /^(?:fließtext|fliesstext|grundtext|brottext|mengentext|lauftext|bodytext)$/],
  ['subhead', /^(?:zwischentitel|zwischenüberschrift|zwischenzeile)$/],
  ['minor-subhead', /^kleiner zwischentitel$/],
  ['byline', /^(?:autorenzeile|autorzeile|verfasserzeile|byline)$/],
  ['source', /^quelle$/],
  ['links', /^verweise$/],
  ['keywords', /^(?:stichwörter|stichworte|schlagwörter|schlagworte)$/],
  ['box-heading', /^kastentitel$/],
  ['box-text', /^kastentext$/],
  ['note', /^(?:footnote(?: text)?|fußnote(?:ntext)?|endnote(?: text)?|endnotentext)$/],
];

/** The role that the nearest of a style's names says; null where none says any. */
export function roleOfNames(styleNames: readonly string[]): LineRole | null {
  for (const raw of styleNames) {
    const name = raw.toLowerCase().replace(/[_-]+/g, ' ').trim().slice(0, 60);
    const found = names.find(([, pattern]) => pattern.test(name));
    if (found !== undefined) return found[0];
  }
  return null;
}

const told: ReadonlySet<LineRole> = new Set([
  'kicker',
  'subheadline',
  'facts',
  'lead',
  'text',
  'byline',
  'source',
  'links',
  'keywords',
  'box-text',
]);

/** Whether the lines are a page of our own site, with what it puts around its report. */
export const isFramed = (lines: readonly StyledLine[]): boolean => lines.some(({ role }) => role === 'frame');

/**
 * The role that headlines have in a document whose styles name the parts of its reports; null where they do not. One name alone may mean
 * anything („Überschrift“ heads tables, too), and where most of the text has no such style they tell too little to cut it by.
 */
export function headlineRole(lines: readonly StyledLine[]): LineRole | null {
  const own = lines.filter((line) => line.region === 'main');
  const roles = new Set(own.flatMap(({ role }) => role ?? []));
  const head = roles.has('headline') ? 'headline' : 'first-heading';
  if (head === 'headline' && isFramed(lines)) return head;
  const count = roles.has(head) ? [...roles].filter((role) => told.has(role)).length : 0;
  if (count === 0 || (count === 1 && !isOneReport(own, head))) return null;
  const running = own.filter((line) => line.kind === 'paragraph');
  return running.filter(({ role }) => role !== undefined).length * 2 > running.length ? head : null;
}

/** A headline on top, and nothing below it but paragraphs whose styles name them: a report of headline and text. */
const isOneReport = (own: readonly StyledLine[], head: LineRole): boolean =>
  own[0]?.role === head &&
  own.filter(({ role }) => role === head).length === 1 &&
  own.every(({ kind, role }) => kind !== 'paragraph' || role !== undefined);
