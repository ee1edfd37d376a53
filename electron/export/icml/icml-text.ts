import { assertNever } from '#shared/result.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';
import { plain } from '../escape.ts';
import type { Picture } from '../nodes/node-context.ts';
import { factsBehindText } from '../story/facts-behind-text.ts';
import { captionOf } from '../story/picture-words.ts';
import type { Story, StoryBlock, StoryList, StoryPicture, StoryRun, TextRun } from '../story/story.ts';
import { linkedRuns } from '../xml/linked-runs.ts';
import { element, inLines, instruction, noXml, xmlText } from '../xml/xml.ts';
import type { Attributes, Xml } from '../xml/xml.ts';
import { characterStyleId, notesStyleId, paragraphStyleId } from './icml-styles.ts';
import type { CharacterRole, ParagraphRole } from './icml-styles.ts';

/** A link of the story: the place of its words, and where it leads. */
export interface StoryLink {
  readonly source: string;
  readonly address: string;
}

/** As the layouter finds it among the links of the document: every name once. */
export const linkName = (source: string, address: string): string => `${address} (${source})`;

/** A picture that a mark in the text stands for, under the name that the mark tells. */
export interface MarkedPicture {
  readonly name: string;
  readonly picture: Picture;
}

/** Gives the `number`th picture of a report its file name; null where a picture cannot be a file. */
export type NamePicture = (title: string, number: number, picture: Picture) => string | null;

/** What is counted while a story is written. */
interface Ledger {
  readonly links: StoryLink[];
  readonly pictures: MarkedPicture[];
  readonly namePicture: NamePicture;
  readonly title: string;
  readonly date: string | null;
  marks: number;
  depth: number;
}

export interface IcmlText {
  readonly paragraphs: Xml;
  readonly links: readonly StoryLink[];
  readonly pictures: readonly MarkedPicture[];
  /** How deep its lists go. */
  readonly depth: number;
}

/** A paragraph that is not written yet: only the last one of a story has no end. */
interface Paragraph {
  readonly style: ParagraphRole;
  readonly attributes?: Attributes;
  readonly pieces: readonly Xml[];
}

/** The paragraphs of a report. */
export function storyIcml(story: Story, namePicture: NamePicture): IcmlText {
  const ledger: Ledger = { links: [], pictures: [], namePicture, title: story.title, date: story.date, marks: 0, depth: 0 };
  const paragraphs = factsBehindText(story.blocks).flatMap((block) => blockIcml(block, ledger));
  const written = paragraphs.map((paragraph, index) => paragraphIcml(paragraph, index < paragraphs.length - 1));
  return { paragraphs: inLines(written), links: ledger.links, pictures: ledger.pictures, depth: ledger.depth };
}

function blockIcml(block: StoryBlock, ledger: Ledger): Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ style: { role: block.role }, pieces: runsIcml(block.runs, ledger, block.language) }];
    case 'list':
      return listIcml(block, 1, ledger);
    case 'picture':
      return pictureIcml(block, ledger);
    default:
      return assertNever(block);
  }
}

const paragraphIcml = ({ style, attributes = {}, pieces }: Paragraph, isEnded: boolean): Xml =>
  element(
    'ParagraphStyleRange',
    { AppliedParagraphStyle: paragraphStyleId(style), ...attributes },
    ...pieces,
    isEnded ? characters('none', element('Br')) : noXml,
  );

const characters = (role: CharacterRole, ...inner: readonly Xml[]): Xml => spoken(role, undefined, ...inner);

/** Letters in a language that is not that of the styles. */
const spoken = (role: CharacterRole, language: ForeignLanguage | undefined, ...inner: readonly Xml[]): Xml =>
  element(
    'CharacterStyleRange',
    { AppliedCharacterStyle: characterStyleId(role), AppliedLanguage: language === undefined ? null : languages[language] },
    ...inner,
  );

/** What InDesign calls them; it has no key for what it does not know. */
const languages: Readonly<Record<ForeignLanguage, string>> = { en: '$ID/English: UK', fr: '$ID/French' };

/**
 * Text of a story. A new line within a paragraph is U+2028; U+FEFF and U+FFFC are where InDesign hangs notes and frames into the text,
 * so a typed one, which nobody sees, is left out.
 */
const content = (text: string): Xml =>
  element(
    'Content',
    {},
    xmlText(
      plain(text)
        .replace(/\n|\u2029/g, '\u2028')
        .replace(/[\uFEFF\uFFFC]/g, ''),
    ),
  );

