import { type CleanRule, dropUnits } from './removing.ts';
import type { Unit } from './unit.ts';

/** The heading, or the label with a colon, of something that was taken out before: straight below it nothing of its own is left. */
export const orphanLabel: CleanRule = {
  name: 'trailing-label',
  apply: (units, context) => {
    if (context.layout !== 'html') return { units, removals: [] };
    const dropped = new Set<Unit>();
    for (let index = units.length - 1; index > 0; index -= 1) {
      const unit = units[index];
      const next = units.slice(index + 1, index + 8).find((later) => !dropped.has(later));
      if (unit === undefined || unit.region !== 'main' || !isLabel(unit)) continue;
      const isCut = next === undefined ? context.lines.length > unit.lastLine + 1 : next.line > unit.lastLine + 1;
      if (isCut && (next === undefined || endsPart(unit, next))) dropped.add(unit);
    }
    return dropUnits('trailing-label', (unit) => dropped.has(unit)).apply(units, context);
  },
};

const isLabel = (unit: Unit): boolean => unit.kind === 'heading' && unit.level > 1 && unit.text.length <= 60;

/** What follows belongs to another part. */
const endsPart = (label: Unit, next: Unit): boolean => (next.kind === 'heading' ? next.level <= label.level : next.region !== label.region);
