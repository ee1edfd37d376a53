import { describe, expect, it } from 'vitest';
import { matchRecords } from '#electron/import/match/match-records.ts';
import { questionOf } from '#shared/import/open-questions.ts';
import type { RecordId } from '#shared/model/ids.ts';
import type { RecordMatch } from '#shared/model/proposal.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { reportRecordOf } from '../../support/records.ts';

interface Notice {
  readonly day: number;
  readonly traders?: number;
  readonly headline?: string;
  readonly date?: string;
}

/** A market notice of the form that all of them have. */
function notice({ day, traders = 20 + day, headline = `Markt am ${String(day)}. Mai`, date }: Notice): ReportRecord {
  return reportRecordOf({
    id: `n${String(day)}-${String(traders)}`,
    headline,
    date: date ?? `2026-05-${String(day).padStart(2, '0')}`,
    text: [
      `Der Wochenmarkt auf dem Rathausplatz öffnet am ${String(day)}. Mai um ${String(6 + (day % 4))} Uhr. Erwartet werden ${String(traders)} Händler aus der Region mit Obst, Gemüse, Brot und Käse.`,
      `Die Zufahrt über die Lange Straße ist bis 14 Uhr gesperrt. Parken ist in der Tiefgarage am Bahnhof möglich, die ersten ${String(30 + day)} Minuten sind frei.`,
    ],
  });
}

const weekly = Array.from({ length: 20 }, (_, week) => notice({ day: 1 + week }));
const asked = (records: readonly ReportRecord[]): [string, RecordMatch['reason']][] =>
  matchRecords(records, () => []).flatMap((match) => (questionOf(match) === null ? [] : [[match.recordId, match.reason]]));

describe('notices of one form with other figures', () => {
  it('ask nothing once there are three of them, however many follow', () => {
    expect(asked(weekly)).toEqual([]);
  });

  it('ask nothing where only their day differs, which their headline tells', () => {
    const hours = (day: number): ReportRecord =>
      reportRecordOf({
        id: `s${String(day)}`,
        headline: `Sprechstunde am ${String(day)}. März`,
        date: `2026-03-${String(day).padStart(2, '0')}`,
        text: [
          `Die nächste Sprechstunde der Ortsvorsteherin im Bürgerhaus findet am ${String(day)}. März statt. Wer kommen möchte, meldet sich vorher im Rathaus an oder schreibt eine Nachricht.`,
        ],
      });
    const all = Array.from({ length: 12 }, (_, at) => hours(3 + at));
    expect(asked(all).map(([id]) => id)).toEqual(['s4']);
  });

  it('ask when one comes again with a single changed figure', () => {
    const changed = notice({ day: 7, traders: 99, headline: 'Markt am 7. Mai' });
    expect(asked([...weekly, changed]).at(-1)).toEqual(['n7-99', 'near-duplicate']);
    const elsewhere = notice({ day: 7, traders: 99, headline: 'Korrektur zum Markt', date: '2026-05-08' });
    expect(asked([...weekly, elsewhere]).at(-1)).toEqual(['n7-99', 'near-duplicate']);
  });

  it('ask where there is but one other: the figures may have been corrected', () => {
    const other = reportRecordOf({
      id: 'other',
      headline: 'Mehr Händler erwartet',
      date: '2026-05-09',
      text: notice({ day: 7, traders: 41 }).blocks.map((block) => block.text.replace('37 Minuten', '45 Minuten')),
    });
    expect(asked([notice({ day: 7 }), other])).toEqual([['other', 'near-duplicate']]);
  });

  it('ask when one of them comes with a new sentence', () => {
    const [first] = weekly;
    if (first === undefined) throw new Error('there are notices');
    const grown = reportRecordOf({
      id: 'grown',
      headline: 'Markt wird größer',
      date: '2026-05-02',
      text: [...first.blocks.map((block) => block.text), 'Neu ist ein Stand des Tierheims, das seine Arbeit zeigt und um Spenden bittet.'],
    });
    expect(asked([...weekly, grown]).at(-1)).toEqual(['grown', 'near-duplicate']);
  });

  const changed = (record: ReportRecord, headline: string, day: number, change: (text: string) => string): ReportRecord => ({
    ...reportRecordOf({ id: 'corrected', headline, date: `2026-05-${String(day).padStart(2, '0')}` }),
    blocks: record.blocks.map((block) => ({ ...block, text: change(block.text) })),
  });
  const otherFigures = (text: string): string => text.replace('27 Händler', '99 Händler').replace('37 Minuten', '77 Minuten');
  const first = notice({ day: 7 });
  const others = [14, 21].map((day) => notice({ day }));

  it.each([
    ['before the third', 'Korrektur: Wochenmarkt', (one: ReportRecord) => [first, one, ...others]],
    ['behind the third', 'Korrektur: Wochenmarkt', (one: ReportRecord) => [first, ...others, one]],
    ['behind the third, told by the same day alone', 'Wochenmarkt mit mehr Platz', (one: ReportRecord) => [first, ...others, one]],
  ])('ask when one of them is corrected: %s', (_where, headline, order) => {
    expect(asked(order(changed(first, headline, 8, otherFigures)))).toContainEqual(['corrected', 'near-duplicate']);
  });

  const alike = [7, 14, 21].map((day) =>
    changed(first, `Markt am ${String(day)}. Mai`, day, (text) =>
      otherFigures(text)
        .replace('7. Mai', `${String(day)}. Mai`)
        .replace('99 H', `${String(30 + day)} H`),
    ),
  );
  it.each([
    ['Korrektur: Wochenmarkt', ''],
    ['Wochenmarkt', ' Wir haben die Zahlen berichtigt.'],
  ])('ask when one says that it corrects: %s%s', (headline, more) => {
    const named = alike.map((record, at) => ({ ...record, id: `a${String(at)}` as RecordId }));
    const next = (text: string): string => otherFigures(text).replace('7. Mai', '28. Mai');
    const askedOf = (last: ReportRecord): string[] => asked([...named, last]).map(([id]) => id);
    expect(askedOf(changed(first, headline, 28, (text) => `${next(text)}${more}`))).toEqual(['a1', 'corrected']);
    expect(askedOf(changed(first, 'Wochenmarkt', 28, next))).toEqual(['a1']);
  });

  it('ask when one is far nearer to one of them than to the others, though its text tells no day', () => {
    const plain = (record: ReportRecord): ReportRecord => {
      const day = Number(record.fields.date?.value.slice(-2));
      const more = ` Es gibt ${String(100 + day)} Plätze, ${String(200 + day)} Tische und ${String(300 + day)} Bänke.`;
      return {
        ...record,
        blocks: record.blocks.map((block) => ({ ...block, text: block.text.replace(/am \d+\. Mai/, 'am Donnerstag') + more })),
      };
    };
    const again = { ...changed(plain(first), 'Wochenmarkt mit mehr Platz', 8, otherFigures) };
    expect(asked([...[first, ...others].map(plain), again]).map(([id]) => id)).toEqual(['corrected']);
  });

  it('ask nothing where the form itself names a day or says that it is kept up to date', () => {
    const formed = weekly.map((record) => ({
      ...record,
      blocks: record.blocks.map((block) => ({
        ...block,
        text: `Seit dem 1. April ist Markt, der Plan wird laufend aktualisiert. ${block.text}`,
      })),
    }));
    expect(asked(formed)).toEqual([]);
  });
});
