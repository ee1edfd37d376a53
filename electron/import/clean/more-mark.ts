import { endsSentence } from '#shared/text/line-shape.ts';
import type { CleanRule, Removed } from './removing.ts';
import { remove } from './removing.ts';
import { slicePieces, type Unit, withPieces } from './unit.ts';

const mark =
  /(?<=\S)\s[[(»›>→]{0,2}\s?(?:mehr|weiter|weiterlesen|weiter lesen|mehr lesen|mehr erfahren|mehr dazu|lesen sie mehr)\s?(?:\.{2,3}|…|»|›|>|→)?[\])]?$/iu;
const decorated = /[[(»›>→….\])]|weiterlesen|weiter lesen|mehr lesen|mehr erfahren|lesen sie mehr/iu;

/** „mehr...“ behind a teaser's last sentence. */
export const moreMark: CleanRule = {
  name: 'more-mark',
  apply: (units, { lines }) => {
    const removals: Removed[] = [];
    const left = units.map((unit): Unit => {
      const found = unit.kind === 'heading' ? null : mark.exec(unit.text.slice(-60));
      if (!found) return unit;
      const at = Math.max(0, unit.text.length - 60) + found.index;
      if (
        !decorated.test(found[0]) ||
        !/(?:[.!?…]["“”’)\]]{0,2}|\.\.\.|\[…\])$/u.test(unit.text.slice(0, at)) ||
        !endsSentence(unit.text.slice(0, at))
      )
        return unit;
      removals.push(remove('more-mark', 'dropped', slicePieces(unit.pieces, at + 1, unit.text.length), lines));
      return { ...withPieces(unit, slicePieces(unit.pieces, 0, at)), endsTeaser: true };
    });
    return { units: left, removals };
  },
};
