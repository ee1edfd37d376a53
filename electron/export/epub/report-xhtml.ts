import { assertNever } from '#shared/result.ts';
import { shortDate } from '../dates.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';
import type { PackedFile } from '../format.ts';
import { captionOf, wordsForPicture } from '../story/picture-words.ts';
import { headingLevels } from '../story/stories.ts';
import type { Story, StoryBlock, StoryList, StoryParagraph, StoryPicture, StoryRole, StoryRun } from '../story/story.ts';
import { pictureEnding } from '../xml/picture-ending.ts';
import { element, inLines, joined, noXml, xmlText } from '../xml/xml.ts';
import type { Attributes, Xml } from '../xml/xml.ts';
import { notesXhtml, runsXhtml, xhtmlPage } from './xhtml.ts';
import type { PageNote, TakeNote } from './xhtml.ts';

/** A report as a page of the book, and its pictures in a folder beside it. */
export interface ReportPages {
  readonly page: PackedFile;
  readonly pictures: readonly (PackedFile & { readonly mediaType: string })[];
  /** Whether one of them has no words that stand for it. */
  readonly isUndescribed: boolean;
}

/** What a page is written with. */
interface Writing {
  readonly takeNote: TakeNote;
  /** The path of a picture from the page, or null where it cannot be shown. */
  readonly placeOf: (picture: StoryPicture) => string | null;
  readonly levels: ReadonlyMap<StoryBlock, number>;
  readonly date: string | null;
  /** The language of the page. */
  readonly language: ForeignLanguage | 'de';
}

/** `name` is that of the page without its ending. */
export function reportPages(story: Story, name: string): ReportPages {
  const notes: PageNote[] = [];
  const pictures: (PackedFile & { readonly mediaType: string })[] = [];
  const writing: Writing = {
    date: story.date,
    language: story.language ?? 'de',
    levels: headingLevels(story.blocks, 1),
    takeNote: (text) => {
      const note = { number: notes.length + 1, text };
      notes.push(note);
      return note;
    },
    placeOf: ({ picture }) => {
      const ending = picture === null ? null : pictureEnding(picture);
      if (picture === null || ending === null) return null;
      // The name that browsers give to what belongs to a saved page: the import knows from it which page a picture is of.
      const path = `${name}-dateien/bild-${String(pictures.length + 1)}.${ending}`;
      pictures.push({ path, bytes: picture.bytes, mediaType: picture.mediaType });
      return path;
    },
  };
  const article = element(
    'article',
    { 'aria-labelledby': 'titel' },
    inLines([...blocksXhtml(story.blocks, writing), notesXhtml(notes, languageXhtml({}, writing))]),
  );
  const bytes = xhtmlPage({
    title: story.title,
    about: {
      author: story.authors.join(', '),
      description: story.description,
      keywords: story.keywords.join(', '),
      'dcterms.issued': story.date,
    },
    styleSheet: 'buch.css',
    language: writing.language,
    type: 'bodymatter',
    body: [article],
  });
  return {
    page: { path: `${name}.xhtml`, bytes },
    pictures,
    isUndescribed: story.blocks.some(
      (block) => block.kind === 'picture' && block.picture !== null && block.alt.trim() === '' && !block.isDecorative,
    ),
  };
}

const isRole = (block: StoryBlock | undefined, roles: readonly StoryRole[]): block is StoryParagraph =>
  block?.kind === 'paragraph' && roles.includes(block.role);

/** How many blocks from `at` on are of these roles. */
function countOf(blocks: readonly StoryBlock[], at: number, roles: readonly StoryRole[]): number {
  let end = at;
  while (isRole(blocks[end], roles)) end += 1;
  return end - at;
}

/** The blocks as elements; what belongs together (head, links, a box with its rows) gets an element around it. */
function blocksXhtml(blocks: readonly StoryBlock[], writing: Writing): Xml[] {
  const written: Xml[] = [];
  let at = 0;
  const take = (count: number): StoryBlock[] => {
    at += count;
    return blocks.slice(at - count, at);
  };
  while (at < blocks.length) {
    const head = countOf(blocks, at, ['kicker', 'headline', 'subheadline']);
    const links = countOf(blocks, at, ['links']);
    const rows = isRole(blocks[at], ['box-heading']) ? countOf(blocks, at + 1, ['box-text']) : 0;
    if (head > 0) written.push(element('header', {}, inLines(take(head).map((block) => blockXhtml(block, writing)))));
    else if (links > 0) written.push(rowsXhtml(take(links), { class: 'links', 'aria-label': 'Links' }, writing));
    else if (rows > 0) written.push(boxXhtml(take(1), take(rows), writing));
    else written.push(...take(1).map((block) => blockXhtml(block, writing)));
  }
  return written;
}

