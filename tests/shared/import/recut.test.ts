import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/import/apply-edit.ts';
import { recordToArticle } from '#shared/import/record-article.ts';
import { emptyFields } from '#shared/import/empty-record.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { recordId } from '#shared/model/ids.ts';
import type { LineRole } from '#shared/model/proposal.ts';
import type { Reading, ReportRecord } from '#shared/model/reading.ts';
import { FaultError } from '#shared/result.ts';
import { block, foundField, newsletterRecord, readingOf, report, wholeLine } from '../../support/made-reading.ts';

const texts = [
  'Portal Rathaus',
  'Nordheide stellt um',
  'Die Stadt stellt auf E-Akten um.',
  'Das dauert zwei Jahre.',
  '12. Mai 2025',
  'Werbung der Woche',
  'Tannwald bildet aus',
  'Die Gemeinde bildet zwei Fachkräfte aus (wir berichteten).',
] as const;
const at = (...lines: number[]) => lines.map((line) => wholeLine(line, texts[line] ?? ''));
const base: Reading = readingOf(texts, {
  records: [
    report('eins', {
      fields: { ...emptyFields, headline: foundField('Portal Rathaus', at(0)) },
      blocks: [
        block('paragraph', texts[1], at(1)),
        block('paragraph', `${texts[2]} ${texts[3]}`, at(2, 3)),
        block('paragraph', texts[4], at(4)),
        block('paragraph', texts[6], at(6)),
        block('paragraph', texts[7], at(7)),
      ],
      backReferences: [{ number: null, date: null, text: 'wir berichteten', passages: [{ line: 7, start: 41, end: 56 }], articleId: null }],
    }),
  ],
  removals: [{ id: 'r1', rule: 'ad-label', effect: 'dropped', text: texts[5], passages: at(5) }],
});
const records = (reading: Reading): ReportRecord[] => reading.records.flatMap((record) => (record.kind === 'newsletter' ? [] : [record]));
const outline = (reading: Reading) =>
  records(reading).map(({ fields, blocks }) => [fields.headline?.value ?? null, ...blocks.map((one) => `${one.type}: ${one.text}`)]);
const assign = (line: number, role: LineRole, reading = base): Reading => applyEdit(reading, { edit: 'assign-line', line, role });
const faultOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof FaultError ? error.fault.code : 'crash';
  }
};

