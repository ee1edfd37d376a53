import type { SourceLine } from '#shared/model/reading.ts';
import { words } from '#shared/text/line-shape.ts';
import { isLetterEnd, isLetterGreeting } from '../../clean/letter-words.ts';

/** Words beside greeting, covering sentences and signature; a mail with more of them says something of its own. */
const ownWords = 25;

const pointer =
  /(?<!\p{L})(?:anbei|anhang|anlagen?|angehängte[rsn]?|angehängt|beigefügte[rsn]?|beigefügt|beiliegend(?:e[rsn]?)?|attached|attachments?|enclosed)(?!\p{L})/iu;

/** Whether a mail only points to its attached document; the lines are already marked by `markLetterParts`. */
export function isCoverMail(marked: readonly SourceLine[]): boolean {
  const above = marked.filter((line) => line.region !== 'footer');
  if (!above.some((line) => pointer.test(line.text))) return false;
  const own = above.filter((line) => line.region !== 'header' && !isLetterGreeting(line.text.trim()) && !isLetterEnd(line.text.trim()));
  return own.every((line) => line.kind !== 'heading') && own.reduce((sum, line) => sum + words(line.text).length, 0) <= ownWords;
}
