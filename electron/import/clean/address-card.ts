import type { CleanRule } from './removing.ts';
import { dropUnits } from './removing.ts';
import type { Unit } from './unit.ts';

const company = /(?:\bGmbH\b|\bAG\b|\bKG\b|\bSE\b|\be\.\s?V\.|\bmbH\b|\bAöR\b|\bOHG\b|\beG\b|\bUG\b|\bInc\.|\bLtd\.?)/u;
const postcodeTown = /^\d{5}\s\p{Lu}[\p{L}\s./()-]{1,50}$/u;

/** Sponsors' cards: a company, straight below it postcode and town, often the company again. A full address (street, telephone) is none. */
export const addressCard: CleanRule = {
  name: 'address-card',
  apply: (units, context) => {
    const inCard = new Set<Unit>();
    let cards = 0;
    for (const [index, unit] of units.entries()) {
      const name = units[index - 1];
      if (!postcodeTown.test(unit.text) || !name || name.text.length > 90 || !company.test(name.text)) continue;
      const again = units[index + 1];
      cards += 1;
      inCard.add(name).add(unit);
      if (again?.text === name.text) {
        inCard.add(again);
        cards += 1;
      }
      const before = units[index - 2];
      if (before?.text === name.text) inCard.add(before);
    }
    if (cards < 2) return { units, removals: [] };
    return dropUnits('address-card', (unit) => inCard.has(unit)).apply(units, context);
  },
};
