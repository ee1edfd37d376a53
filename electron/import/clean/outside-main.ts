import { isProse } from './link-share.ts';
import { type CleanRule, dropUnits } from './removing.ts';

/** How many lines may stand between a headline and the part below it. */
const near = 6;

/** Where the page marks its main part and most running text stands there, what stands outside goes. */
export const outsideMain: CleanRule = {
  name: 'beside-text',
  apply: (units, context) => {
    if (context.layout !== 'html') return { units, removals: [] };
    let inside = 0;
    let all = 0;
    for (const unit of units) {
      if (!isProse(unit, context.lines)) continue;
      all += unit.text.length;
      if (unit.region === 'main') inside += unit.text.length;
    }
    if (inside < 300 || inside * 5 < all * 3) return { units, removals: [] };
    const first = units.findIndex((unit) => unit.region === 'main');
    const headed = units.some((unit) => unit.region === 'main' && unit.kind === 'heading' && unit.level <= 2);
    const above = units.slice(0, first);
    const mainHead = above.findLastIndex((unit) => unit.kind === 'heading' && unit.level === 1);
    // A main part often has its headline straight above it.
    const isNear = mainHead >= 0 && first - mainHead <= near;
    const headAt = isNear ? mainHead : headed ? first : above.findLastIndex((unit) => unit.kind === 'heading');
    const from = headAt < 0 ? first : headAt;
    return dropUnits('beside-text', (unit, index) => unit.region === 'unknown' && (index < from || index > first)).apply(units, context);
  },
};
