const notLetters = /[\s\u00AD]/g;

/** The letters of an element: its text without blanks and without the hyphens of typesetting. */
export function lettersOf(element: Element): string {
  let letters = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.className !== 'hyphen') letters += node.data;
  }
  return letters.replace(notLetters, '');
}

/** What was written onto the pages of a flow: the parts of each block, in the order of the pages. */
export type WrittenParts = ReadonlyMap<number, readonly HTMLElement[]>;

/** Compares the pages with what stood there before, block by block. Throws where a letter is missing, doubled or out of its order. */
export function checkTexts(before: readonly string[], written: WrittenParts): void {
  for (const [index, letters] of before.entries()) {
    const parts = written.get(index) ?? [];
    if (!parts.every(({ isConnected }) => isConnected) || parts.map(lettersOf).join('') !== letters || parts.length === 0)
      throw new Error(`The pages do not have the text of block ${index}`);
  }
}

/** The same for the notes: each stands on a sheet of the flow, with the words that it had. */
export function checkNotes(flow: Element, before: readonly string[], notes: readonly HTMLElement[]): void {
  for (const [index, letters] of before.entries()) {
    const note = notes[index];
    if (!note || !flow.contains(note) || lettersOf(note) !== letters) throw new Error(`The pages do not have the note ${index}`);
  }
}
