import { describe, expect, it } from 'vitest';
import { partsOf } from '#electron/import/extract/data/long-text.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import type { Reading, ReportRecord } from '#shared/model/reading.ts';
import { longFiles, longRows } from '../../support/long-files.ts';

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file, or the parts that it is cut into, each for itself. */
async function readParts(name: string, bytes: Uint8Array): Promise<{ readonly parts: readonly Part[]; readonly readings: Reading[] }> {
  const parts: Part[] = [];
  const { outcome } = await readFile(name, bytes, undefined, (part) => {
    if (part.kind === 'file') parts.push(part);
  });
  if (!outcome.ok) throw new Error(outcome.fault.code);
  if (outcome.value.reading !== null) return { parts, readings: [outcome.value.reading] };
  expect(outcome.value).toEqual({ reading: null, isCut: true });
  const readings: Reading[] = [];
  for (const part of parts) readings.push(...(await readParts(`${name} › ${part.name}`, part.bytes)).readings);
  return { parts, readings };
}

const told = ({ fields, blocks }: ReportRecord): readonly unknown[] => [
  fields.headline?.value,
  fields.date?.value,
  blocks.map((block) => block.text).join(' '),
];
const toldBy = (readings: readonly Reading[]) => readings.flatMap(({ records }) => records.map((record) => told(record as ReportRecord)));

