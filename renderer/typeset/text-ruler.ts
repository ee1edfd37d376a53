import type { Ruler } from '#shared/typeset/measure-places.ts';
import { pieceAt } from './paragraph.ts';
import type { Paragraph, Piece } from './paragraph.ts';

/** Measures words in the type of an element. In px. */
export interface TypeRuler {
  readonly width: (element: Element, letters: string) => number;
}

/** Measures by canvas, each word of each type once. Words as wholes, so that kerning counts. */
export function createTypeRuler(): TypeRuler {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('No canvas to measure with');
  const types = new Map<Element, string>();
  const widths = new Map<string, Map<string, number>>();
  let current = '';
  const typeOf = (element: Element): string => {
    const known = types.get(element);
    if (known !== undefined) return known;
    const { fontStyle, fontWeight, fontSize, fontFamily, letterSpacing } = getComputedStyle(element);
    const type = `${letterSpacing === 'normal' ? '0px' : letterSpacing}|${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    types.set(element, type);
    return type;
  };
  const choose = (type: string): void => {
    if (type === current) return;
    const split = type.indexOf('|');
    canvas.font = type.slice(split + 1);
    canvas.letterSpacing = type.slice(0, split);
    canvas.fontKerning = 'normal';
    canvas.textRendering = 'geometricPrecision';
    current = type;
  };
  return {
    width: (element, letters) => {
      const type = typeOf(element);
      let ofType = widths.get(type);
      if (!ofType) widths.set(type, (ofType = new Map()));
      const known = ofType.get(letters);
      if (known !== undefined) return known;
      choose(type);
      const { width } = canvas.measureText(letters);
      ofType.set(letters, width);
      return width;
    },
  };
}

/** The ruler for one paragraph, whose words may change their type midway. */
export function paragraphRuler({ text, pieces, block }: Paragraph, type: TypeRuler): Ruler {
  const elementAt = (at: number): Element => pieceAt(pieces, at)?.element ?? block;
  return {
    width: (from, to) => {
      let width = 0;
      for (const [index, { start, element }] of within(pieces, from, to)) {
        const end = Math.min(to, pieces[index + 1]?.start ?? to);
        width += type.width(element, text.slice(Math.max(from, start), end));
      }
      return width;
    },
    space: (at) => type.width(elementAt(at), ' '),
    hyphen: (at) => type.width(elementAt(at - 1), hyphenSign),
  };
}

function* within(pieces: readonly Piece[], from: number, to: number): Iterable<readonly [number, Piece]> {
  const first = pieces.findLastIndex(({ start }) => start <= from);
  for (let index = Math.max(0, first); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.start >= to) return;
    yield [index, piece];
  }
}

/** The hyphen that is set at the end of a line: U+002D, since the house faces have no U+2010. It stands in an element of its own. */
export const hyphenSign = '-';
