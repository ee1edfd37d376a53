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

/** Title and contents. The list is a field, so that Word fills in the pages when asked; until then its lines lead to the reports. */
function frontXml(book: StoryBook, headlines: readonly string[]): string {
  const facts = bookFacts(book);
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const lines = headlines.map((headline, index) =>
    paragraphXml(
      'contents',
      `${index === 0 ? begin : ''}<w:hyperlink w:anchor="${placeOf(index)}" w:history="1"><w:r>${lettersXml(headline)}</w:r></w:hyperlink>${index === headlines.length - 1 ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : ''}`,
    ),
  );
  return [
    styledXml('Title', `<w:r>${lettersXml(book.title)}</w:r>`),
    facts === '' ? '' : paragraphXml('facts', `<w:r>${lettersXml(facts)}</w:r>`),
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>',
    paragraphXml('contents-heading', `<w:r>${lettersXml('Inhalt')}</w:r>`),
    ...lines,
    '</w:sdtContent></w:sdt>',
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
