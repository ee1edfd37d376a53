import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { referenceOffers } from '#electron/archive/reference-offers.ts';
import { all } from '#electron/store/connection.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';
import { reportRecordOf } from '../../support/records.ts';
import { runSteps } from '../../support/run-steps.ts';
import { takeOverFile } from '../../support/take-over-file.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

type Reference = Partial<ReportRecord['backReferences'][number]>;
const refers = (sentence: string, reference: Reference = {}, date = '2025-06-01'): ReportRecord => {
  const text = reference.text ?? 'wir berichteten';
  return {
    ...reportRecordOf({
      id: 'r1',
      headline: 'Glasfaser in Heidental fertig',
      date,
      text: ['Ein Absatz vorweg.', `${sentence} (${text}).`],
    }),
    backReferences: [{ number: null, date: null, passages: [], articleId: null, ...reference, text }],
  };
};
const offersOf = (record: ReportRecord) => runSteps(referenceOffers(store.db, [record]));
const offers = (record: ReportRecord) =>
  offersOf(record).map(({ candidates }) => candidates.map(({ articleId, reason }) => [articleId, reason]));

describe('„wir berichteten“', () => {
  it('means the report with the number for certain', () => {
    const id = store.add({ headline: 'Frühere Sitzung', number: 3046, datelineDate: '2024-01-01' });
    expect(offersOf(refers('Zuletzt tagte der Rat', { number: 3046 }))).toEqual([
      {
        recordId: 'r1',
        reference: 0,
        candidates: [{ articleId: id, headline: 'Frühere Sitzung', date: '2024-01-01', reason: 'number', score: 1 }],
      },
    ]);
  });

  it('means a report of the day it names, the one on the same matter first; a day without a year is the last one', () => {
    store.add({ headline: 'Haushalt verabschiedet', datelineDate: '2025-03-12' });
    const meant = store.add(
      { headline: 'Genossenschaft sucht Tiefbauer', datelineDate: '2025-03-12' },
      'Die Genossenschaft verlegt Glasfaser bis zur Hofstelle.',
    );
    store.add({ headline: 'Anderes Jahr', datelineDate: '2024-03-12' });
    const [found] = offers(refers('Die Genossenschaft hatte für die Hofstelle lange gesucht', { text: 'wir berichteten am 12. März' }));
    expect(found?.[0]).toEqual([meant, 'date']);
    expect(found).toHaveLength(2);
  });

  it('is offered earlier reports that share telling words, not later ones and not those that share a common word', () => {
    for (let n = 0; n < 20; n += 1) store.add({ headline: `Meldung ${n}`, datelineDate: '2025-01-01' }, 'Die Verwaltung tagt wieder.');
    const meant = store.add(
      { headline: 'Hofstelle bekommt Anschluss', datelineDate: '2025-02-01' },
      'Die Genossenschaft Heidental verlegt Glasfaser.',
    );
    store.add({ headline: 'Später', datelineDate: '2025-07-01' }, 'Die Genossenschaft Heidental verlegt Glasfaser bis zur Hofstelle.');
    expect(offers(refers('Die Genossenschaft hatte jede Hofstelle in Heidental der Verwaltung gemeldet'))).toEqual([[[meant, 'topic']]]);
  });

  it('is offered nothing where nothing fits', () => {
    store.add({ headline: 'Ganz etwas anderes', datelineDate: '2024-01-01' }, 'Ohne ein gemeinsames Wort.');
    expect(offers(refers('Die Genossenschaft hatte es gemeldet'))).toEqual([]);
  });

  it('is asked for at most fifty times in one file', () => {
    store.add({ headline: 'Frühere Sitzung', number: 3046 });
    const record = refers('Zuletzt tagte der Rat', { number: 3046 });
    const [reference] = record.backReferences;
    if (!reference) throw new Error('a reference was given');
    const many = { ...record, backReferences: Array.from({ length: 80 }, () => reference) };
    expect(offersOf(many)).toHaveLength(50);
  });

  it('lets others be answered between one reference and the next', () => {
    const record = refers('Zuletzt tagte der Rat', { number: 3046 });
    const twice = { ...record, backReferences: [...record.backReferences, ...record.backReferences] };
    const steps = referenceOffers(store.db, [twice]);
    expect([steps.next().done, steps.next().done, steps.next().done]).toEqual([false, false, true]);
  });
});

describe('taking over', () => {
  it('follows the editor’s choice before the number, and a number before nothing', () => {
    const numbered = store.add({ headline: 'Mit Nummer', number: 3046 });
    const chosen = store.add({ headline: 'Gewählt' });
    const relations = () =>
      all<{ to_id: ArticleId }>(store.db, "SELECT to_id FROM relations WHERE kind = 'reported'").map((row) => row.to_id);
    takeOverFile(store, 'a.txt', [refers('Zuletzt tagte der Rat', { number: 3046, articleId: chosen })]);
    expect(relations()).toEqual([chosen]);
    takeOverFile(store, 'b.txt', [
      { ...refers('Ganz anders als zuvor tagte der Rat nun', { number: 3046 }), fields: { ...refers('').fields, headline: null } },
    ]);
    expect(relations()).toContain(numbered);
  });
});
