/** Maps: a word of a text (`constructor`) must not meet what every object has. */
const small: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zwei: 2,
    zwo: 2,
    drei: 3,
    vier: 4,
    fuenf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwoelf: 12,
    sechzehn: 16,
    siebzehn: 17,
  }),
);
const tens: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zwanzig: 20,
    dreissig: 30,
    vierzig: 40,
    fuenfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
  }),
);
/** `ein` is a number within others alone: by itself it is an article. */
const units: ReadonlyMap<string, number> = new Map([...small, ['ein', 1], ['eins', 1]]);

/** 1 to 99; 0 for nothing written, null for another word. */
function belowHundred(word: string): number | null {
  if (word === '') return 0;
  const plain = units.get(word) ?? tens.get(word);
  if (plain !== undefined) return plain;
  const teen = word.endsWith('zehn') ? small.get(word.slice(0, -4)) : undefined;
  if (teen !== undefined && teen < 10) return 10 + teen;
  const at = word.indexOf('und');
  const [unit, ten] = at < 0 ? [undefined, undefined] : [units.get(word.slice(0, at)), tens.get(word.slice(at + 3))];
  return unit !== undefined && unit < 10 && ten !== undefined ? ten + unit : null;
}

/** What stands before and after a power of ten: `zweihundertdrei` → 203; `factor` 1 where nothing stands before. */
function withPower(word: string, name: string, power: number, below: (part: string) => number | null): number | null {
  const at = word.indexOf(name);
  if (at < 0) return below(word);
  const factor = at === 0 ? 1 : below(word.slice(0, at));
  const rest = below(word.slice(at + name.length).replace(/^und/, ''));
  return factor === null || rest === null ? null : factor * power + rest;
}

const belowThousand = (word: string): number | null => withPower(word, 'hundert', 100, belowHundred);
const longest = 50;
const begins = /^(?:ein|zw[eo]|drei|vier|fuenf|sech|sieb|acht|neun|zehn|elf|hundert|tausend)/;

/** The digits of a folded number word (`zwoelf` → `12`, `zweitausendvierundzwanzig` → `2024`); null for any other, `ein` among them. */
export function digitsOf(word: string): string | null {
  if (word.length < 3 || word.length > longest || !begins.test(word) || word === 'ein' || word === 'eins') return null;
  const number = withPower(word, 'tausend', 1_000, belowThousand);
  return number === null || number === 0 ? null : String(number);
}
