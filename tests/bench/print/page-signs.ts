import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { identity, times } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** A sign of a page and where it stands, in points from the upper left corner; `y` is its baseline. */
export interface Sign {
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly sign: string;
  /** The marked content of the page that it is part of; null where it is of none. */
  readonly content: number | null;
}

interface Glyph {
  readonly width: number;
  readonly unicode: string;
  readonly isSpace: boolean;
}

const isGlyph = (item: unknown): item is Glyph => typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item;

/** What a PDF remembers while it paints (ISO 32000-1, 8.4 and 9.3). */
interface State {
  readonly page: Matrix;
  readonly size: number;
  readonly signRoom: number;
  readonly wordRoom: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

const start: Omit<State, 'page'> = { size: 1, signRoom: 0, wordRoom: 0, stretch: 1, leading: 0, rise: 0 };

/** All signs of all pages with their places, as the pages paint them, whoever made the PDF. */
export async function signsOf(bytes: Uint8Array): Promise<Sign[][]> {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(bytes.slice());
  const pages: Sign[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, , , top = 0] = page.view;
    const { fnArray, argsArray } = await page.getOperatorList();
    const signs: Sign[] = [];
    const kept: State[] = [];
    const marks: (number | null)[] = [];
    let state: State = { ...start, page: [1, 0, 0, -1, -left, top] };
    let line = identity;
    let text = identity;
    const move = (x: number, y: number): void => {
      line = times([1, 0, 0, 1, x, y], line);
      text = line;
    };
    for (const [index, operation] of fnArray.entries()) {
      const args = (argsArray[index] ?? []) as readonly unknown[];
      const numbers = numbersIn(args);
      const [first = 0, second = 0] = numbers;
      if (operation === OPS.save) kept.push(state);
      else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) state = kept.pop() ?? state;
      else if (operation === OPS.transform) state = { ...state, page: times(matrixOf(numbers), state.page) };
      else if (operation === OPS.paintFormXObjectBegin) {
        kept.push(state);
        if (args[0]) state = { ...state, page: times(matrixOf(numbersIn([args[0]])), state.page) };
      } else if (operation === OPS.beginMarkedContentProps) marks.push(typeof args[1] === 'number' ? args[1] : (marks.at(-1) ?? null));
      else if (operation === OPS.beginMarkedContent) marks.push(marks.at(-1) ?? null);
      else if (operation === OPS.endMarkedContent) marks.pop();
      else if (operation === OPS.beginText) line = text = identity;
      else if (operation === OPS.setFont) state = { ...state, size: Number(args[1]) };
      else if (operation === OPS.setCharSpacing) state = { ...state, signRoom: first };
      else if (operation === OPS.setWordSpacing) state = { ...state, wordRoom: first };
      else if (operation === OPS.setHScale) state = { ...state, stretch: first / 100 };
      else if (operation === OPS.setLeading) state = { ...state, leading: first };
      else if (operation === OPS.setTextRise) state = { ...state, rise: first };
      else if (operation === OPS.setTextMatrix) line = text = matrixOf(numbers);
      else if (operation === OPS.moveText) move(first, second);
      else if (operation === OPS.setLeadingMoveText) {
        state = { ...state, leading: -second };
        move(first, second);
      } else if (operation === OPS.nextLine) move(0, -state.leading);
      else if (operation === OPS.showText || operation === OPS.showSpacedText)
        text = paint((args[0] ?? []) as readonly unknown[], text, state, signs, marks.at(-1) ?? null);
    }
    pages.push(signs);
  }
  return pages;
}

/** Paints a string; answers where the next one begins. */
function paint(items: readonly unknown[], from: Matrix, state: State, signs: Sign[], content: number | null): Matrix {
  const { size, signRoom, wordRoom, stretch, rise, page } = state;
  let text = from;
  for (const item of items) {
    if (typeof item === 'number') text = times([1, 0, 0, 1, ((-item * size) / 1000) * stretch, 0], text);
    else if (isGlyph(item)) {
      const width = ((item.width * size) / 1000) * stretch;
      const [a, , , d, x, y] = times(times([1, 0, 0, 1, 0, rise], text), page);
      signs.push({ x, end: x + a * width, y, size: Math.abs(d) * size, sign: item.unicode, content });
      text = times([1, 0, 0, 1, width + (signRoom + (item.isSpace ? wordRoom : 0)) * stretch, 0], text);
    }
  }
  return text;
}

/** The numbers of an operation, whether they stand alone or in an array. */
function numbersIn(args: readonly unknown[]): number[] {
  const [first] = args;
  return Array.isArray(first) || ArrayBuffer.isView(first)
    ? Array.from(first as unknown as ArrayLike<unknown>, Number)
    : args.filter((arg) => typeof arg === 'number');
}

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f];
