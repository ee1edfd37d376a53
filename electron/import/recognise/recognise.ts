import type { SourceLine } from '#shared/model/reading.ts';
import { words } from '#shared/text/line-shape.ts';
import type { Unit } from '../clean/unit.ts';
import { kickerBefore } from './kicker-headline.ts';
import type { RecogniseContext, RecogniseRule, Seen, Sign, SignName } from './sign.ts';

/** Most units bear no sign: hundreds of thousands of empty maps would fill the memory of a long file. */
const noSigns: ReadonlyMap<SignName, Sign> = new Map();

/** Asks every rule about every unit. */
export function recognise(units: readonly Unit[], rules: readonly RecogniseRule[], lines: readonly SourceLine[]): Seen[] {
  let known: Map<string, number> | null = null;
  let kickers: Set<string> | null = null;
  const context: RecogniseContext = {
    lines,
    words: () => (known ??= countWords(units)),
    kickers: () => (kickers ??= new Set(units.map(kickerBefore).filter((kicker) => kicker !== null))),
  };
  return units.map((unit, index) => {
    let signs: Map<SignName, Sign> | null = null;
    for (const rule of rules) {
      const sign = rule.find(unit, index, units, context);
      if (sign !== null) (signs ??= new Map()).set(rule.name, sign);
    }
    return { ...unit, signs: signs ?? noSigns };
  });
}

function countWords(units: readonly Unit[]): Map<string, number> {
  const known = new Map<string, number>();
  for (const unit of units) for (const word of words(unit.text)) known.set(word, (known.get(word) ?? 0) + 1);
  return known;
}