describe('files of many records', () => {
  it.each(Object.entries(longFiles))(
    '%s of 1,000 records is read at once, one more makes parts that hold every one of them',
    async (name, make) => {
      const whole = await readParts(name, make(longRows(1_000)));
      expect([whole.parts.length, toldBy(whole.readings).length]).toEqual([0, 1_000]);
      const rows = longRows(1_240);
      const { parts, readings } = await readParts(name, make(rows));
      expect(parts.map((part) => part.name)).toEqual(['Einträge 1–500', 'Einträge 501–1240']);
      expect(toldBy(readings)).toEqual(rows.map(({ title, date, text }) => [title, date, text.replace('\n', ' ')]));
      const about = ({ format, encoding, warnings }: Reading) => ({ format, encoding, warnings });
      const [once] = whole.readings.map(about);
      expect(readings.map(about)).toEqual(readings.map(() => once));
    },
  );

  it('lists a note above a long table of short words, and loses no row for it', async () => {
    const rows = Array.from({ length: 1_200 }, (_, index) => `Verfahren ${String(index)};7;Nordheide`);
    const { readings } = await readParts('a.csv', Buffer.from(['Stand: Montag;;', 'Titel;Anzahl;Ort', ...rows].join('\n')));
    expect(readings.map(({ records }) => records.length)).toEqual([500, 700]);
    expect(readings[0]?.removals.map(({ text }) => text)).toContain('Stand: Montag');
  });

  it('keeps any number of values beside its records, cut into parts or not', async () => {
    const values = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`wert${String(index)}`, `Angabe ${String(index)}.`]));
    for (const count of [20, 1_100]) {
      const { readings } = await readParts('a.json', Buffer.from(JSON.stringify({ ...values, articles: longRows(count) })));
      const removed = readings[0]?.removals.map(({ text }) => text).join(' ') ?? '';
      expect(new Set(removed.match(/Angabe \d+\./g)).size).toBe(80);
    }
  });

  it('names a feed as the source of all its entries where its title stands behind them', async () => {
    const feed = Buffer.from(longFiles['feed.rss']?.(longRows(1_200)) ?? []).toString('latin1');
    const title = '<title>Amtsblick</title>';
    const late = feed.replace(title, '').replace('</channel>', `${title}<copyright>Das Amt</copyright></channel>`);
    const { readings } = await readParts('a.rss', Buffer.from(late, 'latin1'));
    const sources = readings.flatMap(({ records }) => records.map((record) => (record as ReportRecord).fields.sourceNote?.value));
    expect([sources.length, new Set(sources)]).toEqual([1_200, new Set(['Amtsblick'])]);
  });

  it('takes no line of a stranger’s file for the note of a part', async () => {
    const note = '\uFEFF\u2063Umbruch {"format":"text","encoding":"x","warnings":[]}\n';
    const text = 'Die Verwaltung stellt ihr Verfahren um und berichtet davon im Rat.';
    for (const [name, start] of [
      ['a.txt', note],
      ['a › Zeilen 1–9.txt', note.replace('"x"', '7')],
    ] as const) {
      const { outcome } = await readFile(name, Buffer.from(start + text));
      expect(outcome.ok && outcome.value.reading?.lines.map((line) => line.text).join(' ')).toContain('Umbruch');
    }
  });

  it('reads parts of a table under the columns of the whole, without names above them too', async () => {
    const rows = longRows(1_200).map(({ title, date, text }) => `"${title}";${date};"${text.replaceAll('"', '')}"`);
    const named = await readParts('a.csv', Buffer.from(['Stand: Montag;;', 'Titel;Datum;Text', ...rows].join('\n')));
    expect(new Set(named.readings.map(({ mapping }) => mapping?.signature))).toEqual(new Set(['Datum|Text|Titel']));
    expect(named.readings.flatMap(({ removals }) => removals.map(({ text }) => text))).toEqual(['Stand: Montag']);
    const bare = await readParts('b.csv', Buffer.from(rows.join('\n')));
    expect(bare.readings.map(({ records }) => records.length)).toEqual([500, 700]);
  });

  it('keeps what stands beside the records of a long file, broken ones too', async () => {
    const lines = longRows(1_100).map((row) => JSON.stringify(row));
    const broken = await readParts('a.jsonl', Buffer.from([...lines, '{"title": "halb'].join('\n')));
    expect(broken.readings.at(-1)?.removals.map(({ rule, text }) => [rule, text])).toEqual([['broken-row', '{"title": "halb']]);
    const graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization', name: 'Das Amt' }, ...articles(1_050)] };
    const page = await readParts('b.json', Buffer.from(JSON.stringify(graph)));
    expect(page.readings.map(({ records }) => records.length)).toEqual([500, 550]);
    expect(page.readings[0]?.removals.map(({ text }) => text)).toContain('name: Das Amt');
  });

  it('cuts a file of few but long records too, and never a single one', async () => {
    const text = 'Die Verwaltung stellt ihr Verfahren um und berichtet davon im Rat. '.repeat(8_000);
    const row = (number: number) => ({ title: `Bericht ${String(number)}`, text });
    const many = await readParts('a.json', Buffer.from(JSON.stringify(Array.from({ length: 9 }, (_, index) => row(index)))));
    expect(many.parts.length).toBeGreaterThan(3);
    expect(toldBy(many.readings).map(([title]) => title)).toEqual(Array.from({ length: 9 }, (_, index) => `Bericht ${String(index)}`));
    const { parts } = await readParts('b.json', Buffer.from(JSON.stringify([{ ...row(1), text: text.repeat(9) }])));
    expect(parts).toEqual([]);
  });

  it('counts no row of blanks or dashes for a record, and stops at none', async () => {
    const rows = longRows(1_200).map(({ title, date, text }) => `"${title}";${date};"${text.replaceAll('"', '')}"`);
    for (const between of ['-;-;-', ';;']) {
      const { readings } = await readParts('a.csv', Buffer.from(`Titel;Datum;Text\n${rows.join(`\n${between}\n`)}`));
      expect(toldBy(readings).map(([title]) => title)).toEqual(longRows(1_200).map(({ title }) => title));
    }
  });

  it('takes nothing in a feed’s head for a comment that is none', async () => {
    const rows = longRows(1_100);
    const feed = Buffer.from(longFiles['feed.rss']?.(rows) ?? []).toString('latin1');
    const head = '<description><![CDATA[Text <!-- offen]]></description><!-- <item> -->';
    const { parts, readings } = await readParts('a.rss', Buffer.from(feed.replace('<item>', `${head}<item>`), 'latin1'));
    expect(toldBy(readings).map(([title]) => title)).toEqual(rows.map(({ title }) => title));
    expect(parts.filter(({ bytes }) => Buffer.from(bytes).includes('<!-- <item> -->'))).toEqual([]);
  });

  it('loses no column of a wide table', async () => {
    const between = Array.from({ length: 420 }, (_, index) => `Spalte${String(index)}`);
    const rows = longRows(1_001).map(({ title, number }) =>
      [title, 'Die Verwaltung bestellt das Verfahren.', ...between.map(() => 'x'), `letzte ${String(number)}`].join(';'),
    );
    const { readings } = await readParts('a.csv', Buffer.from([`Titel;Text;${between.join(';')};Ende`, ...rows].join('\n')));
    const removed = readings.flatMap(({ removals }) => removals.map(({ text }) => text)).join(' ');
    expect(new Set(removed.match(/Ende: letzte \d+/g)).size).toBe(1_001);
  });

  it('makes no part without a record, and cuts none again for what stands beside its records', async () => {
    const text = 'Die Verwaltung stellt ihr Verfahren um und berichtet davon im Rat. '.repeat(34_000);
    const long = [1, 2].map((number) => ({ title: `Bericht ${String(number)}`, text }));
    const { parts } = await readParts('a.json', Buffer.from(JSON.stringify(long)));
    expect(parts.map(({ name }) => name)).toEqual(['Einträge 1–1', 'Einträge 2–2']);

    const rows = longRows(1_200);
    const titles = rows.map(({ title }) => title);
    const root = await readParts('b.json', Buffer.from(JSON.stringify({ seite: text, articles: rows })));
    expect([root.parts.length, toldBy(root.readings).map(([title]) => title)]).toEqual([2, titles]);
    const cutOff = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n{"title": "halb", "text": "${text}`;
    const lines = await readParts('c.jsonl', Buffer.from(cutOff));
    expect([lines.parts.length, toldBy(lines.readings).map(([title]) => title)]).toEqual([2, titles]);

    const items = rows.map(({ number, title, text: words }) => ({ id: String(number), title, content_text: words }));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Amtsblick', description: text, items };
    expect(toldBy((await readParts('d.json', Buffer.from(JSON.stringify(feed)))).readings).map(([title]) => title)).toEqual(titles);
  });
});

