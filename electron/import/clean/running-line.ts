import { type CleanRule, dropUnits } from './removing.ts';

const running = dropUnits('running-line', (unit) => unit.region === 'header' || unit.region === 'footer');
const turned = dropUnits('turned-text', (unit) => unit.region === 'aside');

/** Running heads, feet and page numbers that repeat on the pages of a printed file. */
export const runningLine: CleanRule = {
  name: 'running-line',
  apply: (units, context) => (context.file === 'pdf' ? running.apply(units, context) : { units, removals: [] }),
};

/** Watermarks and text that stands across the reading direction of a printed file. */
export const turnedText: CleanRule = {
  name: 'turned-text',
  apply: (units, context) => (context.file === 'pdf' ? turned.apply(units, context) : { units, removals: [] }),
};
