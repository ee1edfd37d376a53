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
import type { BlockNode, InlineNode, ListNodeJson } from '#shared/document/document-schema.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleInput, ReportsInput } from '#electron/export/format.ts';
import { sampleArticle, sampleInput, samplePicture, sampleRow } from '../sample.ts';

/** A small seeded generator (mulberry32), so that every run makes the same reports. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const sentences = [
  'Der Zweckverband „Nördliche Börde“ verlegt bis März 2027 rund 137,5 km Leerrohr – schneller als geplant.',
  'Straßen, Plätze & Höfe bleiben nach § 24 Abs. 4 {StrG} offen; das kostet 5 < 7 und 7 > 5 Mio. Euro.',
  'Łódź, Kraków und Škoda grüßen: naïve Façade, 東京 und 𝒢 stehen im Vertrag.',
  'Bürgermeisterin Dr. Änne Öztürk-Müßig sagte: „Wir schaffen das \\ oder wir lassen es.“',
  'Am 14.\u00A0März tagt der Rat, z.\u00A0B. zum Haushalt\u2011Entwurf.',
  'Das Rechenzentrum spart 75\u2009–\u200995 Prozent CO₂, sagt die Verwaltung.',
];
const words = ['Messnetz', 'Förderbescheid', 'Grün­fläche'.replace('\u00AD', ''), 'Öffnungszeiten', 'Straßenbeleuchtung', 'E-Akte'];

/** Reports of our own in which every node occurs, in changing order and depth. */
export function variedReports(count: number, seed = 1): ArticleInput[] {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const often = (share: number): boolean => random() < share;
  const inlines = (): InlineNode[] =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, (_, index): InlineNode[] => {
      const style = { bold: often(0.2), italic: often(0.2) };
      const space: InlineNode[] = index === 0 ? [] : [textInline(' ')];
      if (often(0.15)) return [...space, linkInline(pick(words), `https://beispiel.example/${encodeURI(pick(words))}?a=1&b=(2)`)];
      if (often(0.1)) return [...space, backReferenceInline('wir berichteten', 12, pick(['bericht-zurueck', null]))];
      if (often(0.1)) return [{ type: 'linebreak', version: 1 }, textInline(pick(sentences), style)];
      return [...space, textInline(pick(sentences), style)];
    }).flat();
  const list = (depth: number): ListNodeJson => {
    const made = listBlock(often(0.5), Array.from({ length: 1 + Math.floor(random() * 4) }, inlines));
    made.start = made.listType === 'number' ? 1 + Math.floor(random() * 9) : 1;
    if (depth < 4 && often(0.5)) made.children.at(-1)?.children.push(list(depth + 1));
    return made;
  };
  const block = (): BlockNode => {
    const chance = random();
    if (chance < 0.5) return paragraphBlock(inlines());
    if (chance < 0.65) return headingBlock(pick(['h2', 'h3']), [textInline(`${pick(words)} in ${pick(words)}`)]);
    if (chance < 0.75) return quoteBlock(inlines());
    if (chance < 0.9) return list(0);
    return imageBlock({ assetId: samplePicture, alt: pick(sentences), caption: pick(sentences), credit: pick(['', 'Foto: Jan Beispiel']) });
  };
  return Array.from({ length: count }, (_, index): ArticleInput => {
    const base = sampleInput();
    const header = {
      ...emptyHeader,
      kicker: often(0.7) ? pick(words) : '',
      headline: `${pick(words)} und ${pick(words)} Nr. ${String(index + 1)}`,
      subheadline: often(0.5) ? pick(sentences) : '',
      lead: often(0.7) ? `${pick(sentences)}\n${pick(sentences)}\n\n${pick(sentences)}` : '',
      datelineDate: often(0.8) ? '2018-11-09' : null,
      place: often(0.5) ? 'Musterstadt' : '',
      byline: pick(['', 'ba', 'Karin Muster']),
      authors: often(0.5) ? ['Karin Muster', 'Jan Beispiel'] : [],
      sourceNote: often(0.3) ? 'Quelle: Stadtwerke' : '',
      externalLinks: often(0.3) ? ['https://www.beispiel.example/weg?a=1&b=2'] : [],
    };
    const body = documentOf([paragraphBlock(inlines()), ...Array.from({ length: 2 + Math.floor(random() * 10) }, block)]);
    return {
      ...base,
      article: { ...sampleArticle(), header, body, keywords: often(0.7) ? base.article.keywords : [] },
      related: often(0.5) ? [{ kind: 'related', direction: 'both', article: sampleRow('bericht-verwandt', pick(sentences)) }] : [],
    };
  });
}

/** Varied reports that go out together. */
export const collection = (count: number): ReportsInput => ({
  kind: 'reports',
  title: 'Dossier Netze',
  day: '2026-05-02',
  reports: variedReports(count, 7),
  settings: sampleInput().settings,
});

/** The sample report with another text. */
export const withBody = (blocks: BlockNode[]): ArticleInput => {
  const input = sampleInput();
  return { ...input, article: { ...input.article, body: documentOf(blocks) } };
};
