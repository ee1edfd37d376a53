import { operationAt } from './content-operations.ts';
import type { ContentOperation } from './content-operations.ts';

/** What a painting operator puts on the page. */
export type PaintKind = 'path' | 'text' | 'image' | 'shading' | 'object';

/** A marked-content sequence. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | null;
  /** The property list as written, or what its name stands for. */
  readonly properties: string;
  /** Where the opening operator stands, with its operands. */
  readonly start: number;
  readonly end: number;
  readonly parent: Mark | null;
}

/** Something painted: `mark` is the innermost sequence it stands in. Signs shown one after the other along a line are one. */
export interface Paint {
  readonly kind: PaintKind;
  readonly start: number;
  readonly end: number;
  readonly mark: Mark | null;
  /** The text object it stands in, by its number in the stream; -1 outside. */
  readonly textObject: number;
  /** Resource name: of the font for text, of the object for `object`. */
  readonly name: string;
  /** The strings shown, as written. */
  readonly strings: string;
  /** How high the line of text stands, as the text matrix has it; null where that is not known. */
  readonly line: number | null;
  /** The size of the type, in the same unit; 0 where no type is chosen. */
  readonly size: number;
}

export interface TextObject {
  readonly start: number;
  readonly end: number;
  readonly hasMarks: boolean;
}

/** All that is marked and painted in one content stream. */
export interface MarkedContent {
  readonly marks: readonly Mark[];
  readonly paints: readonly Paint[];
  readonly textObjects: readonly TextObject[];
  /** Whether every sequence is closed, and no EMC stands alone. */
  readonly isBalanced: boolean;
  /** The deepest nesting of `q`. */
  readonly stateDepth: number;
  /** Operators that ISO 32000-1 does not know. */
  readonly unknownOperators: ReadonlySet<string>;
}

const pathStarts = new Set(['m', 're', 'l', 'c', 'v', 'y', 'h']);
const pathPaints = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const textPaints = new Set(['Tj', 'TJ', "'", '"']);
/** ISO 32000-1, annex A; those of the three sets above are left out. */
const others = new Set(
  'q Q cm w J j M d ri i gs W W* n BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* d0 d1 CS cs SC SCN sc scn G g RG rg K k sh BI Do MP DP BMC BDC EMC BX EX'.split(
    ' ',
  ),
);
const mcidOf = /\/MCID\s+(\d{1,9})(?!\d)/;

interface Font {
  readonly name: string;
  readonly size: number;
}

interface Reading {
  readonly marks: Mark[];
  readonly paints: Paint[];
  readonly textObjects: TextObject[];
  readonly unknownOperators: Set<string>;
  readonly propertiesNamed: (name: string) => string;
  readonly savedFonts: Font[];
  open: Mark | null;
  isBalanced: boolean;
  pathStart: number;
  text: { readonly start: number; hasMarks: boolean; line: number | null } | null;
  font: Font;
  stateDepth: number;
}

/** Reads the marks and paints of a stream. `propertiesNamed` looks up a property list that is only named (`/Span /P0 BDC`). */
export function readMarkedContent(source: string, propertiesNamed: (name: string) => string): MarkedContent {
  const reading: Reading = {
    marks: [],
    paints: [],
    textObjects: [],
    unknownOperators: new Set(),
    propertiesNamed,
    savedFonts: [],
    open: null,
    isBalanced: true,
    pathStart: -1,
    text: null,
    font: { name: '', size: 0 },
    stateDepth: 0,
  };
  for (let at = 0; ;) {
    const operation = (reading.text && lineOfSigns(source, at)) ?? operationAt(source, at);
    if (operation === null) break;
    take(reading, operation);
    at = operation.end;
  }
  return { ...reading, isBalanced: reading.isBalanced && reading.open === null };
}

/** How Chromium shows a line: sign by sign, each moved along from the one before. There are thousands on a page. */
const signs = /\s{0,2}<[0-9A-F]{4}> Tj(?:\n-?[\d.]{1,16} 0 Td <[0-9A-F]{4}> Tj)+/y;
const between = /> Tj\n[-\d.]+ 0 Td </g;

