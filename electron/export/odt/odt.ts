import { giveWay } from '#electron/give-way.ts';
import { FaultError } from '#shared/result.ts';
import { longDate } from '../dates.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';
import type { ExportContext, ExportInput, FileFormat } from '../format.ts';
import { wordLanguages, wordTag } from '../story/language.ts';
import { storiesOf, storyBook } from '../story/stories.ts';
import type { StoryBook } from '../story/stories.ts';
import { writeZip } from '../story/write-zip.ts';
import type { ZipPart } from '../story/write-zip.ts';
import { element, fileAround, inLines, noXml, slot, xmlBytes, xmlFile, xmlText } from '../xml/xml.ts';
import type { Attributes, Xml } from '../xml/xml.ts';
import { contentsOdt } from './odt-contents.ts';
import { styleSheet } from './odt-style-sheet.ts';
import { styleOf } from './odt-styles.ts';
import { newPage, spokenStyle, storyOdt } from './odt-text.ts';
import type { Ledger } from './odt-text.ts';
import { odfFile, odfVersion, styleId } from './odt-xml.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';
const bookmarkOf = (index: number): string => `beitrag-${String(index + 1)}`;

/** An OpenDocument text (ISO/IEC 26300) of one report, or of many with a title page and contents. */
async function odt(input: ExportInput, context: ExportContext): Promise<Uint8Array> {
  const book = storyBook(input);
  const ledger: Ledger = { notes: 0, pictures: [] };
  // A year of reports is a long text: it is made into bytes report by report, and never is one string.
  const text: Uint8Array[] = [xmlBytes(titleOdt(book))];
  let told = 0;
  for (const story of storiesOf(input)) {
    if (context.signal.aborted) throw new FaultError('cancelled');
    text.push(xmlBytes(storyOdt(story, ledger, book.contents === null ? null : bookmarkOf(told))));
    told += 1;
    context.report((0.8 * told) / (book.contents?.length ?? 1));
    await giveWay();
  }
  const [before, behind] = fileAround(odfFile('content', automaticStyles, element('office:body', {}, element('office:text', {}, slot))));
  const content = Buffer.concat([before, ...text, behind]);
  const parts: ZipPart[] = [
    { path: 'content.xml', bytes: content },
    { path: 'styles.xml', bytes: styleSheet({ house: book.house, namesReport: book.contents !== null }) },
    { path: 'meta.xml', bytes: odfFile('meta', metaOf(book)) },
    ...ledger.pictures,
  ];
  return writeZip(
    [
      { path: 'mimetype', bytes: new TextEncoder().encode(mediaType), isStored: true },
      ...parts,
      { path: 'META-INF/manifest.xml', bytes: manifestOf(parts, ledger) },
    ],
    context,
  );
}

/** Title, house, day and contents of a document of many reports. */
function titleOdt({ title, house, date, contents }: StoryBook): Xml[] {
  if (contents === null) return [];
  const day = date === null ? '' : longDate(date);
  const below = [house, day].filter((line) => line !== '' && line !== title);
  return [
    element('text:p', { 'text:style-name': 'Title' }, xmlText(title)),
    ...below.map((line) => element('text:p', { 'text:style-name': 'Subtitle' }, xmlText(line))),
    contentsOdt(contents.map((headline, index) => ({ headline, bookmark: bookmarkOf(index) }))),
  ];
}

const spoken = [undefined, 'en', 'fr'] as const;

const languageOdt = (of: ForeignLanguage | undefined): Xml =>
  of === undefined
    ? noXml
    : element('style:text-properties', { 'fo:language': wordLanguages[of].language, 'fo:country': wordLanguages[of].country });

/** What only this document needs: the styles that begin a report on a new page, and the frame of its pictures. */
const automaticStyles = element(
  'office:automatic-styles',
  {},
  ...(['kicker', 'headline'] as const).flatMap((role) =>
    spoken.map((language) =>
      element(
        'style:style',
        {
          'style:name': newPage(styleOf(role), language),
          'style:family': 'paragraph',
          'style:parent-style-name': styleId(styleOf(role)),
        },
        element('style:paragraph-properties', { 'fo:break-before': 'page' }),
        languageOdt(language),
      ),
    ),
  ),
  ...(['kicker', 'headline', 'subheadline', 'lead', 'text', 'subhead', 'minor-subhead', 'quote', 'bullet', 'number'] as const).flatMap(
    (role) =>
      (['en', 'fr'] as const).map((language) =>
        element(
          'style:style',
          {
            'style:name': spokenStyle(styleOf(role), language),
            'style:family': 'paragraph',
            'style:parent-style-name': styleId(styleOf(role)),
          },
          languageOdt(language),
        ),
      ),
  ),
  element(
    'style:style',
    { 'style:name': 'Bildrahmen', 'style:family': 'graphic', 'style:parent-style-name': 'Graphics' },
    element('style:graphic-properties', { 'style:vertical-pos': 'top', 'style:vertical-rel': 'baseline', 'fo:margin': '0cm' }),
  ),
);

function metaOf({ title, authors, description, keywords, house, date, language }: StoryBook): Xml {
  const simple = (name: string, text: string): Xml => (text.trim() === '' ? noXml : element(name, {}, xmlText(text.trim())));
  const by = authors.join(', ') || house;
  const moment = date === null ? '' : `${date}T00:00:00`;
  return element(
    'office:meta',
    {},
    inLines([
      simple('meta:generator', 'Umbruch'),
      simple('dc:title', title),
      simple('dc:description', description),
      ...keywords.map((keyword) => simple('meta:keyword', keyword)),
      simple('meta:initial-creator', by),
      simple('dc:creator', by),
      simple('meta:creation-date', moment),
      simple('dc:date', moment),
      simple('dc:language', language === null ? 'de-DE' : wordTag(language)),
    ]),
  );
}

function manifestOf(parts: readonly ZipPart[], { pictures }: Ledger): Uint8Array {
  const types = new Map(pictures.map(({ path, mediaType: type }) => [path, type]));
  const entry = (path: string, type: string, more: Attributes = {}): Xml =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type, ...more });
  return xmlFile(
    element(
      'manifest:manifest',
      { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': odfVersion },
      inLines([
        entry('/', mediaType, { 'manifest:version': odfVersion }),
        ...parts.map(({ path }) => entry(path, types.get(path) ?? 'text/xml')),
      ]),
    ),
  );
}

export const odtFormat: FileFormat = { id: 'odt', extension: 'odt', subjects: ['article', 'reports'], render: odt };
