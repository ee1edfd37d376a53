import { type RecogniseRule, whole } from './sign.ts';

/** A line that says „Newsletter“ and at most a number: the head of an issue. */
export const masthead: RecogniseRule = {
  name: 'masthead',
  find: (unit, index) =>
    index < 15 &&
    unit.text.length < 50 &&
    /^(?:unser |der )?(?:e-?mail-)?(?:newsletter|infobrief|rundbrief|infomail|newsmail|mailing)(?:\s(?:nr\.?|ausgabe|nummer)?\s?\d{1,4}(?:\s?\/\s?\d{2,4})?)?$/iu.test(
      unit.text,
    )
      ? whole(unit)
      : null,
};
