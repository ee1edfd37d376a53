import { isSafeLink } from '#shared/document/document-schema.ts';
import type { ReportFields } from '#shared/model/reading.ts';
import { withoutTracking } from '#shared/text/without-tracking.ts';
import { remove, type Removed } from '../clean/removing.ts';
import type { Seen } from '../recognise/sign.ts';
import { type FormContext, partOf, textField, valueField } from './forming.ts';
import { takeFactLines } from './styled/styled-facts.ts';

/** Takes lines that are a fact of the report (date, author, addresses, keywords, rubric, number, form) and returns the others. */
export function takeFacts(seen: readonly Seen[], fields: ReportFields, removals: Removed[], context: FormContext): Seen[] {
  return seen.filter((unit, index) => !takeFact(unit, index, seen.length, fields, removals, context));
}

function takeFact(unit: Seen, index: number, count: number, fields: ReportFields, removals: Removed[], { lines }: FormContext): boolean {
  const atEdge = index < 8 || index >= count - 4;
  const date = unit.signs.get('date-line');
  const author = unit.signs.get('author-line');
  const updated = unit.signs.get('updated-line');
  if (date && updated?.extra === 'only' && atEdge && fields.updatedDate === null) {
    fields.updatedDate = valueField(updated.value, unit.pieces, 'updated-line', 0.85);
    removals.push(remove('date-mark', 'converted', unit.pieces, lines));
    return true;
  }
  if (date && atEdge && fields.date === null) {
    const isPlaceFree = date.extra !== '' && fields.place === null;
    const from = isPlaceFree ? date.extra.length : 0;
    fields.date = valueField(date.value, partOf(unit, from), 'date-mark', 0.85);
    if (updated && updated.value !== date.value) fields.updatedDate ??= valueField(updated.value, partOf(unit, from), 'updated-line', 0.85);
    if (isPlaceFree) fields.place = textField(partOf(unit, 0, from), 'dateline', 0.8);
    if (author && fields.authors === null) fields.authors = valueField(author.value.split('\n'), partOf(unit, from), 'author-line', 0.75);
    removals.push(remove('date-mark', 'converted', partOf(unit, from), lines));
    return true;
  }
  if (author && !date && atEdge && fields.authors === null) {
    removals.push(remove('author-line', 'converted', unit.pieces, lines));
    fields.authors = valueField(author.value.split('\n'), partOf(unit, author.to), 'author-line', 0.8);
    if (author.extra !== '') fields.agency ??= valueField(author.extra, partOf(unit, author.to), 'agency-mark', 0.8);
    return true;
  }
  const note = unit.signs.get('source-note');
  if (note && fields.sourceNote === null && (index < 4 || index >= count - 6)) {
    fields.sourceNote = textField(unit.pieces, 'source-note', 0.85);
    if (note.extra !== '') fields.agency ??= valueField(note.extra, unit.pieces, 'agency-mark', 0.85);
    return true;
  }
  if (ownFacts.test(unit.text) && unit.kind === 'paragraph' && index >= count - 4 && fields.number === null && fields.url === null) {
    takeFactLines([unit], fields, removals, lines);
    if (ownFactsTaken(fields)) return true;
  }
  const link = unit.signs.get('link-line');
  const urls = link ? link.value.split('\n').map((url) => withoutTracking(withScheme(url))) : [];
  if (link && urls.every(isSafeLink)) {
    if (link.from > 0) removals.push(remove('link-line', 'converted', partOf(unit, 0, link.from), lines));
    const before = fields.externalLinks;
    const own = valueField(urls, partOf(unit, link.from), 'link-line', 0.9);
    fields.externalLinks = before ? { ...before, value: [...before.value, ...urls], passages: [...before.passages, ...own.passages] } : own;
    return true;
  }
  const keywords = unit.signs.get('keyword-line');
  if (keywords && keywords.value !== '' && fields.keywords === null) {
    removals.push(remove('keyword-label', 'converted', partOf(unit, 0, keywords.to), lines));
    fields.keywords = valueField(keywords.value.split('\n'), partOf(unit, keywords.to), 'keyword-line', 0.95);
    return true;
  }
  const rubric = unit.signs.get('rubric-line');
  if (rubric && fields.rubric === null) {
    removals.push(remove('rubric-line', 'converted', partOf(unit, 0, rubric.from), lines));
    fields.rubric = textField(partOf(unit, rubric.from), 'rubric-line', 0.9);
    return true;
  }
  const number = unit.signs.get('number-line');
  if (number && fields.number === null && atEdge) {
    removals.push(remove('number-line', 'converted', partOf(unit, 0, number.from), lines));
    fields.number = valueField(Number(number.value), partOf(unit, number.from), 'number-line', 0.85);
    return true;
  }
  const form = unit.signs.get('form-word');
  if (form?.extra === 'alone' && index < 6 && fields.form === null && unit.kind !== 'heading') {
    fields.form = textField(unit.pieces, 'form-word', 0.85);
    return true;
  }
  return false;
}

/** „Energie · Bericht · Nr. 3047 · Ursprung: https://…“, as our own texts end. */
const ownFacts = /(?:^| · )(?:Nr\. \d{1,8}|Ursprung: \S{8,2000})(?: · |$)/u;
const ownFactsTaken = ({ number, url }: ReportFields): boolean => number !== null || url !== null;

const withScheme = (address: string): string => (/^www\./iu.test(address) ? `https://${address}` : address).replace(/[.,;]$/, '');
