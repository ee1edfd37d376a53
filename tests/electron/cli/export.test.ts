import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { documentOf, headingBlock, textInline } from '#shared/document/build-document.ts';
import type { ExportCheck } from '#shared/model/export.ts';
import { sampleArticle } from '../export/sample.ts';
import { freshFolder, openCore } from '../../support/core.ts';
import { ask } from '../../support/import-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { unusedHost } from '../../support/unused-host.ts';

let library = '';
let out = '';
const ids: string[] = [];
const umbruch = (...args: string[]) => runCli(['export', ...args, '--library', library]);

beforeAll(async () => {
  library = await freshFolder('library');
  out = await freshFolder('out');
  const core = await openCore(library, unusedHost);
  for (const word of ['', ' zwei']) {
    const { header, body } = sampleArticle(word);
    const { id, rev } = await ask(core.port, 'articles.create', { header });
    // The picture of the sample is in no library: that would be found, too.
    const blocks = body.root.children.filter(({ type }) => type !== 'image');
    const skipped = [headingBlock('h3', [textInline('Die Kosten')]), ...blocks];
    await ask(core.port, 'articles.save', { id, baseRev: rev, header, body: documentOf(word === '' ? blocks : skipped) });
    ids.push(id);
  }
  await core.close();
}, 60_000);

it('writes a file for each of several reports into a folder, by the pattern, and tells what hinders readers', async () => {
  const path = join(out, 'neu', 'beides');
  const run = await umbruch(...ids, '--format', 'html', '--each', '--name', '{nummer} {titel}', '--out', path);
  expect(run).toEqual({
    code: 0,
    lines: [
      path,
      '1 Hindernis für Leserinnen und Leser:',
      '  Hundert Zähler lernen sprechen zwei: Eine Überschriftenebene ist übersprungen („Die Kosten“)',
    ],
    stderr: '',
  });
  expect((await readdir(path)).sort()).toEqual([
    '3047 Hundert Zähler lernen sprechen zwei.html',
    '3047 Hundert Zähler lernen sprechen.html',
  ]);
  expect(await umbruch(...ids, '--format', 'html', '--each', '--out', path)).toMatchObject({
    code: 1,
    stderr: '„beides“ gibt es schon. Umbruch schreibt in keinen vorhandenen Ordner; bitte einen anderen Namen wählen.\n',
  });
});

it('writes several reports in the order that is wished, and says why nothing can be written at a place', async () => {
  const [one = '', two = ''] = ids;
  const titles = async (order: string): Promise<boolean> => {
    const path = join(out, `${order}.txt`);
    expect((await umbruch(two, one, '--format', 'txt', '--order', order, '--out', path)).code).toBe(0);
    const text = await readFile(path, 'utf8');
    return text.lastIndexOf('lernen sprechen zwei') < text.lastIndexOf('lernen sprechen\n');
  };
  expect([await titles('list'), await titles('headline')]).toEqual([true, false]);
  const below = await umbruch(one, '--format', 'txt', '--out', join(out, 'list.txt', 'darunter', 'a.txt'));
  expect([below.code, below.stderr]).toEqual([1, expect.stringContaining('Hierhin kann nicht geschrieben werden')]);
});

it('packs the files of several reports, and answers the check as data', async () => {
  const path = join(out, 'beides.zip');
  const { code, lines } = await umbruch(...ids, '--format', 'md', '--each', '--zip', '--out', path, '--json');
  const answer = JSON.parse(lines[0] ?? '') as { file: string; check: ExportCheck };
  expect([code, answer.file, answer.check.blocking, answer.check.findings[0]?.kind]).toEqual([0, path, 1, 'heading-skipped']);
  expect((await readFile(path)).subarray(0, 2).toString('latin1')).toBe('PK');
});

it.each([
  [['--format', 'html', '--each', '--name', '{autor}'], 'Im Muster für Dateinamen steht {autor}; das kennt Umbruch nicht.'],
  [['--format', 'pdf', '--layout', 'plakat'], 'Dieses Layout gibt es für diese Ausgabe nicht.'],
  [['--format', 'gibtesnicht'], 'Dieses Ausgabeformat kennt Umbruch nicht.'],
])('refuses %j with a sentence and writes nothing', async (options, sentence) => {
  const path = join(out, 'nie');
  const { code, stderr } = await umbruch(...ids, ...options, '--out', path);
  expect([code, stderr.slice(0, sentence.length)]).toEqual([1, sentence]);
  expect(await readdir(out)).not.toContain('nie');
});