/** Running text: links, bold, italic, line breaks, footnotes. */
function runsIcml(runs: readonly StoryRun[], ledger: Ledger, language?: ForeignLanguage): Xml[] {
  return linkedRuns(runs).flatMap(({ address, runs: together }): Xml[] => {
    const isLink = address !== null;
    const pieces = together.flatMap((run): Xml[] =>
      run.kind === 'break' ? [characters('none', content('\n'))] : textIcml(run, isLink, language),
    );
    if (address === null) return pieces;
    const source = `verweis-${String(ledger.links.length + 1)}`;
    ledger.links.push({ source, address });
    return [
      element(
        'HyperlinkTextSource',
        { Self: source, Name: linkName(source, address), Hidden: 'false', AppliedCharacterStyle: 'n' },
        ...pieces,
      ),
    ];
  });
}

function textIcml({ text, isBold, isItalic, note }: TextRun, isLink: boolean, language?: ForeignLanguage): Xml[] {
  const plain = isLink ? 'link' : 'none';
  const role = isBold ? (isItalic ? 'bold-italic' : 'bold') : isItalic ? 'italic' : plain;
  return [spoken(role, language, content(text)), ...(note === null ? [] : [noteIcml(note)])];
}

/** A footnote; InDesign puts the number where the instruction stands. */
const noteIcml = (note: string): Xml =>
  element(
    'CharacterStyleRange',
    { AppliedCharacterStyle: characterStyleId('none'), Position: 'Superscript' },
    element(
      'Footnote',
      {},
      element(
        'ParagraphStyleRange',
        { AppliedParagraphStyle: paragraphStyleId({ role: 'footnote' }) },
        characters('none', element('Content', {}, instruction('ACE', '4'), xmlText('\t'))),
        characters('none', content(note)),
      ),
    ),
  );

/** Items as paragraphs of their depth; the first one of a list that counts begins at its number; InDesign counts from 1. */
function listIcml({ isNumbered, start, items }: StoryList, depth: number, ledger: Ledger): Paragraph[] {
  ledger.depth = Math.max(ledger.depth, depth);
  return items.flatMap(({ runs, lists }, index): Paragraph[] => [
    {
      style: { role: isNumbered ? 'number' : 'bullet', depth },
      attributes: isNumbered && index === 0 ? { NumberingContinue: 'false', NumberingStartAt: String(Math.max(1, start)) } : {},
      pieces: runsIcml(runs, ledger),
    },
    ...lists.flatMap((list) => listIcml(list, depth + 1, ledger)),
  ]);
}

/**
 * A mark where the picture belongs, with a note for the layouter, and its caption. The picture itself is not in the story: a frame in it
 * would be set into the line, and its link would hold the way to it on the writer's disk.
 */
function pictureIcml(block: StoryPicture, ledger: Ledger): Paragraph[] {
  ledger.marks += 1;
  const mark = `Bild ${String(ledger.marks)}`;
  const name = block.picture === null ? null : ledger.namePicture(ledger.title, ledger.marks, block.picture);
  if (block.picture !== null && name !== null) ledger.pictures.push({ name, picture: block.picture });
  const alt = block.alt.trim();
  const says = [
    name !== null ? `Bilddatei: ${name}` : block.picture === null ? 'Eine Bilddatei gibt es nicht.' : 'Die Bilddatei liegt nicht bei.',
    block.isDecorative ? 'Schmuckbild, braucht keinen Alternativtext.' : alt === '' ? 'Ohne Alternativtext.' : `Alternativtext: ${alt}`,
    ...(name === null && block.address !== null ? [`Adresse: ${block.address}`] : []),
  ].join('\n');
  const caption = captionOf(block);
  return [
    { style: { role: 'picture' }, pieces: [characters('none', content(`[${mark}]`), remark(says, ledger.date))] },
    ...(caption === '' ? [] : [{ style: { role: 'caption' as const }, pieces: [characters('none', content(caption))] }]),
  ];
}

/** A note that is seen in InDesign and InCopy and never printed. */
const remark = (text: string, date: string | null): Xml => {
  const moment = date === null ? null : `${date}T00:00:00`;
  return element(
    'Note',
    { Collapsed: 'false', CreationDate: moment, ModificationDate: moment, UserName: 'Umbruch' },
    element('ParagraphStyleRange', { AppliedParagraphStyle: notesStyleId }, characters('none', content(text))),
  );
};
