import type { ExportInput } from '../format.ts';
import { factsBehindText } from '../story/facts-behind-text.ts';
import { spaceAbove } from '../story/near-heading.ts';
import { bookFacts, headingLevels, storiesOf } from '../story/stories.ts';
import type { StoryBook } from '../story/stories.ts';
import type { Story, StoryList, StoryParagraph } from '../story/story.ts';
import { xmlText } from '../xml/xml.ts';
import type { Collector } from './collector.ts';
import { deepest } from './numbering-xml.ts';
import { paragraphXml, styledXml } from './paragraph-xml.ts';
import { pictureXml } from './picture-xml.ts';
import { lettersXml, runsXml } from './runs-xml.ts';
import { names, declaration } from './xml.ts';

/** `word/document.xml` in pieces, so that a long document gives way between them. A4 with margins of 25 mm. */
export function* documentXml(input: ExportInput, book: StoryBook, collector: Collector, footer: string): Generator<string> {
  const { w, r, wp, a, pic } = names;
  yield `${declaration}<w:document xmlns:w="${w}" xmlns:r="${r}" xmlns:wp="${wp}" xmlns:a="${a}" xmlns:pic="${pic}"><w:body>`;
  if (book.contents !== null) yield frontXml(book, book.contents);
  let index = 0;
  for (const story of storiesOf(input)) {
    yield* storyXml(story, collector, book.contents === null ? null : index);
    index += 1;
  }
  yield `<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

/** Where a line of the contents leads. */
const placeOf = (index: number): string => `Beitrag_${String(index + 1)}`;
const newPage = '<w:pageBreakBefore/>';

/** The page of a report. LibreOffice reckons it on opening; Word leaves it empty until fields are updated (F9), and asks nobody for leave. */
const pageXml = (place: string): string =>
  `<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF ${place} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/**
 * Title and contents, each line with its page. No table of contents of Word's: it would show no pages before it is updated, nor would
 * LibreOffice reckon those within it.
 */
function frontXml(book: StoryBook, headlines: readonly string[]): string {
  const facts = bookFacts(book);
  const lines = headlines.map((headline, index) => {
    const place = placeOf(index);
    return paragraphXml(
      'contents',
      `<w:hyperlink w:anchor="${place}" w:history="1"><w:r>${lettersXml(headline)}</w:r>${pageXml(place)}</w:hyperlink>`,
    );
  });
  return [
    styledXml('Title', `<w:r>${lettersXml(book.title)}</w:r>`),
    facts === '' ? '' : paragraphXml('facts', `<w:r>${lettersXml(facts)}</w:r>`),
    paragraphXml('contents-heading', `<w:r>${lettersXml('Inhalt')}</w:r>`),
    ...lines,
  ].join('');
}

/** A report. `index` is its place among others, each of which begins a page; null where it stands alone. */
function* storyXml(story: Story, collector: Collector, index: number | null): Generator<string> {
  const blocks = factsBehindText(story.blocks);
  const levels = headingLevels(blocks, 1);
  for (const [at, block] of blocks.entries()) {
    switch (block.kind) {
      case 'paragraph': {
        const above = spaceAbove(block, blocks[at - 1]);
        const rules = `${index !== null && at === 0 ? newPage : ''}${above === null ? '' : `<w:spacing w:before="${String(above)}"/>`}`;
        yield blockXml(block, collector, rules, levels.get(block) ?? null, index);
        break;
      }
      case 'picture':
        yield pictureXml(block, collector);
        break;
      case 'list':
        yield* listXml(block, collector, 0);
        break;
    }
  }
}

const usualLevels: Readonly<Partial<Record<StoryParagraph['role'], number>>> = {
  headline: 1,
  subhead: 2,
  'minor-subhead': 3,
  'box-heading': 2,
};

function blockXml(
  { role, runs, language }: StoryParagraph,
  collector: Collector,
  rules: string,
  level: number | null,
  index: number | null,
): string {
  const text = runsXml(runs, collector, language);
  const isMarked = role === 'headline' && index !== null;
  const id = String(index ?? 0);
  const marked = isMarked
    ? `<w:bookmarkStart w:id="${id}" w:name="${xmlText(placeOf(index))}"/>${text}<w:bookmarkEnd w:id="${id}"/>`
    : text;
  const depth = level === null || level === usualLevels[role] ? '' : `<w:outlineLvl w:val="${String(level - 1)}"/>`;
  return paragraphXml(role, marked, rules + depth);
}

function* listXml({ isNumbered, start, items, language }: StoryList, collector: Collector, depth: number): Generator<string> {
  const id = collector.list(isNumbered, start, depth);
  const role = isNumbered ? 'number' : 'bullet';
  const numbering = `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(id)}"/></w:numPr>`;
  for (const { runs, lists } of items) {
    if (runs.length > 0 || lists.length === 0) yield paragraphXml(role, runsXml(runs, collector, language), numbering);
    for (const list of lists) yield* listXml(list, collector, Math.min(deepest, depth + 1));
  }
}
