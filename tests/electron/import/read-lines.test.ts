import { describe, expect, it } from 'vitest';
import { toExtractJson } from '#electron/import/extract-json.ts';
import { readLines } from '#electron/import/pipeline.ts';
import { htmlSource, line, readText } from './reading-support.ts';

const long =
  'Die Gemeinde hat in der vergangenen Woche beschlossen, ihre Sitzungen künftig im Netz zu übertragen. Der Beschluss fiel ohne Gegenstimmen und gilt ab Herbst.';

describe('reading lines with structure', () => {
  it('takes headings, lists, quotes, links and regions from the page', () => {
    const reading = readLines(
      htmlSource(
        [
          line('Start', { kind: 'list-item', region: 'navigation', level: 1 }),
          line('Themen von A bis Z', { kind: 'list-item', region: 'navigation', level: 1 }),
          line('Ratssitzungen im Netz', { kind: 'heading', level: 1 }),
          line(long, { marks: [{ kind: 'link', start: 4, end: 12, url: 'https://gemeinde.example/rat' }] }),
          line('Was sich ändert', { kind: 'heading', level: 2 }),
          line('Übertragung ab Oktober', { kind: 'list-item', level: 1 }),
          line('Aufzeichnung für vier Wochen', { kind: 'list-item', level: 1 }),
          line('Öffentlichkeit ist ein Gewinn.', { kind: 'quote' }),
          line('Der Saal ist voll.', { kind: 'caption' }),
          line('Kontakt und Anfahrt', { region: 'footer' }),
        ],
        {
          title: 'Ratssitzungen im Netz | Ortsblatt',
          date: '2023-05-04',
          authors: ['Eva Beispiel'],
          keywords: ['Rat'],
          canonicalUrl: 'https://ortsblatt.example/1',
        },
      ),
    );
    const output = toExtractJson('seite.html', reading);
    expect(output.articles).toEqual([
      expect.objectContaining({
        headline: 'Ratssitzungen im Netz',
        date: '2023-05-04',
        authors: ['Eva Beispiel'],
        keywords: ['Rat'],
        externalLinks: ['https://gemeinde.example/rat'],
        url: 'https://ortsblatt.example/1',
        caption: 'Der Saal ist voll.',
      }),
    ]);
    const record = reading.records[0];
    const blocks = record?.kind === 'article' ? record.blocks : [];
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'heading', 'list', 'quote']);
    expect(blocks[0]?.marks).toEqual([{ kind: 'link', start: 4, end: 12, url: 'https://gemeinde.example/rat' }]);
    expect(blocks[2]?.items).toEqual(['Übertragung ab Oktober', 'Aufzeichnung für vier Wochen']);
    expect(output.removals.map((removal) => [removal.rule, removal.text])).toEqual([
      ['navigation-region', 'Start'],
      ['navigation-region', 'Themen von A bis Z'],
      ['footer-region', 'Kontakt und Anfahrt'],
    ]);
  });

  it('keeps a region that holds running text, whatever the page calls it', () => {
    const reading = readLines(
      htmlSource([
        line('Ratssitzungen im Netz', { kind: 'heading', level: 1 }),
        line(long, { region: 'aside' }),
        line(`${long} Ende.`, { region: 'aside' }),
      ]),
    );
    expect(reading.removals).toEqual([]);
  });

  it('reads a list of linked headings as teasers with their addresses', () => {
    const entries = [1, 2, 3].flatMap((number) => [
      line(`Meldung Nummer ${String(number)} aus dem Rathaus`, {
        kind: 'heading',
        level: 3,
        marks: [{ kind: 'link', start: 0, end: 31, url: `https://ortsblatt.example/${String(number)}` }],
      }),
      line('Kurz gesagt, worum es geht, steht hier in einem Satz von einiger Länge.'),
    ]);
    const output = toExtractJson('liste.html', readLines(htmlSource(entries)));
    expect(output.kind).toBe('teaser-list');
    expect(output.teasers.map((teaser) => teaser.url)).toEqual([1, 2, 3].map((number) => `https://ortsblatt.example/${String(number)}`));
  });
});

describe('the line for scripts', () => {
  it('names the agency in front of a teaser', () => {
    const entry = (kicker: string): string =>
      `${kicker}: Neues Amt im alten Bahnhof\n(dpa) Das Amt zieht in den alten Bahnhof, der dafür seit zwei Jahren umgebaut wird und nun fertig ist. mehr ...`;
    const output = toExtractJson('liste.txt', readText(['Aubach', 'Moorbach'].map(entry).join('\n')));
    expect(output.teasers.map((teaser) => teaser.byline)).toEqual(['dpa', 'dpa']);
  });

  it('says in German why a file could not be read', () => {
    expect(toExtractJson('leer.txt', { code: 'file-empty', detail: { name: 'leer.txt' } })).toEqual({
      file: 'leer.txt',
      ok: false,
      error: '„leer.txt“ ist leer. Es gibt nichts zu übernehmen.',
      format: null,
      kind: null,
      articles: [],
      teasers: [],
      newsletter: null,
      removals: [],
      warnings: [],
    });
  });
});

describe('time', () => {
  const nasty = [
    'Ab',
    'Ab-cd',
    'Ab-cdefg ',
    '(wir ',
    '„A“, sagt A B ',
    '1.1.',
    'Zu\u00adkunft ',
    'a',
    '. ',
    'x\n',
    '1. Eins\n2. Zwei\n',
    'Donnerstag\n',
    'GISA GmbH\n06112 Halle\n',
    'Kicker: Kopf\n[1.2.2020] Text hier. mehr...\n',
  ];

  it('grows with the length of a page, even one of nothing but labels', () => {
    const entries = ['Themen', long, 'Weitere Meldungen', '3 Kommentare', 'Kurz notiert'].map((text) => line(text, { region: 'unknown' }));
    const lines = [line('Titel', { kind: 'heading', level: 1 }), ...Array.from({ length: 4_000 }, () => entries).flat()];
    const before = process.cpuUsage();
    readLines(htmlSource(lines));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3_000);
  }, 60_000);

  it('grows with the length of a text and not with its square, whatever the text', () => {
    for (const part of nasty) {
      const spent = (length: number): number => {
        const text = part.repeat(Math.ceil(length / part.length));
        const before = process.cpuUsage();
        readText(text);
        return process.cpuUsage(before).user / 1000;
      };
      spent(20_000);
      // A square would need seconds here; linear work needs far less than one.
      expect(spent(120_000), part).toBeLessThan(2_000);
    }
  }, 60_000);
});
