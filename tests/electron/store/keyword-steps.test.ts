import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { all } from '#electron/store/connection.ts';
import { listSteps, previewStep, stepOf, takeStep, undoStep } from '#electron/store/keyword-steps.ts';
import { attachKeyword, attachKeywords, detachKeyword, findKeyword, getKeywordEntry, keywordsOf } from '#electron/store/keywords.ts';
import { openStore } from '#electron/store/database.ts';
import type { KeywordId, KeywordStepId } from '#shared/model/ids.ts';
import type { KeywordChange, StepAnswer } from '#shared/model/thesaurus.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const tables = ['keywords', 'keyword_variants', 'keyword_relations', 'article_keywords'] as const;
/** Everything the vocabulary consists of. */
const everything = () => tables.map((table) => all(store.db, `SELECT * FROM ${table} ORDER BY 1, 2, 3`));
const take = (change: KeywordChange): StepAnswer =>
  takeStep(store.write, stepOf(store.db, change, store.newId, 5), store.newId() as KeywordStepId, 5).answer;
const preview = (change: KeywordChange) => previewStep(store.write, stepOf(store.db, change, store.newId, 5));
const undo = (id: KeywordStepId | null = null): StepAnswer => undoStep(store.write, id, 9).answer;
const create = (label: string): KeywordId => {
  const answer = take({ kind: 'create', label, keywordKind: 'topic' });
  if (answer.kind !== 'done' || answer.keywordId === null) throw new Error(`${label} was not made`);
  return answer.keywordId;
};
const edit = (id: KeywordId, patch: Extract<KeywordChange, { kind: 'edit' }>['patch']) => take({ kind: 'edit', id, patch });

/** What must hold of any vocabulary; answers what does not. */
function faults(): unknown[] {
  return [
    ...all(
      store.db,
      "SELECT 'label is a variant of another' AS fault, k.label FROM keywords k JOIN keyword_variants v ON v.label_key = k.label_key AND v.keyword_id <> k.id",
    ),
    ...all(
      store.db,
      `WITH RECURSIVE above (start, id) AS (SELECT keyword_id, other_id FROM keyword_relations WHERE kind = 'broader'
         UNION SELECT above.start, r.other_id FROM above JOIN keyword_relations r ON r.keyword_id = above.id AND r.kind = 'broader')
       SELECT 'circle' AS fault, id FROM above WHERE start = id`,
    ),
    ...all(
      store.db,
      "SELECT 'relation from the wrong end' AS fault FROM keyword_relations WHERE kind = 'related' AND keyword_id >= other_id",
    ),
  ];
}

