import { existsSync, mkdirSync, readdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CoreContext } from '#electron/core-context.ts';
import { createInboxWatch } from '#electron/ipc/inbox-watch.ts';
import type { InboxWatch } from '#electron/ipc/inbox-watch.ts';
import { failUnsent } from '#electron/store/batches.ts';
import { writeSettings } from '#electron/store/settings.ts';
import { ok } from '#shared/result.ts';
import { openImportCore } from '../../support/import-core.ts';
import type { ImportCore } from '../../support/import-core.ts';
import { block, readingOf, report } from '../../support/made-reading.ts';
import { openTestApp } from '../../support/open-test-app.ts';

let core: ImportCore;
let watch: InboxWatch;
let inbox = '';
const reading = readingOf(['Text'], { kind: 'document', records: [report('r1', { blocks: [block('paragraph', 'Text')] })] });

function open(folder?: string): void {
  core = openImportCore(() => ok({ reading }), folder);
  inbox = join(core.store.folder, 'Eingang');
  const context = { store: core.store, host: { inboxFolder: () => inbox } } as unknown as CoreContext;
  watch = createInboxWatch(context, core.uploads, { stableMs: 60, patienceMs: 800, pollMs: 30 });
}
function turn(watchesInbox: boolean): void {
  core.store.write((db) => writeSettings(db, { watchesInbox }));
  watch.sync();
}
const put = (name: string, text: string): void => {
  mkdirSync(join(inbox, name, '..'), { recursive: true });
  writeFileSync(join(inbox, name), text);
};
const left = () =>
  readdirSync(inbox, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(inbox.length + 1))
    .sort();
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((next) => setTimeout(next, 10));
};
const names = () => core.rows().map(({ name }) => name);
afterEach(async () => {
  await watch.close();
  await core.dispose();
});

