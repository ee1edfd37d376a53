/** Quotes and lists that a line may open in each other; beyond, the Markdown parser's work grows with the square of the depth. */
export const maxNesting = 256;

const quote = '>';
const signs = '-+*.)';
const blanks = ' \t';

/** Whether a line opens too many quotes and lists in each other: seen from its beginning, without parsing it. */
export function isTooDeep(text: string): boolean {
  for (let at = 0; at < text.length; at = endOfLine(text, at) + 1) {
    let depth = 0;
    let quotes = 0;
    let end = at;
    for (; end < text.length; end += 1) {
      const letter = text.charAt(end);
      const opens = letter === quote || (signs.includes(letter) && blanks.includes(text.charAt(end + 1) || '\n'));
      if (opens) depth += 1;
      else if (!blanks.includes(letter) && !(letter >= '0' && letter <= '9')) break;
      if (letter === quote) quotes += 1;
    }
    // A row of signs without anything behind it is a rule across the page.
    const isRule = quotes === 0 && '\r\n'.includes(text.charAt(end));
    if (depth > maxNesting && !isRule) return true;
  }
  return false;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
