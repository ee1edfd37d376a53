import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyField, applyStructural, chronologicalOrder, movedOrder, putBody } from '#renderer/stores/newsletter-edit.ts';
import type { Draft, StructuralEdit } from '#renderer/stores/newsletter-edit.ts';
import { emptyContent, emptyEvent, emptyItem, itemKey, itemsOf, lastPlace } from '#renderer/stores/newsletter-sections.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import type { SectionId } from '#shared/model/ids.ts';
import { newsletterHeader, sectionContent, sectionKinds } from '#shared/model/newsletter.ts';
import type { EventEntry, Section, SectionKind } from '#shared/model/newsletter.ts';

const id = (name: string) => `section-${name}` as SectionId;
const section = (name: string, kind: SectionKind = 'text'): Section => ({ id: id(name), content: emptyContent(kind, name) });
const header = newsletterHeader.parse({ title: 'Netzbrief', issue: '2026-05', number: '', subject: '', preheader: '', status: 'draft' });
const draft = (...sections: Section[]): Draft => ({ header, sections });
const names = (state: Draft) => state.sections.map((one) => one.content.label).join('');
const done = (state: Draft, edit: StructuralEdit) => {
  const result = applyStructural(state, edit);
  if (!result) throw new Error('nothing changed');
  return result;
};
const event = (over: Partial<EventEntry>): EventEntry => ({ ...emptyEvent, ...over });

it('adds a section at any place, moves it and removes it', () => {
  const start = draft(section('a'), section('b'), section('c'));
  expect(names(done(start, { edit: 'add', at: 0, section: section('x') }).draft)).toBe('xabc');
  expect(names(done(start, { edit: 'add', at: 2, section: section('x') }).draft)).toBe('abxc');
  expect(names(done(start, { edit: 'add', at: 99, section: section('x') }).draft)).toBe('abcx');
  expect(names(done(start, { edit: 'move', id: id('a'), to: 2 }).draft)).toBe('bca');
  expect(names(done(start, { edit: 'move', id: id('c'), to: -5 }).draft)).toBe('cab');
  expect(names(done(start, { edit: 'remove', id: id('b') }).draft)).toBe('ac');
});

it('changes nothing where there is nothing to change', () => {
  const start = draft(section('a'), section('b'));
  expect(applyStructural(start, { edit: 'move', id: id('a'), to: 0 })).toBeNull();
  expect(applyStructural(start, { edit: 'move', id: id('b'), to: 7 })).toBeNull();
  expect(applyStructural(start, { edit: 'remove', id: id('weg') })).toBeNull();
  expect(applyStructural(start, { edit: 'add', at: 0, section: section('a') })).toBeNull();
  expect(applyStructural(start, { edit: 'add-item', id: id('a'), at: 0, item: emptyItem('cards') })?.draft.sections[0]?.content).toEqual(
    start.sections[0]?.content,
  );
});

it('brings a removed section back with what was typed in it, at its old place', () => {
  const typed = applyField(draft(section('a'), section('b'), section('c')), {
    edit: 'section',
    id: id('b'),
    patch: { headline: 'Getippt' },
  });
  const removed = done(typed, { edit: 'remove', id: id('b') });
  const elsewhere = applyField(removed.draft, { edit: 'section', id: id('a'), patch: { headline: 'Später' } });
  const back = done(elsewhere, removed.opposite).draft;
  expect(names(back)).toBe('abc');
  expect(back.sections.map((one) => ('headline' in one.content ? one.content.headline : null))).toEqual(['Später', 'Getippt', '']);
});

