import { describe, expect, it } from 'vitest';
import { verdict } from '#electron/import/verdict.ts';
import { windows1252 } from '../../support/make-msg.ts';
import { bodyOf, mail, paragraph, png, read, readingOf, reportsOf, textOf } from './mail-support.ts';

const text = `Aubach ordnet seine Bürgerbüros neu\n\n${paragraph}\n\nÜber die Kosten entscheidet der Rat im März.\n`;

describe('mails', () => {
  it('is known by its headers, whatever its name', async () => {
    for (const name of ['nachricht.txt', 'nachricht', 'nachricht.html', 'nachricht.docx']) {
      const reading = await readingOf(name, mail({ 'Content-Type': 'text/plain; charset=utf-8' }, text));
      expect(reading.format).toBe('eml');
      expect(reportsOf(reading)[0]?.fields.headline?.value).toBe('Aubach ordnet seine Bürgerbüros neu');
    }
  });

  it('leaves a text that only talks of senders and subjects to plain text', async () => {
    const reading = await readingOf('notiz.txt', `Von: Bauamt\nAn: Presse\nBetreff: Brücke\n\n${paragraph}`);
    expect(reading.format).toBe('text');
  });

  it.each(['iso-8859-1', 'utf-8', 'us-ascii', 'x-unknown'])('reads windows-1252 bytes that call themselves %s', async (charset) => {
    const head = mail({ 'Content-Type': `text/plain; charset=${charset}`, 'Content-Transfer-Encoding': '8bit' }, '');
    const reading = await readingOf(
      'a.eml',
      Buffer.concat([Buffer.from(head), windows1252(`„Größer“ – für 5 € in Görlitz.\n\n${paragraph}`)]),
    );
    expect(textOf(reading)).toContain('„Größer“ – für 5 € in Görlitz.');
    expect(textOf(reading)).not.toContain('\uFFFD');
  });

  it('reads UTF-8 bytes that call themselves windows-1252, or nothing at all', async () => {
    for (const type of ['text/plain; charset=windows-1252', 'text/plain']) {
      expect(textOf(await readingOf('a.eml', mail({ 'Content-Type': type }, text)))).toContain('Bürgerbüros neu');
    }
  });

  it('joins encoded words whose letters were cut in two, and reads raw letters in a subject', async () => {
    const cut = await readingOf(
      'a.eml',
      mail({ Subject: '=?utf-8?B?R3LDvMM=?=\r\n =?UTF-8?B?n2U=?= aus =?iso-8859-1?Q?L=FCneburg?=' }, paragraph),
    );
    expect(reportsOf(cut)[0]?.fields.headline?.value).toBe('Grüße aus Lüneburg');
    const raw = await readingOf('a.eml', Buffer.from(mail({ Subject: 'Straßenbahn fährt früher' }, paragraph), 'latin1'));
    expect(reportsOf(raw)[0]?.fields.headline?.value).toBe('Straßenbahn fährt früher');
  });

  it('takes quoted-printable as far as it goes', async () => {
    const reading = await readingOf(
      'a.eml',
      mail(
        { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable' },
        `Gr=C3=BC=C3=9Fe = gut, 100=ZZ, weich=   \numbrochen=\n und Ende=3D\n\n${paragraph}=`,
      ),
    );
    expect(textOf(reading)).toContain('Grüße = gut, 100=ZZ, weichumbrochen und Ende=');
  });

  it('joins the lines that format=flowed broke, with and without delsp, and keeps signatures apart', async () => {
    const flowed = (extra: string) =>
      mail(
        { 'Content-Type': `text/plain; charset=utf-8; format=flowed${extra}` },
        `Bericht aus dem Rat\n\nDie Stadt hat  \nbeschlossen, den Ver \ntrag zu lösen, wie es im Antrag der Fraktion vom Dienstag vorgesehen war. ${paragraph}\n\n-- \nPresse \n`,
      );
    expect(textOf(await readingOf('a.eml', flowed('; delsp=yes')))).toContain('Die Stadt hat beschlossen, den Vertrag zu lösen');
    expect(textOf(await readingOf('a.eml', flowed('')))).toContain('den Ver trag zu lösen');
    expect((await readingOf('a.eml', flowed(''))).lines.map((line) => line.text)).toContain('--');
  });

  it('prefers markup that has the text, and plain text where markup is poorer', async () => {
    const both = (plain: string, html: string) =>
      mail(
        { 'Content-Type': 'multipart/alternative; boundary=b' },
        `--b\nContent-Type: text/plain; charset=utf-8\n\n${plain}\n--b\nContent-Type: text/html; charset=utf-8\n\n${html}\n--b--`,
      );
    const page = await readingOf(
      'a.eml',
      both('Nur im Browser lesbar.', `<h1>Aus dem Rat</h1><p>${paragraph}</p><p>Und mehr dazu im Netz, wo auch die Vorlagen stehen.</p>`),
    );
    expect(textOf(page)).not.toContain('Nur im Browser');
    expect(page.lines[0]?.kind).toBe('heading');
    const plain = await readingOf('a.eml', both(text, '<p>Bitte die Textfassung lesen.</p>'));
    expect(textOf(plain)).toContain(paragraph);
    expect(textOf(plain)).not.toContain('Textfassung');
  });

  it('goes through mails within mails to the text that is meant', async () => {
    let inner = mail({ Subject: 'Der eigentliche Bericht', 'Content-Type': 'text/plain; charset=utf-8' }, text);
    for (let depth = 0; depth < 4; depth += 1) {
      inner = mail(
        { Subject: `WG: ${String(depth)}`, 'Content-Type': 'multipart/mixed; boundary="x' + String(depth) + '"' },
        `--x${String(depth)}\nContent-Type: text/plain\n\nzur Info\n--x${String(depth)}\nContent-Type: message/rfc822\n\n${inner}\n--x${String(depth)}--`,
      );
    }
    const reading = await readingOf('a.eml', inner);
    expect(reportsOf(reading)).toHaveLength(1);
    expect(reportsOf(reading)[0]?.fields.headline?.value).toBe('Aubach ordnet seine Bürgerbüros neu');
    expect(reading.removals.filter((removal) => removal.rule === 'mail-cover')).toHaveLength(4);
  });

  it('hands out several mails within one, and files it can read, as files of their own', async () => {
    const part = (subject: string) => `--d\nContent-Type: message/rfc822\n\n${mail({ Subject: subject }, paragraph)}\n`;
    const digest = await read(
      'a.eml',
      mail(
        { 'Content-Type': 'multipart/mixed; boundary=d' },
        `--d\nContent-Type: text/plain\n\n${paragraph}\n${part('Eins')}${part('Zwei')}--d\nContent-Type: application/pdf; name="a.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n--d\nContent-Type: application/octet-stream; name="programm.exe"\nContent-Transfer-Encoding: base64\n\nTVo=\n--d--`,
      ),
    );
    expect(digest.parts.map((one) => (one.kind === 'file' ? one.name : one.kind))).toEqual(['a.pdf', 'Eins.eml', 'Zwei.eml']);
    expect(digest.outcome.ok && digest.outcome.value.reading?.warnings).toContain('attachments-unread');
  });

  it('keeps pictures with their place, the same picture once, and drops icons and counting dots', async () => {
    const picture = png(300, 200).toString('base64');
    const { outcome, parts } = await read(
      'a.eml',
      mail(
        { 'Content-Type': 'multipart/related; boundary=r' },
        `--r\nContent-Type: text/html; charset=utf-8\n\n<h1>Bilder</h1><p>${paragraph}</p><img src="cid:b1"><p>${paragraph}</p><img src="CID:b%31" alt="Noch einmal"><img src="cid:dot"><img src="cid:nowhere" width=1 height=1><img src="data:image/png;base64,${picture}" alt="In der Seite">\n--r\nContent-Type: image/png\nContent-ID: <b1>\nContent-Transfer-Encoding: base64\n\n${picture}\n--r\nContent-Type: image/png\nContent-ID: <dot>\nContent-Transfer-Encoding: base64\n\n${png(8, 8).toString('base64')}\n--r--`,
      ),
    );
    expect(parts.map((part) => part.kind)).toEqual(['asset']);
    if (!outcome.ok || outcome.value.reading === null) throw new Error('not read');
    const pictures = outcome.value.reading.lines.filter((line) => line.kind === 'picture');
    expect(pictures.map((line) => line.text)).toEqual(['', 'Noch einmal', 'In der Seite']);
    expect(new Set(pictures.map((line) => line.picture?.assetId)).size).toBe(1);
  });

  it('reads an invitation as an event with title, time, place and words', async () => {
    const ics =
      'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Fachtag Offene Daten\\, Teil 2\r\nDTSTART;TZID=Europe/Berlin:20260312T100000\r\nDTEND;TZID=Europe/Berlin:20260312T\r\n 113000\r\nLOCATION:Rathaus Aubach\\; Saal 3\r\nDESCRIPTION:Mit Mittagessen.\\nAnmeldung bis Montag.\r\nBEGIN:VALARM\r\nDESCRIPTION:Wecker\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR';
    const reading = await readingOf('a.eml', mail({ 'Content-Type': 'text/calendar; charset=utf-8; method=REQUEST' }, ics));
    expect(reading.lines.map((line) => line.text)).toEqual([
      'Fachtag Offene Daten, Teil 2',
      '12.03.2026, 10:00–11:30 Uhr',
      'Rathaus Aubach; Saal 3',
      'Mit Mittagessen.',
      'Anmeldung bis Montag.',
    ]);
  });

  it('unpacks winmail.dat: its text and its files', async () => {
    const attribute = (level: number, id: number, data: Uint8Array): Buffer => {
      const head = Buffer.alloc(9);
      head.writeUInt8(level, 0);
      head.writeUInt32LE(id, 1);
      head.writeUInt32LE(data.length, 5);
      return Buffer.concat([head, data, Buffer.alloc(2)]);
    };
    const html = Buffer.from(`<p>${paragraph}</p>`, 'utf8');
    const mapi = Buffer.alloc(16);
    mapi.writeUInt32LE(1, 0);
    mapi.writeUInt32LE((0x1013 << 16) | 0x0102, 4);
    mapi.writeUInt32LE(1, 8);
    mapi.writeUInt32LE(html.length, 12);
    const tnef = Buffer.concat([
      Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
      attribute(1, 0x00069003, Buffer.concat([mapi, html])),
      attribute(2, 0x00069002, Buffer.alloc(14)),
      attribute(2, 0x00018010, Buffer.from('bericht.txt\0')),
      attribute(2, 0x0006800f, Buffer.from(text)),
    ]);
    const { outcome, parts } = await read(
      'a.eml',
      mail({ 'Content-Type': 'application/ms-tnef; name=winmail.dat', 'Content-Transfer-Encoding': 'base64' }, tnef.toString('base64')),
    );
    expect(outcome.ok && outcome.value.reading !== null && textOf(outcome.value.reading)).toBe(paragraph);
    expect(parts.map((part) => (part.kind === 'file' ? part.name : ''))).toEqual(['bericht.txt']);
    const cut = await read(
      'a.eml',
      mail({ 'Content-Type': 'application/ms-tnef', 'Content-Transfer-Encoding': 'base64' }, tnef.subarray(0, 60).toString('base64')),
    );
    expect(cut.outcome.ok || cut.outcome.fault.code === 'file-no-text').toBe(true);
  });

  it('cuts a mailbox into its messages and leaves „From“ within a text alone', async () => {
    const one = (subject: string) =>
      `From presse@aubach.example Tue Jan 13 09:00:00 2026\n${mail({ Subject: subject }, `Gut so.\n\n>From Aubach to Hohenau\n\nFrom here on\n\n${paragraph}\n`)}\n`;
    const { outcome, parts } = await read('archiv.mbox', `${one('Erste')}\n${one('Zweite')}`);
    expect(outcome).toEqual({ ok: true, value: { reading: null } });
    expect(parts.map((part) => (part.kind === 'file' ? part.name : ''))).toEqual(['Erste.eml', 'Zweite.eml']);
    const [first] = parts;
    if (first?.kind !== 'file') throw new Error('no file');
    expect(textOf(await readingOf(first.name, first.bytes))).toContain('From Aubach to Hohenau');
  });

  it('takes the sender for the author of nothing, and the day of sending only where the text names none', async () => {
    const dated = await readingOf('a.eml', mail({}, `Aubach baut um\n\nAubach, 9. Januar 2026 – ${paragraph}\n\n${paragraph}`));
    expect(reportsOf(dated)[0]?.fields.date?.value).toBe('2026-01-09');
    expect(reportsOf(dated)[0]?.fields.authors).toBeNull();
    const undated = await readingOf('a.eml', mail({}, text));
    expect(reportsOf(undated)[0]?.fields.date?.value).toBe('2026-01-13');
  });

  it('takes letter parts off a press release, each with its reason, and keeps the last paragraph', async () => {
    const letter = `Sehr geehrte Damen und Herren,\n\nanbei eine Pressemitteilung mit der Bitte um Veröffentlichung.\n\n${text}\nMit freundlichen Grüßen\nTom Muster\n\nPressekontakt:\nTom Muster, 01234 567\n\nBitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.`;
    const reading = await readingOf('a.eml', mail({}, letter));
    expect(bodyOf(reportsOf(reading)[0])).toMatch(/Über die Kosten entscheidet der Rat im März\.$/);
    expect(reading.removals.map((removal) => removal.rule)).toEqual([
      'mail-greeting',
      'mail-cover',
      'mail-signature',
      'mail-signature',
      'mail-contact',
      'mail-contact',
      'mail-notice',
    ]);
  });

  const withFile = (words: string): string =>
    mail(
      { 'Content-Type': 'multipart/mixed; boundary="b"' },
      `--b\nContent-Type: text/plain; charset=utf-8\n\n${words}\n--b\nContent-Type: text/plain; charset=utf-8; name="pm.txt"\nContent-Disposition: attachment; filename="pm.txt"\n\n${text}\n--b--\n`,
    );

  it.each([
    'Sehr geehrte Damen und Herren,\n\nanbei unsere Pressemitteilung mit der Bitte um Veröffentlichung.\n\nMit freundlichen Grüßen\nLena Brandt\nPressestelle\nRathausplatz 1',
    'Hallo,\n\nim Anhang der Text von gestern.\n\nGruß\nLena',
    'Liebe Redaktion,\nanbei die Meldung.\nViele Grüße\nLena Brandt\n-- \nStadt Aubach · Rathausplatz 1 · 12345 Aubach',
  ])('makes no report of a mail that only hands over its attachment (%#)', async (words) => {
    const { outcome, parts } = await read('a.eml', withFile(words));
    if (!outcome.ok || outcome.value.reading === null) throw new Error('not read');
    const { reading } = outcome.value;
    expect(reading.records).toEqual([]);
    expect(verdict(reading, false)).toEqual(['cover-mail']);
    expect(new Set(reading.removals.map(({ rule }) => rule))).toEqual(new Set(['cover-mail']));
    expect(reading.removals.map((removal) => removal.text).join(' ')).toBe(words.replace(/\s+/g, ' ').trim());
    expect(parts.map((part) => part.kind === 'file' && part.name)).toEqual(['pm.txt']);
  });

  it('makes a report of a mail that says something itself, whatever is attached', async () => {
    const reading = await readingOf(
      'a.eml',
      withFile(`Guten Tag,\n\nanbei ein Foto.\n\n${text}\nMit freundlichen Grüßen\n\nLena Brandt\nPressestelle`),
    );
    expect(bodyOf(reportsOf(reading)[0])).toContain('Über die Kosten entscheidet der Rat im März.');
    expect(bodyOf(reportsOf(reading)[0])).not.toMatch(/Grüßen|Brandt/);
    expect(reading.removals.map(({ rule }) => rule)).toContain('mail-signature');
    expect(reading.warnings).not.toContain('cover-mail');
  });

  it('says plainly what is wrong with a mail that cannot be read', async () => {
    const fault = async (source: string) => {
      const { outcome } = await read('a.eml', source);
      return outcome.ok ? 'read' : outcome.fault.code;
    };
    expect(
      await fault(mail({ 'Content-Type': 'multipart/encrypted; boundary=e' }, '--e\nContent-Type: application/octet-stream\n\nxyz\n--e--')),
    ).toBe('file-encrypted');
    expect(
      await fault(
        mail({ 'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data', 'Content-Transfer-Encoding': 'base64' }, 'AAAA'),
      ),
    ).toBe('file-encrypted');
    expect(await fault(mail({}, ''))).toBe('file-no-text');
    expect(await fault(mail({ 'Content-Type': 'text/plain; charset=utf-7' }, '+ADw-p+AD4-'))).toBe('file-no-text');
  });

  it('reads what is there when boundaries are missing, wrong or repeated, or the file ends early', async () => {
    const body = `--echt\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--echt--`;
    for (const type of [
      'multipart/mixed; boundary=falsch',
      'multipart/mixed',
      'multipart/mixed; boundary="',
      'multipart/mixed; boundary=echt; boundary=falsch',
    ]) {
      expect(textOf(await readingOf('a.eml', mail({ 'Content-Type': type }, body)))).toContain(paragraph);
    }
    const whole = mail({ 'Content-Type': 'multipart/mixed; boundary=echt' }, body);
    expect(textOf(await readingOf('a.eml', whole.slice(0, -60)))).toContain(paragraph.slice(0, 100));
  });

  it('stays calm with headers, nesting, lines and ids beyond all measure', async () => {
    const many = await readingOf('a.eml', mail({}, text).replace('\r\n\r\n', `\r\n${'X-A: b\r\n'.repeat(100_000)}\r\n`));
    expect(textOf(many)).toContain(paragraph);
    const folded = await readingOf('a.eml', mail({ Subject: `Lang${'\r\n lang'.repeat(100_000)}` }, text));
    expect(textOf(folded)).toContain(paragraph);
    let deep = text;
    for (let level = 0; level < 300; level += 1)
      deep = `Content-Type: multipart/mixed; boundary=b${String(level)}\n\n--b${String(level)}\n${level === 0 ? '\n' : ''}${deep}\n--b${String(level)}--`;
    const { outcome } = await read('a.eml', `From: a@example.org\nTo: b@example.org\nSubject: Tief\n${deep}`);
    expect(outcome.ok ? '' : outcome.fault.code).toBe('parser-depth');
    const line = await read(
      'a.eml',
      mail({ 'Content-Type': 'application/pdf; name=a.pdf', 'Content-Transfer-Encoding': 'base64' }, 'QUJD'.repeat(1_000_000)),
    );
    expect(line.parts.map((part) => (part.kind === 'file' ? part.bytes.length : 0))).toEqual([3_000_000]);
    const loop = await readingOf(
      'a.eml',
      mail(
        { 'Content-Type': 'multipart/related; boundary=r' },
        `--r\nContent-Type: text/html\nContent-ID: <a>\n\n<p>${paragraph}</p><img src="cid:a"><iframe src="cid:a"></iframe>\n--r--`,
      ),
    );
    expect(textOf(loop)).toContain(paragraph);
  });

  it('answers every cut and every flipped byte with a reading or a fault', async () => {
    const whole = Buffer.from(
      mail(
        { 'Content-Type': 'multipart/alternative; boundary=b' },
        `--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(text).toString('base64')}\n--b\nContent-Type: text/html\n\n<p>${paragraph}</p>\n--b--`,
      ),
    );
    for (let at = 1; at < whole.length; at += 37) {
      expect((await read('a.eml', whole.subarray(0, at))).outcome).toHaveProperty('ok');
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      const { outcome } = await read('a.eml', flipped);
      expect(outcome.ok ? '' : outcome.fault.code).not.toBe('parser-crashed');
    }
  });
});
