import { PDFString } from 'pdf-lib';
import { readMark } from '#shared/typeset/typeset-request.ts';
import { pdfName, textAt } from './pdf-objects.ts';
import { createPauses, eachElement, remade } from './structure-tree.ts';
import type { StructureElement, TreeWalk } from './structure-tree.ts';

/**
 * Reads what typesetting said by the language of elements, the one word of it that reaches the PDF, and gives them their own language back.
 * What it cut where a column or a page ends becomes one element again, in the place of the first part: a paragraph over two pages is one P. Notes become Note.
 */
export function* readTypesetMarks(roots: readonly StructureElement[], language: string): TreeWalk<readonly StructureElement[]> {
  const parts = new Map<string, StructureElement[]>();
  let notes = 0;
  yield* eachElement(roots, (element) => {
    const mark = markOf(element);
    if (mark?.kind === 'cut') parts.set(mark.key, [...(parts.get(mark.key) ?? []), element]);
    if (mark?.kind === 'note') notes += 1;
  });
  if (parts.size === 0 && notes === 0) return roots;
  const isPause = createPauses();
  function* read(element: StructureElement): TreeWalk<readonly StructureElement[]> {
    if (isPause()) yield;
    const mark = markOf(element);
    if (mark === null) return [{ ...element, kids: yield* remade(element.kids, read) }];
    speak(element, mark.language, language);
    if (mark.kind === 'note') return [{ ...element, type: 'Note', kids: yield* remade(element.kids, read) }];
    const whole = parts.get(mark.key) ?? [];
    const kids = whole.flatMap((part) => part.kids);
    return whole[0] === element ? [{ ...element, kids: yield* remade(kids, read) }] : [];
  }
  return (yield* remade(roots, read)).filter((kid) => kid.kind === 'element');
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
