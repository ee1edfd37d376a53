/** Numbers the notes of a document in the order in which its text refers to them. */
export interface Notes {
  /** The mark that stands in the text for a note. */
  readonly mark: (key: string) => string;
  /** The notes referred to so far, in order. */
  readonly used: () => readonly string[];
}

export function createNotes(): Notes {
  const numbers = new Map<string, number>();
  return {
    mark: (key) => {
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return `[${String(number)}]`;
    },
    used: () => [...numbers.keys()],
  };
}
