import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as CFB from 'cfb';
import { describe, expect, it } from 'vitest';
import { unpackRtf } from '#electron/import/extract/mail/compressed-rtf.ts';
import { readCompoundFile } from '#electron/import/extract/mail/compound-file.ts';
import { detect } from '#electron/import/detect.ts';
import { makeMsg, windows1252 } from '../../support/make-msg.ts';
import { paragraph, png, read, readingOf, reportsOf, textOf } from './mail-support.ts';

const stored = (rtf: string): Uint8Array => {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.writeUInt32LE(0x414c454d, 8);
  return Buffer.concat([head, Buffer.from(rtf, 'latin1')]);
};

/** An old Word file as far as its directory tells. */
const oldWord = (): Uint8Array => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/WordDocument', Buffer.alloc(6_000));
  CFB.utils.cfb_add(container, '/1Table', Buffer.from('__substg1.0_0037001F', 'utf16le'));
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Buffer);
};

describe('Outlook messages', () => {
  it('is known by its directory, and never takes an old Word file for itself', () => {
    const message = makeMsg({ subject: 'Betreff', body: paragraph });
    for (const name of ['a.msg', 'a.doc', 'a']) {
      const found = detect(name, message);
      expect(found.ok && found.value.id).toBe('msg');
    }
    expect(detect('a.doc', oldWord())).toMatchObject({ ok: false, fault: { code: 'file-old-office' } });
    expect(detect('a.msg', oldWord())).toMatchObject({ ok: false, fault: { code: 'file-old-office' } });
  });

  it('reads its markup before its plain text, in the code page it names', async () => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><h1>Straße gesperrt</h1><p>${paragraph}</p></body></html>`;
    const reading = await readingOf('a.msg', makeMsg({ subject: 'Sperrung', body: 'Straße gesperrt', html, htmlBytes: windows1252(html) }));
    expect(reportsOf(reading)[0]?.fields.headline?.value).toBe('Straße gesperrt');
    expect(textOf(reading)).toContain(paragraph);
  });

  it('reads rich text where there is nothing else, with and without a page in it', async () => {
    const rich = await readingOf(
      'a.msg',
      makeMsg({
        subject: 'Rat',
        rtf: stored(
          `{\\rtf1\\ansi\\ansicpg1252\\pard Stra\\'dfe gesperrt\\par ${paragraph.replace(/[^ -~]/g, (letter) => `\\'${letter.charCodeAt(0).toString(16)}`)}\\par}`,
        ),
      }),
    );
    expect(textOf(rich)).toContain('Straße gesperrt');
    expect(textOf(rich)).toContain('ihre Bürgerbüros bis zum Sommer');
    const page = await readingOf(
      'a.msg',
      makeMsg({
        subject: 'Rat',
        rtf: stored(
          `{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <h1>}\\htmlrtf {\\htmlrtf0 Ratssitzung{\\*\\htmltag72 </h1>}\\htmlrtf }\\htmlrtf0 {\\*\\htmltag64 <p>}${paragraph.replace(/[^ -~]/g, (letter) => `\\'${letter.charCodeAt(0).toString(16)}`)}{\\*\\htmltag72 </p>}}`,
        ),
      }),
    );
    expect(page.lines[0]).toMatchObject({ text: 'Ratssitzung', kind: 'heading' });
  });

  it('unpacks the rich text of the format’s own description', () => {
    const packed = Buffer.from('2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0', 'hex');
    expect(Buffer.from(unpackRtf(packed) ?? []).toString('latin1')).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
    expect(unpackRtf(packed.subarray(0, 15))).toBeNull();
    expect(unpackRtf(Buffer.alloc(40))).toBeNull();
  });

  it('goes down to the message within the message, and hands out files and pictures', async () => {
    const inner = {
      subject: 'Innen',
      senderName: 'Gemeinde Hohenau',
      sent: Date.parse('2026-02-10T15:00:00Z'),
      body: `Innen steht der Text\n\n${paragraph}`,
      attachments: [
        { name: 'anlage.txt', type: 'text/plain', bytes: Buffer.from(paragraph) },
        { name: 'foto.png', type: 'image/png', bytes: png(120, 90) },
      ],
    };
    const { outcome, parts } = await read(
      'a.msg',
      makeMsg({
        subject: 'WG: Innen',
        body: 'Zur Info',
        attachments: [
          { name: 'Innen', message: inner },
          { name: 'tabelle.xls', bytes: Buffer.from('x') },
        ],
      }),
    );
    if (!outcome.ok || outcome.value.reading === null) throw new Error('not read');
    const [report] = reportsOf(outcome.value.reading);
    expect(report?.fields.headline?.value).toBe('Innen steht der Text');
    expect(report?.fields.date?.value).toBe('2026-02-10');
    expect(parts.map((part) => (part.kind === 'asset' ? part.asset.mediaType : part.name))).toEqual(['image/png', 'anlage.txt']);
    expect(outcome.value.reading.warnings).toEqual(['attachments-unread']);
  });

  it('says plainly what is wrong with a message that cannot be read', async () => {
    const code = async (bytes: Uint8Array) => {
      const { outcome } = await read('a.msg', bytes);
      return outcome.ok ? 'read' : outcome.fault.code;
    };
    const whole = makeMsg({ subject: 'Betreff', body: paragraph.repeat(40) });
    expect(await code(makeMsg({ subject: 'Leer' }))).toBe('file-no-text');
    expect(
      await code(
        makeMsg({ subject: 'Geheim', messageClass: 'IPM.Note.SMIME', attachments: [{ name: 'smime.p7m', bytes: Buffer.from('x') }] }),
      ),
    ).toBe('file-encrypted');
    expect(await code(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('file-damaged');
    expect(await code(whole.subarray(0, 700))).toBe('file-damaged');
  });

  it('refuses chains that run in a circle before anybody follows them', () => {
    const whole = makeMsg({ subject: 'Betreff', body: paragraph.repeat(40) });
    const view = new DataView(whole.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let at = table; at < table + 512; at += 4)
      if (view.getUint32(at, true) === 0xfffffffe) view.setUint32(at, view.getUint32(48, true), true);
    expect(readCompoundFile(whole)?.isSound ?? false).toBe(false);
  });

  it('answers every flipped byte of a message with a reading or a fault', async () => {
    const whole = Uint8Array.from(readFileSync(join('tests', 'fixtures', 'import', 'msg-embedded-message', 'source.msg')));
    for (let at = 8; at < whole.length; at += 61) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      const { outcome } = await read('a.msg', flipped);
      expect(outcome.ok ? '' : outcome.fault.code, String(at)).not.toBe('parser-crashed');
    }
  });
});