describe('re-cutting in the source', () => {
  it('keeps the report chosen for a „wir berichteten“ where the line stays text, and lets it go with the words', () => {
    const meant = 'b1' as ArticleId;
    const chosen = applyEdit(base, { edit: 'set-reference', recordId: recordId.parse('eins'), reference: 0, articleId: meant });
    const meantIn = (role: LineRole) =>
      records(assign(7, role, chosen)).map(({ backReferences }) => backReferences.map((one) => one.articleId));
    expect([meantIn('text'), meantIn('heading'), meantIn('headline'), meantIn('drop')]).toEqual([[[meant]], [[meant]], [[]], [[]]]);
  });

  it('makes a line the headline, and what was the headline becomes text again', () => {
    expect(outline(assign(1, 'headline'))).toEqual([
      [
        'Nordheide stellt um',
        'paragraph: Portal Rathaus',
        `paragraph: ${texts[2]} ${texts[3]}`,
        'paragraph: 12. Mai 2025',
        `paragraph: ${texts[6]}`,
        `paragraph: ${texts[7]}`,
      ],
    ]);
  });

  it('takes one line out of a joined paragraph and leaves the other', () => {
    expect(outline(assign(3, 'heading'))[0]?.slice(2, 4)).toEqual([`paragraph: ${texts[2]}`, `heading: ${texts[3]}`]);
  });

  it('reads a date, and refuses a line that is none', () => {
    const dated = records(assign(4, 'date'))[0];
    expect([dated?.fields.date?.value, dated?.blocks.some((one) => one.text === texts[4])]).toEqual(['2025-05-12', false]);
    expect(faultOf(() => assign(3, 'date'))).toBe('invalid-input');
  });

  it('takes a removed line back in as text, and a line of text out', () => {
    const back = assign(5, 'text');
    expect([back.removals, outline(back)[0]?.includes(`paragraph: ${texts[5]}`)]).toEqual([[], true]);
    const out = assign(6, 'drop');
    expect(out.removals.map((one) => [one.rule, one.text])).toEqual([
      ['ad-label', texts[5]],
      ['editor', texts[6]],
    ]);
  });

  it('begins a new report at a line, which takes what follows and its back references', () => {
    const cut = applyEdit(base, { edit: 'begin-record', line: 6, kind: 'teaser' });
    expect(outline(cut)).toEqual([
      ['Portal Rathaus', `paragraph: ${texts[1]}`, `paragraph: ${texts[2]} ${texts[3]}`, 'paragraph: 12. Mai 2025'],
      ['Tannwald bildet aus', `paragraph: ${texts[7]}`],
    ]);
    expect(records(cut).map((record) => [record.kind, record.backReferences.length])).toEqual([
      ['article', 0],
      ['teaser', 1],
    ]);
  });

  it('refuses lines that are not there and lines of a newsletter', () => {
    const letter = readingOf(['Rundbrief'], { records: [{ ...newsletterRecord('n', []), title: foundField('Rundbrief', at(0)) }] });
    expect([faultOf(() => assign(99, 'text')), faultOf(() => assign(0, 'headline', letter))]).toEqual(['not-found', 'invalid-input']);
  });

  it('gives a back reference the report that the editor chose, through to the archive', () => {
    const articleId = 'aaaaaaaa-0000-4000-8000-000000000001' as ArticleId;
    const chosen = applyEdit(base, { edit: 'set-reference', recordId: recordId.parse('eins'), reference: 0, articleId });
    const record = records(chosen)[0];
    expect(record && JSON.stringify(recordToArticle(record).body)).toContain(`"articleId":"${articleId}"`);
  });

  it('brings a removed heading and a removed list back as what they were', () => {
    const lines = ['Kasten', 'Eins', 'Zwei'];
    const source = readingOf(lines, {
      records: [],
      removals: [
        { id: 'r1', rule: 'beside-text', effect: 'dropped', text: 'Kasten', passages: [wholeLine(0, 'Kasten')] },
        { id: 'r2', rule: 'link-list', effect: 'dropped', text: 'Eins\nZwei', passages: [wholeLine(1, 'Eins'), wholeLine(2, 'Zwei')] },
      ],
    });
    const typed: Reading = {
      ...source,
      lines: source.lines.map((line, index) =>
        index === 0 ? { ...line, kind: 'heading', level: 3 } : { ...line, kind: 'list-item', level: 1 },
      ),
    };
    const back = applyEdit(applyEdit(typed, { edit: 'restore-removal', removalId: 'r1' }), { edit: 'restore-removal', removalId: 'r2' });
    expect(records(back)[0]?.blocks.map(({ type, level, items }) => [type, level, items])).toEqual([
      ['heading', 3, undefined],
      ['list', undefined, ['Eins', 'Zwei']],
    ]);
  });
});

