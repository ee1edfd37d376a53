import type { ReadingBlock, SectionReading } from '../model/reading.ts';
import { isSafeLink } from '../document/document-schema.ts';
import { plainBlock } from './edit-access.ts';

type Part = Exclude<keyof SectionReading, 'kind' | 'passages' | 'confidence' | 'label'>;

/** Which parts a kind of section has places for; `label` is in all of them. */
export const partsOfKind: Readonly<Record<SectionReading['kind'], ReadonlySet<Part>>> = {
  editorial: new Set<Part>(['greeting', 'blocks', 'signedBy']),
  article: new Set<Part>(['headline', 'subheadline', 'blocks', 'quote', 'caption', 'link']),
  interview: new Set<Part>(['guest', 'organisation', 'pairs', 'caption']),
  cards: new Set<Part>(['cards']),
  events: new Set<Part>(['events']),
  imprint: new Set<Part>(['blocks']),
  teasers: new Set<Part>(['items']),
  text: new Set<Part>(['headline', 'blocks']),
};

const heading = (text: string, level: number): ReadingBlock => ({ ...plainBlock('heading', text), level });

/** The parts of a section that are not in `keep`, as plain blocks in the order a reader meets them. */
export function spreadSection(section: SectionReading, keep: ReadonlySet<Part>): ReadingBlock[] {
  const said = `${section.label} ${section.guest} ${section.organisation}`;
  const parts: readonly (readonly [Part, () => ReadingBlock[]])[] = [
    // Many sections repeat their label as headline; once is enough.
    ['headline', () => (said.includes(section.headline) ? [] : [heading(section.headline, 2)])],
    ['subheadline', () => [heading(section.subheadline, 3)]],
    ['guest', () => [plainBlock('paragraph', section.guest)]],
    ['organisation', () => [plainBlock('paragraph', section.organisation)]],
    ['greeting', () => [plainBlock('paragraph', section.greeting)]],
    ['blocks', () => section.blocks],
    [
      'quote',
      () => (section.quote === null ? [] : [{ ...plainBlock('quote', section.quote.text), attribution: section.quote.attribution }]),
    ],
    ['pairs', () => section.pairs.flatMap((pair) => [plainBlock('question', pair.question), plainBlock('answer', pair.answer)])],
    [
      'cards',
      () =>
        section.cards.flatMap((card) => [
          heading(card.headline, 3),
          plainBlock('paragraph', card.text),
          picture(card.caption),
          linked(card.link),
        ]),
    ],
    [
      'items',
      () =>
        section.items.flatMap((item) => [
          heading([item.kicker, item.headline].filter(Boolean).join(': '), 3),
          plainBlock('paragraph', item.text),
          linked(item.link),
        ]),
    ],
    ['events', () => section.events.map((event) => plainBlock('paragraph', eventLine(event)))],
    ['caption', () => [picture(section.caption)]],
    ['link', () => [linked(section.link)]],
    ['signedBy', () => [plainBlock('paragraph', section.signedBy)]],
  ];
  return parts
    .filter(([part]) => !keep.has(part))
    .flatMap(([, blocks]) => blocks())
    .filter((block) => block.text.trim() !== '' || (block.alt ?? '').trim() !== '');
}

const picture = (caption: string): ReadingBlock => ({ ...plainBlock('image', caption), alt: caption });

function linked(link: SectionReading['link']): ReadingBlock {
  const block = plainBlock('paragraph', link?.label ?? '');
  if (link === null || link.url === null || !isSafeLink(link.url) || link.label === '') return block;
  return { ...block, marks: [{ kind: 'link', start: 0, end: link.label.length, url: link.url }] };
}

/** An event as one line. */
export const eventLine = (event: SectionReading['events'][number]): string => {
  const days = event.endDate === null ? event.date : `${event.date ?? ''} – ${event.endDate}`;
  return [event.weekday, days, event.time, event.title, event.place].filter((part) => part !== null && part !== '').join(', ');
};
