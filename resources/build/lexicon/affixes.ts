/** A line of a hunspell affix file: cut `cut` off a word whose end fits `ending`, then append `add`. */
interface Suffix {
  readonly cut: string;
  readonly add: string;
  readonly ending: readonly ((letter: string) => boolean)[];
}

export type Affixes = ReadonlyMap<string, readonly Suffix[]>;

/** The end of a word as hunspell writes it: letters, `.` and sets such as `[^el]`. */
function endingOf(pattern: string): ((letter: string) => boolean)[] {
  return [...pattern.matchAll(/\[(\^?)([^\]]*)\]|(.)/gu)].map(([, not, set, letter]) => {
    if (set !== undefined) return (given: string) => set.includes(given) !== (not === '^');
    return letter === '.' ? () => true : (given: string) => given === letter;
  });
}

/** The suffix rules of a hunspell affix file by their flag. */
export function readSuffixes(text: string): Affixes {
  const found = new Map<string, Suffix[]>();
  for (const line of text.split('\n')) {
    const [kind, flag, cut, add, ending] = line.split(/\s+/);
    if (kind !== 'SFX' || flag === undefined || cut === undefined || add === undefined || ending === undefined) continue;
    const suffix = { cut: cut === '0' ? '' : cut, add: add.replace(/\/.*$/, ''), ending: endingOf(ending) };
    found.set(flag, [...(found.get(flag) ?? []), suffix]);
  }
  return found;
}

/** All forms of a word by the rules of one flag. */
export function formsBy(affixes: Affixes, flag: string, word: string): string[] {
  return (affixes.get(flag) ?? []).flatMap(({ cut, add, ending }) => {
    if (!word.endsWith(cut)) return [];
    const letters = [...word].slice(-ending.length);
    if (letters.length < ending.length || !ending.every((fits, index) => fits(letters[index] ?? ''))) return [];
    return [word.slice(0, word.length - cut.length) + (add === '0' ? '' : add)];
  });
}
