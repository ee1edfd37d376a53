import { storyRoles } from '../story/story.ts';
import { styleNames } from '../story/style-names.ts';
import type { StyleRole } from '../story/style-names.ts';
import { element, inLines, xmlText } from '../xml/xml.ts';
import type { Attributes, Xml } from '../xml/xml.ts';

/** Styles stand in a folder of this name, apart from those of the layout that the story is placed into. */
const group = 'Umbruch';
/** What all our styles rest on; a layouter who changes it changes all. */
const basis = 'Grundlage';
const footnote = 'Fußnote';
const noParagraphStyle = 'ParagraphStyle/$ID/[No paragraph style]';
const noCharacterStyle = 'CharacterStyle/$ID/[No character style]';
/** InDesign counts nine levels of lists. */
const deepest = 9;

export type CharacterRole = 'none' | 'bold' | 'italic' | 'bold-italic' | 'link';
const characterStyles: Readonly<Record<Exclude<CharacterRole, 'none'>, { readonly name: string; readonly look: Attributes }>> = {
  bold: { name: 'Fett', look: { FontStyle: 'Bold' } },
  italic: { name: 'Kursiv', look: { FontStyle: 'Italic' } },
  'bold-italic': { name: 'Fett kursiv', look: { FontStyle: 'Bold Italic' } },
  link: { name: 'Verweis', look: {} },
};

/** A style in the folder, by the name under which the story asks for it (the colon between folder and style is written as %3a). */
const idOf = (kind: 'ParagraphStyle' | 'CharacterStyle', name: string): string => `${kind}/${group}%3a${name}`;

/** Which style a paragraph is in: that of a role, or of an item of a list in its depth (from 1 on). */
export type ParagraphRole =
  | { readonly role: Exclude<StyleRole, 'bullet' | 'number' | 'contents' | 'contents-heading'> | 'footnote' }
  | { readonly role: 'bullet' | 'number'; readonly depth: number };

function nameOf(paragraph: ParagraphRole): string {
  if (paragraph.role === 'footnote') return footnote;
  const depth = 'depth' in paragraph ? Math.min(deepest, paragraph.depth) : 1;
  return depth > 1 ? `${styleNames[paragraph.role]} ${String(depth)}` : styleNames[paragraph.role];
}

export const paragraphStyleId = (paragraph: ParagraphRole): string => idOf('ParagraphStyle', nameOf(paragraph));
export const characterStyleId = (role: CharacterRole): string =>
  role === 'none' ? noCharacterStyle : idOf('CharacterStyle', characterStyles[role].name);
export const notesStyleId = noParagraphStyle;

const bold: Attributes = { FontStyle: 'Bold' };
const space = (before: number, after: number): Attributes => ({ SpaceBefore: String(before), SpaceAfter: String(after) });
const size = (points: number): Attributes => ({ PointSize: String(points) });
const kept: Attributes = { KeepWithNext: '1', Hyphenation: 'false' };

/** A sensible look in points until the layout's own takes its place; the names are what counts. */
const looks: Readonly<Partial<Record<StyleRole, Attributes>>> = {
  kicker: { ...size(10), ...kept },
  headline: { ...size(24), ...bold, ...kept, ...space(0, 4) },
  subheadline: { ...size(14), ...kept, ...space(0, 8) },
  facts: { ...size(8), ...space(0, 8), Hyphenation: 'false' },
  lead: { ...bold, ...space(0, 6) },
  text: space(0, 4),
  subhead: { ...size(12), ...bold, ...kept, ...space(10, 3) },
  'minor-subhead': { ...bold, ...kept, ...space(8, 2) },
  quote: { FontStyle: 'Italic', LeftIndent: '12', RightIndent: '12', ...space(6, 8) },
  byline: { FontStyle: 'Italic', Justification: 'RightAlign', ...space(0, 6) },
  source: size(8),
  links: { ...size(8), Hyphenation: 'false' },
  keywords: { ...size(8), ...space(6, 6), Hyphenation: 'false' },
  'box-heading': { ...size(9), ...bold, ...kept, ...space(10, 3) },
  'box-text': { ...size(8), ...space(0, 4) },
  picture: { ...size(8), ...kept, ...space(8, 0) },
  caption: { ...size(8), ...space(2, 8) },
};

const listLook = (role: 'bullet' | 'number', depth: number): Attributes => ({
  ...(role === 'bullet'
    ? { BulletsAndNumberingListType: 'BulletList' }
    : { BulletsAndNumberingListType: 'NumberedList', NumberingExpression: '^#.^t', NumberingLevel: String(depth) }),
  LeftIndent: String(12 * depth),
  FirstLineIndent: '-12',
  ...space(0, 2),
});

/** The folders of styles. Every role has its style, so that a layout can be made before the first story comes; lists as deep as they go. */
export function styleGroups(depthOfLists: number): Xml[] {
  const lists = Array.from({ length: Math.min(deepest, Math.max(1, depthOfLists)) }, (_, index) => index + 1);
  const paragraphs: Xml[] = [
    style('ParagraphStyle', basis, '$ID/NormalParagraphStyle', {
      AppliedLanguage: '$ID/German: 2006 Reform',
      ...size(10),
      Hyphenation: 'true',
    }),
    ...[...storyRoles, 'picture' as const, 'caption' as const].map((role) => paragraphStyle({ role }, looks[role] ?? {})),
    ...lists.flatMap((depth) => (['bullet', 'number'] as const).map((role) => paragraphStyle({ role, depth }, listLook(role, depth)))),
    paragraphStyle({ role: 'footnote' }, size(8)),
  ];
  const characters = Object.values(characterStyles).map(({ name, look }) =>
    style('CharacterStyle', name, '$ID/[No character style]', look),
  );
  return [
    folder('CharacterStyle', [element('CharacterStyle', { Self: noCharacterStyle, Name: '$ID/[No character style]' })], characters),
    folder(
      'ParagraphStyle',
      [
        element('ParagraphStyle', { Self: noParagraphStyle, Name: '$ID/[No paragraph style]' }),
        element(
          'ParagraphStyle',
          { Self: 'ParagraphStyle/$ID/NormalParagraphStyle', Name: '$ID/NormalParagraphStyle' },
          basedOn('$ID/[No paragraph style]'),
        ),
      ],
      paragraphs,
    ),
  ];
}

const folder = (kind: 'ParagraphStyle' | 'CharacterStyle', own: readonly Xml[], ours: readonly Xml[]): Xml =>
  element(
    `Root${kind}Group`,
    { Self: `umbruch-${kind}` },
    inLines([...own, element(`${kind}Group`, { Self: `${kind}Group/${group}`, Name: group }, inLines(ours))]),
  );

const paragraphStyle = (paragraph: ParagraphRole, look: Attributes): Xml =>
  style('ParagraphStyle', nameOf(paragraph), idOf('ParagraphStyle', basis), look);

const style = (kind: 'ParagraphStyle' | 'CharacterStyle', name: string, rests: string, look: Attributes): Xml =>
  element(kind, { Self: idOf(kind, name), Name: `${group}:${name}`, ...look }, basedOn(rests));

const basedOn = (name: string): Xml =>
  element('Properties', {}, element('BasedOn', { type: name.startsWith('$ID/') ? 'string' : 'object' }, xmlText(name)));
