import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describePicture } from '#electron/import/extract/picture.ts';
import { childId } from '#electron/store/child-proposals.ts';
import { findAsset } from '#electron/store/assets.ts';
import { get } from '#electron/store/connection.ts';
import { setProposalState } from '#electron/store/proposals.ts';
import { ok } from '#shared/result.ts';
import { openImportCore } from '../../support/import-core.ts';
import type { FakeParser, ImportCore } from '../../support/import-core.ts';
import { block, readingOf, report } from '../../support/made-reading.ts';

let core: ImportCore;
afterEach(async () => {
  vi.restoreAllMocks();
  await core.dispose();
});

const bytes = (text: string): Uint8Array => Buffer.from(text);
const file = (name: string, text: string) => ({ kind: 'file', name, bytes: bytes(text) }) as const;
const reading = readingOf(['Text'], { kind: 'document', records: [report('r1', { blocks: [block('paragraph', 'Text')] })] });
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000400000004008060000001f15c489000000', 'hex');
const shown = () => core.rows().map(({ name, state, fault }) => [name, state, fault]);
const stored = () => readdirSync(join(core.store.folder, 'originals'), { recursive: true }).filter((name) => String(name).endsWith('.gz'));

/** An archive holds what its lines name; a mail too, but has a text of its own. */
const parser: FakeParser = ({ name, bytes: content, onPart }) => {
  const text = Buffer.from(content).toString();
  const isArchive = name.endsWith('.zip');
  if (!isArchive && !name.endsWith('.eml')) return ok({ reading });
  for (const line of text.split('\n')) if (line !== '') onPart(file(line, line === 'brief.eml' ? 'anlage.txt' : `Inhalt von ${line}`));
  return ok({ reading: isArchive ? null : reading });
};

