import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matchRecords } from '#electron/import/match/match-records.ts';
import { headlineKeyOf } from '#electron/import/match/fingerprint.ts';
import { verdict } from '#electron/import/verdict.ts';
import { findKnown } from '#electron/store/similar-reports.ts';
import { setDeleted } from '#electron/store/articles.ts';
import type { RecordMatch } from '#shared/model/proposal.ts';
import type { ReadingRecord, ReportRecord } from '#shared/model/reading.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';
import { readingOf, reportRecordOf } from '../../support/records.ts';
import type { Given } from '../../support/records.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const opening = 'Die Stadt Nordheide hat am Montag ein Portal freigeschaltet, über das Eltern ihre Kinder in der Kita anmelden können.';
const middle =
  'Entwickelt hat es ein Unternehmen aus dem Nachbarort, die Kosten von 42000 Euro teilen sich elf Gemeinden und der Landkreis. Wer keinen Rechner besitzt, kann das Gerät im Foyer des Rathauses benutzen.';
const end = 'Im Herbst soll die Anmeldung für die Ganztagsschule folgen, sagte die Leiterin des Jugendamts bei der Vorstellung.';
const news = 'Neu ist, dass auch Tagesmütter ihre freien Plätze dort eintragen und Eltern benachrichtigt werden.';

const record = (given: Partial<Given>): ReportRecord =>
  reportRecordOf({ id: 'r1', headline: 'Portal für Kitas', text: [opening, middle, end], ...given });
const matches = (...records: ReadingRecord[]): RecordMatch[] => matchRecords(records, (mine) => findKnown(store.db, mine));
const reasons = (...records: ReadingRecord[]) => matches(...records).map(({ reason, score }) => [reason, score >= 0.8]);
const known = (
  given: {
    headline?: string;
    datelineDate?: string;
    number?: number;
    originUrl?: string;
    lead?: string;
    teaser?: string;
    extent?: 'teaser';
  } = {},
  text = [opening, middle, end],
) => store.add({ headline: 'Portal für Kitas', ...given }, text.join('\n\n'));
const withField = (one: ReportRecord, name: 'url' | 'pageNumber' | 'updatedDate', value: unknown): ReportRecord => ({
  ...one,
  fields: { ...one.fields, [name]: { value, confidence: 1, rule: 'test', passages: [], edited: false } },
});