/**
 * A heading and rows about other reports. Those that the text refers back to stand beside it (`aside`); further ones are the end of a
 * page, and our own import finds them there.
 */
function boxXhtml(heading: readonly StoryBlock[], rows: readonly StoryBlock[], writing: Writing): Xml {
  const isBeside = heading.some((block) => block.kind === 'paragraph' && textOf(block.runs) === 'Wir berichteten');
  const inner = [...heading.map((block) => blockXhtml(block, writing)), rowsXhtml(rows, {}, writing)];
  return element(isBeside ? 'aside' : 'section', { class: 'box', ...languageXhtml({}, writing) }, inLines(inner));
}

const textOf = (runs: readonly StoryRun[]): string => runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');

const rowsXhtml = (rows: readonly StoryBlock[], attributes: Record<string, string>, { takeNote }: Writing): Xml =>
  element(
    'ul',
    attributes,
    inLines(rows.map((row) => (row.kind === 'paragraph' ? element('li', {}, runsXhtml(row.runs, takeNote)) : noXml))),
  );

/** Facts stand in one line of a document; as items each can be told from the next. */
const factsXhtml = ({ runs }: StoryParagraph, spoken: Attributes): Xml =>
  element(
    'ul',
    { class: 'facts meta', 'aria-label': 'Angaben', ...spoken },
    ...textOf(runs)
      .split(' · ')
      .map((fact) => element('li', {}, xmlText(fact))),
  );

function blockXhtml(block: StoryBlock, writing: Writing): Xml {
  switch (block.kind) {
    case 'paragraph':
      return paragraphXhtml(block, writing);
    case 'list':
      return listXhtml(block, writing);
    case 'picture':
      return pictureXhtml(block, writing);
    default:
      return assertNever(block);
  }
}

/** The language of a block where it is not that of its page. */
function languageXhtml(block: Pick<StoryParagraph, 'language'>, around: Writing): Attributes {
  const own = block.language ?? 'de';
  const language = own === around.language ? null : own;
  return { lang: language, 'xml:lang': language };
}

function paragraphXhtml(block: StoryParagraph, writing: Writing): Xml {
  const { takeNote, levels, date } = writing;
  const [first] = block.runs;
  const mark = date === null ? '' : `[${shortDate(date)}]`;
  const isDated = mark !== '' && (block.role === 'lead' || block.role === 'text') && first?.kind === 'text' && first.text.startsWith(mark);
  const inner = isDated
    ? joined([
        element('time', { datetime: date }, xmlText(mark)),
        runsXhtml([{ ...first, text: first.text.slice(mark.length) }, ...block.runs.slice(1)], takeNote),
      ])
    : runsXhtml(block.runs, takeNote);
  const level = levels.get(block);
  const spoken = languageXhtml(block, writing);
  if (level !== undefined) return element(`h${String(level)}`, { id: block.role === 'headline' ? 'titel' : null, ...spoken }, inner);
  if (block.role === 'facts') return factsXhtml(block, spoken);
  if (block.role === 'quote') return element('blockquote', {}, element('p', spoken, inner));
  return element('p', { class: block.role === 'text' ? null : block.role, ...spoken }, inner);
}

const listXhtml = (list: StoryList, writing: Writing): Xml =>
  element(
    list.isNumbered ? 'ol' : 'ul',
    { start: list.isNumbered && list.start !== 1 ? String(list.start) : null, ...languageXhtml(list, writing) },
    inLines(
      list.items.map(({ runs, lists }) =>
        element('li', {}, runsXhtml(runs, writing.takeNote), joined(lists.map((one) => listXhtml(one, writing)))),
      ),
    ),
  );

/** A picture with caption and credit; where it cannot be shown, what it shows stands for it. */
function pictureXhtml(picture: StoryPicture, { placeOf }: Writing): Xml {
  const place = placeOf(picture);
  const image =
    place === null ? noXml : element('img', { src: place, alt: picture.alt.trim(), role: picture.isDecorative ? 'presentation' : null });
  const instead = place === null ? wordsForPicture(picture) : '';
  const caption = captionOf(picture);
  if (image === '')
    return joined([instead, caption].filter((text) => text !== '').map((text) => element('p', { class: 'caption' }, xmlText(text))));
  return element('figure', {}, image, caption === '' ? noXml : element('figcaption', {}, xmlText(caption)));
}
