import { emptyDocument } from '#shared/document/build-document.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { EventEntry, Section, SectionContent, SectionKind } from '#shared/model/newsletter.ts';
import { assertNever } from '#shared/result.ts';

export type ContentOf<K extends SectionKind> = Extract<SectionContent, { kind: K }>;
export type Pair = ContentOf<'interview'>['pairs'][number];
export type Card = ContentOf<'cards'>['cards'][number];
export type TeaserItem = ContentOf<'teasers'>['items'][number];
/** What a section of many parts is made of. */
export type Item = Pair | Card | EventEntry | TeaserItem;
export type SectionKindWithItems = 'interview' | 'cards' | 'events' | 'teasers';

/** A new section, with nothing in it yet. `label` is its usual heading in the language of the window. */
export function emptyContent(kind: SectionKind, label: string): SectionContent {
  switch (kind) {
    case 'editorial':
      return { kind, label, greeting: '', body: emptyDocument, signedBy: '' };
    case 'article':
      return { kind, label, headline: '', subheadline: '', body: emptyDocument, quote: null, caption: '', link: null };
    case 'interview':
      return { kind, label, guest: '', organisation: '', pairs: [{ question: '', answer: emptyDocument }], caption: '' };
    case 'cards':
      return { kind, label, cards: [{ headline: '', body: emptyDocument, link: null, caption: '' }] };
    case 'events':
      return { kind, label, events: [emptyEvent] };
    case 'teasers':
      return { kind, label, items: [] };
    case 'text':
      return { kind, label, headline: '', body: emptyDocument };
    case 'imprint':
      return { kind, label, body: emptyDocument };
    default:
      return assertNever(kind);
  }
}

export const emptyEvent: EventEntry = {
  weekday: '',
  date: null,
  endDate: null,
  time: '',
  title: '',
  place: '',
  url: null,
  proposedDate: null,
  proposedFrom: '',
};
export const emptyTeaser: TeaserItem = { articleId: null, kicker: '', headline: '', body: emptyDocument, date: null, link: null };

/** A new part for a section of that kind. */
export function emptyItem(kind: SectionKindWithItems): Item {
  switch (kind) {
    case 'interview':
      return { question: '', answer: emptyDocument };
    case 'cards':
      return { headline: '', body: emptyDocument, link: null, caption: '' };
    case 'events':
      return { ...emptyEvent };
    case 'teasers':
      return { ...emptyTeaser };
    default:
      return assertNever(kind);
  }
}

/** The parts of a section; none where the kind has none. */
export function itemsOf(content: SectionContent): readonly Item[] {
  switch (content.kind) {
    case 'interview':
      return content.pairs;
    case 'cards':
      return content.cards;
    case 'events':
      return content.events;
    case 'teasers':
      return content.items;
    default:
      return [];
  }
}

/** The section with other parts. The caller gives parts of the section's own kind. */
export function withItems(content: SectionContent, items: readonly Item[]): SectionContent {
  switch (content.kind) {
    case 'interview':
      return { ...content, pairs: items as Pair[] };
    case 'cards':
      return { ...content, cards: items as Card[] };
    case 'events':
      return { ...content, events: items as EventEntry[] };
    case 'teasers':
      return { ...content, items: items as TeaserItem[] };
    default:
      return content;
  }
}

/** A part with another text; its text stands in `answer` or in `body`. */
export const withItemBody = (item: Item, body: DocumentJson): Item =>
  'answer' in item ? { ...item, answer: body } : 'body' in item ? { ...item, body } : item;

/** A section with another text of its own. */
export const withBody = (content: SectionContent, body: DocumentJson): SectionContent =>
  'body' in content ? { ...content, body } : content;

const keys = new WeakMap<Item, string>();
let next = 1;

/** A name for a part that stays the same while it is edited and moved, so that its text field keeps the cursor. */
export function itemKey(item: Item): string {
  const known = keys.get(item);
  if (known) return known;
  const key = `item-${next++}`;
  keys.set(item, key);
  return key;
}

/** Gives a changed part the name of the one it replaces. */
export function keepKey<I extends Item>(changed: I, from: Item): I {
  keys.set(changed, itemKey(from));
  return changed;
}

/** Where a new section goes when no place was chosen: at the end, but an imprint stays the last word. */
export function lastPlace(sections: readonly Section[], kind: SectionKind): number {
  let at = sections.length;
  while (kind !== 'imprint' && sections[at - 1]?.content.kind === 'imprint') at -= 1;
  return at;
}

/** What a section is called on the board; '' when nothing in it has a name yet. */
export function titleOf(content: SectionContent): string {
  const names =
    'headline' in content ? [content.headline, content.label] : 'guest' in content ? [content.guest, content.label] : [content.label];
  return names.map((name) => name.trim()).find((name) => name !== '') ?? '';
}
