import { dropUnits } from './removing.ts';

/** The word that marks advertising. */
export const adLabel = dropUnits(
  'ad-label',
  ({ text }) =>
    text.length < 40 &&
    /^[-–*\s]{0,4}(?:anzeigen?|werbung|advertorial|advertisement|sponsored|gesponsert|werbeanzeige)[-–*:\s]{0,4}$/iu.test(text),
);