describe('an archive', () => {
  it('becomes its files, right behind each other where it lay in the delivery, and is nothing to review itself', async () => {
    core = openImportCore(parser);
    core.send([
      { name: 'archiv.zip', bytes: bytes('pfad/eins.html\nzwei.txt\n') },
      { name: 'danach.txt', bytes: bytes('Danach') },
    ]);
    await core.queue.idle();
    expect(shown()).toEqual([
      ['archiv.zip', 'committed', null],
      ['archiv.zip › pfad/eins.html', 'clear', null],
      ['archiv.zip › zwei.txt', 'clear', null],
      ['danach.txt', 'clear', null],
    ]);
    expect(core.read).toEqual(['archiv.zip', 'archiv.zip › pfad/eins.html', 'archiv.zip › zwei.txt', 'danach.txt']);
    expect(core.batches()[0]?.proposals).toHaveLength(3);
    const parents = get<{ count: number }>(core.store.db, 'SELECT count(*) AS count FROM sources WHERE parent_id IS NOT NULL');
    expect(parents?.count).toBe(2);
  });

  it('in an archive is refused, while mails in it may have files', async () => {
    core = openImportCore(parser);
    core.send([{ name: 'a.zip', bytes: bytes('innen.zip\nbrief.eml\n') }]);
    await core.queue.idle();
    expect(shown()).toEqual([
      ['a.zip', 'committed', null],
      ['a.zip › innen.zip', 'failed', 'archive-nested'],
      ['a.zip › brief.eml', 'clear', null],
      ['a.zip › brief.eml › anlage.txt', 'clear', null],
    ]);
    // The archive, the mail and its file; what lay in the refused archive is not kept.
    expect(stored()).toHaveLength(3);
  });

  it('of mails in mails in mails ends somewhere, with a sentence', async () => {
    core = openImportCore(({ onPart, bytes: content }) => {
      onPart(file('innen.eml', `${Buffer.from(content).toString()}!`));
      return ok({ reading });
    });
    core.send([{ name: 'a.eml', bytes: bytes('x') }]);
    await core.queue.idle();
    expect(shown().map(([name, state, fault]) => [String(name).split(' › ').length, state, fault])).toEqual([
      [1, 'clear', null],
      [2, 'clear', null],
      [3, 'clear', null],
      [4, 'clear', null],
      [5, 'failed', 'archive-nested'],
    ]);
  });

  it('may hold a long table, which is cut into parts there too', async () => {
    core = openImportCore(({ name, onPart }) => {
      if (name.includes('Einträge')) return ok({ reading });
      onPart(name.endsWith('.zip') ? file('liste.csv', 'Titel;Text') : file('Einträge 1–500', '{}'));
      return name.endsWith('.zip') ? ok({ reading: null }) : ok({ reading: null, isCut: true });
    });
    core.send([{ name: 'a.zip', bytes: bytes('x') }]);
    await core.queue.idle();
    expect(shown()).toEqual([
      ['a.zip', 'committed', null],
      ['a.zip › liste.csv', 'committed', null],
      ['a.zip › liste.csv › Einträge 1–500', 'clear', null],
    ]);
  });

  it('without a file to read says so', async () => {
    core = openImportCore(() => ok({ reading: null }));
    core.send([{ name: 'leer.zip', bytes: bytes('x') }]);
    await core.queue.idle();
    expect(shown()).toEqual([['leer.zip', 'failed', 'archive-empty']]);
    expect(stored()).toEqual([]);
  });

  it('with too many files gives the first ones, and one row more says that the others were left', async () => {
    core = openImportCore(({ onPart }) => {
      for (let count = 0; count <= 5_000; count += 1) onPart(file(`${count}.txt`, ''));
      onPart(file('noch-eine.txt', 'Noch eine'));
      return ok({ reading: null });
    });
    core.send([{ name: 'viele.zip', bytes: bytes('y') }]);
    await core.queue.idle();
    expect(shown().slice(5_000)).toEqual([
      ['viele.zip › 4999.txt', 'failed', 'file-empty'],
      ['viele.zip › …', 'failed', 'archive-too-many'],
    ]);
    expect(stored()).toHaveLength(1);
  });

  it('says of each file that was not handed out why', async () => {
    core = openImportCore(({ name, onPart }) => {
      if (!name.endsWith('.zip')) return ok({ reading });
      onPart(file('a.txt', 'A'));
      onPart({ kind: 'refused', name: 'innen.zip', code: 'archive-nested' });
      return ok({ reading: null });
    });
    core.send([{ name: 'a.zip', bytes: bytes('z') }]);
    await core.queue.idle();
    expect(shown().slice(1)).toEqual([
      ['a.zip › a.txt', 'clear', null],
      ['a.zip › innen.zip', 'failed', 'archive-nested'],
    ]);
  });

  it('keeps the pictures beside a saved page for that page', async () => {
    const picture = describePicture(png);
    const withPicture = {
      ...reading,
      lines: reading.lines.map((line) => ({ ...line, picture: { assetId: null, url: 'seite_files/bild.png' } })),
    };
    core = openImportCore(({ name, onPart }) => {
      if (!name.endsWith('.zip')) return ok({ reading: name.includes('seite') ? withPicture : reading });
      onPart(file('vorher.txt', 'V'));
      onPart(file('seite.html', 'S'));
      onPart({ kind: 'companion', name: 'seite_files/bild.png', bytes: png });
      onPart({ kind: 'companion', name: 'seite_files/kein-bild.png', bytes: bytes('nein') });
      return ok({ reading: null });
    });
    core.send([{ name: 'a.zip', bytes: bytes('z') }]);
    await core.queue.idle();
    const row = get<{ reading_json: string }>(core.store.db, "SELECT reading_json FROM proposals WHERE file_name LIKE '%seite.html'");
    expect((JSON.parse(row?.reading_json ?? '{}') as typeof reading).lines[0]?.picture).toEqual({ assetId: picture?.id, url: null });
    // The archive, its two files and one picture.
    expect(stored()).toHaveLength(4);
  });

  it('that was left out while it was read brings nothing', async () => {
    core = openImportCore((input, signal) => {
      for (const row of core.rows()) core.store.write((db) => setProposalState(db, row.id, 'discarded', 9));
      return parser(input, signal);
    });
    core.send([{ name: 'a.zip', bytes: bytes('eins.txt\n') }]);
    await core.queue.idle();
    expect(shown()).toEqual([['a.zip', 'discarded', null]]);
    expect(stored()).toHaveLength(1);
  });

  it('read again after a crash gives each file once', async () => {
    core = openImportCore(parser);
    core.send([{ name: 'a.eml', bytes: bytes('eins.txt\nzwei.txt\n') }]);
    await core.queue.idle();
    const [mail] = core.rows();
    if (!mail) throw new Error('no mail');
    await core.handlers['proposals.reread']({ id: mail.id, prefer: 'mail-thread' });
    await core.queue.idle();
    expect(core.rows().map(({ id }) => id)).toEqual([mail.id, childId(mail.id, 1), childId(mail.id, 2)]);
    expect(core.read).toEqual(['a.eml', 'a.eml › eins.txt', 'a.eml › zwei.txt', 'a.eml']);
  });

  it('holds an empty file that fails by itself, and the same file twice, each as a file of its own', async () => {
    core = openImportCore(({ name, onPart }) => {
      if (!name.endsWith('.zip')) return ok({ reading });
      for (const part of [file('leer.txt', ''), file('a.txt', 'Gleich'), file('b.txt', 'Gleich')]) onPart(part);
      return ok({ reading: null });
    });
    core.send([{ name: 'a.zip', bytes: bytes('z') }]);
    await core.queue.idle();
    expect(shown()).toEqual([
      ['a.zip', 'committed', null],
      ['a.zip › leer.txt', 'failed', 'file-empty'],
      ['a.zip › a.txt', 'clear', null],
      ['a.zip › b.txt', 'look', null],
    ]);
  });
});