/** The signs that stand at a place, as if they were shown at one go; null where something else stands there. */
function lineOfSigns(source: string, from: number): ContentOperation | null {
  signs.lastIndex = from;
  const [found] = signs.exec(source) ?? [];
  if (found === undefined) return null;
  const blanks = found.indexOf('<');
  const strings = found.slice(blanks, -' Tj'.length).replace(between, '');
  return { operator: 'Tj', operands: [strings], start: from + blanks, end: from + found.length };
}

function take(reading: Reading, operation: ContentOperation): void {
  const { operator, operands, start, end } = operation;
  if (pathStarts.has(operator)) {
    if (reading.pathStart < 0) reading.pathStart = start;
  } else if (pathPaints.has(operator)) {
    paint(reading, 'path', reading.pathStart < 0 ? start : reading.pathStart, end);
    reading.pathStart = -1;
  } else if (textPaints.has(operator)) paint(reading, 'text', start, end, reading.font.name, operands.at(-1));
  else if (others.has(operator)) takeOther(reading, operation);
  else reading.unknownOperators.add(operator);
}

function takeOther(reading: Reading, operation: ContentOperation): void {
  const { operator, operands, start, end } = operation;
  switch (operator) {
    case 'BDC':
    case 'BMC':
      openMark(reading, operation);
      break;
    case 'EMC':
      if (reading.open === null) reading.isBalanced = false;
      else reading.open = reading.open.parent;
      if (reading.text) reading.text.hasMarks = true;
      break;
    case 'n':
      reading.pathStart = -1;
      break;
    case 'q':
      reading.savedFonts.push(reading.font);
      reading.stateDepth = Math.max(reading.stateDepth, reading.savedFonts.length);
      break;
    case 'Q':
      reading.font = reading.savedFonts.pop() ?? reading.font;
      break;
    case 'Tf':
      reading.font = { name: operands[0]?.slice(1) ?? '', size: Number(operands[1]) };
      break;
    case 'BT':
      reading.text = { start, hasMarks: false, line: null };
      break;
    case 'ET':
      if (reading.text) reading.textObjects.push({ start: reading.text.start, end, hasMarks: reading.text.hasMarks });
      reading.text = null;
      break;
    case 'Tm':
      if (reading.text) reading.text.line = Number(operands[5]);
      break;
    case 'Td':
      // Chromium goes along the line with it; what goes elsewhere is on a line of its own.
      if (reading.text && Number(operands[1]) !== 0) reading.text.line = null;
      break;
    case 'TD':
    case 'T*':
      if (reading.text) reading.text.line = null;
      break;
    case 'Do':
      paint(reading, 'object', start, end, operands[0]?.slice(1));
      break;
    case 'sh':
      paint(reading, 'shading', start, end);
      break;
    case 'BI':
      paint(reading, 'image', start, end);
      break;
  }
}

function openMark(reading: Reading, { operands, start, end }: ContentOperation): void {
  const [tag = '', written = ''] = operands;
  const properties = written.startsWith('/') ? reading.propertiesNamed(written.slice(1)) : written;
  const mcid = mcidOf.exec(properties)?.[1];
  reading.open = { tag: tag.slice(1), mcid: mcid === undefined ? null : Number(mcid), properties, start, end, parent: reading.open };
  reading.marks.push(reading.open);
  if (reading.text) reading.text.hasMarks = true;
}

function paint(reading: Reading, kind: PaintKind, start: number, end: number, name = '', strings = ''): void {
  const textObject = reading.text ? reading.textObjects.length : -1;
  const { text, font } = reading;
  reading.paints.push({ kind, start, end, mark: reading.open, textObject, name, strings, line: text?.line ?? null, size: font.size });
}

/** Whether a sequence, or one around it, is an artifact. */
export function isArtifact(mark: Mark | null): boolean {
  for (let one = mark; one !== null; one = one.parent) if (one.tag === 'Artifact') return true;
  return false;
}

/** The sequence with an MCID that something stands in, or null. */
export function taggedMark(mark: Mark | null): Mark | null {
  for (let one = mark; one !== null; one = one.parent) if (one.mcid !== null) return one;
  return null;
}
