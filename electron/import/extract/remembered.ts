/** Longer names are cut: they say what they say at their start. */
const longest = 400;
const most = 5_000;

/**
 * What a name says, asked once for each name: pages call thousands of elements alike, and figures only number them („menu-item-1207“).
 * Only for pure functions of the words in class names and ids; what is remembered is bounded in number and length.
 */
export function remembered<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const key = name.slice(0, longest);
    const before = known.get(key);
    if (before !== undefined) return before;
    const alike = key.replace(/\d+/g, '1');
    const told = alike === key ? undefined : known.get(alike);
    if (told !== undefined) return told;
    const fresh = answer(alike);
    if (known.size >= most) known.clear();
    known.set(ownString(alike), fresh);
    return fresh;
  };
}

/** A copy: a long slice keeps the whole page in memory that it was cut from, a concatenation is laid down anew when it is cut. */
const ownString = (slice: string): string => ` ${slice}`.slice(1);

/** Two names as one; a lone one stays the string it is, so that finding it again costs little. */
export const namesTogether = (one: string, other: string): string => (one === '' ? other : other === '' ? one : `${one} ${other}`);
