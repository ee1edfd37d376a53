import { plain } from './escape.ts';
import type { ExportContext, ExportInput, FileFormat } from './format.ts';
import { factsBehindText } from './story/facts-behind-text.ts';
import { bytesInTurns } from './story/in-turns.ts';
import { captionOf, wordsForPicture } from './story/picture-words.ts';
import { bookFacts, storiesOf, storyBook } from './story/stories.ts';
import type { StoryBook } from './story/stories.ts';
import type { Story, StoryBlock, StoryList, StoryRun } from './story/story.ts';
import { linkedRuns } from './xml/linked-runs.ts';

/** What a report says below its text: numbered in the order of mention. */
type Notes = string[];

/** Words in one line each; blanks of a line's end go, no-break spaces stay. */
const tidy = (text: string): string =>
  plain(text)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** Running text. Where a link leads stands behind its words, unless they say it themselves; a note is a number. */
function words(runs: readonly StoryRun[], notes: Notes): string {
  const groups = linkedRuns(runs).map(({ address, runs: together }) => {
    const text = together
      .map((run) =>
        run.kind === 'break'
          ? '\n'
          : `${plain(run.text).replaceAll('\n', ' ')}${run.note === null ? '' : `[${String(notes.push(run.note))}]`}`,
      )
      .join('');
    if (address === null || says(text, address)) return text;
    const end = text.trimEnd().length;
    return `${text.slice(0, end)} (${address})${text.slice(end)}`;
  });
  return tidy(groups.join(''));
}

/** Whether the words of a link are its address, with or without what goes without saying. */
function says(text: string, address: string): boolean {
  const bare = (url: string): string =>
    url
      .trim()
      .replace(/^(?:https?:\/\/|mailto:)/i, '')
      .replace(/\/$/, '');
  return URL.canParse(text.trim()) ? new URL(text.trim()).href === address : bare(text) === bare(address);
}

function listLines({ isNumbered, start, items }: StoryList, notes: Notes): string[] {
  let count = start;
  return items.flatMap(({ runs, lists }) => {
    const own = words(runs, notes);
    const mark = isNumbered ? `${String(count)}. ` : '- ';
    const room = ' '.repeat(mark.length);
    if (own !== '' || lists.length === 0) count += 1;
    const [first = '', ...rest] = own.split('\n');
    const inner = lists.flatMap((list) => listLines(list, notes)).map((line) => room + line);
    return own === '' && lists.length > 0 ? inner : [mark + first, ...rest.map((line) => room + line), ...inner];
  });
}

function blockText(block: StoryBlock, notes: Notes): string {
  switch (block.kind) {
    case 'paragraph':
      return words(block.runs, notes);
    case 'list':
      return listLines(block, notes).join('\n');
    case 'picture':
      return [wordsForPicture(block), captionOf(block)]
        .map(tidy)
        .filter((line) => line !== '')
        .join('\n');
  }
}

/** Roles in front of which the text makes a longer pause, because another part begins; and those that stand in lines one below the other. */
const parts: ReadonlySet<string> = new Set(['subhead', 'minor-subhead', 'box-heading']);
const heads: ReadonlySet<string> = new Set(['kicker', 'headline', 'subheadline']);
const roleOf = (block: StoryBlock | undefined): string => (block?.kind === 'paragraph' ? block.role : '');

/** A report: paragraphs parted by blank lines, parts by two; at its end the notes. */
export function storyText(story: Story): string {
  const notes: Notes = [];
  const pieces: string[] = [];
  let before: StoryBlock | undefined;
  for (const block of factsBehindText(story.blocks)) {
    const words = blockText(block, notes);
    if (words === '') continue;
    // Without its look a kicker needs a colon to be told from a headline.
    const text = roleOf(block) === 'kicker' && /[\p{L}\p{N})“"]$/u.test(words) ? `${words}:` : words;
    const isHead = heads.has(roleOf(before)) && heads.has(roleOf(block));
    if (before !== undefined) pieces.push(isHead ? '\n' : parts.has(roleOf(block)) ? '\n\n\n' : '\n\n');
    pieces.push(text);
    before = block;
  }
  if (notes.length > 0) pieces.push('\n\n', notes.map((note, index) => `\n[${String(index + 1)}] ${tidy(note)}`).join(''));
  return `${pieces.join('')}\n`;
}

/** Between reports only room: a rule of signs would be read back as text of the report above. */
const pause = '\n\n\n\n';

/** Title and contents. */
const frontText = (book: StoryBook, headlines: readonly string[]): string =>
  [book.title, bookFacts(book), ['Inhalt', ...headlines.map((headline) => `- ${tidy(headline)}`)].join('\n')]
    .map(tidy)
    .filter((part) => part !== '')
    .join('\n\n');

function* texts(input: ExportInput, book: StoryBook): Generator<string> {
  if (book.contents !== null) yield `${frontText(book, book.contents)}\n`;
  for (const story of storiesOf(input)) yield `${book.contents === null ? '' : pause}${storyText(story)}`;
}

/** Text without any look, in UTF-8, for systems that take nothing else. Lines are not wrapped: each is a paragraph, an item, or a line that was broken on purpose. */
export const plainTextFormat: FileFormat = {
  id: 'txt',
  extension: 'txt',
  subjects: ['article', 'reports', 'newsletter'],
  render: (input: ExportInput, context: ExportContext) => bytesInTurns(texts(input, storyBook(input)), context),
};
