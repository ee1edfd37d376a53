import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/import/apply-edit.ts';
import { replay } from '#shared/import/replay.ts';
import { recordId } from '#shared/model/ids.ts';
import type { ProposalEdit } from '#shared/model/proposal.ts';
import type { Reading, ReportRecord } from '#shared/model/reading.ts';
import { FaultError } from '#shared/result.ts';
import { block, foundField, newsletterRecord, readingOf, report, section, wholeLine } from '../../support/made-reading.ts';
import { emptyFields } from '#shared/import/empty-record.ts';

const texts = [
  'Nordheide',
  'Neue Leitstelle',
  'Die Stadt baut eine Leitstelle.',
  'Anzeige',
  'Der Rat stimmte zu (wir berichteten).',
  'Tannwald: Mehr Personal',
  'Die Gemeinde stellt ein.',
] as const;
const at = (line: number) => [wholeLine(line, texts[line] ?? '')];
const first = recordId.parse('eins');
const second = recordId.parse('zwei');
const base: Reading = readingOf(texts, {
  records: [
    report('eins', {
      fields: { ...emptyFields, kicker: foundField('Nordheide', at(0)), headline: foundField('Neue Leitstelle', at(1)) },
      blocks: [block('paragraph', texts[2], at(2)), block('paragraph', texts[4], at(4))],
      backReferences: [{ number: null, date: null, text: 'wir berichteten', passages: [{ line: 4, start: 20, end: 35 }], articleId: null }],
    }),
    report('zwei', {
      kind: 'teaser',
      cut: true,
      fields: {
        ...emptyFields,
        kicker: foundField('Tannwald', [{ line: 5, start: 0, end: 8 }]),
        headline: foundField('Mehr Personal', [{ line: 5, start: 10, end: 23 }]),
      },
      blocks: [block('paragraph', texts[6], at(6))],
    }),
  ],
  removals: [{ id: 'r1', rule: 'ad-label', effect: 'dropped', text: 'Anzeige', passages: at(3) }],
});
const reportAt = (reading: Reading, index: number): ReportRecord => {
  const record = reading.records[index];
  if (record === undefined || record.kind === 'newsletter') throw new Error(`No report at ${String(index)}`);
  return record;
};
const blockTexts = (reading: Reading, index: number): string[] => reportAt(reading, index).blocks.map((one) => one.text);
const faultOf = (edit: ProposalEdit, reading: Reading = base): string => {
  try {
    applyEdit(reading, edit);
    return 'applied';
  } catch (error) {
    return error instanceof FaultError ? error.fault.code : 'crash';
  }
};

