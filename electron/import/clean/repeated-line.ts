import { dropUnits } from './removing.ts';

/** The same short line straight below itself. A picture's description is no line of text: the headline or caption that repeats it stays. */
export const repeatedLine = dropUnits('repeated-line', (unit, index, units) => {
  const before = units[index - 1];
  return (
    before !== undefined &&
    unit.text.length <= 200 &&
    before.text === unit.text &&
    before.kind !== 'picture' &&
    unit.kind !== 'table-row' &&
    unit.kind !== 'preformatted'
  );
});
