import { createHash } from 'node:crypto';
import { PDFDict, PDFRawStream } from 'pdf-lib';
import type { PDFContext, PDFDocument, PDFRef } from 'pdf-lib';
import { createGiveWay, stepByStep } from '#electron/give-way.ts';
import { FaultError } from '#shared/result.ts';
import { decorationsOf, markArtifacts } from './artifacts.ts';
import type { MarkPlan } from './artifacts.ts';
import { contentStreams, objectNamed } from './content-streams.ts';
import type { ContentStream } from './content-streams.ts';
import { hyphenPieces, lineEndHyphens } from './line-end-hyphens.ts';
import type { LinkRun } from './link-words.ts';
import { createFontMaps, markedRuns } from './marked-text.ts';
import { packedStream, pdfName } from './pdf-objects.ts';
import { contentKey, createPauses } from './structure-tree.ts';
import type { StructureElement, TreeWalk } from './structure-tree.ts';

/** What was found while the pages were marked. */
export interface PageMarks {
  /** Pieces of content that became artifacts, by `contentKey`. */
  readonly decorations: ReadonlySet<string>;
  /** The text of the other pieces. */
  readonly runs: ReadonlyMap<string, readonly LinkRun[]>;
  /** Stands for all that is on the pages. */
  readonly fingerprint: string;
}

/** Pages whose content waits to be packed. */
const mostPacking = 16;

/** Marks page by page what is artifact, so that only a few pages at a time are in memory. */
export async function markPages(document: PDFDocument, before: readonly StructureElement[], signal: AbortSignal): Promise<PageMarks> {
  const whenever = createGiveWay(signal);
  const { context } = document;
  const typesAt = await stepByStep(typesByContent(before), whenever);
  const hyphens = await stepByStep(hyphenPieces(before), whenever);
  const fontMaps = createFontMaps(context);
  const marked = new Set<PDFRef>();
  const decorations = new Set<string>();
  const runs = new Map<string, readonly LinkRun[]>();
  const hash = createHash('sha256');
  const packing: Promise<void>[] = [];
  const pack = (packed: Promise<void>): void => {
    // It is waited for below; until then its failure counts as heard.
    packed.catch(() => undefined);
    packing.push(packed);
  };
  try {
    for (const streams of contentStreams(document)) {
      // A form without marks of its own is content or artifact as a whole, where it is drawn.
      const tagged = streams.filter(({ kind, content }) => kind === 'page' || content.marks.some(({ mcid }) => mcid !== null));
      for (const { owner } of tagged) marked.add(owner);
      for (const stream of tagged) {
        const found = decorationsOf(stream.content, (mcid) => typesAt.get(contentKey(stream.owner, mcid)) ?? []);
        for (const { mcid } of found) decorations.add(contentKey(stream.owner, mcid ?? -1));
        const own = markedRuns(stream, fontMaps);
        const spoken = lineEndHyphens(stream.content, own, (mcid) => hyphens.has(contentKey(stream.owner, mcid)));
        const softened = new Set([...spoken.keys()].map(({ mcid }) => mcid));
        const owner = String(stream.owner.objectNumber);
        for (const [mcid, painted] of own)
          runs.set(
            contentKey(stream.owner, mcid),
            painted.map((run) => ({ ...run, owner, isHyphen: softened.has(mcid) })),
          );
        const source = Buffer.from(markedSource(stream, { decorations: found, spoken }, marked), 'latin1');
        hash.update(source);
        pack(writeStream(context, stream, source));
      }
      if (packing.length >= mostPacking) {
        await Promise.all(packing);
        packing.length = 0;
      }
      await whenever();
      if (signal.aborted) throw new FaultError('cancelled');
    }
    await Promise.all(packing);
  } finally {
    await Promise.allSettled(packing);
  }
  return { decorations, runs, fingerprint: hash.digest('hex') };
}

/** For each piece of content, the types of the elements above it; a frame around a picture is no picture. */
function* typesByContent(roots: readonly StructureElement[]): TreeWalk<ReadonlyMap<string, readonly string[]>> {
  const types = new Map<string, readonly string[]>();
  const isPause = createPauses();
  function* walk(element: StructureElement, above: readonly string[]): TreeWalk<void> {
    if (isPause()) yield;
    const isFrame = element.type === 'Figure' && !element.dict.has(pdfName('Alt'));
    const here = isFrame ? above : [...above, element.type];
    for (const kid of element.kids) {
      if (kid.kind === 'element') yield* walk(kid, here);
      else if (kid.kind === 'content') types.set(contentKey(kid.owner, kid.mcid), here);
    }
  }
  for (const root of roots) yield* walk(root, []);
  return types;
}

/** The content of a stream with its artifacts. */
function markedSource(stream: ContentStream, plan: Omit<MarkPlan, 'isTagged'>, marked: ReadonlySet<PDFRef>): string {
  const isTagged = (name: string): boolean => {
    const ref = objectNamed(stream.resources, name);
    return ref !== null && marked.has(ref);
  };
  return markArtifacts(stream.source, stream.content, { ...plan, isTagged });
}

/** Puts content in the place of a stream's own. */
async function writeStream(context: PDFContext, stream: ContentStream, source: Buffer): Promise<void> {
  const [first, ...rest] = stream.parts;
  if (first === undefined) return;
  const form = context.lookup(first);
  const entries = stream.kind === 'form' && form instanceof PDFRawStream ? form.dict : null;
  if (stream.kind === 'page') {
    context.lookup(stream.owner, PDFDict).set(pdfName('Contents'), first);
    for (const part of rest) context.delete(part);
  }
  context.assign(first, await packedStream(context, source, entries));
}
