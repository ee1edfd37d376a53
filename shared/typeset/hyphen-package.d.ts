/** The parts of the package `hyphen` that are used; it ships no types. */
declare module 'hyphen' {
  function createHyphenator(
    patterns: unknown,
    options: { readonly hyphenChar: string; readonly minWordLength: number; readonly html: boolean },
  ): (text: string) => string;
  export = createHyphenator;
}
declare module 'hyphen/patterns/de-1996.js' {
  const patterns: unknown;
  export = patterns;
}