describe('steps of the review', () => {
  it('marks a typed field as edited and keeps its place in the source', () => {
    const next = applyEdit(base, { edit: 'set-field', recordId: first, field: 'headline', value: 'Leitstelle kommt' });
    expect(reportAt(next, 0).fields.headline).toEqual({
      value: 'Leitstelle kommt',
      confidence: 1,
      rule: 'editor',
      passages: at(1),
      edited: true,
    });
    expect(reportAt(base, 0).fields.headline?.value).toBe('Neue Leitstelle');
  });

  it('takes numbers, days and lists, and refuses what is none', () => {
    const steps: ProposalEdit[] = [
      { edit: 'set-field', recordId: first, field: 'number', value: '3046' },
      { edit: 'set-field', recordId: first, field: 'date', value: '2024-02-29' },
      { edit: 'set-field', recordId: first, field: 'keywords', value: ['Politik', ' IT ', 'Politik', ''] },
      { edit: 'set-field', recordId: first, field: 'authors', value: 'Mia Kern, Ole Brandt' },
    ];
    const fields = reportAt(replay(base, steps), 0).fields;
    expect([fields.number?.value, fields.date?.value, fields.keywords?.value, fields.authors?.value]).toEqual([
      3046,
      '2024-02-29',
      ['Politik', 'IT'],
      ['Mia Kern', 'Ole Brandt'],
    ]);
    for (const [field, value] of [
      ['number', 'viele'],
      ['date', '2023-02-29'],
      ['date', '3.4.2025'],
      ['unbekannt', 'x'],
      ['__proto__', 'x'],
      ['constructor', 'x'],
    ] as const) {
      expect([field, faultOf({ edit: 'set-field', recordId: first, field, value })]).toEqual([field, 'invalid-input']);
    }
  });

  it('gives the words of an emptied field back as a removal', () => {
    const next = applyEdit(base, { edit: 'set-field', recordId: first, field: 'kicker', value: '' });
    expect(reportAt(next, 0).fields.kicker).toBeNull();
    expect(next.removals.at(-1)).toEqual({ id: 'editor-1', rule: 'editor', effect: 'dropped', text: 'Nordheide', passages: at(0) });
  });

  it('types a block and keeps its marks where the text did not change', () => {
    const marked = readingOf(['Die Stadt baut.'], {
      records: [report('eins', { blocks: [block('paragraph', 'Die Stadt baut.', [], { marks: [{ kind: 'bold', start: 10, end: 14 }] })] })],
    });
    const next = applyEdit(marked, { edit: 'set-text', recordId: first, block: 0, text: 'Die große Stadt baut.' });
    expect(reportAt(next, 0).blocks[0]).toMatchObject({ text: 'Die große Stadt baut.', marks: [{ kind: 'bold', start: 16, end: 20 }] });
  });

  it('takes a block out and brings it back to the same place', () => {
    const without = applyEdit(base, { edit: 'remove-block', recordId: first, block: 0 });
    expect(blockTexts(without, 0)).toEqual([texts[4]]);
    expect(without.removals.at(-1)).toMatchObject({ id: 'editor-1', rule: 'editor', text: texts[2] });
    const back = applyEdit(without, { edit: 'restore-removal', removalId: 'editor-1' });
    expect(back).toEqual(base);
  });

  it('restores removed words as a paragraph where they stood in reading order', () => {
    const next = applyEdit(base, { edit: 'restore-removal', removalId: 'r1' });
    expect(blockTexts(next, 0)).toEqual([texts[2], 'Anzeige', texts[4]]);
    expect(next.removals).toEqual([]);
  });

  it('makes a new report of restored words when there is none', () => {
    const next = applyEdit({ ...base, records: [] }, { edit: 'restore-removal', removalId: 'r1' });
    expect(next.records).toHaveLength(1);
    expect(blockTexts(next, 0)).toEqual(['Anzeige']);
  });

  it('restores a mend as its original wording, beside the place where it stood', () => {
    const line = 'Der Zukunfts und das „Zu-kunfts“ hier';
    const mended = readingOf([line], {
      records: [
        report('eins', {
          blocks: [
            block('paragraph', 'Der Zukunfts und das „Zukunfts“ hier', [
              { line: 0, start: 0, end: 22 },
              { line: 0, start: 31, end: 37 },
            ]),
          ],
        }),
      ],
      removals: [{ id: 'm', rule: 'split-word', effect: 'converted', text: 'Zu-kunfts', passages: [{ line: 0, start: 22, end: 31 }] }],
    });
    const next = applyEdit(mended, { edit: 'restore-removal', removalId: 'm' });
    expect(blockTexts(next, 0)).toEqual([line]);
    expect(next.removals).toEqual([]);
  });

  it('restores a word that was broken at the end of a line, and no other hyphen of it', () => {
    const mended = readingOf(['Die „Modell-', 'projekte“-Förderung'], {
      records: [report('eins', { blocks: [block('paragraph', 'Die „Modellprojekte“-Förderung', [{ line: 0, start: 0, end: 5 }])] })],
      removals: [
        {
          id: 'm',
          rule: 'broken-line',
          effect: 'converted',
          text: 'Modell-\nprojekte“-Förderung',
          passages: [wholeLine(1, 'projekte“-Förderung'), { line: 0, start: 5, end: 12 }],
        },
      ],
    });
    expect(blockTexts(applyEdit(mended, { edit: 'restore-removal', removalId: 'm' }), 0)).toEqual(['Die „Modell-projekte“-Förderung']);
  });

  it('restores a mend in a headline and in a section of a newsletter', () => {
    const lines = ['Neues Zu-kunftsradar'];
    const removals = [
      { id: 'm', rule: 'split-word', effect: 'converted' as const, text: 'Zu-kunftsradar', passages: [{ line: 0, start: 6, end: 20 }] },
    ];
    const headline = foundField('Neues Zukunftsradar', [{ line: 0, start: 0, end: 6 }]);
    const inField = readingOf(lines, { records: [report('eins', { fields: { ...emptyFields, headline } })], removals });
    expect(reportAt(applyEdit(inField, { edit: 'restore-removal', removalId: 'm' }), 0).fields.headline?.value).toBe(lines[0]);
    const card = { headline: '', text: 'Neues Zukunftsradar', link: null, caption: '' };
    const cards = section('cards', { cards: [card], passages: [{ line: 0, start: 0, end: 6 }] });
    const inSection = readingOf(lines, { records: [newsletterRecord('brief', [cards])], removals });
    const record = applyEdit(inSection, { edit: 'restore-removal', removalId: 'm' }).records[0];
    expect(record?.kind === 'newsletter' && record.sections[0]?.cards[0]?.text).toBe(lines[0]);
  });

  it('restores a kicker and headline that stood together, and the dots of a text that was no cut one', () => {
    const lines = ['DigitalesNetz für alle', 'Die Geschäftsstelle bündelt ...'];
    const source = readingOf(lines, {
      records: [
        report('eins', {
          cut: true,
          fields: {
            ...emptyFields,
            kicker: foundField('Digitales', [{ line: 0, start: 0, end: 9 }]),
            headline: foundField('Netz für alle', [{ line: 0, start: 9, end: 22 }]),
          },
          blocks: [block('paragraph', 'Die Geschäftsstelle bündelt', [{ line: 1, start: 0, end: 27 }])],
        }),
      ],
      removals: [
        { id: 'j', rule: 'run-together', effect: 'converted', text: 'DigitalesNetz', passages: [{ line: 0, start: 9, end: 9 }] },
        { id: 'c', rule: 'cut-mark', effect: 'converted', text: '...', passages: [{ line: 1, start: 27, end: 31 }] },
      ],
    });
    const next = reportAt(
      replay(source, [
        { edit: 'restore-removal', removalId: 'j' },
        { edit: 'restore-removal', removalId: 'c' },
      ]),
      0,
    );
    expect([next.fields.kicker, next.fields.headline?.value, next.cut, next.blocks.map((one) => one.text)]).toEqual([
      null,
      lines[0],
      false,
      [lines[1]],
    ]);
  });

  it('joins two records: headline as subhead, fields the first lacks, the rest listed as removed', () => {
    const typed = applyEdit(base, { edit: 'set-field', recordId: second, field: 'place', value: 'Tannwald' });
    const next = applyEdit(typed, { edit: 'join-records', first, second });
    expect(next.records).toHaveLength(1);
    const joined = reportAt(next, 0);
    expect(joined.blocks.map((one) => [one.type, one.text])).toEqual([
      ['paragraph', texts[2]],
      ['paragraph', texts[4]],
      ['heading', 'Mehr Personal'],
      ['paragraph', texts[6]],
    ]);
    expect([joined.kind, joined.cut, joined.fields.place?.value, joined.fields.kicker?.value]).toEqual([
      'article',
      true,
      'Tannwald',
      'Nordheide',
    ]);
    expect(next.removals.at(-1)).toMatchObject({ rule: 'editor', text: 'Tannwald' });
  });

  it('splits a record; a subhead at the cut becomes the new headline, references go with their text', () => {
    const joined = applyEdit(base, { edit: 'join-records', first, second });
    const next = applyEdit(joined, { edit: 'split-record', recordId: first, block: 2 });
    expect(next.records.map((record) => record.id)).toEqual(['eins', 'split-1']);
    expect(blockTexts(next, 0)).toEqual([texts[2], texts[4]]);
    expect(reportAt(next, 1).fields.headline?.value).toBe('Mehr Personal');
    expect(blockTexts(next, 1)).toEqual([texts[6]]);
    expect(reportAt(next, 0).cut).toBe(false);
    const again = applyEdit(base, { edit: 'split-record', recordId: first, block: 1 });
    expect([reportAt(again, 0).backReferences.length, reportAt(again, 1).backReferences.length]).toEqual([0, 1]);
  });

  it('changes the kind of a record', () => {
    expect(reportAt(applyEdit(base, { edit: 'set-kind', recordId: second, kind: 'article' }), 1).kind).toBe('article');
  });

  it('gives the words of a section the shape of another kind', () => {
    const cards = section('cards', {
      label: 'Themen',
      cards: [
        { headline: 'Beratung', text: 'Kostenlos.', link: { label: 'Zur Beratung', url: 'https://a.example' }, caption: '' },
        { headline: 'Kongress', text: 'Im Herbst.', link: null, caption: 'Im Saal' },
      ],
    });
    const brief = recordId.parse('brief');
    const letter = readingOf([], { records: [newsletterRecord('brief', [cards])] });
    const toText = applyEdit(letter, { edit: 'set-section', recordId: brief, section: 0, field: 'kind', value: 'text' });
    const textSection = toText.records[0]?.kind === 'newsletter' ? toText.records[0].sections[0] : undefined;
    expect(textSection?.blocks.map((one) => [one.type, one.text])).toEqual([
      ['heading', 'Beratung'],
      ['paragraph', 'Kostenlos.'],
      ['paragraph', 'Zur Beratung'],
      ['heading', 'Kongress'],
      ['paragraph', 'Im Herbst.'],
      ['image', 'Im Saal'],
    ]);
    const back = applyEdit(toText, { edit: 'set-section', recordId: brief, section: 0, field: 'kind', value: 'cards' });
    const cardSection = back.records[0]?.kind === 'newsletter' ? back.records[0].sections[0] : undefined;
    expect(cardSection?.cards.map((card) => [card.headline, card.text])).toEqual([
      ['Beratung', 'Kostenlos.\n\nZur Beratung'],
      ['Kongress', 'Im Herbst.\n\nIm Saal'],
    ]);
    expect(faultOf({ edit: 'set-section', recordId: brief, section: 0, field: 'kind', value: 'unsinn' }, letter)).toBe('invalid-input');
  });

  it('takes a section out as one removal, and restores it as text', () => {
    const lines = ['Termine', 'Donnerstag', 'Runder Tisch'];
    const events = section('text', {
      label: 'Termine',
      blocks: [block('paragraph', 'Donnerstag', [wholeLine(1, 'Donnerstag')])],
      passages: [wholeLine(0, 'Termine')],
    });
    const letter = readingOf(lines, { records: [newsletterRecord('brief', [section('imprint', { label: 'Kopf' }), events])] });
    const without = applyEdit(letter, { edit: 'remove-section', recordId: recordId.parse('brief'), section: 1 });
    expect(without.removals).toEqual([
      {
        id: 'editor-1',
        rule: 'editor',
        effect: 'dropped',
        text: 'Termine\nDonnerstag',
        passages: [wholeLine(0, 'Termine'), wholeLine(1, 'Donnerstag')],
      },
    ]);
    const back = applyEdit(without, { edit: 'restore-removal', removalId: 'editor-1' }).records[0];
    expect(back?.kind === 'newsletter' && back.sections[0]?.blocks[0]?.text).toBe('Termine\nDonnerstag');
  });

  it.each<ProposalEdit>([
    { edit: 'set-text', recordId: first, block: 9, text: 'x' },
    { edit: 'set-kind', recordId: recordId.parse('niemand'), kind: 'article' },
    { edit: 'restore-removal', removalId: 'nichts' },
    { edit: 'remove-section', recordId: first, section: 0 },
  ])('refuses a step that does not fit: $edit', (edit) => {
    expect(faultOf(edit)).toBe('not-found');
  });
});
