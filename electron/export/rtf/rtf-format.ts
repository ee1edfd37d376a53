import type { ExportContext, ExportInput, FileFormat } from '../format.ts';
import { bytesInTurns } from '../story/in-turns.ts';
import { factsBehindText } from '../story/facts-behind-text.ts';
import { spaceAbove } from '../story/near-heading.ts';
import { bookFacts, storiesOf, storyBook } from '../story/stories.ts';
import type { StoryBook } from '../story/stories.ts';
import type { StoryBlock } from '../story/story.ts';
import { createRtfLists } from './rtf-lists.ts';
import type { RtfLists } from './rtf-lists.ts';
import { pictureRtf } from './rtf-picture.ts';
import { fieldRtf, runsRtf } from './rtf-runs.ts';
import { colourTable, fontTable, paragraphStart, rtfParagraph, styleTable } from './rtf-styles.ts';
import { escapeRtf } from './rtf-text.ts';

/** Where a line of the contents leads. */
const placeOf = (index: number): string => `Beitrag_${String(index + 1)}`;
const newPage = '\\pagebb';

/** The text of the document, block by block. */
function* bodyRtf(input: ExportInput, book: StoryBook, lists: RtfLists): Generator<string> {
  if (book.contents !== null) yield frontRtf(book, book.contents);
  let index = 0;
  for (const story of storiesOf(input)) {
    const blocks = factsBehindText(story.blocks);
    for (const [at, block] of blocks.entries()) {
      const above = spaceAbove(block, blocks[at - 1]);
      const rules = `${book.contents !== null && at === 0 ? newPage : ''}${above === null ? '' : `\\sb${String(above)}`}`;
      yield* blockRtf(block, lists, rules, book.contents === null ? null : index);
    }
    index += 1;
  }
}

function* blockRtf(block: StoryBlock, lists: RtfLists, rules: string, index: number | null): Generator<string> {
  switch (block.kind) {
    case 'paragraph': {
      const text = runsRtf(block.runs, block.language);
      const place = index === null || block.role !== 'headline' ? null : placeOf(index);
      const marked = place === null ? text : `{\\*\\bkmkstart ${place}}${text}{\\*\\bkmkend ${place}}`;
      yield rtfParagraph(block.role, marked, rules);
      return;
    }
    case 'list':
      yield* lists.write(block);
      return;
    case 'picture':
      yield* pictureRtf(block);
      return;
  }
}

/** Title and contents; each line leads to its report, whose page is reckoned on opening, or when fields are updated. */
function frontRtf(book: StoryBook, headlines: readonly string[]): string {
  const facts = bookFacts(book);
  return [
    rtfParagraph('title', escapeRtf(book.title)),
    facts === '' ? '' : rtfParagraph('facts', escapeRtf(facts)),
    rtfParagraph('contents-heading', 'Inhalt'),
    ...headlines.map((headline, index) => {
      const place = placeOf(index);
      const page = fieldRtf(`PAGEREF ${place} \\h`, '');
      return rtfParagraph('contents', `${fieldRtf(`HYPERLINK \\l "${place}"`, escapeRtf(headline))}\\tab ${page}`);
    }),
  ].join('');
}

/** What stands in front of the text, in pieces: many reports have many lists. The day is that of the report: a document says nothing about when it was written out. */
function* headRtf(book: StoryBook, lists: RtfLists): Generator<string> {
  const fact = (word: string, value: string): string => (value === '' ? '' : `{\\${word} ${escapeRtf(value.replace(/\s+/g, ' '))}}`);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(book.date ?? '') ?? [];
  const created = year && month && day ? `{\\creatim\\yr${year}\\mo${String(Number(month))}\\dy${String(Number(day))}}` : '';
  const facts = [
    fact('title', book.title),
    fact('author', book.authors.join('; ')),
    fact('keywords', book.keywords.join('; ')),
    fact('doccomm', book.description),
    fact('*\\company', book.house),
    created,
  ].join('');
  yield ['{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang1031\\deflangfe1031', fontTable, colourTable, styleTable(), ''].join('\n');
  yield* lists.tables();
  yield [
    `\n{\\info${facts}}`,
    // A4 with margins of 25 mm, as wide as the room for pictures; hyphenated, no line of a paragraph alone.
    '\\paperw11906\\paperh16838\\margl1418\\margr1418\\margt1418\\margb1418\\widowctrl\\hyphauto1\\hyphconsec3\\ftnbj',
    `{\\footer${paragraphStart('footer')}\\chpgn\\par}\n`,
  ].join('\n');
}

async function render(input: ExportInput, context: ExportContext): Promise<Uint8Array> {
  const book = storyBook(input);
  const lists = createRtfLists();
  // The tables in front name the lists that the text has.
  const body = await bytesInTurns(bodyRtf(input, book, lists), context);
  context.report(0.9);
  return Buffer.concat([await bytesInTurns(headRtf(book, lists), context), body, Buffer.from('}\n')]);
}

/** Rich Text, for programs that are too old for Word's own format, and for those that trust no ZIP. */
export const rtfFormat: FileFormat = { id: 'rtf', extension: 'rtf', subjects: ['article', 'reports', 'newsletter'], render };
