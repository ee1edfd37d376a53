import type { PDFDict } from 'pdf-lib';
import { dictAt, nameAt, numberAt, pdfName, refAt, textAt, valueOf } from '../pdf/pdf-objects.ts';
import type { CheckedAnnotation, CheckedElement, CheckedFile } from './checked-file.ts';
import { each, once } from './clause.ts';
import type { Clause } from './clause.ts';

const where = ({ dict, page }: CheckedAnnotation): string => `${nameAt(dict, 'Subtype') ?? '?'} on page ${page}`;
const isHidden = ({ dict }: CheckedAnnotation): boolean => ((numberAt(dict, 'F') ?? 0) & 2) !== 0;

/** Annotations that belong into the structure: all but hidden ones, pop-ups and printer's marks. */
const structured = ({ annotations }: CheckedFile): CheckedAnnotation[] =>
  annotations.filter((one) => !isHidden(one) && !['Popup', 'PrinterMark'].includes(nameAt(one.dict, 'Subtype') ?? ''));
const links = ({ annotations }: CheckedFile): CheckedAnnotation[] => annotations.filter(({ dict }) => nameAt(dict, 'Subtype') === 'Link');

/** The element that holds an annotation. */
const holderOf = ({ ref }: CheckedAnnotation, { holders }: CheckedFile): CheckedElement | undefined => (ref ? holders.get(ref) : undefined);

/** Annotation types of ISO 32000-1 that ISO 19005-2 lets stand (6.3.1). */
const allowedTypes = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact'.split(
    ' ',
  ),
);
/** Hidden, Invisible, ToggleNoView and NoView must be clear, Print set (ISO 19005-2, 6.3.2). */
const clearFlags = 1 | 2 | 32 | 256;
const printFlag = 4;

/** What a document of ours does when something is clicked; the rest is forbidden or of no use on paper (ISO 19005-2, 6.5.1). */
const allowedActions = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm']);
const allowedNames = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

const actions = ({ dicts }: CheckedFile): PDFDict[] => dicts.flatMap((dict) => ['A', 'OpenAction'].flatMap((key) => asAction(dict, key)));
function asAction(dict: PDFDict, key: string): PDFDict[] {
  const value = dictAt(dict, key);
  return value && nameAt(value, 'S') !== null && nameAt(dict, 'Type') !== 'StructElem' ? [value] : [];
}

