import type { CleanRule, Removed } from './removing.ts';
import { remove } from './removing.ts';
import { slicePieces, type Unit, withPieces } from './unit.ts';

const bullet = /^[-•*·▪►✓]\s+(?=[\p{L}\p{N}„"])/u;
const number = /^(\d{1,2})[.)]\s+(?=[\p{L}„"])/u;

const numberOf = (unit: Unit | undefined): number | null => {
  const found = unit && unit.kind === 'paragraph' && !unit.text.endsWith('?') ? number.exec(unit.text) : null;
  return found ? Number(found[1]) : null;
};
const isBullet = (unit: Unit | undefined): boolean => unit?.kind === 'paragraph' && bullet.test(unit.text);

/** Lines with bullets, and lines numbered upwards, become list items. A lone „3. Runder Tisch“ stays what it is. */
export const markedList: CleanRule = {
  name: 'list-marker',
  apply: (units, { lines, layout }) => {
    if (layout !== 'text') return { units, removals: [] };
    const removals: Removed[] = [];
    const marked = units.map((unit, index) => {
      if (isBullet(unit) && (isBullet(units[index - 1]) || isBullet(units[index + 1]))) {
        return {
          ...withPieces(unit, slicePieces(unit.pieces, bullet.exec(unit.text)?.[0].length ?? 0, unit.text.length)),
          kind: 'list-item' as const,
          level: 1,
        };
      }
      const own = numberOf(unit);
      if (own === null || (numberOf(units[index - 1]) !== own - 1 && numberOf(units[index + 1]) !== own + 1)) return unit;
      const end = number.exec(unit.text)?.[0].length ?? 0;
      removals.push(remove('list-marker', 'converted', slicePieces(unit.pieces, 0, end).slice(0, 1), lines));
      return { ...withPieces(unit, slicePieces(unit.pieces, end, unit.text.length)), kind: 'list-item' as const, level: 1, ordered: true };
    });
    return { units: marked, removals };
  },
};
