import { PDFString } from 'pdf-lib';
import { readMark } from '#shared/typeset/typeset-request.ts';
import { pdfName, textAt } from './pdf-objects.ts';
import type { StructureElement, StructureKid } from './structure-tree.ts';

/**
 * Reads what typesetting said by the language of elements, the one word of it that reaches the PDF, and gives them their own language back.
 * What it cut where a column or a page ends becomes one element again, in the place of the first part: a paragraph over two pages is one P. Notes become Note.
 */
export function readTypesetMarks(roots: readonly StructureElement[], language: string): readonly StructureElement[] {
  const parts = new Map<string, StructureElement[]>();
  let notes = 0;
  const gather = (element: StructureElement): void => {
    const mark = markOf(element);
    if (mark?.kind === 'cut') parts.set(mark.key, [...(parts.get(mark.key) ?? []), element]);
    if (mark?.kind === 'note') notes += 1;
    for (const kid of element.kids) if (kid.kind === 'element') gather(kid);
  };
  for (const root of roots) gather(root);
  if (parts.size === 0 && notes === 0) return roots;
  const kidsOf = ({ kids }: StructureElement): StructureKid[] =>
    kids.flatMap((kid): StructureKid[] => (kid.kind === 'element' ? read(kid) : [kid]));
  const read = (element: StructureElement): StructureElement[] => {
    const mark = markOf(element);
    if (mark === null) return [{ ...element, kids: kidsOf(element) }];
    speak(element, mark.language, language);
    if (mark.kind === 'note') return [{ ...element, type: 'Note', kids: kidsOf(element) }];
    const [first, ...others] = parts.get(mark.key) ?? [];
    return first === element ? [{ ...element, kids: [first, ...others].flatMap(kidsOf) }] : [];
  };
  return roots.flatMap(read);
}

interface ReadMark {
  readonly kind: 'cut' | 'note';
  readonly language: string;
  /** Parts of one element have the same. */
  readonly key: string;
}

function markOf({ dict, type }: StructureElement): ReadMark | null {
  const spoken = textAt(dict, 'Lang') ?? '';
  const mark = readMark(spoken);
  return mark && { ...mark, key: `${type} ${spoken}` };
}

/** An element in the language of the document needs not say so. */
function speak({ dict }: StructureElement, own: string, document: string): void {
  if (own === document) dict.delete(pdfName('Lang'));
  else dict.set(pdfName('Lang'), PDFString.of(own));
}
