/** Letters and groups that German spelling or a keyboard confuses: half an error. */
const confusions: readonly (readonly [string, string])[] = [
  ['ie', 'i'],
  ['ih', 'i'],
  ['ieh', 'ie'],
  ['ck', 'k'],
  ['tz', 'z'],
  ['ss', 's'],
  ['ph', 'f'],
  ['th', 't'],
  ['dt', 't'],
  ['ae', 'e'],
  ['eu', 'oi'],
  ['ei', 'ai'],
  ['v', 'f'],
  ['v', 'w'],
  ['c', 'k'],
  ['z', 'c'],
  ['d', 't'],
  ['b', 'p'],
  ['g', 'k'],
  ['x', 'chs'],
  ['y', 'i'],
  ['y', 'z'],
];
interface Confusion {
  readonly written: string;
  readonly meant: string;
}
/** Confusions by the letters they end with, which tell quickly that there is none. */
const confused = new Map<string, readonly Confusion[]>();
for (const [one, other] of confusions)
  for (const [written, meant] of [
    [one, other],
    [other, one],
  ] as const) {
    const ends = `${written.slice(-1)}${meant.slice(-1)}`;
    confused.set(ends, [...(confused.get(ends) ?? []), { written, meant }]);
  }
const confusionCost = 0.5;
/** Letters that a confusion may end with, written and meant, as a table of a to z. */
const letters = 26;
const firstLetter = 97;
const none: readonly Confusion[] = [];
const byEnds: readonly (readonly Confusion[])[] = Array.from(
  { length: letters * letters },
  (_, index) => confused.get(String.fromCharCode(firstLetter + Math.floor(index / letters), firstLetter + (index % letters))) ?? none,
);
function confusionsEnding(one: number, other: number): readonly Confusion[] {
  const [row, column] = [one - firstLetter, other - firstLetter];
  return row < 0 || row >= letters || column < 0 || column >= letters ? none : (byEnds[row * letters + column] ?? none);
}

const isDoubled = (word: string, at: number): boolean => at > 0 && word[at] === word[at - 1];

/** Used for every comparison: thousands follow one another. */
let costs = new Float64Array(1_024);

/**
 * Errors between two folded words: letters missing, added, changed or swapped (Damerau-Levenshtein), a doubled letter and what German
 * confuses half each. Answers `most` + 1 when there are more.
 */
export function spellingDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most + 1) return most + 1;
  const width = other.length + 1;
  const size = (one.length + 1) * width;
  if (costs.length < size) costs = new Float64Array(size * 2);
  const cost = costs;
  const at = (row: number, column: number): number => cost[row * width + column] ?? Infinity;
  for (let row = 0; row <= one.length; row += 1) {
    let least = Infinity;
    for (let column = 0; column <= other.length; column += 1) {
      let best = row === 0 && column === 0 ? 0 : Infinity;
      if (row > 0) best = Math.min(best, at(row - 1, column) + (isDoubled(one, row - 1) ? 0.5 : 1));
      if (column > 0) best = Math.min(best, at(row, column - 1) + (isDoubled(other, column - 1) ? 0.5 : 1));
      if (row > 0 && column > 0) best = Math.min(best, at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        best = Math.min(best, at(row - 2, column - 2) + 1);
      if (row > 0 && column > 0)
        for (const { written, meant } of confusionsEnding(one.charCodeAt(row - 1), other.charCodeAt(column - 1)))
          if (one.startsWith(written, row - written.length) && other.startsWith(meant, column - meant.length))
            best = Math.min(best, at(row - written.length, column - meant.length) + confusionCost);
      cost[row * width + column] = best;
      least = Math.min(least, best);
    }
    if (least > most + 1) return most + 1;
  }
  return Math.min(at(one.length, other.length), most + 1);
}
