import { dropUnits } from './removing.ts';

const licence =
  /^(?:die |alle )?(?:inhalte|texte|beiträge|artikel|dieses? (?:werk|inhalt|artikel|beitrag|text))\b.{0,60}(?:lizenziert|(?:creative[ -]commons|cc by).{0,60}(?:lizenz|lizenziert|license))/iu;

/** Whose page it is. */
export const copyrightLine = dropUnits(
  'copyright-line',
  ({ text }) =>
    text.length < 160 && (/^(?:©|\(c\)\s|copyright\b)/iu.test(text) || /alle rechte vorbehalten\.?$/iu.test(text) || licence.test(text)),
);
