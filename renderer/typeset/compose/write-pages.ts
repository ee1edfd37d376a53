import type { Composition, PlacedPart } from '#shared/typeset/compose/flow-block.ts';
import { noteLanguage } from '#shared/typeset/typeset-request.ts';
import type { WrittenParts } from './check-texts.ts';
import { cutBlock, seamsOf } from './cut-block.ts';
import type { Place } from './cut-block.ts';
import type { MeasuredFlow } from './measure-flow.ts';

/** A block of which parts were written, and what is left of it. */
interface Leaving {
  readonly seams: readonly Place[];
  rest: HTMLElement;
}

/** Every cut on a page gets a number of its own. */
let cuts = 0;

/** Puts the blocks of a flow, cut where they go over columns, onto sheets of the height of a page. Answers what was put where. */
export function writePages(measured: MeasuredFlow, { pages }: Composition): WrittenParts {
  const { flow, style, area } = measured;
  const written = new Map<number, HTMLElement[]>();
  const leaving = new Map<number, Leaving>();
  const sheets = pages.map(({ parts, notes }) => {
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    sheet.style.height = `${area.rows * area.grid}px`;
    for (const part of parts) {
      const element = partOf(measured, part, leaving);
      place(element, part.y, part.column, measured);
      written.set(part.block, [...(written.get(part.block) ?? []), element]);
      sheet.append(element);
    }
    const top = Math.min(...notes.map(({ y }) => y));
    if (notes.length > 0) sheet.append(rule(top - area.notesGap / 2, style.column));
    for (const { note, column, y } of notes) {
      const element = measured.notes[note];
      if (!element) throw new Error(`There is no note ${note}`);
      place(element, y, column, measured);
      element.lang = noteLanguage(document.documentElement.lang);
      sheet.append(element);
    }
    return sheet;
  });
  flow.replaceChildren(...sheets);
  flow.classList.add('composed');
  return written;
}

function partOf({ blocks }: MeasuredFlow, { block: index, from, to }: PlacedPart, leaving: Map<number, Leaving>): HTMLElement {
  const block = blocks[index];
  if (!block) throw new Error(`There is no block ${index}`);
  const known = from === 0 ? { seams: seamsOf(block), rest: block.element } : leaving.get(index);
  if (!known) throw new Error(`Block ${index} does not begin with its beginning`);
  leaving.set(index, known);
  const part = known.rest;
  // The last piece has no seam behind it.
  const seam = known.seams[to - 1];
  if (seam) {
    cuts += 1;
    known.rest = cutBlock(part, seam, cuts);
  }
  return part;
}

function place(element: HTMLElement, y: number, column: number | null, { style }: MeasuredFlow): void {
  element.style.position = 'absolute';
  element.style.margin = '0';
  element.style.top = `${y}px`;
  element.style.left = `${(column ?? 0) * (style.column + style.gap)}px`;
  element.style.width = `${column === null ? style.width : style.column}px`;
}

/** The fine line above the notes. */
function rule(y: number, width: number): HTMLElement {
  const line = document.createElement('div');
  line.className = 'notes-rule';
  line.style.position = 'absolute';
  line.style.top = `${y}px`;
  line.style.width = `${width / 3}px`;
  return line;
}
