import { addsHyphen } from '#shared/typeset/break-places.ts';
import type { BreakPlace } from '#shared/typeset/break-places.ts';
import { setting } from '#shared/typeset/line-cost.ts';
import type { Measure, MeasuredPlace, SetLine } from '#shared/typeset/total-fit.ts';
import { hyphenLanguage } from '#shared/typeset/typeset-request.ts';
import type { Paragraph, Piece } from './paragraph.ts';
import { hyphenSign } from './text-ruler.ts';

/** A paragraph with its lines, ready to be written. */
export interface Plan {
  readonly paragraph: Paragraph;
  readonly places: readonly BreakPlace[];
  /** The places with their measures, and what its lines were made for: enough to make others. */
  readonly measured: readonly MeasuredPlace[];
  readonly measure: Measure;
  readonly lines: readonly SetLine[];
}

/** The room behind the last line, in px. */
function restOf({ lines, measured, measure }: Plan): number {
  const last = measured.at(-1);
  const before = measured[lines.at(-2)?.place ?? -1];
  const room = lines.length === 1 ? measure.width - measure.indent : measure.width;
  return Math.max(0, room - ((last?.end ?? 0) - (before?.next ?? 0)));
}

/** A line by its letters: from where the line before ended to before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly end: 'hyphen' | 'plain' | 'paragraph';
  readonly tracking: number;
  readonly expansion: number;
}

/** Less tracking than that is not seen. */
const leastTrackingPx = 0.01;

/** Writes the lines into the page: breaks, hyphens, tracking and size. The words stay what they were. */
export function applyLines(plan: Plan): void {
  const { pieces, block, until, text } = plan.paragraph;
  const stretches = stretchesOf(plan);
  for (const piece of pieces) writePiece(piece, text, stretches);
  if (!plan.measure.isJustified) return;
  const filler = restElement(restOf(plan));
  if (until) until.before(filler);
  else block.append(filler);
}

/** The lines of a paragraph by their letters. */
export function stretchesOf({ lines, places, paragraph }: Plan): Stretch[] {
  const { length } = paragraph.text;
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { place: index, tracking, expansion } of lines) {
    const place = places[index];
    // The blank stays at the end of its line, where it takes no room: copied text keeps its words apart.
    const to = place ? place.at + (place.kind === 'space' ? 1 : 0) : length;
    stretches.push({ from, to, tracking, expansion, end: !place ? 'paragraph' : addsHyphen(place) ? 'hyphen' : 'plain' });
    from = to;
  }
  return stretches;
}

/** Puts in the place of a text node its parts by lines. */
function writePiece({ node, start }: Piece, text: string, stretches: readonly Stretch[]): void {
  const end = start + node.data.length;
  const parts: Node[] = [];
  for (const line of stretches) {
    if (line.to <= start || line.from >= end) continue;
    const letters = text.slice(Math.max(start, line.from), Math.min(end, line.to));
    parts.push(Math.abs(line.tracking) < leastTrackingPx ? document.createTextNode(letters) : lineElement(letters, line));
    if (line.to > end || line.end === 'paragraph') continue;
    if (line.end === 'hyphen') parts.push(hyphenElement());
    parts.push(lineEnd());
  }
  if (parts.length > 1 || !(parts[0] instanceof Text)) node.replaceWith(...parts);
}

/** Letters of a line, moved apart and made larger or smaller by what is not seen; the height of the line stays that of its block. */
function lineElement(letters: string, { tracking, expansion }: Stretch): HTMLElement {
  const span = document.createElement('span');
  span.style.cssText = `letter-spacing:${tracking.toFixed(3)}px;font-size:${(1 + expansion).toFixed(4)}em;line-height:0`;
  span.textContent = letters;
  return span;
}

/** Its role makes it an element of the PDF's structure, its language says that it is ours. */
function hyphenElement(): HTMLElement {
  const span = document.createElement('span');
  span.className = 'hyphen';
  span.role = 'insertion';
  span.lang = hyphenLanguage;
  span.style.marginInlineEnd = `${-setting.hang}em`;
  span.textContent = hyphenSign;
  return span;
}

/** The class tells it from a break of the text. */
function lineEnd(): HTMLElement {
  const element = document.createElement('br');
  element.className = 'line-end';
  return element;
}

/** Empty room that keeps a last line from being stretched. */
function restElement(width: number): HTMLElement {
  const span = document.createElement('span');
  span.className = 'rest';
  span.style.width = `${width.toFixed(2)}px`;
  return span;
}
