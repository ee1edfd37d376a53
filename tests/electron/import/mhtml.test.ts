import { describe, expect, it } from 'vitest';
import { detect } from '#electron/import/detect.ts';
import { windows1252 } from '../../support/make-msg.ts';
import { paragraph, png, read, readingOf, reportsOf, textOf } from './mail-support.ts';

const html = (body: string): string => `<html><head><title>Aubach</title></head><body>${body}</body></html>`;
const archive = (parts: string, boundary = 'teil', extra = ''): string =>
  `From: <Saved by Blink>\nSnapshot-Content-Location: https://aubach.example/rat/seite\nSubject: Seite\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="${boundary}"${extra}\n\n${parts}`;
const pagePart = (body: string, headers = 'Content-Location: https://aubach.example/rat/seite\n'): string =>
  `--teil\nContent-Type: text/html; charset=utf-8\n${headers}\n${html(body)}\n`;
const picture = png(200, 100).toString('base64');

describe('web archives', () => {
  it('is told from a mail by what only archives have', () => {
    const found = (name: string, source: string) => {
      const format = detect(name, Buffer.from(source));
      return format.ok ? format.value.id : format.fault.code;
    };
    const source = archive(`${pagePart(`<p>${paragraph}</p>`)}--teil--`);
    for (const name of ['a.mhtml', 'a.mht', 'a.eml', 'a.txt', 'a.html']) expect(found(name, source)).toBe('mhtml');
    const letter = `From: a@example.org\nTo: b@example.org\nSubject: Seite\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary=teil\n\n${pagePart('<p>x</p>')}`;
    expect(found('a.eml', letter)).toBe('eml');
  });

  it('finds pictures by id, by address and by their way from the page, in base64 and quoted-printable', async () => {
    const body = `<h1>Bilder</h1><p>${paragraph}</p><img src="cid:eins" alt="Nach Id"><img src="../bild/zwei.png" alt="Nach Weg"><img src="https://aubach.example/drei.png" alt="Nach Adresse"><img src="https://anderswo.example/vier.png" alt="Fehlt">`;
    const part = (headers: string): string =>
      `--teil\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n${headers}\n\n${picture}\n`;
    const reading = await readingOf(
      'a.mhtml',
      archive(
        `${pagePart(body)}${part('Content-ID: <eins>')}${part('Content-Location: https://aubach.example/bild/zwei.png')}${part('Content-Location: https://aubach.example/drei.png')}--teil--`,
      ),
    );
    const kept = reading.lines
      .filter((line) => line.kind === 'picture')
      .map((line) => [line.text, line.picture?.assetId !== null, line.picture?.url]);
    expect(kept).toEqual([
      ['Nach Id', true, null],
      ['Nach Weg', true, 'https://aubach.example/bild/zwei.png'],
      ['Nach Adresse', true, 'https://aubach.example/drei.png'],
      ['Fehlt', false, 'https://anderswo.example/vier.png'],
    ]);
  });

  it('takes the root part that the head names, and the address of the page for its links', async () => {
    const two = `${pagePart('<p>Werbung.</p>', 'Content-ID: <werbung>\n')}${pagePart(`<h1>Rat</h1><p>${paragraph} <a href="vorlage.pdf">Vorlage</a></p>`, 'Content-ID: <text>\nContent-Location: https://aubach.example/rat/1\n')}--teil--`;
    const reading = await readingOf('a.mhtml', archive(two, 'teil', '; start="<text>"'));
    expect(textOf(reading)).toContain(paragraph);
    expect(textOf(reading)).not.toContain('Werbung');
    expect(reading.lines.flatMap((line) => line.marks.map((mark) => mark.url))).toEqual(['https://aubach.example/rat/vorlage.pdf']);
  });

  it('reads the charset of the part, whatever the page says of itself', async () => {
    const page = `<html><head><meta charset="utf-8"></head><body><h1>Größe</h1><p>${paragraph}</p></body></html>`;
    const source = Buffer.concat([
      Buffer.from(archive('--teil\nContent-Type: text/html; charset=windows-1252\n\n')),
      windows1252(page),
      Buffer.from('\n--teil--'),
    ]);
    expect(reportsOf(await readingOf('a.mht', source))[0]?.fields.headline?.value).toBe('Größe');
  });

  it('reads an archive without boundary, with the wrong one, or cut at any place', async () => {
    const whole = archive(`${pagePart(`<h1>Rat</h1><p>${paragraph}</p>`)}--teil--`);
    for (const broken of [
      whole.replace('; boundary="teil"', ''),
      whole.replace('boundary="teil"', 'boundary="anders"'),
      whole.slice(0, -12),
    ]) {
      expect(textOf(await readingOf('a.mhtml', broken))).toContain(paragraph);
    }
    for (let at = 40; at < whole.length; at += 29) expect((await read('a.mhtml', whole.slice(0, at))).outcome).toHaveProperty('ok');
  });

  it('says plainly when there is no page in it', async () => {
    const code = async (source: string) => {
      const { outcome } = await read('a.mhtml', source);
      return outcome.ok ? 'read' : outcome.fault.code;
    };
    expect(await code(archive(`--teil\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${picture}\n--teil--`))).toBe(
      'file-no-text',
    );
    expect(await code(archive(pagePart('')))).toBe('file-no-text');
    expect(await code(archive(pagePart('<div>'.repeat(20_000) + paragraph)))).toBe('parser-depth');
  });

  it('keeps scripts, styles and addresses of other kinds out of the text and its links', async () => {
    const reading = await readingOf(
      'a.mhtml',
      archive(
        pagePart(
          `<script>alert(1)</script><style>p{}</style><p>${paragraph} <a href="javascript:alert(1)">hier</a> <a href="file:///etc/passwd">dort</a></p><img src="javascript:alert(1)" alt="Bild">`,
        ),
      ),
    );
    expect(JSON.stringify(reading)).not.toMatch(/alert|file:/);
  });
});
