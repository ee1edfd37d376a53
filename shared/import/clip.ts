const maxLine = 2_000;

/** A text as one line of at most 2,000 characters, and what did not fit (to be kept elsewhere). */
export function clipLine(text: string): { line: string; rest: string } {
  const flat = text.replace(/[\u0000-\u0008\u000a-\u001f\u007f]+/g, ' ').trim();
  if (flat.length <= maxLine) return { line: flat, rest: '' };
  const space = flat.lastIndexOf(' ', maxLine);
  const at = space > 0 ? space : maxLine;
  return { line: flat.slice(0, at), rest: flat.slice(at).trim() };
}

/** One line; only for labels, where more than 2,000 characters cannot be meant. */
export const oneLine = (text: string): string => clipLine(text).line;
