import { isCapitals } from '#shared/text/line-shape.ts';

/** Words that German writes small within a label. */
const small = new Set(
  (
    'und oder aber sowie als wie der die das den dem des ein eine einen einem einer eines im in ins am an ans auf aus bei beim bis durch für ' +
    'gegen mit nach ob ohne seit über um unter vom von vor zum zur zu zwischen nicht auch noch nur so sich'
  ).split(' '),
);
/** Short words that begin a label large; every other word this short is taken for an abbreviation. */
const short = new Set('neu neue neues alle kurz hier wir sie ihr ihre was wer wo rat tag tage jahr plan ziel team amt ort'.split(' '));
const abbreviations = new Set('DSGVO BAFA BMWK NATO UNO IFG AGB ELSTER FITKO EFRE ISO DIN'.split(' '));

/** `INTERESSANTE THEMEN` → `Interessante Themen`, to be shown; abbreviations stay. A label with small letters comes back as it is. */
export function labelCase(label: string): string {
  if (!isCapitals(label) || !/\p{L}{4}/u.test(label)) return label;
  let isFirst = true;
  return label.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const set = wordCase(word, isFirst);
    isFirst = false;
    return set;
  });
}

function wordCase(word: string, isFirst: boolean): string {
  const low = word.toLocaleLowerCase('de');
  if (small.has(low)) return isFirst ? capital(low) : low;
  return isAbbreviation(word, low) ? word : capital(low);
}

/** Two or three letters, a digit in it, or hardly a vowel to speak it by. */
function isAbbreviation(word: string, low: string): boolean {
  if (abbreviations.has(word) || /\p{N}/u.test(word)) return true;
  return !short.has(low) && (word.length <= 3 || !/[aeiouyäöü]/u.test(low));
}

const capital = (low: string): string => low.charAt(0).toLocaleUpperCase('de') + low.slice(1);
