import { assertNever } from '#shared/result.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';
import { linkedRuns } from '../xml/linked-runs.ts';
import { pictureEnding } from '../xml/picture-ending.ts';
import { element, joined, noXml, xmlText } from '../xml/xml.ts';
import type { Xml } from '../xml/xml.ts';
import { factsBehindText } from '../story/facts-behind-text.ts';
import { captionOf, wordsForPicture } from '../story/picture-words.ts';
import { fitted, pictureSize } from '../story/picture-size.ts';
import { headingLevels } from '../story/stories.ts';
import { styleNames } from '../story/style-names.ts';
import type { Story, StoryBlock, StoryList, StoryParagraph, StoryPicture, StoryRun, TextRun } from '../story/story.ts';
import type { ZipPart } from '../story/write-zip.ts';
import { odtText, styleId } from './odt-xml.ts';
import { styleOf } from './odt-styles.ts';

/** What is counted through the whole document. */
export interface Ledger {
  notes: number;
  readonly pictures: (ZipPart & { readonly mediaType: string })[];
}

/** Hundredths of a millimetre: the width of the text, and a height that leaves room for the caption. */
const room = { width: 16_000, height: 18_000 };
const inch = 2_540;
const centimetres = (hundredths: number): string => `${(hundredths / 1_000).toFixed(3)}cm`;

/** A style that begins a new page; `of` is the style that it rests on. */
export const newPage = (of: string, language?: ForeignLanguage): string => `Neue_20_Seite_20_${spokenStyle(of, language)}`;

/** A style for words in another language; `of` is the style that it rests on, and German enough. */
export const spokenStyle = (of: string, language?: ForeignLanguage): string =>
  language === undefined ? styleId(of) : `${styleId(of)}_20_${language}`;

interface Writing {
  readonly ledger: Ledger;
  readonly levels: ReadonlyMap<StoryBlock, number>;
  /** The place that contents lead to, set into the headline. */
  readonly bookmark: string | null;
  /** The paragraph that begins a new page. */
  readonly first: StoryBlock | null;
}

/** A report as paragraphs. With a bookmark it is one of many: it begins a page, and the contents lead to its headline. */
export function storyOdt(story: Story, ledger: Ledger, bookmark: string | null): Xml[] {
  const writing: Writing = {
    ledger,
    levels: headingLevels(story.blocks, 1),
    bookmark,
    first: bookmark === null ? null : (story.blocks[0] ?? null),
  };
  return factsBehindText(story.blocks).flatMap((block) => blockOdt(block, writing));
}

function blockOdt(block: StoryBlock, writing: Writing): Xml[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOdt(block, writing)];
    case 'list':
      return [listOdt(block, writing.ledger)];
    case 'picture':
      return pictureOdt(block, writing.ledger);
    default:
      return assertNever(block);
  }
}

function paragraphOdt(block: StoryParagraph, { ledger, levels, bookmark, first }: Writing): Xml {
  const name = styleOf(block.role);
  const style = block === first ? newPage(name, block.language) : spokenStyle(name, block.language);
  const level = levels.get(block);
  const runs = runsOdt(block.runs, ledger);
  if (level === undefined) return element('text:p', { 'text:style-name': style }, ...runs);
  const mark = block.role === 'headline' && bookmark !== null ? element('text:bookmark', { 'text:name': bookmark }) : noXml;
  return element('text:h', { 'text:style-name': style, 'text:outline-level': String(level) }, mark, ...runs);
}

/** Running text: links, bold, italic, line breaks, footnotes. */
function runsOdt(runs: readonly StoryRun[], ledger: Ledger): Xml[] {
  return linkedRuns(runs).map(({ address, runs: together }) => {
    const pieces = joined(
      together.flatMap((run) => (run.kind === 'break' ? [element('text:line-break')] : [spanOdt(run), noteOdt(run, ledger)])),
    );
    if (address === null) return pieces;
    return element('text:a', { 'xlink:type': 'simple', 'xlink:href': address, 'text:style-name': 'Internet_20_link' }, pieces);
  });
}

function spanOdt({ text, isBold, isItalic }: TextRun): Xml {
  const style = isBold ? (isItalic ? 'Fett_20_kursiv' : 'Fett') : isItalic ? 'Kursiv' : null;
  const pieces = odtText(text);
  return style === null ? joined(pieces) : element('text:span', { 'text:style-name': style }, ...pieces);
}

function noteOdt({ note }: TextRun, ledger: Ledger): Xml {
  if (note === null) return noXml;
  ledger.notes += 1;
  return element(
    'text:note',
    { 'text:id': `fn${String(ledger.notes)}`, 'text:note-class': 'footnote' },
    element('text:note-citation', {}, xmlText(String(ledger.notes))),
    element('text:note-body', {}, element('text:p', { 'text:style-name': 'Footnote' }, ...odtText(note))),
  );
}

/** A list begins at its number; lists within are written into the item that they belong to. */
function listOdt({ isNumbered, start, items, language }: StoryList, ledger: Ledger): Xml {
  const role = isNumbered ? 'number' : 'bullet';
  return element(
    'text:list',
    { 'text:style-name': styleId(styleNames[role]) },
    ...items.map(({ runs, lists }, index) =>
      element(
        'text:list-item',
        { 'text:start-value': isNumbered && index === 0 && start !== 1 ? String(start) : null },
        element('text:p', { 'text:style-name': spokenStyle(styleOf(role), language) }, ...runsOdt(runs, ledger)),
        ...lists.map((list) => listOdt(list, ledger)),
      ),
    ),
  );
}

/** A picture within the text, its caption kept with it; where it cannot be shown, what it shows stands for it. */
function pictureOdt(block: StoryPicture, ledger: Ledger): Xml[] {
  const frame = frameOdt(block, ledger);
  const caption = captionOf(block);
  const words = [frame === null ? wordsForPicture(block) : '', caption].filter((text) => text !== '');
  return [
    ...(frame === null ? [] : [element('text:p', { 'text:style-name': styleId(styleOf('picture')) }, frame)]),
    ...words.map((text) => element('text:p', { 'text:style-name': styleId(styleOf('caption')) }, ...odtText(text))),
  ];
}

function frameOdt({ picture, alt, isDecorative }: StoryPicture, { pictures }: Ledger): Xml | null {
  const size = picture === null ? null : pictureSize(picture);
  const ending = picture === null ? null : pictureEnding(picture);
  if (picture === null || size === null || ending === null) return null;
  const path = `Pictures/bild-${String(pictures.length + 1)}.${ending}`;
  pictures.push({ path, bytes: picture.bytes, mediaType: picture.mediaType, isStored: true });
  const { width, height } = fitted(size, inch, room);
  return element(
    'draw:frame',
    {
      'draw:style-name': 'Bildrahmen',
      'draw:name': `Bild ${String(pictures.length)}`,
      'text:anchor-type': 'as-char',
      // OpenDocument 1.4 has no word for it; this is LibreOffice's own, which others pass over.
      ...(isDecorative
        ? { 'xmlns:loext': 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext:decorative': 'true' }
        : {}),
      'svg:width': centimetres(width),
      'svg:height': centimetres(height),
    },
    element('draw:image', {
      'xlink:href': path,
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
      'draw:mime-type': picture.mediaType,
    }),
    // Both Word and LibreOffice read the description; a title beside it would be read out as well.
    alt.trim() === '' ? noXml : element('svg:desc', {}, xmlText(alt.trim())),
  );
}
