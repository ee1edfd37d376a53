import { type RecogniseRule, whole } from './sign.ts';

/** The head of the block that says who sends a newsletter. */
export const imprintLabel: RecogniseRule = {
  name: 'imprint-label',
  find: (unit) =>
    unit.text.length < 70 &&
    /^(?:impressum|herausgeber(?:in)?|herausgegeben von|verantwortlich(?: für den inhalt| im sinne .{3,40})?|v\.\s?i\.\s?s\.\s?d\.\s?p\.|redaktion|ihr kontakt|kontakt(?: zu uns| zur redaktion)?|absender|anbieter)\s?:?$/iu.test(
      unit.text,
    )
      ? whole(unit)
      : null,
};
