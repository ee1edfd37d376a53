/**
 * Turns what was typed into an FTS5 expression: every word must occur, the last one (unless a space follows) as a beginning.
 * Everything is quoted, so operators and odd characters are words or nothing. Answers null when no word is left.
 */
export function searchExpression(typed: string): string | null {
  const words = typed.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return null;
  const open = !/\s$/.test(typed);
  return words
    .slice(0, 24)
    .map((word, index) => {
      const quoted = `"${word.replaceAll('"', ' ').replaceAll('\u0000', ' ')}"`;
      return open && index === words.length - 1 ? `${quoted} *` : quoted;
    })
    .join(' ');
}
