import type { FieldMapping, MappableField, SourceLine } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import type { SourceEntry } from '../../source-document.ts';
import { resolveLink } from '../html-meta.ts';
import { readPageCell } from './page-cell.ts';
import { type Cell, cellText, type Row } from './table.ts';
import { valueLines, valueText } from './value-lines.ts';
import { append } from '../../append.ts';

/** The order in which a report's facts are told. */
const order = [
  'number',
  'rubric',
  'form',
  'kicker',
  'headline',
  'subheadline',
  'date',
  'place',
  'authors',
  'byline',
  'agency',
  'sourceNote',
  'keywords',
  'caption',
  'url',
] as const;
type Fact = SourceEntry['facts'][number];
type Dropped = NonNullable<SourceEntry['dropped']>[number];

const cutEnd =
  /(?:\[\s?(?:…|\.{3})\s?\]|…|\.{3}|weiterlesen|mehr lesen|read more|(?:mehr|weiter)\s?(?:…|\.{2,3}|»|›|→))\s?[\])»›→.]{0,3}$/iu;

/** One record as the parts of a report; null where it holds nothing at all. */
export function rowEntry(row: Row, mapping: FieldMapping): SourceEntry | null {
  const cells = new Map<MappableField, Cell[]>();
  const rest: Dropped[] = [];
  for (const { key, field } of mapping.columns) {
    const cell = row.get(key);
    if (cell === undefined || cellText(cell).trim() === '') continue;
    if (field === 'ignore') continue;
    const known = cells.get(field);
    if (known === undefined) cells.set(field, [cell]);
    else known.push(cell);
  }
  const mapped = new Set(mapping.columns.filter(({ field }) => field !== 'ignore').map(({ key }) => key));
  for (const [key, cell] of row) if (!mapped.has(key) && cellText(cell).trim() !== '') rest.push(leftOver(key, cell));

  const base = baseOf(cells.get('url'));
  const facts: Fact[] = order.flatMap((field) => (cells.get(field) ?? []).flatMap((cell) => factsOf(field, cell)));
  const page = cells.has('text') ? null : readPageCell(cells.get('html')?.[0]);
  // What a column says goes before what the page says of itself.
  if (page !== null)
    append(
      facts,
      page.facts.filter(({ field }) => !facts.some((fact) => fact.field === field)),
    );
  const whole =
    page !== null ? [...page.lines] : [...(cells.get('text') ?? []), ...(cells.get('html') ?? [])].flatMap((cell) => bodyOf(cell, base));
  const body = withoutCount(whole, rest);
  const lead = (cells.get('lead') ?? []).map((cell) => valueText(cellText(cell))).join(' ');
  const teaser = (cells.get('teaser') ?? []).flatMap((cell) => bodyOf(cell, base));
  const text = body.map((line) => line.text).join(' ');
  const teaserText = teaser.map((line) => line.text).join(' ');
  if (facts.length + body.length + teaser.length + rest.length === 0 && lead === '') return null;

  const isWhole = text !== '' && !(cutEnd.test(text.slice(-80)) && text.length < 1_500);
  if (lead !== '') {
    if (repeats(text, lead)) rest.unshift({ rule: 'repeated-teaser', text: lead });
    else facts.push({ field: 'lead', text: lead });
  }
  if (text === '') return { kind: 'teaser', cut: cutEnd.test(teaserText.slice(-80)), facts, body: teaser, dropped: joined(rest) };
  if (teaserText !== '') {
    const isLead = isWhole && lead === '' && teaserText.length <= 900 && !cutEnd.test(teaserText.slice(-80)) && !repeats(text, teaserText);
    if (isLead) facts.push({ field: 'lead', text: teaserText });
    // Of a text that breaks off a summary in whole sentences is worth more.
    else if (!isWhole && !repeats(`${lead} ${text}`, teaserText)) body.unshift(...teaser);
    else rest.unshift({ rule: repeats(`${lead} ${text}`, teaserText) ? 'repeated-teaser' : 'unmapped-column', text: teaserText });
  }
  return { kind: isWhole ? 'article' : 'teaser', cut: !isWhole, facts, body, dropped: joined(rest) };
}

const missing = /\s?\[\+\s?\d{1,9} (?:chars|characters|Zeichen)\]$/u;

/** News interfaces cut texts off and say by how much: „… [+2113 chars]“. */
function withoutCount(lines: SourceLine[], rest: Dropped[]): SourceLine[] {
  const last = lines.at(-1);
  const found = last === undefined ? null : missing.exec(last.text);
  if (last === undefined || found === null) return lines;
  rest.push({ rule: 'cut-mark', text: found[0].trim() });
  const text = last.text.slice(0, found.index);
  return [...lines.slice(0, -1), { ...last, text, marks: last.marks.filter((mark) => mark.end <= text.length) }];
}

/** A value of no field, with the name of its column; lists of the program that wrote the file are one line together. */
const leftOver = (key: string, cell: Cell): Dropped => ({ rule: 'unmapped-column', text: `${key}: ${valueText(cellText(cell))}` });

/** Short left-overs share a line: a record may have dozens of them. */
function joined(rest: readonly Dropped[]): Dropped[] {
  const short = rest.filter(({ rule, text }) => rule === 'unmapped-column' && text.length <= 120);
  const others = rest.filter((one) => !short.includes(one));
  return short.length === 0 ? others : [...others, { rule: 'unmapped-column', text: short.map(({ text }) => text).join(' · ') }];
}

function factsOf(field: (typeof order)[number], cell: Cell): Fact[] {
  const texts = field === 'authors' || field === 'keywords' ? (typeof cell === 'string' ? [cell] : cell) : [cellText(cell)];
  return texts
    .map((text) => ({ field, text: field === 'url' ? (resolveLink(withScheme(text), null) ?? text) : valueText(text) }))
    .filter(({ text }) => text !== '');
}

const withScheme = (text: string): string => (/^www\./i.test(text.trim()) ? `https://${text.trim()}` : text.trim());

function baseOf(cells: readonly Cell[] | undefined): string | null {
  const [first] = cells ?? [];
  const url = first === undefined ? null : resolveLink(withScheme(cellText(first)), null);
  return url !== null && /^https?:/i.test(url) ? url : null;
}

/** A list of texts is a list of paragraphs. Without a blank line anywhere each line is one. */
const bodyOf = (cell: Cell, base: string | null): SourceLine[] =>
  (typeof cell === 'string' ? [cell] : cell).flatMap((text, index) => apart(valueLines(text, base), index > 0));

const apart = (lines: readonly SourceLine[], gap: boolean): SourceLine[] =>
  lines.map((line, index) => (index === 0 && gap ? { ...line, blankBefore: true } : line));

/** Whether a text begins with what another says. */
function repeats(text: string, start: string): boolean {
  const letters = (value: string): string => fold(value).replace(/[^\p{L}\p{N}]+/gu, '');
  const probe = letters(start.replace(cutEnd, ''));
  return probe !== '' && letters(text.slice(0, start.length * 2 + 400)).includes(probe.length > 30 ? probe.slice(0, -8) : probe);
}
