/** A piece cut out of a text keeps the whole text in memory: what is kept longer than the text is copied. */
const copied = (piece: string): string => Buffer.from(piece).toString();

/** A function that keeps its last answers, `most` of them at the most: when that many are kept, the older half is forgotten. */
export function remember<Value>(most: number, compute: (key: string) => Value): (key: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return (key) => {
    const kept = young.get(key);
    if (kept !== undefined) return kept;
    const value = old.get(key) ?? compute(key);
    if (young.size >= most / 2) {
      old = young;
      young = new Map();
    }
    young.set(copied(key), value);
    return value;
  };
}