describe('merging two keywords', () => {
  it('hands over uses, variants, relations and hierarchy, and keeps the wording as a variant', () => {
    const [ozg, law, admin, portal, child] = ['OZG', 'Onlinezugangsgesetz', 'Verwaltung', 'Portalverbund', 'OZG-Leistung'].map(create) as [
      KeywordId,
      KeywordId,
      KeywordId,
      KeywordId,
      KeywordId,
    ];
    edit(law, {
      variants: [{ label: 'Online-Zugangs-Gesetz', kind: 'variant' }],
      broaderIds: [admin],
      narrowerIds: [child],
      relatedIds: [portal, ozg],
      scopeNote: 'Gesetz von 2017',
    });
    const both = store.add({ headline: 'Beide' });
    const one = store.add({ headline: 'Nur eines' });
    store.write((db) => {
      attachKeywords(db, both, ['Verwaltung', 'OZG', 'Onlinezugangsgesetz'], store.newId, 1);
      attachKeywords(db, one, ['Onlinezugangsgesetz', 'Verwaltung'], store.newId, 1);
    });
    const before = everything();
    const change: KeywordChange = { kind: 'merge', ids: [law], into: ozg };
    const shown = preview(change);
    expect(everything()).toEqual(before);
    expect(shown).toEqual({
      kind: 'effects',
      effects: [
        { kind: 'reports', count: 2, examples: [] },
        { kind: 'removed', count: 1, examples: [{ from: 'Onlinezugangsgesetz', to: '' }] },
        {
          kind: 'variant-added',
          count: 2,
          examples: [
            { from: 'Online-Zugangs-Gesetz', to: 'OZG' },
            { from: 'Onlinezugangsgesetz', to: 'OZG' },
          ],
        },
        {
          kind: 'broader-added',
          count: 2,
          examples: [
            { from: 'OZG', to: 'Verwaltung' },
            { from: 'OZG-Leistung', to: 'OZG' },
          ],
        },
        {
          kind: 'broader-removed',
          count: 2,
          examples: [
            { from: 'Onlinezugangsgesetz', to: 'Verwaltung' },
            { from: 'OZG-Leistung', to: 'Onlinezugangsgesetz' },
          ],
        },
        { kind: 'related-added', count: 1, examples: [{ from: 'OZG', to: 'Portalverbund' }] },
        {
          kind: 'related-removed',
          count: 2,
          examples: [
            { from: 'Onlinezugangsgesetz', to: 'Portalverbund' },
            { from: 'OZG', to: 'Onlinezugangsgesetz' },
          ],
        },
        { kind: 'field', count: 1, examples: [{ from: 'OZG', to: 'scopeNote' }] },
      ],
    });
    expect(take(change)).toMatchObject({
      kind: 'done',
      step: { kind: 'merge', labels: ['Onlinezugangsgesetz'], target: 'OZG', reports: 2 },
    });
    expect(getKeywordEntry(store.db, ozg)).toEqual({
      id: ozg,
      label: 'OZG',
      kind: 'topic',
      variants: [
        { label: 'Online-Zugangs-Gesetz', kind: 'variant' },
        { label: 'Onlinezugangsgesetz', kind: 'variant' },
      ],
      scopeNote: 'Gesetz von 2017',
      notation: '',
      broader: [{ id: admin, label: 'Verwaltung', useCount: 2 }],
      narrower: [{ id: child, label: 'OZG-Leistung', useCount: 0 }],
      related: [{ id: portal, label: 'Portalverbund', useCount: 0 }],
      useCount: 2,
    });
    expect([both, one].map((id) => keywordsOf(store.db, id).map(({ label }) => label))).toEqual([
      ['Verwaltung', 'OZG'],
      ['OZG', 'Verwaltung'],
    ]);
    expect(findKeyword(store.db, 'onlinezugangsgesetz')).toBe(ozg);
    expect(faults()).toEqual([]);
    expect(undo()).toMatchObject({ kind: 'done', kept: 0 });
    expect(everything()).toEqual(before);
  });

  it('lets no entry stand above itself when a broader and a narrower one become one', () => {
    const [top, middle, bottom] = ['Oben', 'Mitte', 'Unten'].map(create) as [KeywordId, KeywordId, KeywordId];
    edit(middle, { broaderIds: [top], narrowerIds: [bottom] });
    const before = everything();
    take({ kind: 'merge', ids: [top], into: bottom });
    expect(faults()).toEqual([]);
    undo();
    expect(everything()).toEqual(before);
  });
});

