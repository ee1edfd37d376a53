import type { SourceLine } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import { append } from '../../append.ts';

const maxLogo = 60;
/** A logo stands among the first lines of a mail. */
const top = 8;

/**
 * Puts the pictures of a mail where its text needs them: those above a headline below its first paragraph, without a description
 * that only repeats it. A logo at the top goes where its words are said again further down.
 */
export function settlePictures(lines: readonly SourceLine[]): SourceLine[] {
  const said = fold(
    lines
      .filter((line) => line.kind !== 'picture')
      .map((line) => line.text)
      .join(' '),
  );
  const settled: SourceLine[] = [];
  let held: SourceLine[] = [];
  let headline: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'picture') {
      const isLogo = index < top && line.text !== '' && line.text.length <= maxLogo && said.includes(fold(line.text));
      if (isLogo && line.picture?.assetId === null && lines[index + 1]?.kind !== 'heading') continue;
      held.push(line);
    } else if (line.kind === 'heading' && held.length > 0 && headline === null) {
      settled.push(line);
      headline = fold(line.text);
    } else if (headline !== null && line.kind !== 'heading') {
      const own = headline;
      settled.push(line, ...held.map((picture) => (fold(picture.text) === own ? { ...picture, text: '' } : picture)));
      headline = null;
      held = [];
    } else {
      append(settled, held);
      settled.push(line);
      headline = null;
      held = [];
    }
  }
  return [...settled, ...held];
}
