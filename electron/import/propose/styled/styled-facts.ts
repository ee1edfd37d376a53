import { isSafeLink } from '#shared/document/document-schema.ts';
import type { Field, ReportFields, SourceLine } from '#shared/model/reading.ts';
import type { RuleName } from '#shared/messages/import.ts';
import { remove, type Removed } from '../../clean/removing.ts';
import type { Piece } from '../../clean/unit.ts';
import { isAgency } from '../../recognise/agency.ts';
import { isPersonName, listedNames } from '../../recognise/author-names.ts';
import { isForm } from '../../recognise/form-word.ts';
import type { Seen } from '../../recognise/sign.ts';
import { partOf, textField, valueField } from '../forming.ts';

type FactField = 'rubric' | 'form' | 'authors' | 'agency';
const order: readonly FactField[] = ['rubric', 'form', 'authors', 'agency'];
const rules: Readonly<Record<FactField, RuleName>> = {
  rubric: 'rubric-line',
  form: 'form-word',
  authors: 'author-line',
  agency: 'agency-mark',
};
const isNames = (text: string): boolean => listedNames(text).every((name) => isPersonName(name.trim()));

/** How well a part of the line fits a field. */
const fit: Readonly<Record<FactField, (text: string) => number>> = {
  rubric: (text) => (isForm(text) || isAgency(text) || isNames(text) ? 0 : 2),
  form: (text) => (isForm(text) ? 4 : 0),
  authors: (text) => (isForm(text) || isAgency(text) ? 0 : isNames(text) ? 3 : 1),
  agency: (text) => (isAgency(text) ? 4 : 0),
};

/** A part of the line and where it stands in it. */
interface Part {
  readonly text: string;
  readonly from: number;
  readonly unit: Seen;
}

/**
 * „Energie · Bericht · Karin Muster · dpa · Nr. 3047 · Ursprung: https://…“: rubric, form, authors and agency in this order, each of which
 * may be missing; number and origin by their labels.
 */
export function takeFactLines(units: readonly Seen[], fields: ReportFields, removals: Removed[], lines: readonly SourceLine[]): void {
  const all = units.flatMap((unit) => {
    let at = 0;
    return unit.text.split(' · ').map((text): Part => {
      const from = at;
      at += text.length + 3;
      return { text, from, unit };
    });
  });
  const number = all.find(({ text }) => /^Nr\. \d{1,8}$/.test(text));
  const origin = all.find(({ text }) => text.startsWith('Ursprung: ') && isSafeLink(text.slice('Ursprung: '.length)));
  const parts = all.filter((part) => part !== number && part !== origin);
  const names = bestOrder(parts);
  // A line that does not fit stays a line, with all that it says.
  if (names === null) return;
  for (const [index, name] of names.entries()) {
    const part = parts[index];
    if (part === undefined) continue;
    const pieces = piecesOf(part);
    if (name === 'authors') fields.authors = valueField(listedNames(part.text), pieces, rules[name], 0.9);
    else fields[name] = textField(pieces, rules[name], 0.9);
  }
  const behindLabel = (part: Part, label: string, rule: RuleName): Piece[] => {
    removals.push(remove(rule, 'converted', piecesOf(part, 0, label.length), lines));
    return piecesOf(part, label.length);
  };
  if (number) fields.number = valueField(Number(number.text.slice(4)), behindLabel(number, 'Nr. ', 'number-line'), 'number-line', 0.95);
  if (origin) fields.url = textField(behindLabel(origin, 'Ursprung: ', 'link-line'), 'link-line', 0.95);
}

const piecesOf = ({ unit, from, text }: Part, start = 0, end = text.length): Piece[] => partOf(unit, from + start, from + end);

/** The fields of the parts, in the order of the line, that fit best together; null where there are more parts than fields. */
function bestOrder(parts: readonly Part[]): readonly FactField[] | null {
  if (parts.length > order.length) return null;
  let best: { readonly names: readonly FactField[]; readonly score: number } | null = null;
  for (let choice = 0; choice < 1 << order.length; choice += 1) {
    const names = order.filter((_, index) => (choice & (1 << index)) !== 0);
    if (names.length !== parts.length) continue;
    const score = names.reduce((sum, name, index) => sum + fit[name](parts[index]?.text ?? ''), 0);
    if (best === null || score > best.score) best = { names, score };
  }
  return best?.names ?? null;
}

/** A line as a field that may stand in several paragraphs. */
export function joinedField(units: readonly Seen[], glue: string, rule: RuleName): Field<string> | null {
  const fields = units.map((unit) => textField(unit.pieces, rule, 0.97));
  const [first] = fields;
  return first === undefined
    ? null
    : { ...first, value: fields.map(({ value }) => value).join(glue), passages: fields.flatMap(({ passages }) => passages) };
}
