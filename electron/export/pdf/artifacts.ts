import { isArtifact, taggedMark } from './marked-content.ts';
import type { Mark, MarkedContent } from './marked-content.ts';

const pagination = '/Artifact <</Type /Pagination >>BDC\n';
const layout = '/Artifact <</Type /Layout >>BDC\n';
const close = '\nEMC\n';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What becomes of the marks of one stream. */
export interface MarkPlan {
  /** Sequences whose MCID goes: they become artifacts. */
  readonly decorations: ReadonlySet<Mark>;
  /** Sequences that stand for another text (`ActualText`), with it. */
  readonly spoken: ReadonlyMap<Mark, string>;
  /** Whether an object drawn by name holds marked content of its own: it is not wrapped then. */
  readonly isTagged: (objectName: string) => boolean;
}

/** Marks all that is painted unmarked as artifact (ISO 14289-1, 7.1): text is a running head or foot, the rest is rules and grounds. */
export function markArtifacts(source: string, content: MarkedContent, plan: MarkPlan): string {
  const edits: Edit[] = [];
  const around = (from: number, to: number, opening: string): void => {
    edits.push({ from, to: from, text: opening }, { from: to, to, text: close });
  };
  const wrapped = new Set<number>();
  for (const paint of content.paints) {
    if (isArtifact(paint.mark) || taggedMark(paint.mark) !== null) continue;
    const whole = content.textObjects[paint.textObject];
    if (whole && !whole.hasMarks) {
      if (!wrapped.has(paint.textObject)) around(whole.start, whole.end, pagination);
      wrapped.add(paint.textObject);
    } else if (paint.kind !== 'object' || !plan.isTagged(paint.name))
      around(paint.start, paint.end, paint.kind === 'text' ? pagination : layout);
  }
  for (const mark of plan.decorations) edits.push({ from: mark.start, to: mark.end, text: layout.trimEnd() });
  for (const [mark, text] of plan.spoken) edits.push({ from: mark.start, to: mark.end, text: spokenMark(mark, text) });
  return applied(source, edits);
}

function spokenMark({ mcid }: Mark, text: string): string {
  const hex = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex').toUpperCase();
  return `/Span <</MCID ${mcid ?? 0} /ActualText <${hex}> >>BDC`;
}

function applied(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  // A stable sort: what closes at a place was noted before what opens there.
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    parts.push(source.slice(at, from), text);
    at = to;
  }
  parts.push(source.slice(at));
  return parts.join('');
}

/** Kinds of structure whose rules and shapes are content: a picture, the dot before an item. */
const drawn = new Set(['Figure', 'Lbl', 'Formula', 'Form']);

/** The marked sequences that hold only lines and grounds, of elements that are not pictures: borders of boxes, rules, underlines. */
export function decorationsOf(content: MarkedContent, typesOf: (mcid: number) => readonly string[]): ReadonlySet<Mark> {
  const onlyPaths = new Map<Mark, boolean>();
  for (const { kind, mark } of content.paints) {
    const tagged = taggedMark(mark);
    if (tagged) onlyPaths.set(tagged, (onlyPaths.get(tagged) ?? true) && kind === 'path');
  }
  const uses = new Map<number, number>();
  for (const { mcid } of content.marks) if (mcid !== null) uses.set(mcid, (uses.get(mcid) ?? 0) + 1);
  const isDecoration = ({ mcid }: Mark): boolean =>
    // What shares its MCID with another sequence is left as it is.
    mcid !== null && uses.get(mcid) === 1 && !typesOf(mcid).some((type) => drawn.has(type));
  return new Set([...onlyPaths].filter(([mark, isOnlyPaths]) => isOnlyPaths && isDecoration(mark)).map(([mark]) => mark));
}