describe('a record', () => {
  it('is the same report when nothing of it is new', () => {
    const id = known({ datelineDate: '2025-03-03' });
    expect(matches(record({ date: '2025-03-03' }))).toEqual([
      {
        recordId: 'r1',
        reason: 'same-report',
        score: 0.99,
        overlap: 1,
        target: { articleId: id, headline: 'Portal für Kitas' },
        headline: 'Portal für Kitas',
      },
    ]);
  });

  it('is a near-duplicate under another headline, and joins without a look', () => {
    known({ datelineDate: '2025-03-03' });
    expect(reasons(record({ headline: 'Kita-Anmeldung jetzt online', date: '2025-03-04' }))).toEqual([['near-duplicate', true]]);
  });

  it('needs a look as near-duplicate when it brings sentences of its own, or returns after months', () => {
    known({ datelineDate: '2025-03-03' });
    expect(reasons(record({ headline: 'Anderes', text: [opening, middle, end, news] }))).toEqual([['near-duplicate', false]]);
    expect(reasons(record({ headline: 'Anderes', date: '2025-09-03' }))).toEqual([['near-duplicate', false]]);
  });

  it('is a new version under the same headline, number or address when its text has grown or its date is newer', () => {
    known({ datelineDate: '2025-03-03', number: 3046, originUrl: 'https://www.portal.example/kita.html' });
    const grown = [opening, middle, news, end];
    expect(reasons(record({ text: grown, date: '2025-03-04' }))).toEqual([['new-version', true]]);
    expect(reasons(record({ headline: 'Anderes', number: 3046, text: grown }))).toEqual([['new-version', true]]);
    const url = withField(record({ headline: 'Anderes', text: grown }), 'url', 'http://portal.example/kita.html?utm_source=brief#oben');
    expect(reasons(url)).toEqual([['new-version', true]]);
    const updated = withField(
      record({ date: '2025-03-03', text: [opening, middle.replace('42000', '48000'), end] }),
      'updatedDate',
      '2025-03-05',
    );
    expect(reasons(updated)).toEqual([['new-version', true]]);
  });

  it('is asked about where a single figure has changed, however long the text: no other report joins by itself then', () => {
    const places = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `Gasse${letter} und Platz${letter}`).join(', ');
    const body = (figure: string): string[] => [opening, middle.replace('42000', figure), end, `Betroffen sind ${places}.`];
    known({ datelineDate: '2025-03-03' }, body('47'));
    expect(matches(record({ date: '2025-03-03', text: body('47') }))).toMatchObject([{ reason: 'same-report' }]);
    const changed = matches(record({ date: '2025-03-03', text: body('52') }));
    expect(changed).toMatchObject([{ reason: 'new-version' }]);
    expect(changed[0]?.overlap).toBeGreaterThan(0.97);
    // Under another headline too, whether their openings agree or not.
    expect(reasons(record({ headline: 'Anderes', date: '2025-03-03', text: body('52') }))).toEqual([['near-duplicate', false]]);
    const [, ...rest] = body('52');
    const other = [opening.replace('Stadt', 'Gemeinde'), ...rest];
    expect(reasons(record({ headline: 'Anderes', date: '2025-03-03', text: other }))).toEqual([['near-duplicate', false]]);
    // An older state neither replaces the newer one nor goes into it unseen.
    expect(reasons(record({ date: '2025-03-01', text: body('52') }))).toEqual([['near-duplicate', false]]);
  });

  it('is the same report though its back reference was written with a number, which the archive keeps beside the words', () => {
    known({ datelineDate: '2025-03-03' }, [opening, middle, `${end} Die Idee ist alt (wir berichteten).`]);
    const written = record({ date: '2025-03-03', text: [opening, middle, `${end} Die Idee ist alt (3046+wir berichteten).`] });
    const reference = { text: '3046+wir berichteten', number: 3046, date: null, passages: [], articleId: null };
    expect(reasons({ ...written, backReferences: [reference] })).toEqual([['same-report', true]]);
    expect(reasons(written)).toEqual([['new-version', true]]);
  });

  it('is asked about where another number stands in its headline, though its text hardly differs', () => {
    known({ headline: 'Leitstelle 1 geht ans Netz', originUrl: 'https://amt.example/leitstelle-1', datelineDate: '2025-03-03' });
    const other = (headline: string) =>
      withField(
        record({ headline, date: '2025-03-03', text: [opening, middle.replace('Nachbarort', 'Umland'), end] }),
        'url',
        'https://amt.example/2025/b',
      );
    expect(reasons(other('Leitstelle 2 geht ans Netz'))).toEqual([['near-duplicate', false]]);
    expect(reasons(other('Leitstelle geht ans Netz'))).toEqual([['same-report', true]]);
  });

  it('is a new version to be looked at where the same headline of the same day stands over another text', () => {
    known({ datelineDate: '2025-03-03' });
    const other =
      'Eltern in Nordheide müssen künftig keine Zettel mehr ausfüllen. Das hat der Rat nach langem Streit beschlossen, denn viele fanden die Lösung zu teuer und zu umständlich.';
    expect(reasons(record({ date: '2025-03-03', text: [other] }))).toEqual([['new-version', false]]);
  });

  it('is never joined by itself to another message of its thread, whatever their subject and day', () => {
    const message = (id: string, text: string) => record({ id, headline: 'Text Breitband Tannwald', date: '2025-03-03', text: [text] });
    const thread = [
      message('r1', 'Hallo Eva, passt so, bitte einplanen.'),
      message('r2', `${opening} ${middle}`),
      message('r3', 'Könntest du das noch ansehen?'),
    ];
    expect(matches(...thread).filter((match) => match.score >= 0.8)).toEqual([]);
  });

  it('is another report where a headline of two words stands over many texts of a day', () => {
    known({ headline: 'Kurz gemeldet', datelineDate: '2025-03-03' });
    const other =
      'Der Kreis Weidenau sucht Freiwillige für das neue Stadtarchiv, das im Sommer umzieht und seine Karten digital zeigen will. Wer mitmachen möchte, meldet sich im Rathaus.';
    expect(reasons(record({ headline: 'Kurz gemeldet', date: '2025-03-03', text: [other] }))).toEqual([]);
  });

  it('is looked up in the archive first: a twin in the same delivery does not hide what is known', () => {
    const id = known({ datelineDate: '2025-03-01' });
    const changed = (name: string) => record({ id: name, date: '2025-03-03', text: [opening, middle, news, end] });
    expect(matches(changed('r1'), changed('r2')).map(({ recordId, target }) => [recordId, target?.articleId])).toEqual([
      ['r1', id],
      ['r2', id],
    ]);
  });

  it('is not an older state that replaces a newer one', () => {
    known({ datelineDate: '2025-03-05' }, [opening, middle, news, end]);
    expect(reasons(record({ date: '2025-03-03' }))).toEqual([['near-duplicate', true]]);
  });

  it('is the teaser of a report whose beginning it is, also when it was cut and a word differs', () => {
    known({ datelineDate: '2025-03-03' });
    const cut = `${opening} ${middle}`.split(' ').slice(0, 28).join(' ').replace('Stadt', 'Gemeinde');
    expect(reasons(record({ kind: 'teaser', headline: 'Anders', text: [cut], cut: true }))).toEqual([['teaser-of-report', true]]);
  });

  it('is the report of a teaser that was known before', () => {
    known({ extent: 'teaser', teaser: `${opening} Entwickelt hat es ein Unternehmen aus dem Nachbarort.`, headline: 'Anders' }, []);
    expect(reasons(record({}))).toEqual([['report-of-teaser', true]]);
  });

  it('is found among the records before it too, but not in the Papierkorb', () => {
    const id = known();
    store.write((db) => setDeleted(db, [id], 5));
    expect(matches(record({}))).toEqual([]);
    expect(matches(record({}), record({ id: 'r2', headline: 'Anderes' }))).toMatchObject([
      { recordId: 'r2', reason: 'same-report', target: null },
    ]);
  });
});