it.each([
  [[], 'Was soll ausgegeben werden?'],
  [['A'], 'Es fehlt --format'],
  [['A', '--format', 'pdf'], 'Es fehlt --out'],
  [['A', '--format', 'docx', '--out', 'x', '--pdf'], '--site-address, --pdf und --no-pdf gelten nur für eine Website'],
  [['A', 'B', '--format', 'site', '--out', 'x', '--each'], 'Eine Website ist immer ein Ganzes'],
  [['A', 'B', '--format', 'pdf', '--out', 'x', '--order', 'neueste'], 'Die Ordnung „neueste“ gibt es nicht'],
  [['A', '--format', 'pdf', '--out', 'x', '--order', 'oldest'], '--order gilt für mehrere Beiträge'],
  [['A', 'B', '--format', 'site', '--out', 'x', '--site-address', 'netz.example'], '„netz.example“ ist keine Adresse'],
  [['A', 'B', '--format', 'site', '--out', 'x', '--site-address', 'javascript:alert(1)'], '„javascript:alert(1)“ ist keine Adresse'],
  [['A', 'B', '--format', 'site', '--out', 'x', '--site-address'], 'Zu --site-address fehlt der Wert.'],
  [['A', 'B', '--format', 'site', '--out', 'x', '--pdf', '--no-pdf'], '--pdf und --no-pdf schließen einander aus.'],
  [['A', '--format', 'docx', '--out', 'x', '--zip'], '--zip packt, was aus vielen Dateien besteht'],
  [['A', '--format', 'docx', '--out', 'x', '--layout', 'magazine'], '--layout gilt nur für Gedrucktes'],
  [['A', '--format', 'docx', '--out', 'x', '--marks'], '--marks gilt nur für Gedrucktes'],
  [['A', '--format', 'md', '--out', 'x', '--name', '{titel}'], '--name gilt für die Dateien, die --each schreibt.'],
  [['A', '--format', 'docx', '--out', 'x', '--title', 'X'], '--title benennt'],
  [['A', '--formt', 'docx'], 'Die Option --formt gibt es nicht.'],
  [['A', '--json=1'], '--json nimmt keinen Wert.'],
])('refuses %j before it opens a library', async (args, sentence) => {
  const never = join(out, 'keine');
  const { code, stderr } = await runCli(['export', ...args, '--library', never]);
  expect([code, stderr.slice(0, sentence.length)]).toEqual([2, sentence]);
  expect(await readdir(out)).not.toContain('keine');
});

it('says which report is not there, and what only single reports can be', async () => {
  const missing = await umbruch(ids[0] ?? '', 'gibt-es-nicht', '--format', 'docx', '--out', join(out, 'nie'));
  expect([missing.code, missing.stderr]).toEqual([1, 'Einen Beitrag mit der ID „gibt-es-nicht“ gibt es in dieser Bibliothek nicht.\n']);
  const single = await umbruch(...ids, '--format', 'html', '--out', join(out, 'nie'));
  expect([single.code, single.stderr]).toEqual([
    2,
    'Als html gibt es nur einzelne Beiträge; mit --each wird eine Datei je Beitrag daraus.\n',
  ]);
});

it('writes a site of one report or several, with its address, as a folder or packed', async () => {
  const folder = join(out, 'netz');
  expect((await umbruch(ids[0] ?? '', '--format', 'site', '--no-pdf', '--out', folder)).code).toBe(0);
  const files = await readdir(folder);
  expect(files).toContain('index.html');
  expect(files).not.toContain('sitemap.xml');
  const addressed = join(out, 'netz-im-netz');
  // The same report named twice is one.
  const run = await umbruch(
    ...ids,
    ids[0] ?? '',
    '--format',
    'site',
    '--no-pdf',
    '--site-address',
    'https://netz.example/mag',
    '--out',
    addressed,
  );
  expect(run.code).toBe(0);
  expect(await readFile(join(addressed, 'sitemap.xml'), 'utf8')).toContain('<loc>https://netz.example/mag/berichte/');
  expect((await readdir(join(addressed, 'berichte'))).filter((name) => /^[^.]*\.html$/.test(name))).toHaveLength(2);
  const packed = join(out, 'netz.zip');
  expect((await umbruch(...ids, '--format', 'site', '--no-pdf', '--zip', '--out', packed)).code).toBe(0);
  expect((await readFile(packed)).subarray(0, 2).toString('latin1')).toBe('PK');
});
