import { mkdtempSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openWindow } from '../support/open-window.ts';
import type { TestWindow } from '../support/open-window.ts';
import { ask } from '../support/import-files.ts';
import { makeZip } from '../support/make-zip.ts';
import { expectAccessible, expectQuiet } from './expectations.ts';

let window: TestWindow | undefined;
afterEach(async () => {
  await window?.close();
  window = undefined;
});

/** Files that cannot be taken over, and one that can. */
function oddFiles(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-odd-'));
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const large = write('riesig.txt', 'Anfang');
  truncateSync(large, 200 * 1024 * 1024);
  return [
    large,
    write('leer.txt', ''),
    write(
      'programm.txt',
      Uint8Array.from({ length: 4_096 }, (_, index) => (index * 37) % 256),
    ),
    write(
      'unbekannt.xyz',
      Uint8Array.from({ length: 4_096 }, (_, index) => (index * 91) % 256),
    ),
    write('beschaedigt.docx', makeZip([{ name: 'word/document.xml', bytes: 'x'.repeat(5_000) }]).slice(0, 60)),
    write('geschuetzt.zip', makeZip([{ name: 'brief.txt', bytes: 'geheim', flags: 1 }])),
    write('alt.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_096)])),
    write('tief.html', `<html><body>${'<div>'.repeat(20_000)}Tief${'</div>'.repeat(20_000)}</body></html>`),
    write('falsch-benannt.pdf', 'Auenfurt: Rathaus zieht um\n\n[21.11.2026] Das Rathaus zieht im Mai in ein neues Haus.\n'),
    write(
      'ordentlich.txt',
      'Nordheide: Neues Portal\n\n[22.11.2026] Elf Gemeinden stellen ein Portal vor.\n\nDer Betrieb beginnt im Mai. (kt)\n',
    ),
  ];
}

describe('odd files', () => {
  it('get one clear German sentence each, nothing of them is stored, and the rest of the drop goes on', async () => {
    window = await openWindow();
    const { page, core, library } = window;
    await window.dropFiles(oddFiles());
    await page.getByText('ordentlich.txt').click();
    await page.getByRole('button', { name: 'Nur diese Datei übernehmen' }).waitFor();
    await page.getByText(/^Nicht lesbar \(8\)$/).waitFor();
    for (const sentence of [
      /„riesig\.txt“ ist zu groß \(2\d\d MB\)\. Umbruch liest Dateien bis 5\d MB\./,
      /„leer\.txt“ ist leer\./,
      /„programm\.txt“ enthält keinen Text, sondern Bild, Ton, Programm oder andere Daten\./,
      /„unbekannt\.xyz“ enthält keinen Text/,
      /„beschaedigt\.docx“ ist beschädigt/,
      /„geschuetzt\.zip“ ist mit einem Kennwort geschützt\./,
      /„alt\.doc“ hat ein altes Office-Format\./,
      /„tief\.html“ konnte nicht gelesen werden: Die Datei ist zu tief verschachtelt\./,
    ])
      await page.getByText(sentence).first().waitFor();
    await expectAccessible(window, 'inbox with unreadable files');
    await page.getByRole('button', { name: 'Nur diese Datei übernehmen' }).click();
    await page.getByText('1 Beitrag angelegt').waitFor();
    expect(await ask(core, 'library.info', {})).toMatchObject({ articles: 1, teasers: 0 });
    const originals = readdirSync(join(library, 'originals'), { recursive: true }).filter((name) => String(name).endsWith('.gz'));
    // The good one, the text that goes by the name of a PDF, and the deep one, which a later version may read.
    expect(originals).toHaveLength(3);
    expectQuiet(window);
  });

  it('that hold scripts and trackers are read as text: nothing runs and nothing is asked for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'umbruch-hostile-'));
    const path = join(folder, '"><img src=x onerror=alert(1)>.html');
    writeFileSync(
      path,
      `<html onload="alert(1)"><head><title>&lt;script&gt;alert(2)&lt;/script&gt;</title><meta http-equiv="refresh" content="0;url=https://evil.example/">
      <link rel="stylesheet" href="https://evil.example/a.css"><style>@import url(https://evil.example/b.css)</style></head>
      <body onpageshow="alert(3)"><h1>Bürgerbüro öffnet</h1><p>Das Büro öffnet am Montag. <a href="javascript:alert(4)">Mehr</a> <a href="https://ok.example/">Gut</a></p>
      <img src="https://evil.example/pixel.gif" onerror="alert(5)"><iframe src="https://evil.example/"></iframe><svg onload="alert(6)"><a xlink:href="javascript:alert(7)">x</a></svg>
      <script>fetch('https://evil.example/')</script></body></html>`,
    );
    window = await openWindow();
    const { page, core } = window;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await window.dropFiles([path]);
    await page
      .getByRole('button', { name: /übernehmen/ })
      .first()
      .waitFor();
    await page.getByText('Bürgerbüro öffnet').first().waitFor();
    await page.getByRole('button', { name: 'Nur diese Datei übernehmen' }).click();
    await page.getByText('1 Beitrag angelegt').waitFor();
    await window.goTo('#/articles/all');
    await page.getByRole('option').first().click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(dialogs).toEqual([]);
    expect((await ask(core, 'library.info', {})).articles).toBe(1);
    expectQuiet(window);
  });
});
