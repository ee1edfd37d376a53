import { PDFArray, PDFName } from 'pdf-lib';
import type { PDFObject, PDFRef } from 'pdf-lib';
import { objectNamed } from '../pdf/content-streams.ts';
import type { ContentStream } from '../pdf/content-streams.ts';
import { isArtifact, taggedMark } from '../pdf/marked-content.ts';
import type { Paint } from '../pdf/marked-content.ts';
import { dictAt, dictOf, numberAt, valueOf } from '../pdf/pdf-objects.ts';
import { contentKey } from '../pdf/structure-tree.ts';
import type { CheckedFile } from './checked-file.ts';
import { each, once } from './clause.ts';
import type { Clause } from './clause.ts';

const place = ({ kind, owner }: ContentStream): string => `${kind} ${owner.objectNumber}`;
const isTaggedStream = ({ content }: ContentStream): boolean => content.marks.some(({ mcid }) => mcid !== null);

interface Painted {
  readonly stream: ContentStream;
  readonly paint: Paint;
}

/** All that is painted where marks are to be: on pages, and in forms that have marks of their own. */
function* painted(file: CheckedFile): Generator<Painted> {
  const tagged = new Set(file.streams.filter(isTaggedStream).map(({ owner }) => owner));
  for (const stream of file.streams) {
    if (stream.kind === 'form' && !tagged.has(stream.owner)) continue;
    for (const paint of stream.content.paints) {
      const form = paint.kind === 'object' ? objectNamed(stream.resources, paint.name) : null;
      if (form === null || !tagged.has(form)) yield { stream, paint };
    }
  }
}

interface MarkedPlace {
  readonly stream: ContentStream;
  readonly mcid: number;
}

const markedPlaces = ({ streams }: CheckedFile): MarkedPlace[] =>
  streams.flatMap((stream) => stream.content.marks.flatMap(({ mcid }) => (mcid === null ? [] : [{ stream, mcid }])));

/** The pieces of content that the structure names, with the element. */
function structuredContent({ elements }: CheckedFile): ReadonlyMap<string, PDFRef> {
  const found = new Map<string, PDFRef>();
  for (const { element } of elements)
    for (const kid of element.kids) if (kid.kind === 'content') found.set(contentKey(kid.owner, kid.mcid), element.ref);
  return found;
}

/** Whom the parent tree names for a marked piece. */
function parentOf({ document: { context }, parentTree }: CheckedFile, { stream, mcid }: MarkedPlace): PDFObject | undefined {
  const dict = dictOf(context.lookup(stream.owner));
  const key = dict && numberAt(dict, 'StructParents');
  const list = key === null ? undefined : context.lookup(parentTree.get(key));
  return list instanceof PDFArray && mcid < list.size() ? list.get(mcid) : undefined;
}

/** ISO 14289-1, 7.1 and 7.2; ISO 19005-2, 6.7.3: what is painted is in the structure or an artifact, and both agree. */
export const contentClauses: readonly Clause[] = [
  each('UA-1 7.1 marked', 'All that is painted is marked as content or as artifact.', painted, ({ stream, paint: { kind, mark } }) =>
    isArtifact(mark) || taggedMark(mark) !== null ? null : `${kind} on ${place(stream)}`,
  ),
  each(
    'UA-1 7.1 artifact-nesting',
    'No artifact stands in marked content, and no marked content in an artifact.',
    ({ streams }) => streams.flatMap(({ content }) => content.marks),
    (mark) => {
      if (mark.tag === 'Artifact' && taggedMark(mark.parent) !== null) return 'artifact within content';
      return mark.mcid !== null && isArtifact(mark) ? `MCID ${mark.mcid} within an artifact` : null;
    },
  ),
  each(
    'UA-1 7.1 balance',
    'Every marked sequence is closed once.',
    ({ streams }) => streams,
    (stream) => (stream.content.isBalanced ? null : place(stream)),
  ),
  {
    id: 'UA-1 7.1 mcid-unique',
    requires: 'An MCID stands once in its page or form.',
    check: (file, say) => {
      const places = markedPlaces(file);
      const seen = new Set<string>();
      for (const { stream, mcid } of places) {
        const key = contentKey(stream.owner, mcid);
        if (seen.has(key)) say(`MCID ${mcid} on ${place(stream)}`);
        seen.add(key);
      }
      return places.length;
    },
  },
  {
    id: 'UA-1 7.1 mcid-in-structure',
    requires: 'Every marked piece belongs to an element, and the parent tree names that element.',
    check: (file, say) => {
      const structured = structuredContent(file);
      const places = markedPlaces(file);
      for (const one of places) {
        const element = structured.get(contentKey(one.stream.owner, one.mcid));
        if (element === undefined || parentOf(file, one) !== element) say(`MCID ${one.mcid} on ${place(one.stream)}`);
      }
      return places.length;
    },
  },
  {
    id: 'UA-1 7.1 structure-in-content',
    requires: 'Every piece that the structure names is there.',
    check: (file, say) => {
      const there = new Set(markedPlaces(file).map(({ stream, mcid }) => contentKey(stream.owner, mcid)));
      const structured = structuredContent(file);
      for (const key of structured.keys()) if (!there.has(key)) say(`MCID ${key}`);
      return structured.size;
    },
  },
  {
    id: 'UA-1 7.20 form-once',
    requires: 'A form with marked content is painted once.',
    check: (file, say) => {
      const tagged = new Set(file.streams.filter(isTaggedStream).map(({ owner }) => owner));
      const uses = new Map<PDFRef, number>();
      for (const { content, resources } of file.streams)
        for (const { kind, name } of content.paints) {
          const form = kind === 'object' ? objectNamed(resources, name) : null;
          if (form && tagged.has(form)) uses.set(form, (uses.get(form) ?? 0) + 1);
        }
      for (const [form, count] of uses) if (count > 1) say(`form ${form.objectNumber}: ${count} times`);
      return uses.size;
    },
  },
  once('A-2a 6.7.2.2 marked', 'The file says that it is marked, and has no suspects (UA-1 7.1).', ({ catalog }) => {
    const info = dictAt(catalog, 'MarkInfo');
    if (!info || valueOf(info, 'Marked')?.toString() !== 'true') return 'MarkInfo';
    return valueOf(info, 'Suspects')?.toString() === 'true' ? 'Suspects' : null;
  }),
  each(
    'A-2a 6.2.2 operators',
    'Content streams have no operators that PDF does not know.',
    ({ streams }) => streams,
    (stream) =>
      stream.content.unknownOperators.size === 0
        ? null
        : `${[...stream.content.unknownOperators].slice(0, 3).join(' ')} on ${place(stream)}`,
  ),
  each('A-2a 6.2.2 resources', 'What a stream paints by name stands in its resources.', painted, ({ stream, paint: { kind, name } }) => {
    const group = kind === 'object' ? 'XObject' : 'Font';
    if (kind !== 'object' && kind !== 'text') return null;
    const resources = stream.resources && dictAt(stream.resources, group);
    return resources?.has(PDFName.of(name)) ? null : `${name} on ${place(stream)}`;
  }),
];
