/** A text of at most `most` characters, cut between words. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 2).replace(/\s+\S*$/, '')} …`;
