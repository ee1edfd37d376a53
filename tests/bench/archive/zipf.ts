import type { Random } from '../../support/similar-reports/random.ts';

/** Draws ranks 0 … count − 1 with probability proportional to 1 / (rank + shift)^exponent: how often words occur in a language. */
export function createZipf(count: number, exponent = 1, shift = 2.7): (random: Random) => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) sums[rank] = sum += 1 / (rank + shift) ** exponent;
  return (random) => {
    const sought = random.next() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < sought) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