describe('a change of the vocabulary', () => {
  it('is refused with its reason, and leaves everything as it was', () => {
    const [a, b, c] = ['Breitband', 'Glasfaser', 'Netz'].map(create) as [KeywordId, KeywordId, KeywordId];
    edit(a, { variants: [{ label: 'Breitbandausbau', kind: 'variant' }], broaderIds: [c] });
    edit(b, { broaderIds: [a] });
    const before = everything();
    expect(
      [
        edit(b, { label: 'breitband' }),
        edit(b, { label: 'Breitbandausbau' }),
        edit(b, { label: ' – ' }),
        edit(b, { variants: [{ label: 'NETZ', kind: 'abbreviation' }] }),
        edit(c, { broaderIds: [b] }),
        edit(a, { narrowerIds: [c] }),
        edit('00009999' as KeywordId, { label: 'x' }),
      ].map((answer) => (answer.kind === 'refused' ? answer.refusal : answer)),
    ).toEqual([
      { reason: 'taken', label: 'breitband', other: 'Breitband' },
      { reason: 'taken', label: 'Breitbandausbau', other: 'Breitband' },
      { reason: 'empty', label: ' – ', other: '' },
      { reason: 'taken', label: 'NETZ', other: 'Netz' },
      { reason: 'cycle', label: 'Netz', other: 'Glasfaser' },
      { reason: 'cycle', label: 'Netz', other: 'Breitband' },
      { reason: 'gone', label: '', other: '' },
    ]);
    expect(everything()).toEqual(before);
  });

  it('hangs what stood below a removed entry below the one above it', () => {
    const [top, middle, bottom] = ['Oben', 'Mitte', 'Unten'].map(create) as [KeywordId, KeywordId, KeywordId];
    edit(middle, { broaderIds: [top], narrowerIds: [bottom] });
    take({ kind: 'remove', ids: [middle] });
    expect(getKeywordEntry(store.db, bottom).broader.map(({ label }) => label)).toEqual(['Oben']);
  });

  it('keeps the old wording findable when it is told to', () => {
    const id = create('Funkloch');
    edit(id, { label: 'Mobilfunklücke', keepsLabel: true });
    expect([findKeyword(store.db, 'Funkloch'), findKeyword(store.db, 'mobilfunkluecke')]).toEqual([id, id]);
    expect(edit(id, { label: 'Funkloch' })).toMatchObject({ kind: 'done', step: { kind: 'rename' } });
    expect(getKeywordEntry(store.db, id).variants).toEqual([]);
  });
});

describe('taking a step back', () => {
  it('works after a restart, one step after the other', () => {
    const a = create('Haushalt');
    const b = create('Etat');
    const before = everything();
    take({ kind: 'merge', ids: [b], into: a });
    const { folder } = store;
    store.close();
    store = openTestStore(folder);
    expect(undo()).toMatchObject({ kind: 'done', step: { kind: 'merge' } });
    expect(everything()).toEqual(before);
    expect([undo().kind, undo().kind, undo().kind]).toEqual(['done', 'done', 'unchanged']);
    expect(everything().flat()).toEqual([]);
    expect(listSteps(store.db, null, 10).every((step) => step.undoneAt === 9)).toBe(true);
  });

  it('is refused where a later change stands in the way', () => {
    const a = create('Haushalt');
    const renamed = edit(a, { label: 'Etat' });
    edit(a, { label: 'Finanzen' });
    const id = renamed.kind === 'done' ? renamed.step.id : null;
    expect(undo(id)).toEqual({ kind: 'refused', refusal: { reason: 'changed', label: 'Etat', other: '' } });
    take({ kind: 'remove', ids: [a] });
    create('Finanzen');
    const [, removed] = listSteps(store.db, null, 10);
    expect(undo(removed?.id ?? null)).toEqual({ kind: 'refused', refusal: { reason: 'taken', label: 'Finanzen', other: 'Finanzen' } });
  });

  it('does not take away an entry that a report has by now', () => {
    create('Haushalt');
    const report = store.add({ headline: 'Etat steht' });
    store.write((db) => attachKeyword(db, report, 'Haushalt', store.newId, 1));
    expect(undo()).toEqual({ kind: 'refused', refusal: { reason: 'in-use', label: 'Haushalt', other: '' } });
    expect(keywordsOf(store.db, report).map(({ label }) => label)).toEqual(['Haushalt']);
  });

  it('leaves reports alone whose keywords an editor changed since, and says how many', () => {
    const a = create('Haushalt');
    const b = create('Etat');
    const [first, second] = [store.add({ headline: 'Eins' }), store.add({ headline: 'Zwei' })];
    store.write((db) => {
      for (const id of [first, second]) attachKeyword(db, id, 'Etat', store.newId, 1);
    });
    take({ kind: 'merge', ids: [b], into: a });
    store.write((db) => detachKeyword(db, first, a));
    expect(undo()).toMatchObject({ kind: 'done', kept: 1 });
    expect([first, second].map((id) => keywordsOf(store.db, id).map(({ label }) => label))).toEqual([[], ['Etat']]);
  });
});

