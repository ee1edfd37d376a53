import { nameAt, textAt, valueOf } from '../pdf/pdf-objects.ts';
import { standardTypes } from '../pdf/standard-types.ts';
import { standardType } from './checked-file.ts';
import type { CheckedElement, CheckedFile } from './checked-file.ts';
import { each, once } from './clause.ts';
import type { Clause } from './clause.ts';

const ofType =
  (...types: readonly string[]) =>
  ({ elements }: CheckedFile): CheckedElement[] =>
    elements.filter(({ type }) => types.includes(type));

const holdsContent = ({ element }: CheckedElement): boolean => element.kids.some(({ kind }) => kind === 'content');

/** What may stand directly in a type; content itself may not. */
const onlyKids: readonly { readonly clause: string; readonly of: string; readonly kids: readonly string[] }[] = [
  { clause: 'UA-1 7.2 list', of: 'L', kids: ['L', 'LI', 'Caption'] },
  { clause: 'UA-1 7.2 list-item', of: 'LI', kids: ['Lbl', 'LBody'] },
  { clause: 'UA-1 7.2 table', of: 'Table', kids: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  { clause: 'UA-1 7.2 table-row', of: 'TR', kids: ['TH', 'TD'] },
  { clause: 'UA-1 7.2 contents', of: 'TOC', kids: ['TOC', 'TOCI', 'Caption'] },
];

/** Where a type must stand. */
const onlyParents: readonly { readonly clause: string; readonly of: readonly string[]; readonly parents: readonly string[] }[] = [
  { clause: 'UA-1 7.2 list-item-parent', of: ['LI'], parents: ['L'] },
  { clause: 'UA-1 7.2 list-body-parent', of: ['LBody'], parents: ['LI'] },
  { clause: 'UA-1 7.2 row-parent', of: ['TR'], parents: ['Table', 'THead', 'TBody', 'TFoot'] },
  { clause: 'UA-1 7.2 cell-parent', of: ['TH', 'TD'], parents: ['TR'] },
  { clause: 'UA-1 7.2 rows-parent', of: ['THead', 'TBody', 'TFoot'], parents: ['Table'] },
  { clause: 'UA-1 7.2 contents-item-parent', of: ['TOCI'], parents: ['TOC'] },
];

const levelOf = (type: string): number => (/^H[1-6]$/.test(type) ? Number(type[1]) : 0);

function headingsSkipped({ elements }: CheckedFile, say: (where: string) => void): number {
  const levels = elements.map(({ type }) => levelOf(type)).filter((level) => level > 0);
  let before = 0;
  for (const level of levels) {
    if (level > before + 1) say(before === 0 ? `begins with H${level}` : `H${level} after H${before}`);
    before = level;
  }
  return levels.length;
}

/** ISO 14289-1, 7.1 to 7.9, but for tables: the structure tree. */
export const structureClauses: readonly Clause[] = [
  once('UA-1 7.1 structure', 'The document has a structure tree with something in it.', ({ elements }) =>
    elements.length > 0 ? null : 'StructTreeRoot',
  ),
  each(
    'UA-1 7.1 role-map',
    'Every type is a standard type, or stands for one.',
    ({ elements }) => elements,
    ({ element }, { roleMap }) => (standardType(element.type, roleMap) === null ? element.type : null),
  ),
  each(
    'UA-1 7.1 role-map-circle',
    'The role map leads in no circle, and gives standard types no other meaning.',
    ({ roleMap }) => roleMap?.keys().map((key) => key.decodeText()) ?? [],
    (type, { roleMap }) => {
      if (standardTypes.has(type)) return `${type} is mapped`;
      const seen = new Set<string>();
      for (let current: string | null = type; current !== null; current = roleMap && nameAt(roleMap, current)) {
        if (seen.has(current)) return type;
        seen.add(current);
      }
      return null;
    },
  ),
  ...onlyKids.map(({ clause, of, kids }) =>
    each(clause, `${of} holds only ${kids.join(', ')}.`, ofType(of), (element) => {
      const other = element.kids.find(({ type }) => !kids.includes(type));
      return other ? `${other.type} in ${of}` : holdsContent(element) ? `text in ${of}` : null;
    }),
  ),
  ...onlyParents.map(({ clause, of, parents }) =>
    each(clause, `${of.join(', ')} stands in ${parents.join(', ')}.`, ofType(...of), ({ type, parent }) =>
      parents.includes(parent?.type ?? '') ? null : `${type} in ${parent?.type ?? 'the root'}`,
    ),
  ),
  each('UA-1 7.2 caption', 'A caption is the first or the last in what it describes.', ofType('Caption'), (caption) => {
    const siblings = caption.parent?.kids ?? [];
    const isTable = ['Table', 'L', 'TOC'].includes(caption.parent?.type ?? '');
    return !isTable || siblings[0] === caption || siblings.at(-1) === caption ? null : `in ${caption.parent?.type ?? ''}`;
  }),
  each('UA-1 7.3 figure-alt', 'A figure has an alternative text, or the text that it stands for.', ofType('Figure'), ({ element }) =>
    [textAt(element.dict, 'Alt'), textAt(element.dict, 'ActualText')].some((text) => text !== null && text.trim() !== '') ? null : 'Figure',
  ),
  { id: 'UA-1 7.4.2 headings', requires: 'Headings begin with H1 and skip no level.', check: headingsSkipped },
  once('UA-1 7.4.4 heading-kinds', 'Headings are all numbered, or none.', ({ elements }) => {
    const plain = elements.some(({ type }) => type === 'H');
    return plain && elements.some(({ type }) => levelOf(type) > 0) ? 'H and H1' : null;
  }),
  each(
    'UA-1 7.6 list-numbering',
    'A list whose items have labels says how they are numbered.',
    (file) => ofType('L')(file).filter(({ kids }) => kids.some((item) => item.kids.some(({ type }) => type === 'Lbl'))),
    ({ element }) => (element.dict.toString().includes('/ListNumbering') ? null : 'L'),
  ),
  each('UA-1 7.7 formula-alt', 'A formula has an alternative text.', ofType('Formula'), ({ element }) =>
    textAt(element.dict, 'Alt')?.trim() ? null : 'Formula',
  ),
  {
    id: 'UA-1 7.9 note-id',
    requires: 'Every note has an id of its own.',
    check: (file, say) => {
      const notes = ofType('Note')(file);
      const seen = new Set<string>();
      for (const { element } of notes) {
        const id = textAt(element.dict, 'ID');
        if (id === null || seen.has(id)) say(id ?? 'without id');
        else seen.add(id);
      }
      return notes.length;
    },
  },
  each(
    'UA-1 7.1 parent',
    'Every element names the element that holds it.',
    ({ elements }) => elements.filter(({ parent }) => parent !== null),
    ({ element, parent, type }) => (valueOf(element.dict, 'P') === parent?.element.dict ? null : type),
  ),
];
