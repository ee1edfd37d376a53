import { styleNames } from '../story/style-names.ts';
import { element, inLines, joined, noXml, xmlText } from '../xml/xml.ts';
import type { Attributes, Xml } from '../xml/xml.ts';
import { contentsTab } from './odt-contents.ts';
import { odfFile, styleId } from './odt-xml.ts';
import { paragraphStyles, textStyles } from './odt-styles.ts';
import type { ParagraphStyle } from './odt-styles.ts';

const font = 'Liberation Serif';
const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const bullets = ['•', '–', '◦'] as const;

/** What stands in the head and the foot of the pages. */
export interface Margins {
  readonly house: string;
  /** Whether the head names the report that a page is of, as in a document of many. */
  readonly namesReport: boolean;
}

/** The file of styles: A4, German, with page numbers; the same for every document but for its margins. */
export const styleSheet = (margins: Margins): Uint8Array =>
  odfFile(
    'styles',
    element('office:font-face-decls', {}, element('style:font-face', fontFace)),
    element(
      'office:styles',
      {},
      inLines([
        element(
          'style:default-style',
          { 'style:family': 'paragraph' },
          element('style:paragraph-properties', defaultParagraph),
          textProperties(defaultText),
        ),
        ...paragraphStyles.map(paragraphStyle),
        ...textStyles.map(({ name, text }) =>
          element('style:style', { 'style:name': styleId(name), 'style:display-name': name, 'style:family': 'text' }, textProperties(text)),
        ),
        element(
          'style:style',
          { 'style:name': 'Graphics', 'style:family': 'graphic' },
          element('style:graphic-properties', {
            'text:anchor-type': 'as-char',
            'style:vertical-pos': 'top',
            'style:vertical-rel': 'baseline',
          }),
        ),
        listStyle(styleNames.bullet, bulletLevel),
        listStyle(styleNames.number, numberLevel),
        element('text:notes-configuration', {
          'text:note-class': 'footnote',
          'text:citation-style-name': 'Footnote_20_Symbol',
          'text:citation-body-style-name': 'Footnote_20_anchor',
          'text:default-style-name': 'Footnote',
          'style:num-format': '1',
          'text:start-value': '0',
          'text:footnotes-position': 'page',
          'text:start-numbering-at': 'document',
        }),
      ]),
    ),
    element('office:automatic-styles', {}, pageLayout),
    element('office:master-styles', {}, masterPage(margins)),
  );

const fontFace: Attributes = {
  'style:name': font,
  'svg:font-family': `'${font}'`,
  'style:font-family-generic': 'roman',
  'style:font-pitch': 'variable',
};
const defaultParagraph: Attributes = {
  'fo:orphans': '2',
  'fo:widows': '2',
  'fo:hyphenation-ladder-count': '3',
  'style:tab-stop-distance': '1cm',
  'style:writing-mode': 'page',
};
const defaultText: Attributes = {
  'style:font-name': font,
  'fo:font-size': '11pt',
  'fo:language': 'de',
  'fo:country': 'DE',
  'fo:hyphenate': 'true',
  'fo:hyphenation-remain-char-count': '3',
  'fo:hyphenation-push-char-count': '3',
};

const textProperties = (attributes: Attributes): Xml =>
  Object.keys(attributes).length === 0 ? noXml : element('style:text-properties', attributes);

const paragraphStyle = ({ name, parent, next, outlineLevel, paragraph, text }: ParagraphStyle): Xml =>
  element(
    'style:style',
    {
      'style:name': styleId(name),
      'style:display-name': name,
      'style:family': 'paragraph',
      'style:parent-style-name': parent === null ? null : styleId(parent),
      'style:next-style-name': next === null ? null : styleId(next),
      'style:default-outline-level': outlineLevel === null ? null : String(outlineLevel),
      'style:class': 'text',
    },
    paragraphProperties(name, paragraph),
    textProperties(text),
  );

function paragraphProperties(name: string, attributes: Attributes): Xml {
  const tabs = name === styleNames.contents ? contentsTab : noXml;
  return Object.keys(attributes).length === 0 ? noXml : element('style:paragraph-properties', attributes, tabs);
}

const listStyle = (name: string, level: (level: number) => Xml): Xml =>
  element('text:list-style', { 'style:name': styleId(name), 'style:display-name': name }, ...levels.map(level));

const bulletLevel = (level: number): Xml =>
  element(
    'text:list-level-style-bullet',
    { 'text:level': String(level), 'text:bullet-char': bullets[(level - 1) % bullets.length] ?? '•' },
    levelProperties(level),
  );
const numberLevel = (level: number): Xml =>
  element(
    'text:list-level-style-number',
    { 'text:level': String(level), 'style:num-suffix': '.', 'style:num-format': '1', 'text:start-value': '1' },
    levelProperties(level),
  );

function levelProperties(level: number): Xml {
  const margin = `${(level * 0.6).toFixed(1)}cm`;
  return element(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    element('style:list-level-label-alignment', {
      'text:label-followed-by': 'listtab',
      'text:list-tab-stop-position': margin,
      'fo:margin-left': margin,
      'fo:text-indent': '-0.6cm',
    }),
  );
}

const band = (gap: 'fo:margin-bottom' | 'fo:margin-top'): Xml =>
  element('style:header-footer-properties', { 'fo:min-height': '0.8cm', [gap]: '0.5cm' });
const pageLayout = element(
  'style:page-layout',
  { 'style:name': 'Seite' },
  element('style:page-layout-properties', {
    'fo:page-width': '21cm',
    'fo:page-height': '29.7cm',
    'style:print-orientation': 'portrait',
    'fo:margin-top': '2cm',
    'fo:margin-bottom': '2cm',
    'fo:margin-left': '2.5cm',
    'fo:margin-right': '2.5cm',
  }),
  element('style:header-style', {}, band('fo:margin-bottom')),
  element('style:footer-style', {}, band('fo:margin-top')),
);

/** Head: the report, where there are many. Foot: the house and „Seite 1 von 3“. Word processors fill in both. */
function masterPage({ house, namesReport }: Margins): Xml {
  const head = element(
    'text:p',
    { 'text:style-name': 'Header' },
    element('text:chapter', { 'text:display': 'name', 'text:outline-level': '1' }),
  );
  const foot = element(
    'text:p',
    { 'text:style-name': 'Footer' },
    joined([
      xmlText(house === '' ? 'Seite ' : `${house} · Seite `),
      element('text:page-number', { 'text:select-page': 'current' }, xmlText('1')),
      xmlText(' von '),
      element('text:page-count', {}, xmlText('1')),
    ]),
  );
  return element(
    'style:master-page',
    { 'style:name': 'Standard', 'style:page-layout-name': 'Seite' },
    namesReport ? element('style:header', {}, head) : noXml,
    element('style:footer', {}, foot),
  );
}
