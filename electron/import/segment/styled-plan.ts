import { fold } from '#shared/text/fold.ts';
import { wordCount } from '#shared/text/line-shape.ts';
import { append } from '../append.ts';
import { remove, type Removed } from '../clean/removing.ts';
import { headlineRole } from '../line-role.ts';
import { type FormContext, partOf } from '../propose/forming.ts';
import { readReport } from '../propose/report.ts';
import { readStyledReport, without } from '../propose/styled/styled-report.ts';
import { roleOf, type StyledUnit, styledUnits } from '../propose/styled/styled-units.ts';
import { readTeaser } from '../propose/teaser.ts';
import type { Seen } from '../recognise/sign.ts';
import type { Outcome, Plan } from './plan.ts';

/** A document whose paragraph styles name the parts of its reports: they say better than any shape where one begins and what its lines are. */
export function styledDocument(seen: readonly Seen[], context: FormContext): Plan | null {
  const head = headlineRole(context.lines);
  if (head === null) return null;
  const units = styledUnits(
    seen.filter((unit) => unit.region === 'main'),
    context.lines,
  );
  const starts = startsOf(units, head);
  if (starts.length === 0) return null;
  // What the rules of regions left of the frame of a page.
  const frame = seen.filter((unit) => roleOf(unit, context.lines) === 'frame');
  const removals = frame.map((unit) => remove('navigation-region', 'dropped', unit.pieces, context.lines));
  const form = (): Outcome => {
    const outcome = formStyled(units, starts, head, context);
    return { ...outcome, removals: [...outcome.removals, ...removals] };
  };
  return { kind: starts.length > 1 ? 'article-page' : 'document', score: 0.99, form };
}

/** Where reports begin: at a headline, or at the kickers straight above it. */
function startsOf(units: readonly StyledUnit[], head: StyledUnit['role']): number[] {
  return units.flatMap((one, index) => {
    if (one.role !== head) return [];
    let at = index;
    while (at > 0 && units[at - 1]?.role === 'kicker') at -= 1;
    return [at];
  });
}

function formStyled(units: readonly StyledUnit[], starts: readonly number[], head: StyledUnit['role'], context: FormContext): Outcome {
  const records: Outcome['records'][number][] = [];
  const removals: Removed[] = [];
  const warnings: Outcome['warnings'][number][] = [];
  const add = (formed: ReturnType<typeof readTeaser>): void => {
    records.push(formed.record);
    append(removals, formed.removals);
    append(warnings, formed.warnings);
  };
  const { text, removals: told } = withoutToldNotes(units, context);
  append(removals, told);
  const front = text.slice(0, starts[0] ?? 0);
  if (wordCount(front.map(({ unit }) => unit.text).join(' ')) <= 40)
    removals.push(...front.map(({ unit }) => remove('page-title', 'dropped', unit.pieces, context.lines)));
  else
    add(
      readReport(
        front.flatMap(({ parts }) => parts),
        context,
      ),
    );
  for (const [index, from] of starts.entries()) {
    const own = text.slice(from, starts[index + 1] ?? text.length);
    const boxed = own.map((one, at) => isBoxed(own, at) && one.role !== null);
    const report = own.filter((_, at) => boxed[at] !== true);
    add(
      readStyledReport(
        report,
        report.findIndex(({ role }) => role === head),
        context,
      ),
    );
    for (const [first, ...others] of boxEntries(own.filter((_, at) => boxed[at]))) {
      if (first === undefined) continue;
      if (first.role === 'box-heading') removals.push(remove('related-label', 'dropped', first.unit.pieces, context.lines));
      else {
        const [head, ...body] = [first, ...others].flatMap(({ parts }) => parts);
        add(readTeaser({ kicker: null, head: head ?? null, body }, context));
      }
    }
  }
  return { records, removals, warnings };
}

/** The entries of boxes: where headings tell them apart, all up to the next heading; else a paragraph each. */
function boxEntries(boxed: readonly StyledUnit[]): StyledUnit[][] {
  const entries: StyledUnit[][] = [];
  for (const one of boxed) {
    const last = entries.at(-1);
    const goesOn =
      last?.[0]?.role === 'box-text' && last[0].unit.kind === 'heading' && one.role === 'box-text' && one.unit.kind !== 'heading';
    if (goesOn) last?.push(one);
    else entries.push([one]);
  }
  return entries;
}

/** The heading of a box, and its text below it. */
const isBoxed = (units: readonly StyledUnit[], at: number): boolean => {
  const role = units[at]?.role;
  return role === 'box-text' || (role === 'box-heading' && units[at + 1]?.role === 'box-text');
};

const bare = (text: string): string => fold(text.replace(/^\[\d+\]\s/u, '').replace(/^\[[^\]]{6,20}\]\s/u, ''));

/** Notes that name a report which a box of the same document tells of: what they say stands there, and their marks are no words. */
function withoutToldNotes(units: readonly StyledUnit[], { lines }: FormContext): { text: StyledUnit[]; removals: Removed[] } {
  const boxed = new Set(units.flatMap(({ role, parts }) => (role === 'box-text' ? [bare(parts[0]?.text ?? '')] : [])));
  const removals: Removed[] = [];
  const notes = units.filter(({ role, unit }) => role === 'note' && boxed.has(bare(unit.text)));
  let text = [...units];
  for (const note of notes) {
    const mark = /^\[\d+\]/u.exec(note.unit.text)?.[0] ?? '';
    const at = text.findIndex(({ role, unit }) => role !== 'note' && mark !== '' && unit.text.includes(`)${mark}`));
    const marked = text[at];
    if (marked === undefined) continue;
    const from = marked.unit.text.indexOf(`)${mark}`) + 1;
    text = text.map((one, index) => (index === at ? { ...one, unit: without(one.unit, from, from + mark.length) } : one));
    text = text.filter((one) => one !== note);
    removals.push(remove('page-fact', 'dropped', partOf(marked.unit, from, from + mark.length), lines));
    removals.push(remove('page-fact', 'dropped', note.unit.pieces, lines));
  }
  return { text, removals };
}
