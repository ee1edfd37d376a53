import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countFacets, listArticles } from '#electron/store/article-list.ts';
import { getArticle, setDeleted, setStatus, updateArticle } from '#electron/store/articles.ts';
import { all, run } from '#electron/store/connection.ts';
import { attachKeywords } from '#electron/store/keywords.ts';
import { insertSource, linkSource } from '#electron/store/sources.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { ArticlePage, ArticleQuery } from '#shared/model/article.ts';
import type { SourceId } from '#shared/model/ids.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const page = (text: string, more: Partial<ArticleQuery> = {}): ArticlePage =>
  listArticles(store.db, articleQuery.parse({ text, sort: 'relevance', ...more }), 0, 100, catalogue.de);
const found = (text: string, more: Partial<ArticleQuery> = {}): string[] => page(text, more).rows.map((row) => row.headline);
const sorted = (text: string, more: Partial<ArticleQuery> = {}): string[] => found(text, more).sort();
const tag = (id: Parameters<typeof attachKeywords>[1], ...labels: string[]): void => {
  store.write((db) => attachKeywords(db, id, labels, store.newId, 1));
};
/** Text with what is marked in square brackets. */
const marked = (text: string, marks: readonly (readonly [number, number])[]): string =>
  [...marks].reverse().reduce((line, [start, end]) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`, text);

describe('words', () => {
  beforeEach(() => {
    store.add({ headline: 'A' }, 'Die Häuser am Markt werden saniert.');
    store.add({ headline: 'B' }, 'Ein Reihenhaus wurde verkauft.');
    store.add({ headline: 'C' }, 'Die Straße ist gesperrt, sagt Frau Müller.');
    store.add({ headline: 'D' }, 'Die Lage der Cyber-Sicherheit ist ernst. Zu\u00ADkunft gibt es trotzdem.');
  });

  it.each([
    ['haus', ['A', 'B']],
    ['häuser', ['A', 'B']],
    ['HAUS', ['A', 'B']],
    ['haeuser', ['A', 'B']],
    ['strasse', ['C']],
    ['STRASSE', ['C']],
    ['mueller', ['C']],
    ['Mu\u0308ller', ['C']],
    ['zukunft', ['D']],
    ['cyber-sicherheit', ['D']],
    ['sicherheit', ['D']],
    ['haus verkauft', ['B']],
    ['haus NICHT verkauft', ['A']],
    ['-haus', ['C', 'D']],
    ['haus ODER strasse', ['A', 'B', 'C']],
    ['(haus ODER strasse) -verkauft', ['A', 'C']],
    ['"die straße"', ['C']],
    ['"straße die"', []],
    ['reihen*', ['B']],
    ['stra*', ['C']],
    ['verk', ['B']],
  ])('%s finds %j', (text, expected) => {
    expect(sorted(text)).toEqual(expected);
  });

  it('that are known are not completed while they are typed, unfinished ones are', () => {
    store.add({ headline: 'Brand in der Altstadt' });
    store.add({ headline: 'Neues aus Brandenburg' });
    expect(found('Brand')).toEqual(['Brand in der Altstadt']);
    expect(found('Brandenb')).toEqual(['Neues aus Brandenburg']);
    expect(page('Brandenb').reading).toMatchObject([{ kind: 'completed', text: 'Brandenb' }]);
    expect(found('Brandenb ')).toEqual([]);
    expect(sorted('Brand*')).toEqual(['Brand in der Altstadt', 'Neues aus Brandenburg']);
  });

  it('that are unfinished reach the parts of compounds and the forms of words too', () => {
    store.add({ headline: 'E' }, 'Der Netzausbau in den Städten kommt voran.');
    expect([found('ausb'), found('netza'), found('stadt '), found('stad')]).toEqual([['E'], ['E'], ['E'], ['E']]);
    const snippet = page('ausb').hits[0]?.snippet;
    expect(marked(snippet?.text ?? '', snippet?.marks ?? [])).toBe('Der Netz[ausbau] in den Städten kommt voran.');
    expect(page('ausb').reading).toMatchObject([{ kind: 'completed', text: 'ausb', explained: '„ausb“ ergänzt: Ausbau …' }]);
    expect(page('sta').reading).toMatchObject([{ kind: 'completed', explained: '„sta“ ergänzt: Städten …' }]);
    expect(found('ausb ')).toEqual([]);
  });

  it('find a section of a law only where it is one', () => {
    store.add({ headline: 'E' }, 'Nach § 5 ist das verboten.');
    store.add({ headline: 'F' }, 'Das kostet 5 Euro, sagt § 12.');
    expect([found('§ 5'), found('§5 '), sorted('5 ')]).toEqual([['E'], ['E'], ['E', 'F']]);
  });

  it('find a number and a day with blanks in whatever way they are written', () => {
    store.add({ headline: 'E' }, 'Gefördert wurden 2.500 Betriebe am 3.5.2021.');
    store.add({ headline: 'F' }, 'Seite 2 nennt 500 Betriebe, im Mai 2021 waren es 3.');
    store.add({ headline: 'G' }, 'Nur 2\u2009500 am 3. Mai.');
    expect([sorted('2 500 '), sorted('2\u2009500'), sorted('2500 ')]).toEqual([
      ['E', 'G'],
      ['E', 'G'],
      ['E', 'G'],
    ]);
    expect([sorted('3. mai 2021'), sorted('3. Mai')]).toEqual([['E'], ['E', 'G']]);
  });

  it('take figures side by side for one number only where a report has it', () => {
    store.add({ headline: 'E' }, 'Die Polizei hat die 110, die Feuerwehr die 112.');
    store.add({ headline: 'F' }, 'Von 300 auf 500 Euro.');
    store.add({ headline: 'G' }, 'Es kamen 300.500 Gäste.');
    expect([found('110 112'), found('polizei NICHT 300 112'), found('300 500')]).toEqual([['E'], ['E'], ['G']]);
    const [hit] = page('110 112').hits;
    expect(marked(hit?.snippet?.text ?? '', hit?.snippet?.marks ?? [])).toBe('Die Polizei hat die [110], die Feuerwehr die [112].');
  });

  it('find figures that a sign parts together alone', () => {
    store.add({ headline: 'E' }, 'Die Leitstelle ist 24/7 besetzt.');
    store.add({ headline: 'F' }, 'Von 24 Stellen sind 7 besetzt.');
    expect([sorted('24/7'), sorted('24/7 besetzt '), sorted('titel:24/7')]).toEqual([['E'], ['E'], []]);
    const [hit] = page('24/7 besetzt ').hits;
    expect(marked(hit?.snippet?.text ?? '', hit?.snippet?.marks ?? [])).toBe('Die Leitstelle ist [24/7] [besetzt].');
  });

  it('of four and more need not all occur, if no report has them all; that is said', () => {
    store.add({ headline: 'Schulneubau' }, 'Der Gemeinderat beschließt den Neubau der Grundschule.');
    const { rows, reading } = page('gemeinderat neubau grundschule zebrafink ');
    expect(rows.map((row) => row.headline)).toEqual(['Schulneubau']);
    expect(reading.map(({ kind }) => kind)).toContain('most-words');
    expect(found('gemeinderat zebrafink ')).toEqual([]);
  });
});

describe('the number of hits', () => {
  it('is never told too high by more than all reports, and once counted is told so on every page', () => {
    store.add({ headline: 'Alt', datelineDate: '1905-01-01' });
    store.add({ headline: 'Neu', datelineDate: '2024-01-01' });
    // More than are counted, all on a few days.
    store.write((db) => {
      const columns = all<{ name: string }>(db, "SELECT name FROM pragma_table_info('articles')").map(({ name }) => name);
      const copied = columns.map((name) => (name === 'seq' ? 'NULL' : name === 'id' ? "'copy' || n.value" : name)).join(', ');
      run(
        db,
        `INSERT INTO articles (${columns.join(', ')}) WITH n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 11998)
         SELECT ${copied} FROM articles, n WHERE headline = 'Neu'`,
      );
      run(
        db,
        `INSERT INTO search_documents (docid, seq, day, status, extent, authors, keywords, changed_at_ms)
         SELECT d.docid - a.seq, a.seq, d.day - a.seq / 4000, d.status, d.extent, '', '', 0
         FROM articles a, search_documents d ON d.seq = 2 WHERE a.seq > 2`,
      );
    });
    const query = articleQuery.parse({ text: 'datum:1900..2100', sort: 'date' });
    const told = [0, 11_990, 11_970, 0].map((offset) => {
      const { total, isTotalExact, rows } = listArticles(store.db, query, offset, 30);
      return [total, isTotalExact, rows.length];
    });
    expect(told).toEqual([
      [12_000, false, 30],
      [12_000, true, 10],
      [12_000, true, 30],
      [12_000, true, 30],
    ]);
  });
});

describe('the order of hits', () => {
  it('has the exact form before related ones', () => {
    store.add({ headline: 'Eins' }, 'Der Rat spricht über Häuser.', 3);
    store.add({ headline: 'Zwei' }, 'Der Rat spricht über ein Haus.', 2);
    store.add({ headline: 'Drei' }, 'Der Rat spricht über ein Reihenhaus.', 1);
    expect(found('haus ')[0]).toBe('Zwei');
    expect(found('häuser ')[0]).toBe('Eins');
  });

  it('has the headline before the text, and the newer of two alike first', () => {
    store.add({ headline: 'Früher', datelineDate: '2011-01-01' }, 'Der Haushalt steht.');
    store.add({ headline: 'Später', datelineDate: '2024-01-01' }, 'Der Haushalt steht.');
    store.add({ headline: 'Haushalt beschlossen', datelineDate: '2010-01-01' }, 'Der Etat steht.');
    expect(found('haushalt ')).toEqual(['Haushalt beschlossen', 'Später', 'Früher']);
    expect(found('haushalt ', { sort: 'date' })).toEqual(['Später', 'Früher', 'Haushalt beschlossen']);
    expect(found('haushalt ', { sort: 'headline' })).toEqual(['Früher', 'Haushalt beschlossen', 'Später']);
  });

  it('stays the same from page to page and names every hit once', () => {
    for (let n = 0; n < 60; n += 1)
      store.add({ headline: `Haus ${n % 7 === 0 ? 'und Hof' : n}`, datelineDate: `2020-01-${String(1 + (n % 28)).padStart(2, '0')}` });
    const query = articleQuery.parse({ text: 'haus ', sort: 'relevance' });
    const pages = [0, 20, 40].flatMap((offset) => listArticles(store.db, query, offset, 20).rows.map((row) => row.id));
    expect(new Set(pages).size).toBe(60);
    expect(listArticles(store.db, query, 0, 100).rows.map((row) => row.id)).toEqual(pages);
  });
});

describe('fields', () => {
  it('find by their values, also while these are typed', () => {
    const id = store.add(
      {
        headline: 'A',
        place: 'Bad Auenfurt',
        rubric: 'IT-Sicherheit',
        form: 'Interview',
        authors: ['Karla Thoms'],
        byline: '(kt)',
        agency: 'dpa',
        number: 3046,
        originUrl: 'https://portal.example/x',
        datelineDate: '2021-03-05',
      },
      'Text.',
    );
    store.add({ headline: 'B', datelineDate: '2019-01-01', place: 'Nordheide' }, 'Bad Auenfurt kommt im Text vor, Interview auch.');
    store.add({ headline: 'C' }, 'Ohne Datum.');
    tag(id, 'IT-Planungsrat');
    for (const text of [
      'ort:Auenfurt ',
      'ort:"Bad Auenfurt"',
      'ort:Au',
      'rubrik:IT-Sicherheit ',
      'form:interview ',
      'autor:Thoms ',
      'autor:kt ',
      'agentur:dpa ',
      'nummer:3046 ',
      'quelle:portal.example ',
      'datum:2021',
      'datum:märz 2021',
      'datum:>=2020 ',
      'stichwort:IT-Planungsrat ',
      'stichwort:planungsrat',
      '-ort:Nordheide -datum:2019 A',
      '3046 ',
    ])
      expect([text, found(text)]).toEqual([text, ['A']]);
    expect(sorted('interview ')).toEqual(['A', 'B']);
    expect(found('datum:1.1.2019')).toEqual(['B']);
    expect(sorted('datum:2019 ODER datum:2021')).toEqual(['A', 'B']);
    expect(sorted('-datum:2019')).toEqual(['A', 'C']);
    expect(found('ort:Nirgendwo ')).toEqual([]);
    expect(found('titel:Auenfurt ')).toEqual([]);
  });

  it('find a report by the name of its file, in „quelle:“ alone and while it is typed', () => {
    const id = store.add({ headline: 'A', originUrl: 'https://www.portal.example/x' }, 'Text.');
    store.add({ headline: 'B' }, 'Im Text steht Rundbrief.');
    const source = store.newId() as SourceId;
    store.write((db) => {
      insertSource(db, { id: source, sha256: 'a', fileName: '2021-11_Rundbrief Süd.docx' }, 1, 1);
      linkSource(db, id, source, 'origin', []);
    });
    for (const text of ['quelle:rundbrief ', 'quelle:rundb', 'quelle:"rundbrief sued"', 'quelle:Süd', 'quelle:docx ', 'quelle:portal '])
      expect([text, found(text)]).toEqual([text, ['A']]);
    expect([found('rundbrief '), found('docx ')]).toEqual([['B'], []]);
    expect(page('quelle:rundbrief ').hits[0]?.snippet).toEqual({ field: 'source', text: '2021-11_Rundbrief Süd.docx', marks: [[8, 17]] });
    store.write((db) => linkSource(db, id, source, 'join', []));
    expect(found('quelle:rundbrief ')).toEqual(['A']);
    expect(store.checkIntegrity()).toEqual([]);
  });

  it('take the status as it is now, teasers left out', () => {
    const id = store.add({ headline: 'A' });
    store.add({ headline: 'B', extent: 'teaser' });
    expect(found('status:entwurf')).toEqual(['A']);
    store.write((db) => setStatus(db, [id], 'published', 2));
    expect([found('status:entwurf'), found('status:veröffentlicht')]).toEqual([[], ['A']]);
    expect(sorted('status:veröffentlicht ODER B')).toEqual(['A', 'B']);
  });
});

describe('Stichwörter', () => {
  it('are meant by their variants and abbreviations, and the reading says so', () => {
    const id = store.add({ headline: 'Warnung' }, 'Eine Behörde warnt.');
    tag(id, 'Bundesamt für Sicherheit in der Informationstechnik');
    store.write((db) =>
      run(
        db,
        "INSERT INTO keyword_variants (keyword_id, label, label_key) SELECT id, 'BSI', 'bsi' FROM keywords WHERE label LIKE 'Bundesamt%'",
      ),
    );
    expect(found('BSI')).toEqual(['Warnung']);
    expect(found('stichwort:BSI')).toEqual(['Warnung']);
    expect(page('BSI').reading.find(({ kind }) => kind === 'keyword')?.explained).toBe(
      '„BSI“ steht für das Stichwort „Bundesamt für Sicherheit in der Informationstechnik“',
    );
    expect(page('BSI').hits[0]?.snippet).toEqual({
      field: 'keyword',
      text: 'Bundesamt für Sicherheit in der Informationstechnik',
      marks: [[0, 51]],
    });
  });
});

describe('a hit', () => {
  it('shows what was found: in the headline, in a compound, in a caption', () => {
    store.add(
      { headline: 'Häuser gesucht', kicker: 'Haus und Hof' },
      `${'Davor steht viel anderes. '.repeat(20)}Ein Reihenhaus wird gebaut. ${'Danach auch. '.repeat(20)}`,
    );
    const [hit] = page('haus ').hits;
    expect(marked('Häuser gesucht', hit?.headline ?? [])).toBe('[Häuser] gesucht');
    expect(marked('Haus und Hof', hit?.kicker ?? [])).toBe('[Haus] und Hof');
    expect(hit?.snippet?.field).toBe('body');
    expect(marked(hit?.snippet?.text ?? '', hit?.snippet?.marks ?? [])).toMatch(/^Ein Reihen\[haus\] wird gebaut\. .* …$/);
  });

  it('names the field that answered when it is neither headline nor text', () => {
    store.add({ headline: 'A', place: 'Nordheide', authors: ['Karla Thoms'] }, 'Text ohne Namen.');
    expect(page('nordheide ').hits[0]?.snippet).toEqual({ field: 'place', text: 'Nordheide', marks: [[0, 9]] });
    expect(page('thoms ').hits[0]?.snippet).toEqual({ field: 'author', text: 'Karla Thoms', marks: [[6, 11]] });
  });

  it('marks a phrase as one, and a word tied to a field only there', () => {
    store.add({ headline: 'A', place: 'Markt' }, 'Am Markt steht ein Haus, am Markt.');
    expect(marked('Am Markt steht ein Haus, am Markt.', page('"am markt"').hits[0]?.snippet?.marks ?? [])).toBe(
      '[Am Markt] steht ein Haus, [am Markt].',
    );
    expect(page('ort:Markt haus ').hits[0]?.snippet).toMatchObject({ field: 'body', marks: [[19, 23]] });
  });
});

describe('the index', () => {
  it('follows every change, the Papierkorb included', () => {
    const id = store.add({ headline: 'Alt', datelineDate: '2020-01-01' }, 'Zebra.');
    const { header } = getArticle(store.db, id);
    store.write((db) => updateArticle(db, id, 1, { ...header, datelineDate: '2021-05-05' }, documentFromText('Giraffe.'), 2));
    expect([found('zebra '), found('giraffe '), found('datum:2020'), found('datum:2021')]).toEqual([[], ['Alt'], [], ['Alt']]);
    store.write((db) => setDeleted(db, [id], 3));
    expect(found('giraffe ')).toEqual([]);
    store.write((db) => setDeleted(db, [id], null));
    expect(found('giraffe ')).toEqual(['Alt']);
    expect(store.checkIntegrity()).toEqual([]);
  });
});

describe('dates', () => {
  it('are found before 1970 too, and a day that no calendar has costs nobody his text', () => {
    store.add({ headline: 'Alt', datelineDate: '1950-03-01' });
    store.add({ headline: 'Verschrieben', datelineDate: '2021-99-99' });
    expect(found('datum:1950')).toEqual(['Alt']);
    expect(found('datum:..1960')).toEqual(['Alt']);
    expect(found('verschrieben ')).toEqual(['Verschrieben']);
    expect(found('', { dateFrom: '1949-01-01', dateTo: '1951-01-01', places: [] })).toEqual(['Alt']);
  });

  it('are told apart also when a day has more reports than its stretch of the index', () => {
    store.write((db) => {
      for (let n = 0; n < 4_096; n += 1)
        run(
          db,
          `INSERT INTO search_documents (docid, seq, day, status, extent, authors, keywords, changed_at_ms) VALUES (?, ?, ?, 'draft', 'full', '', '', 0)`,
          (719_528 + 18_628) * 4_096 + n,
          1_000_000 + n,
          719_528 + 18_628,
        );
    });
    store.add({ headline: 'Verdrängt', datelineDate: '2021-01-01' });
    expect(found('datum:1.1.2021 verdrängt ')).toEqual(['Verdrängt']);
    expect(found('datum:31.12.2020 verdrängt ')).toEqual([]);
  });
});

describe('counts beside the filters', () => {
  it('cover the whole query, each but for its own filter', () => {
    const one = store.add({
      headline: 'Haus 1',
      place: 'Aue',
      rubric: 'Politik',
      form: 'Bericht',
      authors: ['Thoms'],
      datelineDate: '2020-01-01',
    });
    store.add({ headline: 'Haus 2', place: 'Bad Aue', rubric: 'Politik', form: 'Meldung', datelineDate: '2021-01-01' });
    store.add({ headline: 'Haus 3', extent: 'teaser', rubric: 'Kultur', datelineDate: '2021-06-01' });
    store.add({ headline: 'Hof', rubric: 'Kultur' });
    tag(one, 'Wohnen');
    const facets = countFacets(store.db, articleQuery.parse({ text: 'haus ', rubrics: ['Politik'] }));
    const plain = (list: { label: string; count: number }[]): string[] => list.map(({ label, count }) => `${label} ${count}`);
    expect({
      rubrics: plain(facets.rubrics),
      statuses: plain(facets.statuses),
      extents: plain(facets.extents),
      places: plain(facets.places),
      forms: plain(facets.forms),
      authors: plain(facets.authors),
      keywords: plain(facets.keywords),
      years: plain(facets.years),
    }).toEqual({
      rubrics: ['Politik 2', 'Kultur 1'],
      statuses: ['draft 2'],
      extents: ['full 2'],
      places: ['Aue 1', 'Bad Aue 1'],
      forms: ['Bericht 1', 'Meldung 1'],
      authors: ['Thoms 1'],
      keywords: ['Wohnen 1'],
      years: ['2020 1', '2021 1'],
    });
    expect(sorted('haus ', { rubrics: ['Politik'], places: ['Aue'] })).toEqual(['Haus 1']);
    expect(sorted('', { places: ['Bad Aue'] })).toEqual(['Haus 2']);
    expect(sorted('', { authors: ['Thoms'] })).toEqual(['Haus 1']);
    expect(sorted('haus ', { rubrics: ['Nirgends'] })).toEqual([]);
  });
});