describe('fifty random histories', () => {
  const label = fc.constantFrom('Haushalt', 'Etat', 'Budget', 'Finanzen', 'Kämmerei', 'Doppik', 'Steuern', 'Abgaben', 'Gebühren');
  const at = fc.nat(20);
  const move = fc.oneof(
    fc.record({ kind: fc.constant('create' as const), label }),
    fc.record({ kind: fc.constant('rename' as const), at, label, keeps: fc.boolean() }),
    fc.record({ kind: fc.constant('merge' as const), at, other: at }),
    fc.record({ kind: fc.constant('remove' as const), at }),
    fc.record({ kind: fc.constant('variants' as const), at, labels: fc.array(label, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('links' as const), at, broader: at, related: at }),
    fc.record({ kind: fc.constant('undo' as const) }),
  );

  it('leave the vocabulary consistent, and undo returns exactly the earlier state each time', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(move, { minLength: 5, maxLength: 20 }), (moves) => {
        store.dispose();
        store = openTestStore();
        const reports = ['Eins', 'Zwei', 'Drei'].map((headline) => store.add({ headline }));
        store.write((db) =>
          reports.forEach((id, n) => attachKeywords(db, id, ['Haushalt', 'Etat', 'Budget', 'Steuern'].slice(n), store.newId, 1)),
        );
        const states = [everything()];
        const pick = (n: number): KeywordId => {
          const ids = all<{ id: KeywordId }>(store.db, 'SELECT id FROM keywords ORDER BY id');
          return ids[n % ids.length]?.id ?? ('00009999' as KeywordId);
        };
        const changeFor = (one: Exclude<typeof move extends fc.Arbitrary<infer M> ? M : never, { kind: 'undo' }>): KeywordChange => {
          switch (one.kind) {
            case 'create':
              return { kind: 'create', label: one.label, keywordKind: 'topic' };
            case 'rename':
              return { kind: 'edit', id: pick(one.at), patch: { label: one.label, keepsLabel: one.keeps } };
            case 'merge':
              return { kind: 'merge', ids: [pick(one.at)], into: pick(one.other) };
            case 'remove':
              return { kind: 'remove', ids: [pick(one.at)] };
            case 'variants':
              return { kind: 'edit', id: pick(one.at), patch: { variants: one.labels.map((text) => ({ label: text, kind: 'variant' })) } };
            case 'links':
              return { kind: 'edit', id: pick(one.at), patch: { broaderIds: [pick(one.broader)], relatedIds: [pick(one.related)] } };
          }
        };
        for (const one of moves) {
          if (one.kind === 'undo') {
            if (undo().kind === 'done') states.pop();
          } else {
            const before = everything();
            const change = changeFor(one);
            preview(change);
            expect(everything()).toEqual(before);
            if (take(change).kind === 'done') {
              states.push(everything());
              taken += 1;
            }
          }
          expect(everything()).toEqual(states.at(-1));
          expect(faults()).toEqual([]);
        }
        expect(store.checkIntegrity()).toEqual([]);
        while (states.length > 1) {
          expect(undo().kind).toBe('done');
          states.pop();
          expect(everything()).toEqual(states.at(-1));
        }
      }),
      { numRuns: 50, seed: 2_026 },
    );
    expect(taken).toBeGreaterThan(200);
  });
});

it('opens a library from before the thesaurus and keeps its hierarchy', async () => {
  const { migrations } = await import('#electron/store/migrations/migrations.ts');
  const { folder } = store;
  store.close();
  const { rmSync } = await import('node:fs');
  for (const name of ['library.db', 'library.db-wal']) rmSync(`${folder}/${name}`, { force: true });
  const older = openStore(
    folder,
    0,
    migrations.filter((one) => one.version < 150),
  );
  older.write((db) => {
    all(
      db,
      "INSERT INTO keywords VALUES ('00000001', 'Netz', 'netz', NULL, 0), ('00000002', 'Glasfaser', 'glasfaser', '00000001', 0) RETURNING 1",
    );
    all(db, "INSERT INTO keyword_variants VALUES ('00000002', 'LWL', 'lwl') RETURNING 1");
  });
  older.close();
  store = openTestStore(folder);
  expect(getKeywordEntry(store.db, '00000002' as KeywordId)).toMatchObject({
    label: 'Glasfaser',
    kind: 'topic',
    variants: [{ label: 'LWL', kind: 'variant' }],
    broader: [{ label: 'Netz' }],
  });
});