const articles = (count: number) =>
  longRows(count).map(({ title, text }) => ({ '@type': 'NewsArticle', headline: title, articleBody: text }));

describe('a long text', () => {
  const paragraph = (number: number) => `Absatz ${String(number)}. Die Verwaltung in Nordheide stellt ihre Verfahren um.\n\n`;
  const text = Array.from({ length: 40_000 }, (_, index) => paragraph(index)).join('');

  it('is cut between paragraphs, at a heading or a ruled line where there is one, and keeps every character', () => {
    const parts = [...partsOf(text)];
    expect([parts.join('') === text, parts.length]).toEqual([true, 3]);
    expect(parts.every((part) => /^Absatz \d+\./.test(part))).toBe(true);
    const at = text.indexOf('Absatz 10000.');
    const ruled = `${text.slice(0, at)}==========\n${text.slice(at)}`;
    expect([...partsOf(ruled)][1]).toMatch(/^==========\nAbsatz 10000\./);
    const headed = `${text.slice(0, at)}# Zweiter Teil\n\n${text.slice(at)}`;
    expect([...partsOf(headed)][1]).toMatch(/^# Zweiter Teil\n\nAbsatz 10000\./);
    const endless = 'ab😀'.repeat(600_000);
    expect([...partsOf(endless)].map((part) => part.isWellFormed())).not.toContain(false);
    expect([...partsOf(endless)].join('')).toBe(endless);
  });

  it.each(['{"n": 1}', 'BEGIN:VCARD', '<?xml version="1.0"?>'])(
    'stays a text in all its parts, even if one begins with %s',
    async (start) => {
      const piece = (number: number) => `${start} ${paragraph(number)}\n\n`;
      const long = `Sammlung\n\n\n${Array.from({ length: 30_000 }, (_, index) => piece(index)).join('')}`;
      const { parts, readings } = await readParts('a.txt', Buffer.from(long));
      expect([parts.length > 1, new Set(readings.map(({ format }) => format))]).toEqual([true, new Set(['text'])]);
      const lines = readings.flatMap((reading) => reading.lines.map((line) => line.text));
      expect(new Set(lines.join(' ').match(/Absatz \d+\./g)).size).toBe(30_000);
    },
    60_000,
  );

  it('is cut between paragraphs too where a return alone ends its lines', async () => {
    const { parts } = await readParts('mac.txt', Buffer.from(text.replaceAll('\n', '\r')));
    expect(parts.map(({ bytes }) => /^\uFEFFAbsatz \d+\./.test(Buffer.from(bytes).toString('utf8')))).toEqual([true, true, true]);
  }, 60_000);

  it('is read part by part, in its own letters and with all its words', async () => {
    const latin = Buffer.from(text.replaceAll('Nordheide', 'Höxter'), 'latin1');
    const { parts, readings } = await readParts('archiv.txt', latin);
    expect(parts[0]?.name).toMatch(/^Zeilen 1–\d+\.txt$/);
    // Each begins with the line behind the last of the one before.
    const ends = parts.map(({ name }) => /(\d+)–(\d+)/.exec(name)?.slice(1).map(Number) ?? []);
    expect(ends.slice(1).map(([first]) => first)).toEqual(ends.slice(0, -1).map(([, last]) => (last ?? 0) + 1));
    const lines = readings.flatMap((reading) => reading.lines.map((line) => line.text));
    expect(new Set(lines.join(' ').match(/Absatz \d+\./g)).size).toBe(40_000);
    expect(lines.filter((line) => line.includes('in Höxter')).length).toBe(40_000);
    const about = readings.map(({ encoding, warnings }) => [encoding, warnings.includes('encoding-guessed')]);
    expect(about).toEqual(readings.map(() => ['windows-1252', true]));
  }, 60_000);
});
