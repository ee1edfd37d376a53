import { dropUnits } from './removing.ts';

/** Whose page it is. */
export const copyrightLine = dropUnits(
  'copyright-line',
  ({ text }) => text.length < 160 && (/^(?:©|\(c\)\s|copyright\b)/iu.test(text) || /alle rechte vorbehalten\.?$/iu.test(text)),
);
