import { dropUnits } from './removing.ts';

/** The same short line straight below itself: a picture's alternative text above the headline it repeats. */
export const repeatedLine = dropUnits('repeated-line', (unit, index, units) => {
  const before = units[index - 1];
  return (
    before !== undefined &&
    unit.text.length <= 200 &&
    before.text === unit.text &&
    unit.kind !== 'table-row' &&
    unit.kind !== 'preformatted'
  );
});
