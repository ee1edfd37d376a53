import { isSafeLink } from '#shared/document/document-schema.ts';
import type { RuleName } from '#shared/messages/import.ts';
import type { ReportFields } from '#shared/model/reading.ts';
import { remove, type Removed } from '../../clean/removing.ts';
import { listedNames } from '../../recognise/author-names.ts';
import { splitKeywords } from '../../recognise/keyword-line.ts';
import { type FormContext, linkOf, partOf, textField, valueField } from '../forming.ts';
import { takeDateline } from './date-place.ts';
import type { StyledUnit } from './styled-units.ts';

const factRules: Readonly<Record<'rubric' | 'form' | 'agency' | 'place', RuleName>> = {
  rubric: 'rubric-line',
  form: 'form-word',
  agency: 'agency-mark',
  place: 'dateline',
};

/** Puts a paragraph into the field that its style names; false where the field is taken, or cannot hold what it says. */
export function takeField({ role, unit }: StyledUnit, fields: ReportFields, removals: Removed[], { lines }: FormContext): boolean {
  switch (role) {
    case 'kicker':
      return true;
    case 'headline':
    case 'first-heading':
      if (fields.headline !== null) return false;
      fields.headline = textField(unit.pieces, 'heading-line', 0.98);
      return true;
    case 'subheadline':
      if (fields.subheadline !== null) return false;
      fields.subheadline = textField(unit.pieces, 'subheadline-line', 0.97);
      return true;
    case 'rubric':
    case 'form':
    case 'agency':
    case 'place':
      if (fields[role] !== null) return false;
      fields[role] = textField(unit.pieces, factRules[role], 0.97);
      return true;
    case 'authors': {
      if (fields.authors !== null) return false;
      const label = /^Von\s/u.exec(unit.text)?.[0].length ?? 0;
      if (label > 0) removals.push(remove('author-line', 'converted', partOf(unit, 0, label), lines));
      const names = listedNames(unit.text.slice(label));
      fields.authors = valueField(names, partOf(unit, label), 'author-line', 0.97);
      return true;
    }
    case 'dateline':
      return takeDateline(unit, fields, removals, lines);
    case 'byline': {
      if (fields.byline !== null) return false;
      const inner = /^\(([^()]+)\)$/u.exec(unit.text)?.[1];
      fields.byline = textField(inner === undefined ? unit.pieces : partOf(unit, 1, 1 + inner.length), 'byline-mark', 0.95);
      return true;
    }
    case 'source':
      if (fields.sourceNote !== null) return false;
      fields.sourceNote = textField(unit.pieces, 'source-note', 0.97);
      return true;
    case 'links': {
      // Written out it stands as its writer typed it; the link behind the words may be spelled otherwise.
      const written = unit.text.split('\n').map((line) => line.trim());
      const linked = written.length === 1 ? linkOf([unit], lines) : null;
      const urls = written.every(isSafeLink) ? written : linked === null ? [] : [linked];
      if (urls.length === 0) return false;
      const known = fields.externalLinks;
      const own = valueField(urls, unit.pieces, 'link-line', 0.95);
      fields.externalLinks =
        known === null ? own : { ...known, value: [...known.value, ...urls], passages: [...known.passages, ...own.passages] };
      return true;
    }
    case 'keywords': {
      if (fields.keywords !== null) return false;
      const label = /^[^:]{2,30}:\s*/u.exec(unit.text)?.[0].length ?? 0;
      if (label > 0) removals.push(remove('keyword-label', 'converted', partOf(unit, 0, label), lines));
      fields.keywords = valueField(keywordsIn(unit.text.slice(label)), partOf(unit, label), 'keyword-line', 0.97);
      return true;
    }
    default:
      return false;
  }
}

/** Between semicolons commas belong to the Stichwörter. */
const keywordsIn = (text: string): string[] => (text.includes('; ') ? text.split('; ').map((label) => label.trim()) : splitKeywords(text));