it('takes any series of steps back to the start and forth again', () => {
  const place = fc.integer({ min: -1, max: 9 });
  const which = fc.constantFrom('a', 'b', 'c', 'd').map(id);
  const step = fc.oneof(
    fc.record({ edit: fc.constant('move' as const), id: which, to: place }),
    fc.record({ edit: fc.constant('remove' as const), id: which }),
    fc.record({
      edit: fc.constant('add' as const),
      at: place,
      section: fc.constantFrom('a', 'd', 'e').map((name) => section(name, 'cards')),
    }),
    fc.record({ edit: fc.constant('add-item' as const), id: which, at: place, item: fc.constant(0).map(() => emptyItem('cards')) }),
    fc.record({ edit: fc.constant('remove-item' as const), id: which, at: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ edit: fc.constant('order-items' as const), id: which, order: fc.constantFrom([1, 0], [0, 1], [2, 0, 1], [0]) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const start = draft(section('a', 'cards'), section('b', 'cards'), section('c', 'cards'));
      let state = start;
      const past: StructuralEdit[] = [];
      for (const edit of steps) {
        const result = applyStructural(state, edit);
        if (!result) continue;
        state = result.draft;
        past.push(result.opposite);
      }
      const end = state;
      const future: StructuralEdit[] = [];
      for (const edit of past.toReversed()) {
        const result = done(state, edit);
        state = result.draft;
        future.push(result.opposite);
      }
      expect(state).toEqual(start);
      for (const edit of future.toReversed()) state = done(state, edit).draft;
      expect(state).toEqual(end);
    }),
    { numRuns: 300 },
  );
});

it('keeps the name of a part while it is edited and moved', () => {
  const start = draft(section('t', 'events'));
  const two = done(start, { edit: 'add-item', id: id('t'), at: 1, item: event({ title: 'Zweiter' }) }).draft;
  const itemsIn = (state: Draft) => itemsOf(state.sections[0]?.content ?? emptyContent('text', ''));
  const keys = itemsIn(two).map(itemKey);
  const edited = applyField(two, { edit: 'item', id: id('t'), key: keys[1] ?? '', patch: { title: 'Netztag' } });
  const moved = done(edited, { edit: 'order-items', id: id('t'), order: movedOrder(2, 1, 0) }).draft;
  expect(itemsIn(moved).map(itemKey)).toEqual([keys[1], keys[0]]);
  expect(itemsIn(moved).map((item) => ('title' in item ? item.title : ''))).toEqual(['Netztag', '']);
});

it('puts a text into the section, the card or the answer it was typed in', () => {
  const start = draft(section('i', 'interview'), section('k', 'cards'), section('v', 'editorial'));
  const text = documentFromText('Neu.');
  const key = (at: number) => itemKey(itemsOf(start.sections[at]?.content ?? emptyContent('text', ''))[0] ?? emptyItem('cards'));
  let state = putBody(start, id('i'), key(0), text);
  state = putBody(state, id('k'), key(1), text);
  state = putBody(state, id('v'), null, text);
  state = putBody(state, id('v'), 'gibt-es-nicht', documentFromText('Falsch.'));
  expect(state.sections.map((one) => one.content)).toEqual([
    { ...emptyContent('interview', 'i'), pairs: [{ question: '', answer: text }] },
    { ...emptyContent('cards', 'k'), cards: [{ headline: '', body: text, link: null, caption: '' }] },
    { ...emptyContent('editorial', 'v'), body: text },
  ]);
});

it('offers for every kind a new section that the core accepts', () => {
  for (const kind of sectionKinds) expect(sectionContent.safeParse(emptyContent(kind, 'Rubrik')).success).toBe(true);
});

it('puts a new section before the imprint unless it is one itself', () => {
  const sections = (kinds: readonly SectionKind[]): Section[] =>
    kinds.map((kind, index) => ({ id: `s-${index}` as SectionId, content: emptyContent(kind, '') }));
  expect(lastPlace(sections(['editorial', 'imprint']), 'events')).toBe(1);
  expect(lastPlace(sections(['editorial', 'imprint']), 'imprint')).toBe(2);
  expect(lastPlace(sections(['imprint', 'text']), 'events')).toBe(2);
  expect(lastPlace([], 'text')).toBe(0);
});

it('orders events by day and hour, undated ones last, equal ones as they were', () => {
  const events = [
    event({ title: 'ohne' }),
    event({ title: 'spät', date: '2026-06-12', time: 'ab 14.30 Uhr' }),
    event({ title: 'früh', date: '2026-06-12', time: '9 Uhr' }),
    event({ title: 'ganztags', date: '2026-06-12' }),
    event({ title: 'zuerst', date: '2025-12-31', time: '20:00' }),
    event({ title: 'auch ohne' }),
  ];
  expect(chronologicalOrder(events).map((at) => events[at]?.title)).toEqual(['zuerst', 'ganztags', 'früh', 'spät', 'ohne', 'auch ohne']);
});
