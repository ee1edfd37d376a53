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
const confused = new Map<string, number>(
  confusions.flatMap(([one, other]) => [[`${one}>${other}`, 0.5] as const, [`${other}>${one}`, 0.5] as const]),
);

const isDoubled = (word: string, at: number): boolean => at > 0 && word[at] === word[at - 1];

/**
 * Errors between two folded words: letters missing, added, changed or swapped (Damerau-Levenshtein), a doubled letter and what German
 * confuses half each. Answers `most` + 1 when there are more.
 */
export function spellingDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most + 1) return most + 1;
  const width = other.length + 1;
  const cost = new Float64Array((one.length + 1) * width);
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
      for (let left = 1; left <= Math.min(3, row); left += 1)
        for (let right = 1; right <= Math.min(3, column); right += 1) {
          const worth = confused.get(`${one.slice(row - left, row)}>${other.slice(column - right, column)}`);
          if (worth !== undefined) best = Math.min(best, at(row - left, column - right) + worth);
        }
      cost[row * width + column] = best;
      least = Math.min(least, best);
    }
    if (least > most + 1) return most + 1;
  }
  return Math.min(at(one.length, other.length), most + 1);
}
