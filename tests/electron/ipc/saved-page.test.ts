import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describePicture } from '#electron/import/extract/picture.ts';
import type { AssetId } from '#shared/model/ids.ts';
import { root } from '../../support/core.ts';
import { importFiles } from '../../support/import-files.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.dispose());

/** The first bytes of a picture of 640 × 480 dots: enough to know it by. */
const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e008060000001f15c489000000', 'hex');
const page = `<!doctype html><html lang="de"><head><title>Rathaus zieht um</title></head><body><article><h1>Rathaus zieht um</h1>
<p>Das Rathaus von Nordheide zieht im Mai in ein neues Haus am Markt, teilte die Verwaltung am Montag mit.</p>
<figure><img src="./Rathaus%20zieht%20um-Dateien/haus.png" alt="Das neue Haus"><figcaption>Das neue Haus am Markt.</figcaption></figure>
<p>Der Umzug dauert zwei Wochen; in dieser Zeit bleibt das Bürgerbüro geschlossen.</p></article></body></html>`;

it('a page saved with its folder keeps its picture, from the drop to the report', async () => {
  const files = [
    { name: 'Ablage/Rathaus zieht um.html', bytes: Buffer.from(page) },
    { name: 'Ablage/Rathaus zieht um-Dateien/haus.png', bytes: picture },
    { name: 'Ablage/Rathaus zieht um-Dateien/stil.css', bytes: readFileSync(join(root, 'package.json')) },
  ];
  expect(await importFiles(test.app.port, files, { commit: true })).toBeNull();
  const { rows } = await test.ask('articles.list', { query: {}, offset: 0, limit: 5 } as never);
  expect(rows).toHaveLength(1);
  const article = await test.ask('articles.get', { id: rows[0]?.id as never });
  const id = describePicture(picture)?.id as AssetId;
  expect(JSON.stringify(article.body)).toContain(id);
  expect(await test.ask('assets.read', { id })).toEqual({ mediaType: 'image/png', bytes: picture.toString('base64') });
  expect(test.unexpected).toEqual([]);
});
