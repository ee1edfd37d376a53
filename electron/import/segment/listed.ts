import { listedTeasers } from '../clean/listed-teasers.ts';
import { remove } from '../clean/removing.ts';
import type { FormContext } from '../propose/forming.ts';
import { readTeaser } from '../propose/teaser.ts';
import type { Seen } from '../recognise/sign.ts';
import type { Outcome } from './plan.ts';

/** A page without the other reports it lists, and what these come to. */
export interface Parted {
  readonly own: readonly Seen[];
  readonly listed: () => Outcome;
}

const isRelated = (unit: Seen): boolean => unit.region === 'related';

/** Parts the teasers of other reports from a page's own text: those in a part so named, and lists of entries with their texts. */
export function partListed(seen: readonly Seen[], context: FormContext): Parted {
  const { layout, lines } = context;
  const hasOwn = seen.some((unit) => unit.region === 'main');
  if (layout !== 'html' || !hasOwn) return { own: seen, listed: () => ({ records: [], removals: [], warnings: [] }) };
  const beside = seen.filter(isRelated);
  const items = seen.filter((unit) => unit.region === 'main');
  const teasers = [
    ...listedTeasers(beside, lines, 1),
    ...listedTeasers(items, lines, 3).filter(
      ({ head, body }) => head.kind === 'list-item' && body.every((unit) => unit.kind === 'list-item'),
    ),
  ];
  const taken = new Set(teasers.flatMap(({ head, body }) => [head, ...body]));
  return {
    own: seen.filter((unit) => !taken.has(unit) && !isRelated(unit)),
    listed: () => {
      const formed = teasers.map(({ head, body }) => readTeaser({ kicker: null, head, body }, context));
      const rest = beside.filter((unit) => !taken.has(unit)).map((unit) => remove('related-region', 'dropped', unit.pieces, lines));
      return {
        records: formed.map(({ record }) => record),
        removals: [...formed.flatMap(({ removals }) => removals), ...rest],
        warnings: formed.flatMap(({ warnings }) => warnings),
      };
    },
  };
}