describe('pictures of a document', () => {
  it('are kept only when they are what the parser said, and named in the reading by their hash', async () => {
    const picture = describePicture(png);
    if (!picture) throw new Error('no picture');
    core = openImportCore(({ onPart }) => {
      onPart({ kind: 'asset', asset: picture, bytes: png });
      onPart({ kind: 'asset', asset: { ...picture, id: 'b'.repeat(64) }, bytes: png });
      onPart({ kind: 'asset', asset: { ...picture, id: 'c'.repeat(64) }, bytes: bytes('<svg/>') });
      const blocks = [picture.id, 'c'.repeat(64)].map((assetId) => block('image', '', [], { assetId }));
      return ok({ reading: { ...reading, records: [report('r1', { blocks })] } });
    });
    core.send([{ name: 'a.docx', bytes: bytes('z') }]);
    await core.queue.idle();
    expect(findAsset(core.store.db, picture.id)).toEqual(picture);
    expect(findAsset(core.store.db, 'c'.repeat(64))).toBeNull();
    expect(core.blobs.get(picture.id)).toEqual(png);
    const row = get<{ reading_json: string }>(core.store.db, 'SELECT reading_json FROM proposals');
    const read = JSON.parse(row?.reading_json ?? '{}') as typeof reading;
    expect(read.assets).toEqual([picture]);
    const [record] = read.records;
    expect(record?.kind === 'article' && record.blocks.map((one) => one.assetId)).toEqual([picture.id, undefined]);
  });

  it('that lie beside a saved page are found by their path, and read only once they are here', async () => {
    const picture = describePicture(png);
    core = openImportCore(() =>
      ok({
        reading: {
          ...reading,
          lines: reading.lines.map((line) => ({ ...line, picture: { assetId: null, url: './seite_files/bild.png' } })),
        },
      }),
    );
    const { uploads } = core.uploads.begin([
      { name: 'o/seite.html', byteCount: 4 },
      { name: 'o/seite_files/bild.png', byteCount: png.length },
      { name: 'o/seite_files/stil.css', byteCount: 4 },
      { name: 'o/seite_files/kein-bild.jpg', byteCount: 4 },
    ]);
    expect(uploads.map((id) => id !== null)).toEqual([true, true, false, true]);
    const take = (index: number, content: Uint8Array) => {
      const id = uploads[index];
      if (id) core.uploads.take(id, 0, Buffer.from(content), true);
    };
    take(0, bytes('Seit'));
    await core.queue.idle();
    expect(core.read).toEqual([]);
    take(1, png);
    take(3, bytes('nein'));
    await core.queue.idle();
    expect(shown()).toEqual([['o/seite.html', 'clear', null]]);
    const row = get<{ reading_json: string }>(core.store.db, 'SELECT reading_json FROM proposals');
    expect((JSON.parse(row?.reading_json ?? '{}') as typeof reading).lines[0]?.picture).toEqual({ assetId: picture?.id, url: null });
    expect(stored()).toHaveLength(2);
  });
});
