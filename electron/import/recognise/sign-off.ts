import { type RecogniseRule, whole } from './sign.ts';

const closing =
  /^(?:(?:mit )?(?:freundlichen?|herzlichen?|besten?|vielen?|kollegialen?|digitalen?|sonnigen?|schönen?|liebe[n]?)\s(?:kollegialen?\s|digitalen?\s)?grüßen?|herzlichst|viele grüße|beste grüße|liebe grüße|herzliche grüße|auf wiederlesen)(?![\p{L}])[^.?]{0,60}[,.!]?$/iu;
const yours = /^ihre?\s(?:\p{L}+\s)?(?:\p{Lu}|team|redaktion)[^.?!:]{1,90}$/iu;

/** „Ihr Team der …“, „Herzliche Grüße“. */
export const signOff: RecogniseRule = {
  name: 'sign-off',
  find: (unit) =>
    unit.text.length < 120 && (closing.test(unit.text) || (yours.test(unit.text) && /^Ihre?\s(?:\p{Lu}|euer|stets|ganz)/u.test(unit.text)))
      ? whole(unit)
      : null,
};