describe('a page', () => {
  const page = (number: number, given: Partial<Given> = {}) =>
    withField(
      record({
        id: `p${number}`,
        text: [`Auf Seite ${number} geht es um etwas ganz anderes, nämlich um ${'viele Dinge mehr '.repeat(number)}.`],
        ...given,
      }),
      'pageNumber',
      number,
    );

  it('follows the one before it by headline or by address without the page number', () => {
    known({ datelineDate: '2025-03-03' });
    const date = '2025-03-03';
    expect(matches(page(2, { date }))).toMatchObject([{ reason: 'next-page', score: 0.95 }]);
    expect(matches(page(2, { date, headline: 'Portal für Kitas – Seite 2 von 3' }))).toMatchObject([{ reason: 'next-page', score: 0.95 }]);
    known({ headline: 'Eins', originUrl: 'https://portal.example/lang?seite=1' });
    expect(matches(withField(page(2, { headline: 'Zwei' }), 'url', 'https://portal.example/lang?seite=2'))).toMatchObject([
      { reason: 'next-page', headline: 'Eins' },
    ]);
  });

  it('is asked about where nothing but the headline speaks for it: without a day, far off, or under a heading of every issue', () => {
    const date = '2025-03-03';
    known();
    known({ headline: 'Personalien', datelineDate: date });
    expect(reasons(page(2))).toEqual([['next-page', false]]);
    expect(reasons(page(2, { date }))).toEqual([['next-page', false]]);
    expect(reasons(page(2, { date, headline: 'Personalien' }))).toEqual([['next-page', false]]);
    known({ headline: 'Ein Netz für alle', datelineDate: date });
    expect(reasons(page(7, { date, headline: 'Ein Netz für alle' }))).toEqual([['next-page', false]]);
    expect(verdict(readingOf([page(2)]), false, matches(page(2)))).toEqual(['near-duplicate']);
  });

  it('drops from its headline the number of the page, and no other', () => {
    const keys = ['Titel – Seite 2 von 3', 'Titel, Teil 2', 'Titel 2/3 von 3', 'Titel (2)', 'Titel S. 2', 'Ausbau der A 7', '2'];
    expect(keys.map((headline) => headlineKeyOf(headline, 2))).toEqual([
      'titel',
      'titel',
      'titel 2',
      'titel',
      'titel',
      'ausbau der a 7',
      '2',
    ]);
    expect([headlineKeyOf('Titel (2)', null), headlineKeyOf('Titel – Seite 1', 1)]).toEqual(['titel 2', 'titel seite 1']);
  });

  it('does not follow a report of another day or another name', () => {
    known({ datelineDate: '2024-01-01' });
    expect(matches(page(2, { date: '2025-01-01' }))).toEqual([]);
    expect(matches(page(2, { headline: 'Etwas anderes' }))).toEqual([]);
  });
});

describe('the verdict', () => {
  it('asks for a look at new versions and doubtful duplicates, not at sure ones', () => {
    const reading = readingOf([record({})]);
    known();
    expect(verdict(reading, false, matches(record({})))).toEqual([]);
    expect(verdict(reading, false, matches(record({ text: [opening, middle, news, end] })))).toEqual(['new-version']);
    expect(verdict(reading, false, matches(record({ headline: 'Anderes', text: [opening, middle, end, news] })))).toEqual([
      'near-duplicate',
    ]);
  });
});
