import {
  backReferenceInline,
  documentOf,
  headingBlock,
  imageBlock,
  linkInline,
  listBlock,
  paragraphBlock,
  quoteBlock,
  textInline,
} from '#shared/document/build-document.ts';
import type { BlockNode } from '#shared/document/document-schema.ts';
import { article, emptyHeader } from '#shared/model/article.ts';
import { defaultSettings } from '#shared/model/settings.ts';
import type { ArticleInput } from '#electron/export/format.ts';
import { sampleRow } from '../../electron/export/sample.ts';
import { plainPicture } from './plain-picture.ts';
import { additions, heads, objects, openers, quotes, short, subjects, verbs } from './varied-words.ts';

/** Numbers that look like chance and are the same every time (mulberry32), 0…1. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pictureId = 'b'.repeat(64);
const backId = 'bericht-zurueck';

/** A report of about so many words with subheads, lists, quotes, pictures, links and a back reference, different for each seed. */
export function variedReport(seed: number, words: number): ArticleInput {
  const chance = chanceFrom(seed);
  const one = (list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? '';
  const sentence = (): string => {
    if (chance() < 0.15) return one(short);
    const addition = chance() < 0.7 ? `${chance() < 0.5 ? ',' : ''} ${one(additions)}` : '';
    return `${one(openers)} ${one(verbs)} ${one(subjects)} ${one(objects)}${addition}.`;
  };
  const paragraph = (): string => Array.from({ length: 2 + Math.floor(chance() * 5) }, sentence).join(' ');
  const blocks: BlockNode[] = [];
  for (let written = 0, index = 0; written < words; index += 1) {
    const text = paragraph();
    written += text.split(' ').length;
    const extra = chance();
    if (index > 0 && extra < 0.22) blocks.push(headingBlock('h2', [textInline(one(heads))]));
    else if (index > 0 && extra < 0.3) blocks.push(quoteBlock([textInline(one(quotes))]));
    else if (index > 0 && extra < 0.38)
      blocks.push(
        listBlock(
          chance() < 0.5,
          Array.from({ length: 2 + Math.floor(chance() * 4) }, () => [textInline(one(objects)), textInline(` ${one(additions)}`)]),
        ),
      );
    else if (extra < 0.46)
      blocks.push(imageBlock({ assetId: pictureId, alt: 'Ein Rathaus', caption: sentence(), credit: 'Foto: Karin Muster' }));
    const link = chance();
    blocks.push(
      paragraphBlock([
        textInline(text),
        ...(link < 0.15
          ? [
              textInline(' Mehr steht in der '),
              linkInline(one(['Vorlage', 'Niederschrift des Ausschusses']), `https://rat.example/vorlage/${index}`),
              textInline('.'),
            ]
          : []),
        ...(link > 0.93 ? [textInline(' '), backReferenceInline('wir berichteten', 17, backId), textInline('.')] : []),
      ]),
    );
  }
  return {
    kind: 'article',
    article: article.parse({
      id: `bericht-${seed}`,
      rev: 1,
      header: {
        ...emptyHeader,
        form: 'Bericht',
        kicker: 'Landkreis Auental',
        headline: `${one(heads)} und weshalb es länger dauert`,
        subheadline: chance() < 0.7 ? sentence() : '',
        lead: sentence(),
        datelineDate: '2026-06-09',
        place: 'Auental',
        rubric: 'Verwaltung',
        byline: 'kw',
        authors: chance() < 0.6 ? ['Katharina Wendel'] : [],
        sourceNote: chance() < 0.5 ? 'Quelle: Landkreis Auental' : '',
        externalLinks: chance() < 0.5 ? ['https://www.auental.example/verwaltung', 'https://rat.example'] : [],
      },
      body: documentOf(blocks),
      keywords: ['E-Akte', 'Registermodernisierung', 'Rechenzentrum'].map((label, index) => ({ id: `stichwort-${index}`, label })),
      characterCount: 1,
      createdAt: 1,
      changedAt: 2,
      deletedAt: null,
    }),
    related:
      chance() < 0.6
        ? [{ kind: 'related', direction: 'both', article: sampleRow('bericht-a', 'Zweckverband legt Jahresabschluss vor') }]
        : [],
    back: [sampleRow(backId, 'Rat beschließt Messnetz')],
    pictures: new Map([[pictureId, { mediaType: 'image/png', bytes: plainPicture(960, seed % 2 === 0 ? 540 : 720) }]]),
    settings: { ...defaultSettings, houseName: 'Kommune & Netz' },
  };
}
