import { describe, expect, it } from 'vitest';
import { dayIn, personIn } from '#electron/import/extract/mail/attribution.ts';
import { bodyOf, mail, paragraph, readingOf, reportsOf } from './mail-support.ts';

const plain = (body: string, headers: Readonly<Record<string, string>> = {}): string =>
  mail({ Subject: 'AW: Zahlen', 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body);
const page = (body: string): string =>
  mail({ Subject: 'AW: Zahlen', 'Content-Type': 'text/html; charset=utf-8' }, `<html><body>${body}</body></html>`);

async function entriesOf(source: string) {
  const reading = await readingOf('a.eml', source);
  return {
    kind: reading.kind,
    entries: reportsOf(reading).map((report) => [report.fields.authors?.value.join(', '), report.fields.date?.value, bodyOf(report)]),
  };
}

describe('mail threads', () => {
  const attributions: readonly (readonly [string, string])[] = [
    ['Am 12.01.2026 um 10:12 schrieb Eva Beispiel:', 'Eva Beispiel'],
    ['Am Mo., 12. Jan. 2026 um 10:12 Uhr schrieb Eva Beispiel <eva@example.org>:', 'Eva Beispiel'],
    ['Am 12.01.26 schrieb "Beispiel, Eva" <eva@example.org>:', 'Eva Beispiel'],
    ['Am Montag, 12. Januar 2026, 10:12:33 MEZ hat Eva Beispiel <eva@example.org> Folgendes geschrieben:', 'Eva Beispiel'],
    ['Am Montag, dem 12. Januar 2026 um 10:12 Uhr schrieb\nEva Beispiel <eva@example.org>:', 'Eva Beispiel'],
    ['Eva Beispiel schrieb am 12.01.2026 um 10:12:', 'Eva Beispiel'],
    ['On Mon, Jan 12, 2026 at 10:12 AM Eva Beispiel <eva@example.org> wrote:', 'Eva Beispiel'],
    ['On 12 Jan 2026, at 10:12, Eva Beispiel <eva@example.org> wrote:', 'Eva Beispiel'],
  ];
  it.each(attributions)('parts the reply from what stands below „%s“', async (line, author) => {
    const found = await entriesOf(plain(`Danke, das passt.\n\n${line}\n\n> Hier sind die Zahlen.\n> Bis morgen.\n`));
    expect(found).toEqual({
      kind: 'mail-thread',
      entries: [
        [expect.any(String), '2026-01-13', 'Danke, das passt.'],
        [author, '2026-01-12', expect.stringContaining('Hier sind die Zahlen.')],
      ],
    });
  });

  it.each([
    'Von: Eva Beispiel <eva@example.org>\nGesendet: Montag, 12. Januar 2026 10:12\nAn: Tom Muster\nCc: Rat\nBetreff: Zahlen',
    '-----Ursprüngliche Nachricht-----\nVon: Eva Beispiel [mailto:eva@example.org]\nGesendet: Montag, 12. Januar 2026 10:12\nAn: Tom Muster; Ruth Vorbild;\nKarl Kollege\nBetreff: Zahlen',
    '-----Original Message-----\nFrom: Eva Beispiel\nSent: Monday, January 12, 2026 10:12 AM\nTo: Tom Muster\nSubject: Zahlen',
    '________________________________\nVon: Eva Beispiel\nGesendet: 12.01.2026 10:12\nAn: Tom Muster\nBetreff: Zahlen',
    '*Von:* Eva Beispiel <eva@example.org>\n*Gesendet:* Montag, 12. Januar 2026 10:12\n*An:* Tom Muster\n*Betreff:* Zahlen',
  ])('parts the reply from the labelled lines of a mail program (%#)', async (head) => {
    const { entries } = await entriesOf(plain(`Danke, das passt.\n\n${head}\n\nHier sind die Zahlen.\n`));
    expect(entries.at(-1)).toEqual(['Eva Beispiel', '2026-01-12', 'Hier sind die Zahlen.']);
    expect(entries[0]?.[2]).toMatch(/^Danke, das passt\./);
  });

  it('parts messages whose attribution is quoted itself, by the depth of the marks', async () => {
    const { kind, entries } = await entriesOf(
      plain(
        'Danke, das passt.\n\n> Am 12.01.2026 um 10:12 schrieb Eva Beispiel:\n> Hier sind die Zahlen.\n>\n> > Am 11.01.2026 um 9:11 schrieb Tom Muster:\n> > Wo bleiben die Zahlen?\n> Bis morgen.\n',
      ),
    );
    expect(kind).toBe('mail-thread');
    expect(entries).toEqual([
      ['Stadt Aubach', '2026-01-13', 'Danke, das passt.'],
      ['Eva Beispiel', '2026-01-12', 'Hier sind die Zahlen.\nBis morgen.'],
      ['Tom Muster', '2026-01-11', 'Wo bleiben die Zahlen?'],
    ]);
  });

  it('gives each message its own author and day where the outer quote holds the attribution of the inner one', async () => {
    const { entries } = await entriesOf(
      plain(
        'Danke, das passt.\n\nAm 12.01.2026 um 10:12 schrieb Eva Beispiel:\n> Hier sind die Zahlen.\n>\n> Am 11.01.2026 um 9:11 schrieb Tom Muster:\n>> Wo bleiben die Zahlen?\n',
      ),
    );
    expect(entries).toEqual([
      ['Stadt Aubach', '2026-01-13', 'Danke, das passt.'],
      ['Eva Beispiel', '2026-01-12', 'Hier sind die Zahlen.'],
      ['Tom Muster', '2026-01-11', 'Wo bleiben die Zahlen?'],
    ]);
  });

  it('leaves a report that quotes a person whole', async () => {
    const reading = await readingOf(
      'a.eml',
      plain(`${paragraph}\n\nAm 12. Januar schrieb die Stadt:\n\n${paragraph}\n`, { Subject: 'Termine' }),
    );
    expect(reading.records).toHaveLength(1);
  });

  it('parts replies in markup: quotations of web mail, and of programs that mark none', async () => {
    const web = await entriesOf(
      page(
        '<div>Danke, das passt.</div><div class="gmail_quote"><div class="gmail_attr">Am Mo., 12. Jan. 2026 um 10:12&nbsp;Uhr schrieb Eva Beispiel &lt;<a href="mailto:eva@example.org">eva@example.org</a>&gt;:<br></div><blockquote class="gmail_quote"><div>Hier sind die Zahlen.</div></blockquote></div>',
      ),
    );
    expect(web.entries).toEqual([
      ['Stadt Aubach', '2026-01-13', 'Danke, das passt.'],
      ['Eva Beispiel', '2026-01-12', 'Hier sind die Zahlen.'],
    ]);
  });

  it('keeps an answer written into the quotation with its own message', async () => {
    const { entries } = await entriesOf(
      plain(
        'Hallo,\n\nAm 12.01.2026 um 10:12 schrieb Eva Beispiel:\n> Wann ist der Termin?\n\nAm Freitag um zehn.\n\n> Und wo?\n\nIm Rathaus.\n',
      ),
    );
    expect(entries[0]?.[2]).toContain('Am Freitag um zehn.');
    expect(entries[0]?.[2]).toContain('Im Rathaus.');
    expect(entries[1]?.[2]).toBe('Wann ist der Termin?');
  });

  it('leaves a report alone that tells who wrote what and when', async () => {
    const source = `Ein Brief aus dem Archiv\n\nAm 12. Januar 1926 schrieb der Bürgermeister an seinen Nachbarn:\n\n„${paragraph}“\n\n${paragraph}\n`;
    const reading = await readingOf('a.eml', plain(source, { Subject: 'Text' }));
    expect(reading.kind).not.toBe('mail-thread');
    expect(reading.lines.map((line) => line.text)).toContain('Am 12. Januar 1926 schrieb der Bürgermeister an seinen Nachbarn:');
  });

  it('takes what was sent on for the material, with the sender and the day it had there', async () => {
    const reading = await readingOf(
      'a.eml',
      plain(
        `Vielleicht etwas für uns?\n\n---------- Forwarded message ---------\nVon: Gemeinde Hohenau <presse@hohenau.example>\nDate: Mo., 5. Jan. 2026 um 08:00 Uhr\nSubject: Hohenau baut Radweg\nTo: <redaktion@example.org>\n\n${paragraph}\n\n${paragraph}\n`,
        { Subject: 'Fwd: Hohenau baut Radweg' },
      ),
    );
    const [report] = reportsOf(reading);
    expect(reading.kind).not.toBe('mail-thread');
    expect(report?.fields.headline?.value).toBe('Hohenau baut Radweg');
    expect(report?.fields.date?.value).toBe('2026-01-05');
    expect(reading.removals.map((removal) => removal.rule)).toContain('mail-cover');
  });

  it('reads days and names as mail programs write them', () => {
    expect(
      [
        'Montag, 12. Januar 2026 10:12',
        'Mo., 12. Jan. 2026 um 10:12 Uhr',
        'Monday, January 12, 2026',
        'Mon, 12 Jan 2026 10:12:00 +0100',
        '12.01.26, 10:12',
      ].map(dayIn),
    ).toEqual(Array(5).fill('2026-01-12'));
    expect(
      [
        '"Beispiel, Eva" <eva@example.org>',
        'Eva Beispiel [mailto:eva@example.org]',
        'von Beispiel, Eva',
        '<eva@example.org>',
        'Stadt Aubach, Pressestelle',
      ].map(personIn),
    ).toEqual(['Eva Beispiel', 'Eva Beispiel', 'Eva von Beispiel', 'eva@example.org', 'Stadt Aubach – Pressestelle']);
  });

  it('loses no word of a thread of a hundred replies', async () => {
    let body = 'Wort0 ganz unten.';
    for (let level = 1; level <= 100; level += 1) {
      body = `Wort${String(level)} dazu.\n\nAm 12.01.2026 um 10:12 schrieb Eva Beispiel:\n${body
        .split('\n')
        .map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`))
        .join('\n')}`;
    }
    const reading = await readingOf('a.eml', plain(body));
    const text = reportsOf(reading).map(bodyOf).join('\n');
    for (let level = 0; level <= 100; level += 1) expect(text).toContain(`Wort${String(level)} `);
  });
});
