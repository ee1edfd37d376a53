import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { SectionId } from '#shared/model/ids.ts';
import type { EventEntry, NewsletterHeader, Section, SectionContent } from '#shared/model/newsletter.ts';
import { assertNever } from '#shared/result.ts';
import { itemKey, itemsOf, keepKey, withBody, withItemBody, withItems } from './newsletter-sections.ts';
import type { Item } from './newsletter-sections.ts';

/** An issue as it stands in the window. */
export interface Draft {
  readonly header: NewsletterHeader;
  readonly sections: readonly Section[];
}

/** What changes the order or the number of things. Each can be taken back, and only by its own opposite. */
export type StructuralEdit =
  | { readonly edit: 'add'; readonly at: number; readonly section: Section }
  | { readonly edit: 'remove'; readonly id: SectionId }
  | { readonly edit: 'move'; readonly id: SectionId; readonly to: number }
  | { readonly edit: 'add-item'; readonly id: SectionId; readonly at: number; readonly item: Item }
  | { readonly edit: 'remove-item'; readonly id: SectionId; readonly at: number }
  /** `order[i]` is the old place of what stands at `i` afterwards. */
  | { readonly edit: 'order-items'; readonly id: SectionId; readonly order: readonly number[] };

/** What is typed. Its own field takes it back. */
export type FieldEdit =
  | { readonly edit: 'header'; readonly patch: Partial<NewsletterHeader> }
  | { readonly edit: 'section'; readonly id: SectionId; readonly patch: Readonly<Record<string, unknown>> }
  | { readonly edit: 'item'; readonly id: SectionId; readonly key: string; readonly patch: Readonly<Record<string, unknown>> };

const clamp = (value: number, top: number): number => Math.max(0, Math.min(top, value));

/** Applies a structural edit; answers its opposite too, or null when there was nothing to change. */
export function applyStructural(draft: Draft, edit: StructuralEdit): { readonly draft: Draft; readonly opposite: StructuralEdit } | null {
  const sections = [...draft.sections];
  switch (edit.edit) {
    case 'add': {
      if (sections.some((section) => section.id === edit.section.id)) return null;
      sections.splice(clamp(edit.at, sections.length), 0, edit.section);
      return { draft: { ...draft, sections }, opposite: { edit: 'remove', id: edit.section.id } };
    }
    case 'remove': {
      const at = sections.findIndex((section) => section.id === edit.id);
      const [section] = at < 0 ? [] : sections.splice(at, 1);
      return section ? { draft: { ...draft, sections }, opposite: { edit: 'add', at, section } } : null;
    }
    case 'move': {
      const from = sections.findIndex((section) => section.id === edit.id);
      const to = clamp(edit.to, sections.length - 1);
      const [section] = from < 0 || from === to ? [] : sections.splice(from, 1);
      if (!section) return null;
      sections.splice(to, 0, section);
      return { draft: { ...draft, sections }, opposite: { edit: 'move', id: edit.id, to: from } };
    }
    case 'add-item':
    case 'remove-item':
    case 'order-items':
      return applyToItems(draft, edit);
    default:
      return assertNever(edit);
  }
}

function applyToItems(draft: Draft, edit: Extract<StructuralEdit, { edit: `${string}item${string}` }>): ReturnType<typeof applyStructural> {
  const content = contentOf(draft, edit.id);
  if (!content) return null;
  const items = [...itemsOf(content)];
  const put = (changed: readonly Item[], opposite: StructuralEdit) => ({
    draft: setContent(draft, edit.id, () => withItems(content, changed)),
    opposite,
  });
  switch (edit.edit) {
    case 'add-item': {
      const at = clamp(edit.at, items.length);
      items.splice(at, 0, edit.item);
      return put(items, { edit: 'remove-item', id: edit.id, at });
    }
    case 'remove-item': {
      const [item] = items.splice(edit.at, 1);
      return item ? put(items, { edit: 'add-item', id: edit.id, at: edit.at, item }) : null;
    }
    case 'order-items': {
      const ordered = edit.order.flatMap((from) => items[from] ?? []);
      if (ordered.length !== items.length || edit.order.every((from, at) => from === at)) return null;
      const back = edit.order.map((_, at) => edit.order.indexOf(at));
      return put(ordered, { edit: 'order-items', id: edit.id, order: back });
    }
    default:
      return assertNever(edit);
  }
}

/** Applies what was typed. Fields of things that are gone change nothing. */
export function applyField(draft: Draft, edit: FieldEdit): Draft {
  switch (edit.edit) {
    case 'header':
      return { ...draft, header: { ...draft.header, ...edit.patch } };
    case 'section':
      return setContent(draft, edit.id, (content) => ({ ...content, ...edit.patch }) as SectionContent);
    case 'item':
      return setItem(draft, edit.id, edit.key, (item) => ({ ...item, ...edit.patch }));
    default:
      return assertNever(edit);
  }
}

/** Puts a text where it belongs: into a part, or, without a part's name, into the section itself. */
export const putBody = (draft: Draft, id: SectionId, key: string | null, body: DocumentJson): Draft =>
  key === null ? setContent(draft, id, (content) => withBody(content, body)) : setItem(draft, id, key, (item) => withItemBody(item, body));

function setItem(draft: Draft, id: SectionId, key: string, change: (item: Item) => Item): Draft {
  return setContent(draft, id, (content) =>
    withItems(
      content,
      itemsOf(content).map((item) => (itemKey(item) === key ? keepKey(change(item), item) : item)),
    ),
  );
}

export const contentOf = (draft: Draft, id: SectionId): SectionContent | undefined =>
  draft.sections.find((section) => section.id === id)?.content;

const setContent = (draft: Draft, id: SectionId, change: (content: SectionContent) => SectionContent): Draft => ({
  ...draft,
  sections: draft.sections.map((section) => (section.id === id ? { ...section, content: change(section.content) } : section)),
});

/** The order that moves the part at `from` to `to`. */
export function movedOrder(count: number, from: number, to: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  const [moved] = order.splice(from, 1);
  if (moved !== undefined) order.splice(clamp(to, order.length), 0, moved);
  return order;
}

/** The order by date and time of day; entries without a date keep to the end, equal ones their order. */
export function chronologicalOrder(events: readonly EventEntry[]): number[] {
  const sortKey = (event: EventEntry): string => (event.date === null ? '9' : `${event.date} ${timeOfDay(event.time)}`);
  return events
    .map((event, index) => ({ index, key: sortKey(event) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map((one) => one.index);
}

/** `9 Uhr`, `9.30 Uhr`, `ab 14:00` → `09:00`, `09:30`, `14:00`; nothing known comes first. */
function timeOfDay(time: string): string {
  const [, hour, minute] = /(\d{1,2})(?:[.:](\d{2}))?/.exec(time) ?? [];
  return hour === undefined ? '' : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}