describe('the watched folder', () => {
  it('is made when it is switched on, and what comes into it is read as one delivery and moved away', async () => {
    open();
    turn(true);
    expect(existsSync(inbox)).toBe(true);
    put('eins.txt', 'Eins');
    put('ordner/zwei.txt', 'Zwei');
    await until(() => left().length === 2 && left().every((name) => name.startsWith('Übernommen')));
    await core.queue.idle();
    expect(names()).toEqual(['eins.txt', 'ordner/zwei.txt']);
    expect(core.batches()).toHaveLength(1);
    expect(left()).toEqual(['Übernommen/eins.txt', 'Übernommen/ordner/zwei.txt']);
    expect(existsSync(join(inbox, 'ordner'))).toBe(false);
  });

  it('takes what lay there before, and never writes over what was taken earlier', async () => {
    open();
    put('a.txt', 'Neu');
    put('Übernommen/a.txt', 'Alt');
    turn(true);
    await until(() => left().length === 2 && !left().includes('a.txt'));
    expect(left()).toEqual(['Übernommen/a 2.txt', 'Übernommen/a.txt']);
    expect(names()).toEqual(['a.txt']);
  });

  it('leaves alone what is hidden, temporary, a link, empty, or still growing', async () => {
    open();
    put('.versteckt.txt', 'x');
    put('~$brief.docx', 'x');
    put('film.crdownload', 'x');
    put('leer.txt', '');
    symlinkSync('/etc/hosts', join(inbox, 'verweis.txt'));
    turn(true);
    put('waechst.txt', 'A');
    const growing = setInterval(() => put('waechst.txt', 'A'.repeat(1 + Math.floor(performance.now()))), 10);
    await new Promise((next) => setTimeout(next, 300));
    expect(names()).toEqual([]);
    clearInterval(growing);
    put('waechst.txt', 'Fertig');
    await until(() => existsSync(join(inbox, 'Übernommen', 'waechst.txt')));
    await new Promise((next) => setTimeout(next, 200));
    expect(core.rows().map(({ name, fault }) => [name, fault])).toEqual([
      ['leer.txt', 'file-empty'],
      ['waechst.txt', null],
    ]);
    expect(left()).toEqual(
      ['.versteckt.txt', 'film.crdownload', 'leer.txt', 'verweis.txt', 'waechst.txt', '~$brief.docx']
        .map((name) => (name === 'waechst.txt' ? 'Übernommen/waechst.txt' : name))
        .sort(),
    );
  });

  it('imports nothing twice when the core ended between storing and moving', async () => {
    open();
    core.send([{ name: 'a.txt', bytes: Buffer.from('Text') }]);
    await core.queue.idle();
    put('a.txt', 'Text');
    put('b.txt', 'Text');
    turn(true);
    await until(() => left().every((name) => name.startsWith('Übernommen')));
    await core.queue.idle();
    // The same words under another name are another file.
    expect(names()).toEqual(['a.txt', 'b.txt']);
  });

  it('imports a file that comes once more, and lets the inbox say that it is known', async () => {
    open();
    turn(true);
    put('a.txt', 'Text');
    await until(() => existsSync(join(inbox, 'Übernommen', 'a.txt')));
    await core.queue.idle();
    core.queue.leaveOut(core.rows().map((row) => row.id));
    put('a.txt', 'Text');
    await until(() => existsSync(join(inbox, 'Übernommen', 'a 2.txt')));
    await core.queue.idle();
    put('a.txt', 'Text');
    await until(() => existsSync(join(inbox, 'Übernommen', 'a 3.txt')));
    await core.queue.idle();
    expect(core.rows().map(({ state }) => state)).toEqual(['discarded', 'clear', 'look']);
    expect(core.batches()[0]?.proposals[0]?.reasons).toEqual(['same-file']);
  });

  it('leaves a file that cannot be taken where it is, also after a start, and takes it once it has changed', async () => {
    open();
    put('leer.txt', '');
    turn(true);
    await until(() => core.rows().length === 1);
    await watch.close();
    const { folder } = core.store;
    core.store.close();
    open(folder);
    turn(true);
    put('b.txt', 'Text');
    await until(() => existsSync(join(inbox, 'Übernommen', 'b.txt')));
    await new Promise((next) => setTimeout(next, 200));
    expect(left()).toEqual(['leer.txt', 'Übernommen/b.txt'].sort());
    expect(names()).toEqual(['leer.txt', 'b.txt']);
    put('leer.txt', 'Doch Text');
    await until(() => existsSync(join(inbox, 'Übernommen', 'leer.txt')));
    expect(names()).toEqual(['leer.txt', 'b.txt', 'leer.txt']);
  });

  it('takes again after a start what had not arrived when the core ended, and no longer says that it is missing', async () => {
    open();
    core.uploads.begin([{ name: 'a.txt', byteCount: 4 }]);
    core.store.write((db) => failUnsent(db, 7));
    expect(core.rows().map(({ fault }) => fault)).toEqual(['upload-lost']);
    put('a.txt', 'Text');
    turn(true);
    await until(() => existsSync(join(inbox, 'Übernommen', 'a.txt')));
    await core.queue.idle();
    expect(core.rows().map(({ name, state }) => [name, state])).toEqual([['a.txt', 'clear']]);
  });

  it('does not wait for ever for one file that keeps growing, but keeps a page waiting for its pictures', async () => {
    open();
    turn(true);
    put('a.txt', 'Text');
    put('seite.html', '<p>Text</p>');
    const growing = setInterval(() => put('seite_files/bild.png', 'A'.repeat(1 + Math.floor(performance.now()))), 10);
    await until(() => existsSync(join(inbox, 'Übernommen', 'a.txt')));
    expect(names()).toEqual(['a.txt']);
    clearInterval(growing);
    await until(() => existsSync(join(inbox, 'Übernommen', 'seite.html')));
    expect(names()).toEqual(['a.txt', 'seite.html']);
  });

  it('tries to move a stored file again where that failed, and does not import it twice', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    open();
    put('a.txt', 'Text');
    put('Übernommen', 'eine Datei, wo der Ordner sein soll');
    turn(true);
    await until(() => log.mock.calls.length >= 3);
    expect(names()).toEqual(['a.txt']);
    unlinkSync(join(inbox, 'Übernommen'));
    await until(() => existsSync(join(inbox, 'Übernommen', 'a.txt')));
    expect(names()).toEqual(['a.txt']);
    log.mockRestore();
  });

  it('keeps a saved page and its pictures together', async () => {
    open();
    put('seite.html', '<p>Text</p>');
    put('seite_files/stil.css', 'p {}');
    put('seite_files/bild.png', 'kein Bild');
    turn(true);
    await until(() => left().every((name) => name.startsWith('Übernommen')));
    await core.queue.idle();
    expect(names()).toEqual(['seite.html']);
    expect(left()).toEqual(['Übernommen/seite.html', 'Übernommen/seite_files/bild.png', 'Übernommen/seite_files/stil.css']);
  });

  it('is left alone once it is switched off', async () => {
    open();
    turn(true);
    turn(false);
    put('a.txt', 'Text');
    await new Promise((next) => setTimeout(next, 250));
    expect([left(), names()]).toEqual([['a.txt'], []]);
  });
});

it('is switched on and shown by the window’s requests, and takes files in the whole core', async () => {
  open();
  const test = await openTestApp();
  const folder = join(test.folder, 'Eingang');
  await test.ask('settings.set', { watchesInbox: true });
  writeFileSync(join(folder, 'meldung.txt'), 'Neues Portal\n\nDie Stadt Nordheide stellt ein Portal vor. Es beginnt im Mai.\n');
  await until(() => existsSync(join(folder, 'Übernommen', 'meldung.txt')));
  await test.app.importsIdle();
  const [batch] = await test.ask('imports.list', {});
  expect(batch?.proposals).toMatchObject([{ fileName: 'meldung.txt', articles: 1 }]);
  await test.ask('imports.revealInbox', {});
  expect(test.saved).toEqual([`reveal ${folder}`]);
  await test.dispose();
}, 30_000);
