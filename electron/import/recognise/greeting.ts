import { type RecogniseRule, whole } from './sign.ts';

/** „Liebe Leserinnen und Leser,“. */
export const greeting: RecogniseRule = {
  name: 'greeting',
  find: (unit) =>
    unit.text.length < 200 &&
    /^(?:liebe[rs]?|sehr geehrte[rs]?|werte[rs]?|verehrte[rs]?|geschätzte[rs]?|hallo|guten (?:tag|morgen)|moin|grüß gott|servus)(?![\p{L}])[^.?:]{0,180}[,!]$/iu.test(
      unit.text,
    )
      ? whole(unit)
      : null,
};
