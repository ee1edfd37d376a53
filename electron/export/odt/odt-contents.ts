import { element, inLines, xmlText } from '../xml/xml.ts';
import type { Xml } from '../xml/xml.ts';
import { styleOf } from './odt-styles.ts';
import { odtText, styleId } from './odt-xml.ts';

interface ContentsEntry {
  readonly headline: string;
  readonly bookmark: string;
}

const title = 'Inhalt';
/** The right edge of the text, where the page numbers stand. */
const edge = '16cm';

/** The contents as an index that a word processor can update; until then each row leads to its report and asks for its page. */
export function contentsOdt(entries: readonly ContentsEntry[]): Xml {
  const heading = styleId(styleOf('contents-heading'));
  const row = styleId(styleOf('contents'));
  return element(
    'text:table-of-content',
    { 'text:name': title, 'text:protected': 'false' },
    element(
      'text:table-of-content-source',
      { 'text:outline-level': '1', 'text:use-index-marks': 'false' },
      element('text:index-title-template', { 'text:style-name': heading }, xmlText(title)),
      element(
        'text:table-of-content-entry-template',
        { 'text:outline-level': '1', 'text:style-name': row },
        element('text:index-entry-link-start'),
        element('text:index-entry-text'),
        element('text:index-entry-tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }),
        element('text:index-entry-page-number'),
        element('text:index-entry-link-end'),
      ),
    ),
    element(
      'text:index-body',
      {},
      element('text:index-title', { 'text:name': `${title}_Titel` }, element('text:p', { 'text:style-name': heading }, xmlText(title))),
      inLines(entries.map((entry) => entryOdt(entry, row))),
    ),
  );
}

const entryOdt = ({ headline, bookmark }: ContentsEntry, style: string): Xml =>
  element(
    'text:p',
    { 'text:style-name': style },
    element('text:a', { 'xlink:type': 'simple', 'xlink:href': `#${bookmark}`, 'text:style-name': 'Index_20_Link' }, ...odtText(headline)),
    element('text:tab'),
    element('text:bookmark-ref', { 'text:reference-format': 'page', 'text:ref-name': bookmark }),
  );

/** Where the page numbers of the contents stand, with dots up to them. */
export const contentsTab: Xml = element(
  'style:tab-stops',
  {},
  element('style:tab-stop', {
    'style:position': edge,
    'style:type': 'right',
    'style:leader-style': 'dotted',
    'style:leader-text': '.',
  }),
);
