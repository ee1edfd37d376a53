import { describe, expect, it } from 'vitest';
import type { ReportRecord } from '#shared/model/reading.ts';
import { faultOf, readBytes } from './data-support.ts';

const links = async (name: string, text: string | Uint8Array): Promise<(string | undefined)[][]> => {
  const reading = await readBytes(name, typeof text === 'string' ? Buffer.from(text) : text);
  expect(reading.format).toBe('link');
  return reading.records.map((record) => [(record as ReportRecord).fields.headline?.value, (record as ReportRecord).fields.url?.value]);
};

describe('link files', () => {
  it('names a link by its file', async () => {
    expect(await links('Kreis: Radweg fertig.url', '[InternetShortcut]\r\nURL=https://kreis.example/radweg\r\n')).toEqual([
      ['Radweg fertig', 'https://kreis.example/radweg'],
    ]);
  });

  it.each(['link.url', 'Verknüpfung.url', 'Neue Verknüpfung (2).url', 'neu.url'])(
    'names a link by its address where its file %s says nothing',
    async (name) => {
      const [found] = await links(name, '[InternetShortcut]\r\nURL=https://www.kreis.example/radweg/7?utm_source=mail&id=3\r\n');
      expect(found).toEqual(['kreis.example/radweg/7?id=3', 'https://www.kreis.example/radweg/7?id=3']);
    },
  );

  it('reads a shortcut in UTF-16 and one with sections of the browser before it', async () => {
    expect(await links('a.url', Buffer.from('\uFEFF[InternetShortcut]\r\nURL=https://a.example/ü\r\n', 'utf16le'))).toEqual([
      ['a', 'https://a.example/%C3%BC'],
    ]);
    expect(
      await links('b.url', '[DEFAULT]\r\nBASEURL=https://b.example/\r\n[InternetShortcut]\r\nURL=https://b.example/x\r\n'),
    ).toHaveLength(1);
  });

  it('takes a text of one address for a link, and one with a word more for a text', async () => {
    expect(await links('notiz.txt', 'https://a.example/meldung\n')).toEqual([['notiz', 'https://a.example/meldung']]);
    expect((await readBytes('notiz.txt', Buffer.from('Siehe https://a.example/meldung\n'))).format).toBe('text');
  });

  it.each([
    ['skript.url', '[InternetShortcut]\r\nURL=javascript:alert(1)\r\n'],
    ['platte.url', '[InternetShortcut]\r\nURL=file:///C:/Windows/system.ini\r\n'],
    ['netz.url', '[InternetShortcut]\r\nURL=\\\\server\\freigabe\r\n'],
    ['leer.url', '[InternetShortcut]\r\nURL=\r\n'],
    ['programm.desktop', '[Desktop Entry]\nType=Application\nExec=rm -rf ~\n'],
    ['leer.webloc', '<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string></string></dict></plist>'],
    ['halb.webloc', Buffer.from('bplist00\u00d1\u0001\u0002SURL_\u0010\u0030https://', 'latin1')],
  ])('keeps nothing of %s that is no safe address', async (name, content) => {
    expect(await faultOf(name, content)).toBe('file-no-text');
  });
});
