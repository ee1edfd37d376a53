import type { Ruler } from '#shared/typeset/measure-places.ts';
import type { Paragraph } from './paragraph.ts';

/** Measures words in the type of an element. In px. */
export interface TypeRuler {
  readonly width: (element: Element, letters: string) => number;
}

/** A type, and the widths of the words that were measured in it. */
interface KnownType {
  readonly name: string;
  readonly widths: Map<string, number>;
}

/** Measures by canvas, each word of each type once. Words as wholes, so that kerning counts. */
export function createTypeRuler(): TypeRuler {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('No canvas to measure with');
  const types = new Map<Element, KnownType>();
  const known = new Map<string, KnownType>();
  let current = '';
  const typeOf = (element: Element): KnownType => {
    const own = types.get(element);
    if (own) return own;
    const { fontStyle, fontWeight, fontSize, fontFamily, letterSpacing } = getComputedStyle(element);
    const name = `${letterSpacing === 'normal' ? '0px' : letterSpacing}|${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const type = known.get(name) ?? { name, widths: new Map<string, number>() };
    known.set(name, type);
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
      const { name, widths } = typeOf(element);
      const measured = widths.get(letters);
      if (measured !== undefined) return measured;
      choose(name);
      const { width } = canvas.measureText(letters);
      widths.set(letters, width);
      return width;
    },
  };
}

/** The ruler for one paragraph, whose words may change their type midway. Places are asked for from its start to its end, so that the piece they are in is near the last one. */
export function paragraphRuler({ text, pieces, block }: Paragraph, type: TypeRuler): Ruler {
  let near = 0;
  const indexAt = (at: number): number => {
    while (near > 0 && (pieces[near]?.start ?? 0) > at) near -= 1;
    while (near + 1 < pieces.length && (pieces[near + 1]?.start ?? Infinity) <= at) near += 1;
    return near;
  };
  const elementAt = (at: number): Element => pieces[indexAt(at)]?.element ?? block;
  return {
    width: (from, to) => {
      let width = 0;
      for (let index = indexAt(from), at = from; at < to; index += 1) {
        const end = Math.min(to, pieces[index + 1]?.start ?? to);
        width += type.width(pieces[index]?.element ?? block, text.slice(at, end));
        at = end;
      }
      return width;
    },
    space: (at) => type.width(elementAt(at), ' '),
    hyphen: (at) => type.width(elementAt(at - 1), hyphenSign),
  };
}

/** The hyphen that is set at the end of a line: U+002D, since the house faces have no U+2010. It stands in an element of its own. */
export const hyphenSign = '-';
