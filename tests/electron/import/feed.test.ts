import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '#electron/import/parser/read-file.ts';
import type { Reading, ReportRecord } from '#shared/model/reading.ts';
import { faultOf, heldAtLeastOnce, readBytes } from './data-support.ts';

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Amtsblick</title><link>https://amtsblick.example/</link>${head}${items}</channel></rss>`;
const item = (inner: string): string => `<item><title>Kreis baut Radweg</title>${inner}</item>`;
const read = (text: string, name = 'feed.xml'): Promise<Reading> => readBytes(name, Buffer.from(text));
const first = async (inner: string): Promise<ReportRecord> => (await read(rss(item(inner)))).records[0] as ReportRecord;

describe('feeds', () => {
  it.each([
    ['Mon, 05 Oct 2026 08:00:00 +0200', '2026-10-05'],
    ['Mon, 05 Oct 2026 23:10:00 GMT', '2026-10-06'],
    ['Monday, 05-Oct-26 08:15:00 GMT', '2026-10-05'],
    ['Mo, 5. Okt 2026 08:00:00 +0200', '2026-10-05'],
    ['Di, 03 Mär 2026 07:00:00 +0100', '2026-03-03'],
    ['Dienstag, 3. März 2026', '2026-03-03'],
    ['2026-10-05T08:00:00+02:00', '2026-10-05'],
    ['2026-10-05T22:30:00Z', '2026-10-06'],
    ['2026-10-05 08:00:00', '2026-10-05'],
    ['05.10.2026 08:00', '2026-10-05'],
    ['20261005T080000', '2026-10-05'],
    ['1791187200', '2026-10-05'],
    ['October 5, 2026', '2026-10-05'],
  ])('understands the date “%s”', async (written, day) => {
    expect((await first(`<pubDate>${written}</pubDate>`)).fields.date?.value).toBe(day);
  });

  it('lists a date that nobody can understand instead of losing it', async () => {
    const reading = await read(rss(item('<pubDate>demnächst</pubDate>')));
    expect((reading.records[0] as ReportRecord).fields.date).toBeNull();
    expect(reading.removals.map(({ rule, text }) => `${rule}: ${text}`)).toContain('unread-value: demnächst');
  });

  it('never expands what a file declares, however deep it nests', async () => {
    const bombs = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${String(at + 1)} "${`&e${String(at)};`.repeat(10)}">`).join('');
    const text = rss(item('<description>Vorher &e20; nachher</description>')).replace(
      '<rss',
      `<!DOCTYPE rss [<!ENTITY e0 "ha">${bombs}]><rss`,
    );
    const reading = await read(text);
    expect(JSON.stringify(reading).length).toBeLessThan(20_000);
    expect(reading.lines.map((line) => line.text)).toContain('Vorher &e20; nachher');
  });

  it('takes a text with all its paragraphs as a report even where only the description holds it', async () => {
    const paragraph =
      '<p>Abschnitt # ist fertig. Der Kreis baut den Radweg am Kanal aus. Die Kosten tragen Bund und Land; die Gemeinden pflegen ihn, sagt die Landrätin bei der Vorstellung.</p>';
    const record = await first(
      `<description><![CDATA[${[1, 2, 3].map((at) => paragraph.replace('#', String(at))).join('')}]]></description>`,
    );
    expect(record.kind).toBe('article');
    expect(record.blocks).toHaveLength(3);
  });

  it('keeps a summary of its own words beside a text that breaks off', async () => {
    const record = await first(
      '<description>Kurz und für sich gesagt.</description><content:encoded><![CDATA[<p>Der Rat hat den Haushalt beschlossen. Kritik kam von der Opposition. [<a href="https://a.example/">mehr</a>]</p>]]></content:encoded>',
    );
    expect([record.kind, record.cut]).toEqual(['teaser', true]);
    expect(record.blocks.map((block) => block.text)).toEqual([
      'Kurz und für sich gesagt.',
      'Der Rat hat den Haushalt beschlossen. Kritik kam von der Opposition.',
    ]);
  });

  it('takes the source that an entry names before the feed’s own name', async () => {
    const named = await first('<source url="https://quelle.example/feed">Kreisblatt</source>');
    const plain = await first('');
    expect([named.fields.sourceNote?.value, plain.fields.sourceNote?.value]).toEqual(['Kreisblatt', 'Amtsblick']);
  });

  it('keeps the words of a link that is not safe and drops its address', async () => {
    const record = await first(
      '<link>javascript:alert(1)</link><description><![CDATA[<p>Siehe <a href="javascript:alert(1)">hier</a>.</p>]]></description>',
    );
    expect(record.fields.url).toBeNull();
    expect(record.blocks.map((block) => [block.text, block.marks])).toEqual([['Siehe hier.', []]]);
  });

  it.each([
    ['leer.xml', rss(''), 'file-no-text'],
    ['nichts.xml', '<rss version="2.0"></rss>', 'file-no-text'],
    ['halb.json', '{"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [{"title": "B', 'file-damaged'],
    ['tief.xml', `<rss version="2.0"><channel>${'<item><title>x'.repeat(30_000)}`, 'parser-depth'],
  ])('answers %s with one clear fault', async (name, text, code) => {
    expect(await faultOf(name, text)).toBe(code);
  });

  it('reads what is whole of a feed that was cut off', async () => {
    const whole = rss(item('<description>Der erste Eintrag steht ganz da.</description>').repeat(4));
    const reading = await read(whole.slice(0, Math.floor(whole.length * 0.7)));
    expect(reading.records.length).toBeGreaterThanOrEqual(2);
  });

  it('knows a feed by what it holds, whatever its name', async () => {
    expect((await read(rss(item('')), 'seite.html')).format).toBe('feed');
    expect((await read(rss(item('')), 'notiz.txt')).format).toBe('feed');
    expect(
      (await read('<!DOCTYPE html><html><body><p>Über &lt;rss version="2.0"&gt; in Behörden.</p></body></html>', 'feed.xml')).format,
    ).toBe('html');
  });

  it('answers any bytes behind a feed’s head with a reading or a fault, and holds every word', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<item>',
        '</item>',
        '<title>',
        '</title>',
        '<description>',
        '<![CDATA[',
        ']]>',
        '<p>',
        '<br>',
        '&uuml;',
        '&amp;lt;p&amp;gt;',
        '<pubDate>',
        '</channel>',
        '<a href="x">',
        '<content:encoded>',
        '<media:content url="https://a.example/b.jpg" medium="image"/>',
      ),
      fc.constantFrom('Kreis: Radweg', 'Mehr dazu …', 'weiterlesen', '5.10.2026', 'Von Max Muster', 'The post A appeared first on B.'),
      fc.string({ maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const { outcome } = await readFile('feed.xml', Buffer.from(rss(pieces.join(''))));
        if (!outcome.ok) expect(['file-no-text', 'file-damaged', 'file-empty', 'parser-depth']).toContain(outcome.fault.code);
        else if (outcome.value.reading !== null) expect(heldAtLeastOnce(outcome.value.reading)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });
});
