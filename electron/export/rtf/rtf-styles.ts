import { styleNames } from '../story/style-names.ts';
import type { StyleRole } from '../story/style-names.ts';
import { escapeRtf } from './rtf-text.ts';

/** The numbers of the fonts and colours in the tables of the header. */
const serif = '\\f0';
const sans = '\\f1';
const grey = '\\cf1';
export const linkLook = '\\ul\\cf2 ';
export const fontTable = '{\\fonttbl{\\f0\\froman\\fcharset0 Georgia;}{\\f1\\fswiss\\fcharset0 Arial;}}';
export const colourTable = '{\\colortbl;\\red89\\green89\\blue89;\\red11\\green79\\blue138;}';

/** In twentieths of a point, as RTF measures all but letters. */
const space = (before: number, after: number): string => `\\sb${String(before)}\\sa${String(after)}`;
/** RTF counts letters in half points. */
const size = (points: number): string => `\\fs${String(points * 2)}`;

/** A little more than single spacing, in 240ths of a line. */
const lines = '\\sl276\\slmult1';

export type RtfRole = StyleRole | 'title' | 'footnote' | 'footer';
type Look = readonly [paragraph: string, letters: string];

/**
 * How paragraphs look. RTF says at each paragraph what its style says, and a reader cannot tell the one from the other: so lead and quote
 * differ by size and indent, and bold and italic are left to the words that the writer marked.
 */
const looks: Readonly<Record<RtfRole, Look>> = {
  title: [space(1200, 160), `${serif}\\b${size(26)}`],
  kicker: [`\\keepn${space(0, 40)}`, `${sans}${grey}${size(9.5)}`],
  headline: [`\\keepn\\keep\\outlinelevel0${space(0, 100)}`, `${serif}\\b${size(20)}`],
  subheadline: [`\\keepn${space(0, 120)}`, serif + size(13)],
  facts: [space(0, 200), sans + grey + size(8.5)],
  lead: [space(0, 160), serif + size(12)],
  text: [space(0, 120), serif + size(10.5)],
  subhead: [`\\keepn\\keep\\outlinelevel1${space(240, 80)}`, `${serif}\\b${size(12.5)}`],
  'minor-subhead': [`\\keepn\\keep\\outlinelevel2${space(200, 60)}`, `${serif}\\b${size(10.5)}`],
  quote: [`\\li567\\ri567${space(160, 160)}`, serif + size(12)],
  byline: [`\\qr${space(0, 120)}`, serif + size(10.5)],
  source: [space(60, 120), serif + grey + size(9)],
  links: [space(0, 60), sans + size(9)],
  keywords: [space(120, 80), sans + size(9)],
  'box-heading': [`\\keepn\\keep\\outlinelevel1\\brdrt\\brdrs\\brdrw10\\brsp120${space(280, 80)}`, `${sans}\\b${size(10.5)}`],
  'box-text': [`\\keep${space(0, 100)}`, sans + size(9)],
  bullet: [space(0, 60), serif + size(10.5)],
  number: [space(0, 60), serif + size(10.5)],
  picture: [`\\keepn${space(160, 60)}`, serif + size(10.5)],
  caption: [`\\keep${space(0, 200)}`, sans + grey + size(8.5)],
  'contents-heading': [`\\keepn${space(240, 120)}`, `${sans}\\b${size(12)}`],
  // The pages stand at the right edge of the text.
  contents: [`\\tqr\\tx9070${space(0, 60)}`, serif + size(10.5)],
  footnote: [space(0, 40), serif + size(8.5)],
  footer: ['\\qc', sans + grey + size(8.5)],
};
const roles = Object.keys(looks) as RtfRole[];

/** Styles that word processors know by these names, whatever language they speak. */
const known: Readonly<Partial<Record<RtfRole, string>>> = {
  title: 'Title',
  'contents-heading': 'TOC Heading',
  contents: 'toc 1',
  footnote: 'footnote text',
  footer: 'footer',
};
const nameOf = (role: RtfRole): string => known[role] ?? (role in styleNames ? styleNames[role as StyleRole] : role);

/** Begins a paragraph of a role. `more` are rules of its own. */
export function paragraphStart(role: RtfRole, more = ''): string {
  const [paragraph, letters] = looks[role];
  return `\\pard\\plain\\s${String(roles.indexOf(role) + 1)}${lines}${paragraph}${more}\\lang1031${letters} `;
}

/** A whole paragraph; `text` is RTF already. */
export const rtfParagraph = (role: RtfRole, text: string, more = ''): string => `${paragraphStart(role, more)}${text}\\par\n`;

/** The table of styles. */
export const styleTable = (): string =>
  `{\\stylesheet{\\lang1031${serif}${size(10.5)} Normal;}${roles
    .map((role, index) => {
      const [paragraph, letters] = looks[role];
      return `{\\s${String(index + 1)}${lines}${paragraph}\\lang1031${letters}\\sbasedon0 ${escapeRtf(nameOf(role))};}`;
    })
    .join('')}}`;
