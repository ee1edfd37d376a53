import { endsSentence } from '#shared/text/line-shape.ts';
import { isProse, linkShare } from './link-share.ts';
import { type CleanRule, dropUnits } from './removing.ts';
import type { Unit } from './unit.ts';

const least = 3;
/** Between two paragraphs a few links may be the report's own; this many are a menu. */
const leastInText = 6;

/** Short lines that are links and nothing else, one after the other: menus and lists beside the text. */
export const linkList: CleanRule = {
  name: 'link-list',
  apply: (units, context) => {
    if (context.layout !== 'html') return { units, removals: [] };
    const { lines } = context;
    const isLink = units.map((unit) => unit.text.length <= 120 && !endsSentence(unit.text) && linkShare(unit, lines) >= 0.8);
    const prose = units.map((unit) => isProse(unit, lines));
    const firstProse = prose.indexOf(true);
    const lastProse = prose.lastIndexOf(true);
    const dropped = new Set<Unit>();
    for (let from = 0; from < units.length; from += 1) {
      if (!isLink[from]) continue;
      let to = from;
      while (isLink[to + 1]) to += 1;
      // The last of a run may be the headline of the text that follows it.
      const end = units[to]?.kind === 'heading' && units[to + 1] !== undefined ? to - 1 : to;
      const count = end - from + 1;
      const inText = firstProse >= 0 && from > firstProse && end < lastProse;
      if (count >= (inText ? leastInText : least)) for (const unit of units.slice(from, end + 1)) dropped.add(unit);
      from = to;
    }
    return dropUnits('link-list', (unit) => dropped.has(unit) && !isHead(unit)).apply(units, context);
  },
};

const isHead = (unit: Unit): boolean => unit.kind === 'heading' && unit.level === 1;
