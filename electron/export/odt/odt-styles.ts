import { styleNames } from '../story/style-names.ts';
import type { StyleRole } from '../story/style-names.ts';
import type { Attributes } from '../xml/xml.ts';

/** A style of paragraphs as it is written. */
export interface ParagraphStyle {
  /** As OpenDocument knows it; every word processor shows those it has itself in the language of its user. */
  readonly name: string;
  readonly parent: string | null;
  /** The style of the paragraph that is typed behind it. */
  readonly next: string | null;
  readonly outlineLevel: number | null;
  readonly paragraph: Attributes;
  readonly text: Attributes;
}

/** The word processor's own styles that a role is, where it has one of just that meaning (in German „Überschrift 1“ and „Zitat“). */
const builtIn: Partial<Readonly<Record<StyleRole, string>>> = { headline: 'Heading 1', quote: 'Quotations' };

/** The name of the style of a role. */
export const styleOf = (role: StyleRole): string => builtIn[role] ?? styleNames[role];

const space = (before: string, after: string): Attributes => ({ 'fo:margin-top': before, 'fo:margin-bottom': after });
const kept: Attributes = { 'fo:keep-with-next': 'always' };
const bold: Attributes = { 'fo:font-weight': 'bold' };
const italic: Attributes = { 'fo:font-style': 'italic' };
const size = (points: number): Attributes => ({ 'fo:font-size': `${String(points)}pt` });

type Look = Partial<Omit<ParagraphStyle, 'name' | 'next'>> & { readonly next?: StyleRole };

/** The look of each role: sizes of the printed report, so that the text keeps its order of rank before anybody sets it. */
const looks: Readonly<Record<StyleRole, Look>> = {
  kicker: { paragraph: { ...space('0cm', '0.1cm'), ...kept, ...ragged() }, text: size(11), next: 'headline' },
  headline: { parent: 'Heading', outlineLevel: 1, paragraph: space('0cm', '0.2cm'), text: { ...size(20), ...bold }, next: 'subheadline' },
  subheadline: { paragraph: { ...space('0cm', '0.3cm'), ...kept, ...ragged() }, text: size(14), next: 'lead' },
  facts: { paragraph: { ...space('0cm', '0.4cm'), ...ragged() }, text: size(9), next: 'lead' },
  lead: { paragraph: space('0cm', '0.3cm'), text: bold, next: 'text' },
  text: { parent: 'Text body', paragraph: space('0cm', '0.25cm') },
  subhead: { parent: 'Heading 2', outlineLevel: 2, paragraph: space('0.5cm', '0.15cm'), text: { ...size(13), ...bold }, next: 'text' },
  'minor-subhead': {
    parent: 'Heading 3',
    outlineLevel: 3,
    paragraph: space('0.4cm', '0.1cm'),
    text: { ...size(11), ...bold },
    next: 'text',
  },
  quote: {
    paragraph: { ...space('0.2cm', '0.4cm'), 'fo:margin-left': '0.8cm', 'fo:margin-right': '0.8cm' },
    text: { ...size(12), ...italic },
    next: 'text',
  },
  byline: { paragraph: { ...space('0cm', '0.3cm'), 'fo:text-align': 'end' }, text: italic },
  source: { paragraph: space('0cm', '0.2cm'), text: size(9) },
  links: { paragraph: { ...space('0cm', '0.1cm'), ...ragged() }, text: size(9) },
  keywords: { paragraph: { ...space('0.3cm', '0.3cm'), ...ragged() }, text: size(9) },
  'box-heading': {
    parent: 'Heading 2',
    outlineLevel: 2,
    paragraph: { ...space('0.5cm', '0.15cm'), 'fo:border-top': '0.5pt solid #808080', 'fo:padding-top': '0.15cm' },
    text: { ...size(10), ...bold },
    next: 'box-text',
  },
  'box-text': { paragraph: { ...space('0cm', '0.2cm'), ...ragged() }, text: size(9) },
  bullet: { paragraph: space('0cm', '0.1cm') },
  number: { paragraph: space('0cm', '0.1cm') },
  picture: { paragraph: { ...space('0.3cm', '0.1cm'), ...kept, ...ragged() } },
  caption: {
    parent: 'Caption',
    paragraph: { ...space('0cm', '0.4cm'), ...ragged() },
    text: { ...size(9), 'fo:font-style': 'normal' },
    next: 'text',
  },
  'contents-heading': { paragraph: { ...space('0.8cm', '0.3cm'), ...kept, ...ragged() }, text: { ...size(14), ...bold }, next: 'contents' },
  contents: { paragraph: { ...space('0cm', '0.15cm'), ...ragged() } },
};

/** Left with no word broken at the line's end, as everything is that is read at a glance. */
function ragged(): Attributes {
  return { 'fo:text-align': 'start' };
}

/** Styles that word processors have themselves and that ours rest on. */
const ownedByAll: readonly ParagraphStyle[] = [
  given('Standard', null),
  given('Text body', 'Standard', { paragraph: { 'fo:line-height': '135%' } }),
  given('Heading', 'Standard', { paragraph: { ...kept, ...ragged() }, text: { 'fo:hyphenate': 'false' } }),
  given('Heading 2', 'Heading', { outlineLevel: 2 }),
  given('Heading 3', 'Heading', { outlineLevel: 3 }),
  given('Title', 'Heading', { paragraph: space('5cm', '0.4cm'), text: { ...size(28), ...bold } }),
  given('Subtitle', 'Heading', { paragraph: space('0cm', '0.2cm'), text: size(14) }),
  given('Caption', 'Standard'),
  given('Footnote', 'Standard', { paragraph: { 'fo:margin-left': '0.5cm', 'fo:text-indent': '-0.5cm' }, text: size(9) }),
  given('Header', 'Standard', { text: size(9) }),
  given('Footer', 'Standard', { paragraph: { 'fo:text-align': 'center' }, text: size(9) }),
];

function given(name: string, parent: string | null, look: Look = {}): ParagraphStyle {
  return { name, parent, next: null, outlineLevel: look.outlineLevel ?? null, paragraph: look.paragraph ?? {}, text: look.text ?? {} };
}

/** All styles of paragraphs, each behind those that it rests on. */
export const paragraphStyles: readonly ParagraphStyle[] = [
  ...ownedByAll,
  ...Object.entries(looks).map(([role, { parent, next, outlineLevel, paragraph, text }]) => ({
    name: styleOf(role as StyleRole),
    parent: parent ?? 'Text body',
    next: next === undefined ? null : styleOf(next),
    outlineLevel: outlineLevel ?? null,
    paragraph: paragraph ?? {},
    text: text ?? {},
  })),
];

/** Styles of runs: what is bold, what is slanted, and what word processors look for where a link or a footnote is. */
export const textStyles: readonly { readonly name: string; readonly text: Attributes }[] = [
  { name: 'Fett', text: bold },
  { name: 'Kursiv', text: italic },
  { name: 'Fett kursiv', text: { ...bold, ...italic } },
  { name: 'Internet link', text: { 'fo:color': '#1f3a93', 'style:text-underline-style': 'solid', 'style:text-underline-width': 'auto' } },
  // Rows of contents lead somewhere without looking like links.
  { name: 'Index Link', text: {} },
  { name: 'Footnote Symbol', text: {} },
  { name: 'Footnote anchor', text: { 'style:text-position': 'super 58%' } },
];
