import { describe, expect, it } from 'vitest';
import { detect } from '#electron/import/detect.ts';

const ask = (name: string, content: string | Uint8Array): string => {
  const result = detect(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return result.ok ? result.value.id : result.fault.code;
};
const page = '<!DOCTYPE html><html><head><title>Meldung</title></head><body><p>Text</p></body></html>';

describe('detect', () => {
  it.each([
    ['meldung.txt', 'Nordheide: Neue Leitstelle\n[3.4.2025] Die Stadt …', 'text'],
    ['ohne-endung', 'Nur ein Satz.', 'text'],
    ['seite.html', page, 'html'],
    ['seite.txt', page, 'html'],
    ['seite.txt', `<?xml version="1.0"?>\n<!-- gespeichert -->\n${page}`, 'html'],
    ['auszug.txt', '<p>Erster Absatz</p><p>Zweiter <b>Absatz</b></p>', 'html'],
    ['seite.html', 'Ein Text ganz ohne Auszeichnung.', 'text'],
    ['notiz.md', '# Notiz\n\nEin Satz.', 'markdown'],
    ['notiz.md', 'Ein Satz ohne Zeichen.', 'markdown'],
    ['notiz.txt', '---\ntitle: Notiz\n---\n\nText', 'markdown'],
    ['notiz.txt', '# Notiz\n\nSiehe [hier](https://beispiel.de).', 'markdown'],
    ['text.txt', '# 1 im Ranking\n\nDer Satz: 3 * 4 ist 12.', 'text'],
    ['text.txt', 'Die Auszeichnung <p> steht für Absatz.', 'text'],
    ['bericht.txt', '{\\rtf1\\ansi Text}', 'rtf'],
    ['feed.xml', '<?xml version="1.0"?><rss><channel/></rss>', 'feed'],
    ['daten.json', '{"a": 1}', 'json'],
    ['liste.txt', 'Titel;Datum;Text\nRadweg;5.10.2026;Der Radweg ist fertig.', 'csv'],
    ['adresse.txt', 'https://kreis.example/radweg', 'link'],
  ])('takes %s for what it holds', (name, content, format) => {
    expect(ask(name, content)).toBe(format);
  });

  it.each([
    ['leer.txt', '', 'file-empty'],
    ['weiss.txt', ' \n\t\n', 'file-empty'],
    ['katalog.xml', '<?xml version="1.0"?><katalog><posten/></katalog>', 'file-unknown-format'],
    ['bild.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'file-binary'],
    ['programm.html', Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 256), 'file-binary'],
  ])('refuses %s with a plain reason', (name, content, code) => {
    expect(ask(name, content)).toBe(code);
  });

  it('knows text in UTF-16 by its content', () => {
    expect(ask('mail.txt', Buffer.from('\uFEFFGrüße aus Nordheide', 'utf16le'))).toBe('text');
    expect(ask('seite.dat', Buffer.from(page, 'utf16le'))).toBe('html');
  });
});