describe('a click on one of several joined lines', () => {
  const lines = ['Der Rat hat die neue Straßen-', 'brücke beschlossen, und im Mai', 'soll der Bau nach Plan beginnen.'] as const;
  const passages = [
    { line: 0, start: 0, end: 20 },
    { line: 1, start: 7, end: 30 },
    { line: 2, start: 0, end: 32 },
  ];
  const text = 'Der Rat hat die neue Straßenbrücke beschlossen, und im Mai soll der Bau nach Plan beginnen.';
  const mend = [
    { line: 0, start: 21, end: 29 },
    { line: 1, start: 0, end: 6 },
  ];
  const wrapped = readingOf(lines, {
    records: [report('eins', { blocks: [block('paragraph', text, passages, { marks: [{ kind: 'bold', start: 21, end: 34 }] })] })],
    removals: [{ id: 'm1', rule: 'broken-line', effect: 'converted', text: 'Straßen-\nbrücke', passages: mend }],
  });
  const typed = (words: string): Reading =>
    applyEdit(wrapped, { edit: 'set-text', recordId: recordId.parse('eins'), block: 0, text: words });

  it('leaves a mended word of the other lines whole, with its marks', () => {
    const cut = assign(2, 'heading', wrapped);
    expect(outline(cut)).toEqual([[null, 'paragraph: Der Rat hat die neue Straßenbrücke beschlossen, und im Mai', `heading: ${lines[2]}`]]);
    expect(records(cut)[0]?.blocks[0]?.marks).toEqual([{ kind: 'bold', start: 21, end: 34 }]);
  });

  it('parts a mended word as the source has it when one of its lines is taken', () => {
    const cut = assign(1, 'heading', wrapped);
    expect(outline(cut)).toEqual([[null, `paragraph: ${lines[0]}`, `heading: ${lines[1]}`, `paragraph: ${lines[2]}`]]);
    expect(cut.removals).toEqual([]);
  });

  it('keeps what the editor typed around the line', () => {
    expect(outline(assign(2, 'heading', typed(`Von Hand. ${text}`)))[0]).toEqual([
      null,
      'paragraph: Von Hand. Der Rat hat die neue Straßenbrücke beschlossen, und im Mai',
      `heading: ${lines[2]}`,
    ]);
  });

  it('lists what the editor typed over all of it, restorable', () => {
    const cut = assign(2, 'heading', typed('Ganz anders gesagt.'));
    const own = cut.removals.find((removal) => removal.rule === 'editor');
    expect([outline(cut), own?.effect, own?.text]).toEqual([[[null, `heading: ${lines[2]}`]], 'dropped', 'Ganz anders gesagt.']);
    const back = applyEdit(cut, { edit: 'restore-removal', removalId: own?.id ?? '' });
    expect(outline(back)[0]).toContain('paragraph: Ganz anders gesagt.');
  });

  it('takes the corrected wording along where it stood for the whole line', () => {
    const corrected = applyEdit(base, { edit: 'set-text', recordId: recordId.parse('eins'), block: 0, text: 'Nordheide stellt alles um' });
    expect(outline(assign(1, 'headline', corrected))[0]?.[0]).toBe('Nordheide stellt alles um');
  });

  it('leaves the other rows of a table and the quote its speaker', () => {
    const rows = ['Ort\tZahl', 'Aubach\t', 'Tannwald\t3', 'Wir bauen.', 'Das dauert.', 'Rita Vogt'];
    const places = rows.map((row, line) => wholeLine(line, row));
    const made = readingOf(rows, {
      records: [
        report('eins', {
          blocks: [
            block('table', rows.slice(0, 3).join('\n'), places.slice(0, 3), { rows: rows.slice(0, 3).map((row) => row.split('\t')) }),
            block('quote', 'Wir bauen. Das dauert.', places.slice(3), { attribution: 'Rita Vogt' }),
          ],
        }),
      ],
    });
    const blocks = records(assign(3, 'text', assign(2, 'text', made)))[0]?.blocks ?? [];
    expect(blocks.map((one) => [one.type, one.text, one.rows ?? one.attribution])).toEqual([
      [
        'table',
        'Ort\tZahl\nAubach\t',
        [
          ['Ort', 'Zahl'],
          ['Aubach', ''],
        ],
      ],
      ['paragraph', 'Tannwald\t3', undefined],
      ['paragraph', 'Wir bauen.', undefined],
      ['quote', 'Das dauert.', 'Rita Vogt'],
    ]);
  });

  it('leaves a picture where its caption is taken', () => {
    const caption = 'Das neue Rathaus';
    const made = readingOf([caption], {
      records: [report('eins', { blocks: [block('image', caption, [wholeLine(0, caption)], { assetId: 'a'.repeat(64), alt: 'Haus' })] })],
    });
    expect(records(assign(0, 'text', made))[0]?.blocks.map((one) => [one.type, one.text, one.assetId?.length])).toEqual(
      expect.arrayContaining([
        ['image', '', 64],
        ['paragraph', caption, undefined],
      ]),
    );
  });

  it('does not tell the words of a picture twice where its credit was read from them', () => {
    const words = ['Ein Schacht', 'Der Fühler. Foto: Amt'];
    const places = words.map((one, line) => wholeLine(line, one));
    const picture = block('image', words[1] ?? '', places, { assetId: 'a'.repeat(64), alt: words[0] ?? '' });
    const made = readingOf(words, {
      records: [report('eins', { fields: { ...emptyFields, credit: foundField('Foto: Amt GmbH', places) }, blocks: [picture] })],
    });
    expect(records(assign(1, 'text', made))[0]?.blocks.map((one) => [one.type, one.text, one.alt])).toEqual([
      ['image', '', words[0]],
      ['paragraph', words[1], undefined],
    ]);
  });

  it('leaves the broken-off end with the text that is broken off when a record begins behind it', () => {
    const footer = 'Mehr aus der Region';
    const made = readingOf([...lines, footer], {
      records: wrapped.records.map((record) => (record.kind === 'newsletter' ? record : { ...record, cut: true })),
      removals: [...wrapped.removals, { id: 'r1', rule: 'test', effect: 'dropped', text: footer, passages: [wholeLine(3, footer)] }],
    });
    const begun = (line: number) => records(applyEdit(made, { edit: 'begin-record', line, kind: 'article' })).map((record) => record.cut);
    expect([begun(3), begun(2)]).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});
