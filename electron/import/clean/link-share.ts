import type { SourceLine } from '#shared/model/reading.ts';
import { endsSentence } from '#shared/text/line-shape.ts';
import { marksOf, type Unit } from './unit.ts';

/** How much of a unit is linked, 0…1. */
export function linkShare(unit: Unit, lines: readonly SourceLine[]): number {
  const linked = marksOf(unit.pieces, lines)
    .filter((mark) => mark.kind === 'link')
    .reduce((sum, mark) => sum + mark.end - mark.start, 0);
  return unit.text.length === 0 ? 0 : linked / unit.text.length;
}

/** Running text: a sentence of some length that is not mainly a link. */
export const isProse = (unit: Unit, lines: readonly SourceLine[]): boolean =>
  unit.text.length >= 80 &&
  unit.kind !== 'heading' &&
  unit.kind !== 'caption' &&
  unit.kind !== 'picture' &&
  (endsSentence(unit.text) || unit.text.length >= 160) &&
  linkShare(unit, lines) < 0.5;
