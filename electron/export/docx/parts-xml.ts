import { wordTag } from '../story/language.ts';
import type { StoryBook } from '../story/stories.ts';
import { pictureEnding } from '../xml/picture-ending.ts';
import { xmlText } from '../xml/xml.ts';
import { shownPictures } from './collector.ts';
import type { Collector, Relation } from './collector.ts';
import { footnoteXml } from './runs-xml.ts';
import { declaration, names } from './xml.ts';

const wordType = (part: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;
/** The parts beside the text, in the order of their relations: file, type, relation. */
export const besideParts = [
  ['styles.xml', 'styles', 'styles'],
  ['numbering.xml', 'numbering', 'numbering'],
  ['footnotes.xml', 'footnotes', 'footnotes'],
  ['settings.xml', 'settings', 'settings'],
  ['footer1.xml', 'footer', 'footer'],
] as const;
/** The relations that every document has. */
export const fixedRelations: readonly Relation[] = besideParts.map(([target, , type], index) => ({
  id: `rId${String(index + 1)}`,
  type,
  target,
  isOutside: false,
}));
export const footerRelation = `rId${String(besideParts.length)}`;

/** `[Content_Types].xml`. */
export const contentTypesXml = (): string =>
  `${declaration}<Types xmlns="${names.contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  shownPictures.map((mediaType) => `<Default Extension="${pictureEnding({ mediaType }) ?? ''}" ContentType="${mediaType}"/>`).join('') +
  `<Override PartName="/word/document.xml" ContentType="${wordType('document.main')}"/>` +
  besideParts.map(([file, type]) => `<Override PartName="/word/${file}" ContentType="${wordType(type)}"/>`).join('') +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>';

const relationXml = (id: string, type: string, target: string, isOutside = false): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"${isOutside ? ' TargetMode="External"' : ''}/>`;
const relations = (inner: string): string => `${declaration}<Relationships xmlns="${names.packageRelations}">${inner}</Relationships>`;

/** `_rels/.rels`. */
export const packageRelationsXml = (): string =>
  relations(
    relationXml('rId1', `${names.r}/officeDocument`, 'word/document.xml') +
      relationXml('rId2', names.coreRelation, 'docProps/core.xml') +
      relationXml('rId3', `${names.r}/extended-properties`, 'docProps/app.xml'),
  );

/** `word/_rels/document.xml.rels`. */
export const documentRelationsXml = (collector: Collector): string =>
  relations(
    collector
      .relations()
      .map(({ id, type, target, isOutside }) => relationXml(id, `${names.r}/${type}`, target, isOutside))
      .join(''),
  );

/** `word/footnotes.xml`; the first two are the rules above the notes. */
export const footnotesXml = (collector: Collector): string =>
  `${declaration}<w:footnotes xmlns:w="${names.w}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${collector.notes().map(footnoteXml).join('')}</w:footnotes>`;

/** `word/settings.xml`: hyphenated, at most three in a row; no older Word is imitated. */
export const settingsXml = (): string =>
  `${declaration}<w:settings xmlns:w="${names.w}"><w:defaultTabStop w:val="709"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="3"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="de-DE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;

/** `word/footer1.xml`: the number of the page. */
export const footerXml = (): string =>
  `${declaration}<w:ftr xmlns:w="${names.w}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`;

/** `docProps/core.xml`. The day is that of the report: a document says nothing about when it was written out. */
export function corePropertiesXml(book: StoryBook): string {
  const element = (name: string, value: string, attributes = ''): string =>
    value === '' ? '' : `<${name}${attributes}>${xmlText(value.replace(/\s+/g, ' '))}</${name}>`;
  const day = book.date === null ? '' : `${book.date}T00:00:00Z`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${names.coreProperties}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    element('dc:title', book.title) +
    element('dc:creator', book.authors.join('; ')) +
    element('cp:keywords', book.keywords.join('; ')) +
    element('dc:description', book.description) +
    element('dc:language', book.language === null ? 'de-DE' : wordTag(book.language)) +
    element('dcterms:created', day, ' xsi:type="dcterms:W3CDTF"') +
    element('dcterms:modified', day, ' xsi:type="dcterms:W3CDTF"') +
    '</cp:coreProperties>'
  );
}

/** `docProps/app.xml`. */
export const appPropertiesXml = (book: StoryBook): string =>
  `${declaration}<Properties xmlns="${names.extendedProperties}"><Application>Umbruch</Application>${book.house === '' ? '' : `<Company>${xmlText(book.house)}</Company>`}</Properties>`;
