/** Adds items to the end of a list. Spreading them into `push` would put each on the stack, which a file of 150,000 lines overflows. */
export function append<T>(into: T[], items: Iterable<T>): void {
  for (const item of items) into.push(item);
}

/** The largest of any number of values. */
export const largestOf = (values: Iterable<number>): number => {
  let largest = -Infinity;
  for (const value of values) if (value > largest) largest = value;
  return largest;
};
