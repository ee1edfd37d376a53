/** A „(wir berichteten)“ in running text; `start` and `end` are offsets of the whole bracket. */
export interface TypedReference {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly number: number | null;
}

const pattern = /\((?:(\d{1,7})\s*\+\s*)?(wir\s+(?:berichteten|haben\s+(?:bereits\s+)?berichtet))\)/iu;

/** The first closed bracket that says „wir berichteten“, with the house number before a plus sign if there is one. */
export function findTypedReference(value: string): TypedReference | null {
  const match = pattern.exec(value);
  if (!match) return null;
  const [whole, number, text] = match;
  return {
    start: match.index,
    end: match.index + whole.length,
    text: (text ?? '').replace(/\s+/g, ' '),
    number: number === undefined || Number(number) === 0 ? null : Number(number),
  };
}