/** ISO 14289-1, 7.18; ISO 19005-2, 6.3 and 6.5: links and whatever else lies over the page. */
export const annotationClauses: readonly Clause[] = [
  each('UA-1 7.18.1 in-structure', 'Every annotation belongs to an element, and the parent tree names it.', structured, (one, file) => {
    const holder = holderOf(one, file);
    const key = numberAt(one.dict, 'StructParent');
    const named = key === null ? undefined : file.parentTree.get(key);
    return holder && named === holder.element.ref ? null : where(one);
  }),
  each(
    'UA-1 7.18.1 annotation-element',
    'Form fields stand in a Form, other annotations but links in an Annot (also 7.18.4).',
    (file) => structured(file).filter(({ dict }) => nameAt(dict, 'Subtype') !== 'Link'),
    (one, file) => {
      const type = holderOf(one, file)?.type;
      return type === (nameAt(one.dict, 'Subtype') === 'Widget' ? 'Form' : 'Annot') ? null : `${where(one)} in ${type ?? 'nothing'}`;
    },
  ),
  each(
    'UA-1 7.18.1 described',
    'Every annotation but form fields has a description.',
    (file) => structured(file).filter(({ dict }) => nameAt(dict, 'Subtype') !== 'Widget'),
    (one, file) => (textAt(one.dict, 'Contents')?.trim() || textOfHolder(one, file) ? null : where(one)),
  ),
  each(
    'UA-1 7.18.3 tab-order',
    'On pages with annotations the tab key follows the structure.',
    ({ document }) => document.getPages().filter(({ node }) => node.has(pdfName('Annots'))),
    ({ node }) => (nameAt(node, 'Tabs') === 'S' ? null : (nameAt(node, 'Tabs') ?? 'no Tabs')),
  ),
  each('UA-1 7.18.5 link', 'Every link annotation stands in a Link.', links, (one, file) => {
    const holder = holderOf(one, file);
    return holder?.type === 'Link' ? null : `${where(one)} in ${holder?.type ?? 'nothing'}`;
  }),
  each('UA-1 7.18.5 link-contents', 'Every link has a description of its own.', links, (one) =>
    textAt(one.dict, 'Contents')?.trim() ? null : where(one),
  ),
  each(
    'A-2a 6.3.1 type',
    'Annotations are of types that stay on paper.',
    ({ annotations }) => annotations,
    (one) => (allowedTypes.has(nameAt(one.dict, 'Subtype') ?? '') ? null : where(one)),
  ),
  each(
    'A-2a 6.3.2 flags',
    'Annotations are printed and never hidden.',
    ({ annotations }) => annotations.filter(({ dict }) => nameAt(dict, 'Subtype') !== 'Popup'),
    (one) => {
      const flags = numberAt(one.dict, 'F') ?? 0;
      return (flags & printFlag) !== 0 && (flags & clearFlags) === 0 ? null : `${where(one)}: ${flags}`;
    },
  ),
  each(
    'A-2a 6.3.3 appearance',
    'What an annotation looks like stands in the file; links and pop-ups have no look.',
    ({ annotations }) => annotations.filter(({ dict }) => !['Link', 'Popup'].includes(nameAt(dict, 'Subtype') ?? '')),
    (one) => (dictAt(one.dict, 'AP')?.has(pdfName('N')) ? null : where(one)),
  ),
  each('A-2a 6.5.1 actions', 'Nothing starts a program, a script, a sound or a film.', actions, (action) => {
    const kind = nameAt(action, 'S') ?? '';
    if (!allowedActions.has(kind)) return kind;
    return kind === 'Named' && !allowedNames.has(nameAt(action, 'N') ?? '') ? `Named ${nameAt(action, 'N') ?? ''}` : null;
  }),
  each(
    'A-2a 6.5.2 triggers',
    'Neither document nor pages nor fields act by themselves.',
    ({ catalog, document, annotations }) => [
      catalog,
      ...document.getPages().map(({ node }) => node),
      ...annotations.map(({ dict }) => dict),
    ],
    (dict) => (valueOf(dict, 'AA') === undefined ? null : (nameAt(dict, 'Type') ?? 'AA')),
  ),
  once('A-2a 6.5.1 scripts', 'The document has no scripts by name.', ({ catalog }) => {
    const names = dictAt(catalog, 'Names');
    return names?.has(pdfName('JavaScript')) ? 'Names' : null;
  }),
  once('A-2a 6.4.1 forms', 'A form has its looks in the file and no XFA (UA-1 7.15).', ({ catalog }) => {
    const form = dictAt(catalog, 'AcroForm');
    if (!form) return null;
    return form.has(pdfName('XFA')) || valueOf(form, 'NeedAppearances')?.toString() === 'true' ? 'AcroForm' : null;
  }),
  once('A-2a 6.8 embedded-files', 'Files in the file say what they are to it.', ({ catalog, dicts }) => {
    const isEmbedded = dictAt(catalog, 'Names')?.has(pdfName('EmbeddedFiles')) ?? false;
    const loose = dicts.some((dict) => dict.has(pdfName('EF')) && (refAt(dict, 'AF') ?? nameAt(dict, 'AFRelationship')) === null);
    return isEmbedded || loose ? 'EmbeddedFiles' : null;
  }),
];

function textOfHolder(one: CheckedAnnotation, file: CheckedFile): boolean {
  const holder = holderOf(one, file);
  return Boolean(holder && textAt(holder.element.dict, 'Alt')?.trim());
}
