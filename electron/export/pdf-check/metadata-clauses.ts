import { dictAt, nameAt, textAt, valueOf } from '../pdf/pdf-objects.ts';
import type { CheckedFile } from './checked-file.ts';
import { each, once } from './clause.ts';
import type { Clause } from './clause.ts';
import { xmlFault, xmpValue } from './xmp-values.ts';

/** Entries of the Info dictionary and the properties that say the same. */
const pairs: readonly (readonly [string, string])[] = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
];
const datePairs: readonly (readonly [string, string])[] = [
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
];
/** To the second, as both forms can say it. */
const digits = (date: string): string => date.replace(/\D/g, '').slice(0, 14);

const isLanguage = (language: string | null): boolean => language !== null && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,5}$/.test(language);

const property = (id: string, requires: string, name: string, wanted: string): Clause =>
  once(id, requires, ({ xmp }) => (xmpValue(xmp, name) === wanted ? null : `${name} is ${xmpValue(xmp, name) ?? 'missing'}`));

/** ISO 14289-1, 5 and 7.1, 7.2; ISO 19005-2, 6.6 and 6.7.4: what the file says of itself. */
export const metadataClauses: readonly Clause[] = [
  property('UA-1 5 identification', 'The metadata name PDF/UA-1.', 'pdfuaid:part', '1'),
  property('A-2a 6.6.4 part', 'The metadata name PDF/A-2.', 'pdfaid:part', '2'),
  property('A-2a 6.6.4 conformance', 'The metadata name level A.', 'pdfaid:conformance', 'A'),
  once('A-2a 6.6.2.1 packet', 'The metadata are a packet of well-formed XML in UTF-8.', ({ xmp, isXmpUtf8 }) => {
    if (xmp === '') return 'there are none';
    return isXmpUtf8 ? xmlFault(xmp) : 'not UTF-8';
  }),
  once('A-2a 6.6.2.1 stream', 'The metadata stream is one of type Metadata, XML.', ({ catalog }) => {
    const stream = dictAt(catalog, 'Metadata');
    return stream && nameAt(stream, 'Type') === 'Metadata' && nameAt(stream, 'Subtype') === 'XML' ? null : 'catalog';
  }),
  once('A-2a 6.6.2.3 extension', 'Properties that PDF/A does not know are described in an extension schema.', ({ xmp }) => {
    const uses = xmp.includes('<pdfuaid:') || xmp.includes(' pdfuaid:');
    const described = xmp.includes('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>');
    return !uses || described ? null : 'pdfuaid';
  }),
  each(
    'A-2a 6.6.3 info',
    'Info dictionary and metadata say the same.',
    (file) =>
      pairs
        .flatMap(([key, name]) => compared(file, key, name, (text) => text))
        .concat(datePairs.flatMap(([key, name]) => compared(file, key, name, digits))),
    ({ key, isSame }) => (isSame ? null : key),
  ),
  once('UA-1 7.1 title', 'The metadata have a title.', ({ xmp }) => (xmpValue(xmp, 'dc:title')?.trim() ? null : 'dc:title')),
  once('UA-1 7.1 title-bar', 'Viewers show the title instead of the file name.', ({ catalog }) => {
    const preferences = dictAt(catalog, 'ViewerPreferences');
    return preferences && valueOf(preferences, 'DisplayDocTitle')?.toString() === 'true' ? null : 'ViewerPreferences';
  }),
  once('UA-1 7.2 language', 'The catalog names the language of the document.', ({ catalog }) =>
    isLanguage(textAt(catalog, 'Lang')) ? null : 'Lang',
  ),
  each(
    'UA-1 7.2 passage-language',
    'The language of a passage is a language tag (also A-2a 6.7.4).',
    ({ elements }) => elements.filter(({ element }) => valueOf(element.dict, 'Lang') !== undefined),
    ({ element, type }) => (isLanguage(textAt(element.dict, 'Lang')) ? null : `${type}: ${textAt(element.dict, 'Lang') ?? ''}`),
  ),
];

function compared(
  { info, xmp }: CheckedFile,
  key: string,
  name: string,
  form: (text: string) => string,
): { readonly key: string; readonly isSame: boolean }[] {
  const stated = info && textAt(info, key);
  if (stated === null) return [];
  return [{ key, isSame: form(stated) === form(xmpValue(xmp, name) ?? '') }];
}
