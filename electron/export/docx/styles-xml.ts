import { styleNames } from '../story/style-names.ts';
import type { StyleRole } from '../story/style-names.ts';
import { xmlText } from '../xml/xml.ts';
import { declaration, names } from './xml.ts';

/** A style of a Word document. `about` and `look` are the insides of `w:pPr` and `w:rPr`, in the order that the schema wants. */
interface WordStyle {
  readonly id: string;
  readonly name: string;
  readonly based: string;
  readonly next: string;
  readonly about: string;
  readonly look: string;
}

/** Letters that every Word and every LibreOffice has or knows how to replace. */
const serif = 'Georgia';
const sans = 'Arial';
const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
/** Word counts letters in half points. */
const size = (points: number): string => `<w:sz w:val="${String(points * 2)}"/><w:szCs w:val="${String(points * 2)}"/>`;
const bold = '<w:b/><w:bCs/>';
const grey = '<w:color w:val="595959"/>';
const keepNext = '<w:keepNext/>';
const keepLines = '<w:keepLines/>';
const ragged = '<w:suppressAutoHyphens/>';
/** In twentieths of a point. */
const space = (before: number, after: number, line = 0): string =>
  `<w:spacing w:before="${String(before)}" w:after="${String(after)}"${line === 0 ? '' : ` w:line="${String(line)}" w:lineRule="auto"`}/>`;

/** The right edge of the text, where the pages of the contents stand. */
const pageTab = '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>';

/** Word knows the lines of contents by these names. */
const wordsOwn: Readonly<Partial<Record<StyleRole, string>>> = { 'contents-heading': 'TOC Heading', contents: 'toc 1' };
const isWordsOwn = new Set<string>(Object.values(wordsOwn));
const nameOf = (role: StyleRole): string => wordsOwn[role] ?? styleNames[role];

const latin: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ü: 'Ue', ß: 'ss', ' ': '' };
/** The id of a style; plain letters, because some readers take no others. */
export const styleId = (role: StyleRole): string => nameOf(role).replace(/[äöüÜß ]/g, (sign) => latin[sign] ?? '');

type Look = readonly [based: string, next: StyleRole, about: string, look: string];

const normal = 'Normal';
const looks: Readonly<Record<StyleRole, Look>> = {
  kicker: [normal, 'headline', keepNext + ragged + space(0, 40), font(sans) + bold + grey + size(9.5)],
  headline: ['Heading1', 'subheadline', keepNext + keepLines + ragged + space(0, 100, 240), bold + size(20)],
  subheadline: [normal, 'lead', keepNext + ragged + space(0, 120), size(13)],
  facts: [normal, 'text', ragged + space(0, 200), font(sans) + grey + size(8.5)],
  lead: [normal, 'text', space(0, 160), bold],
  text: [normal, 'text', space(0, 120), ''],
  subhead: ['Heading2', 'text', keepNext + keepLines + ragged + space(240, 80), bold + size(12.5)],
  'minor-subhead': ['Heading3', 'text', keepNext + keepLines + ragged + space(200, 60), bold + size(10.5)],
  quote: [normal, 'text', ragged + space(160, 160) + '<w:ind w:left="567" w:right="567"/>', '<w:i/><w:iCs/>' + size(12)],
  byline: [normal, 'text', space(0, 120) + '<w:jc w:val="right"/>', ''],
  source: [normal, 'text', ragged + space(60, 120), grey + size(9)],
  links: [normal, 'links', ragged + space(0, 60), font(sans) + size(9)],
  keywords: [normal, 'facts', ragged + space(120, 80), font(sans) + size(9)],
  'box-heading': [
    'Heading2',
    'box-text',
    `${keepNext}${keepLines}<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="7F7F7F"/></w:pBdr>${ragged}${space(280, 80)}`,
    font(sans) + bold + size(10.5),
  ],
  'box-text': [normal, 'box-text', keepLines + ragged + space(0, 100), font(sans) + size(9)],
  bullet: [normal, 'bullet', space(0, 60), ''],
  number: [normal, 'number', space(0, 60), ''],
  picture: [normal, 'caption', keepNext + space(160, 60, 240), ''],
  caption: [normal, 'text', keepLines + ragged + space(0, 200), font(sans) + grey + size(8.5)],
  'contents-heading': [normal, 'contents', keepNext + ragged + space(240, 120), font(sans) + bold + size(12)],
  contents: [normal, 'contents', pageTab + ragged + space(0, 60), ''],
};
const own = (Object.keys(looks) as StyleRole[]).map((role): WordStyle => {
  const [based, next, about, look] = looks[role];
  return { id: styleId(role), name: nameOf(role), based, next: styleId(next), about, look };
});

/** The styles that ours are based on: Word builds its navigation from the levels of headings. */
const words: readonly WordStyle[] = [
  ...[1, 2, 3].map((level): WordStyle => ({
    id: `Heading${String(level)}`,
    name: `heading ${String(level)}`,
    based: normal,
    next: styleId('text'),
    about: `${keepNext}${keepLines}<w:outlineLvl w:val="${String(level - 1)}"/>`,
    look: '',
  })),
  { id: 'Title', name: 'Title', based: normal, next: styleId('facts'), about: ragged + space(1200, 160, 240), look: bold + size(26) },
  { id: 'Footer', name: 'footer', based: normal, next: 'Footer', about: '<w:jc w:val="center"/>', look: font(sans) + grey + size(8.5) },
  { id: 'FootnoteText', name: 'footnote text', based: normal, next: 'FootnoteText', about: space(0, 40, 240), look: size(8.5) },
];

const styleXml = ({ id, name, based, next, about, look }: WordStyle, isOwn: boolean): string =>
  `<w:style w:type="paragraph"${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${xmlText(name)}"/><w:basedOn w:val="${based}"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${about}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;

/** `word/styles.xml`: German throughout, two lines of a paragraph never alone. */
export const stylesXml = (): string =>
  `${declaration}<w:styles xmlns:w="${names.w}"><w:docDefaults><w:rPrDefault><w:rPr>${font(serif)}${size(10.5)}<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="de-DE"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="${normal}"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>` +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>' +
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
  `${words.map((style) => styleXml(style, false)).join('')}${own.map((style) => styleXml(style, !isWordsOwn.has(style.name))).join('')}</w:styles>`;
