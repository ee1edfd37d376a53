import type { RuleName } from '#shared/messages/import.ts';
import type { SourceLine } from '#shared/model/reading.ts';
import { endsSentence } from '#shared/text/line-shape.ts';
import { listedTeasers } from './listed-teasers.ts';
import { type CleanRule, dropUnits } from './removing.ts';
import type { Unit } from './unit.ts';

const reads = (unit: Unit): boolean => unit.text.length >= 160 && endsSentence(unit.text);

/** How much running text the page has where its report stands. */
const textInMain = (units: readonly Unit[]): number =>
  units.reduce(
    (sum, unit) => sum + (unit.region === 'main' && unit.text.length >= 60 && endsSentence(unit.text) ? unit.text.length : 0),
    0,
  );

/** Where a run of one region holds as much running text as anything else, the page has marked its report wrongly. */
function isTextHeavy(units: readonly Unit[], index: number): boolean {
  const region = units[index]?.region;
  let first = index;
  while (units[first - 1]?.region === region) first -= 1;
  let text = 0;
  let all = 0;
  for (let at = first; units[at]?.region === region && at - first < 400; at += 1) {
    const unit = units[at];
    if (!unit) break;
    all += unit.text.length;
    if (reads(unit)) text += unit.text.length;
  }
  return text * 2 > all;
}

function dropRegion(name: RuleName, region: SourceLine['region']): CleanRule {
  return {
    name,
    apply: (units, context) => {
      if (!units.some((unit) => unit.region === region)) return { units, removals: [] };
      // Asked once for each run, not for each of its lines.
      const heavy = new Map<number, boolean>();
      const isFound = textInMain(units) >= 250;
      let start = 0;
      for (const [index, unit] of units.entries()) {
        if (units[index - 1]?.region !== unit.region) start = index;
        if (unit.region === region && start === index) heavy.set(index, !isFound && isTextHeavy(units, index));
      }
      let runStart = 0;
      const firstMain = units.findIndex((unit) => unit.region === 'main');
      return dropUnits(name, (unit, index) => {
        // Within the report a head holds its facts; they are asked for before the rest goes.
        if (region === 'header' && context.layout === 'html' && isFound && index > firstMain) return false;
        if (units[index - 1]?.region !== unit.region) runStart = index;
        const isHead = unit.kind === 'heading' && unit.level === 1 && region !== 'navigation' && region !== 'footer';
        return unit.region === region && heavy.get(runStart) === false && !isHead;
      }).apply(units, context);
    },
  };
}

export const navigationRegion = dropRegion('navigation-region', 'navigation');
export const headerRegion = dropRegion('header-region', 'header');
export const footerRegion = dropRegion('footer-region', 'footer');
export const formRegion = dropRegion('form-region', 'form');
export const asideRegion = dropRegion('aside-region', 'aside');
export const commentsRegion = dropRegion('comments-region', 'comments');
/** Other reports beside this one go, unless the page shows them as teasers: those become records of their own. */
export const relatedRegion: CleanRule = {
  name: 'related-region',
  apply: (units, context) => {
    const related = units.filter((unit) => unit.region === 'related');
    if (related.length === 0) return { units, removals: [] };
    const kept = new Set(
      textInMain(units) < 250 ? [] : listedTeasers(related, context.lines, 2).flatMap(({ head, body }) => [head, ...body]),
    );
    const left = dropRegion('related-region', 'related').apply(
      units.filter((unit) => !kept.has(unit)),
      context,
    );
    const stays = new Set([...left.units.map((unit) => unit.line), ...[...kept].map((unit) => unit.line)]);
    return { units: units.filter((unit) => stays.has(unit.line)), removals: left.removals };
  },
};
export const shareRegion = dropRegion('share-region', 'share');
export const advertisingRegion = dropRegion('advertising-region', 'advertising');
export const authorRegion = dropRegion('author-region', 'author');
