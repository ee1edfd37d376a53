import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceEntry } from '#electron/import/source-document.ts';
import { readEntries } from '#electron/import/propose/entries.ts';
import { lineKinds, reading as readingSchema, type Reading, type ReportRecord } from '#shared/model/reading.ts';
import { heldAtLeastOnce, removedFrom } from './data-support.ts';
import { line } from './reading-support.ts';

const read = (entries: readonly SourceEntry[]): Reading =>
  readEntries({ kind: 'entries', readingKind: 'feed', format: 'feed', encoding: 'utf-8', fileName: 'feed.xml', entries, mapping: null });
const one = (facts: SourceEntry['facts'], body: readonly string[] = [], kind: SourceEntry['kind'] = 'article'): ReportRecord =>
  read([{ kind, cut: false, facts, body: body.map((text) => line(text)) }]).records[0] as ReportRecord;

describe('entries', () => {
  it('parts kicker and headline of one text, but not where the file has a kicker of its own', () => {
    const both = one([{ field: 'headline', text: 'Sachsen: Neue CIO für den Freistaat' }]).fields;
    expect([both.kicker?.value, both.headline?.value]).toEqual(['Sachsen', 'Neue CIO für den Freistaat']);
    const own = one([
      { field: 'headline', text: 'Sachsen: Neue CIO für den Freistaat' },
      { field: 'kicker', text: 'Personalie' },
    ]).fields;
    expect([own.kicker?.value, own.headline?.value]).toEqual(['Personalie', 'Sachsen: Neue CIO für den Freistaat']);
  });

  it.each([
    ['Von Hanna Reuter und Ali Demir', ['Hanna Reuter', 'Ali Demir']],
    ['Hanna Reuter, Ali Demir', ['Hanna Reuter', 'Ali Demir']],
    ['Reuter, Hanna', ['Hanna Reuter']],
    ['Hanna Reuter', ['Hanna Reuter']],
  ])('cleans the author line “%s”', (text, names) => {
    expect(one([{ field: 'authors', text }]).fields.authors?.value).toEqual(names);
  });

  it('gathers lists from several values without doubles', () => {
    const { fields } = one([
      { field: 'keywords', text: 'Radweg, Brücke' },
      { field: 'keywords', text: 'Brücke; Steg' },
    ]);
    expect(fields.keywords?.value).toEqual(['Radweg', 'Brücke', 'Steg']);
  });

  it('takes an address only where it is safe, and lists it otherwise', () => {
    const reading = read([{ kind: 'teaser', cut: false, facts: [{ field: 'url', text: 'javascript:alert(1)' }], body: [] }]);
    expect((reading.records[0] as ReportRecord).fields.url).toBeNull();
    expect(removedFrom(reading)).toEqual(['unread-value: javascript:alert(1)']);
  });

  it('does not say the headline twice', () => {
    const record = one(
      [{ field: 'headline', text: 'Kreis: Radweg fertig' }],
      ['Kreis: Radweg fertig', 'Der Radweg am Kanal ist seit heute offen.'],
    );
    expect(record.blocks.map((block) => block.text)).toEqual(['Der Radweg am Kanal ist seit heute offen.']);
  });

  it('makes a teaser of a text that points to more of it', () => {
    const record = one(
      [{ field: 'headline', text: 'Radweg' }],
      ['Der Radweg am Kanal ist seit heute offen, doch der Steg fehlt noch immer, weil …', 'Weiterlesen'],
    );
    expect([record.kind, record.cut]).toEqual(['teaser', true]);
    expect(record.blocks.map((block) => block.text)).toEqual([
      'Der Radweg am Kanal ist seit heute offen, doch der Steg fehlt noch immer, weil',
    ]);
  });

  it('finds initials at the end and a report meant in the text', () => {
    const record = one(
      [{ field: 'headline', text: 'Radweg' }],
      ['Der Radweg ist offen (3046+wir berichteten).', 'Der Steg folgt im Herbst, sagt die Landrätin. (ba)'],
    );
    expect(record.fields.byline?.value).toBe('ba');
    expect(record.backReferences.map(({ number }) => number)).toEqual([3046]);
  });

  it('holds every word of any entries and keeps to the model', () => {
    const text = fc.oneof(
      fc.constantFrom(
        'Kreis: Radweg fertig',
        'Von Max Muster, Eva Linde',
        'Mon, 05 Oct 2026 08:00:00 GMT',
        'a, b; c | d',
        '3046',
        'https://a.example/x',
        'ERFURT (dpa) – Der Radweg am Kanal ist seit heute offen, der Steg folgt im Herbst des nächsten Jahres.',
        'Mehr erfahren',
        'Stichwörter: A, B',
        '[5.10.2026] Der Text beginnt hier …',
        '(ba)',
        'Zu-kunft',
      ),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    const fact = fc.record({
      field: fc.constantFrom(
        'headline',
        'kicker',
        'date',
        'updatedDate',
        'authors',
        'keywords',
        'externalLinks',
        'url',
        'number',
        'byline',
        'place',
        'rubric',
        'lead',
        'agency',
        'sourceNote',
        'caption',
      ),
      text,
    });
    const bodyLine = fc.record({ text, kind: fc.constantFrom(...lineKinds) });
    const entry = fc.record({
      kind: fc.constantFrom('article', 'teaser'),
      facts: fc.array(fact, { maxLength: 8 }),
      body: fc.array(bodyLine, { maxLength: 8 }),
      dropped: fc.array(text, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), (entries) => {
        const reading = read(
          entries.map(({ kind, facts, body, dropped }) => ({
            kind,
            cut: false,
            facts,
            body: body.map((one) => line(one.text.replace(/[\n\r]/g, ' '), { kind: one.kind })),
            dropped: dropped.map((one) => ({ rule: 'unmapped-column', text: one })),
          })) as SourceEntry[],
        );
        expect(heldAtLeastOnce(reading)).toEqual([]);
        expect(reading.warnings).toEqual([]);
        expect(readingSchema.safeParse(reading).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
