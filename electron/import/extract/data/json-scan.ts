/** How deep a text of JSON nests; strings are passed over. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
}

/** The place of the quote that ends the string beginning at `from`; the text's end where there is none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at;
  }
  return text.length;
}

export interface Pieces {
  readonly objects: readonly unknown[];
  /** Objects that could not be read, as they stand in the file. */
  readonly broken: readonly string[];
}

/**
 * The objects of a text that is no JSON as a whole: one after another, an array that was cut off, two arrays glued together.
 * `within` opening brackets deep: 0 for objects of their own, more for those in an array that a cut-off object holds.
 */
export function salvageObjects(text: string): Pieces {
  const objects: unknown[] = [];
  const broken: string[] = [];
  let from = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22 && from >= 0) at = endOfString(text, at);
    else if (code === 0x7b) {
      if (depth === 0) from = at;
      depth += 1;
    } else if (code === 0x7d && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const piece = text.slice(from, at + 1);
      const value = parsed(piece);
      if (value === undefined) broken.push(piece);
      else objects.push(value);
      from = -1;
    }
  }
  if (from >= 0) broken.push(text.slice(from));
  return { objects, broken };
}

/** The value of a text of JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
