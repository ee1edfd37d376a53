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
    const skipped = documentOf([headingBlock('h3', [textInline('Die Kosten')]), ...body.root.children]);
    await ask(core.port, 'articles.save', { id, baseRev: rev, header, body: word === '' ? body : skipped });
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
