import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '#shared/model/proposal.ts';
import { importFiles } from '../../support/import-files.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';
import { pngOf } from '../../support/pictures.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.dispose());

const report =
  'Hohenau baut die Meldestelle um\n\nDie Stadt Hohenau zeigt nun, wie lange jede Meldung liegt. Der Umbau kostet elf Millionen Euro.\n\nIm Herbst folgt der zweite Abschnitt mit weiteren Diensten für alle Bürger der Stadt.\n';
const several = JSON.stringify([
  { title: 'Markt zieht um', text: report },
  { title: 'Bad öffnet', text: report.replaceAll('Hohenau', 'Auenfurt') },
]);
const attached = (name: string, type: string, bytes: Uint8Array): string =>
  `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}\n`;
const photo = pngOf(800, 600);
const mailWith = (pictures: readonly Uint8Array[], ...files: readonly (readonly [string, string])[]): Uint8Array =>
  Buffer.from(
    `From: presse@hohenau.example\nTo: redaktion@example.org\nSubject: Pressemitteilung\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nGuten Tag,\n\nanbei unsere Pressemitteilung mit einem Foto.\n\nMit freundlichen Grüßen\nLena Brandt\n${files.map(([name, text]) => attached(name, 'text/plain', Buffer.from(text))).join('')}${pictures.map((picture, at) => attached(`foto${String(at)}.png`, 'image/png', picture)).join('')}--b--\n`,
  );
const mail = (...files: readonly (readonly [string, string])[]): Uint8Array => mailWith([photo], ...files);
/** A covering mail in markup with a picture in its signature. */
const signed = (sign: Uint8Array): Uint8Array =>
  Buffer.from(
    mailWith([], ['pm.txt', report])
      .toString()
      .replace('text/plain; charset=utf-8\n\n', 'text/html; charset=utf-8\n\n')
      .replace('Lena Brandt\n', 'Lena Brandt<br><img src="cid:sign@hohenau.example" alt="Hohenau">\n')
      .replace(
        /--b--\n$/,
        attached('sign.png', 'image/png', sign).replace(
          'Content-Disposition: attachment',
          'Content-ID: <sign@hohenau.example>\nContent-Disposition: inline',
        ) + '--b--\n',
      ),
  );
async function read(bytes: Uint8Array): Promise<ReadonlyMap<string, Proposal>> {
  await importFiles(test.app.port, [{ name: 'mail.eml', bytes }], { commit: false });
  const rows = (await test.ask('imports.list', {})).flatMap((batch) => batch.proposals);
  return new Map(await Promise.all(rows.map(async ({ id, fileName }) => [fileName, await test.ask('proposals.get', { id })] as const)));
}
const picturesOf = (proposal: Proposal | undefined): (string | undefined)[] =>
  proposal?.reading?.records.flatMap((record) =>
    record.kind === 'newsletter' ? [] : record.blocks.filter(({ type }) => type === 'image').map(({ assetId }) => assetId),
  ) ?? [];

describe('the picture of a mail that only hands over its attachment', () => {
  it('goes to the report in it, is told of, and comes with it into the archive', async () => {
    const found = (await read(mail(['pm.txt', report]))).get('mail.eml › pm.txt');
    const [picture] = found?.reading?.assets ?? [];
    expect([picturesOf(found), found?.reading?.warnings, found?.row.state]).toEqual([[picture?.id], ['mail-picture'], 'look']);
    const summary = await test.ask('proposals.commit', { ids: found ? [found.row.id] : [] });
    expect(summary.articles).toBe(1);
    const changed = test.events.findLast((event) => event.name === 'articles.changed');
    const [id] = changed?.name === 'articles.changed' ? changed.payload.ids : [];
    const article = id && (await test.ask('articles.get', { id }));
    expect(JSON.stringify(article)).toContain(picture?.id);
  });

  it('is told of in the plural where there are several', async () => {
    const found = (await read(mailWith([photo, pngOf(640, 480)], ['pm.txt', report]))).get('mail.eml › pm.txt');
    expect([picturesOf(found).length, found?.reading?.warnings]).toEqual([2, ['mail-pictures']]);
  });

  it.each([
    ['a logo is sent along', mailWith([pngOf(180, 60)], ['pm.txt', report])],
    ['a logo stands in its signature', signed(pngOf(180, 60))],
    ['a broad banner stands in its signature', signed(pngOf(600, 150))],
  ])('leaves the report as it is where %s', async (_what, bytes) => {
    const found = (await read(bytes)).get('mail.eml › pm.txt');
    expect([picturesOf(found), found?.reading?.warnings, found?.row.state]).toEqual([[], [], 'clear']);
  });

  it('is read again with it', async () => {
    const [[, child] = []] = [...(await read(mail(['pm.txt', report])))].filter(([name]) => name.endsWith('pm.txt'));
    if (!child) throw new Error('the attachment was read');
    await test.ask('proposals.reread', { id: child.row.id, prefer: null });
    await expect.poll(async () => (await test.ask('proposals.get', { id: child.row.id })).row.state).toBe('look');
    expect(picturesOf(await test.ask('proposals.get', { id: child.row.id }))).toHaveLength(1);
  });

  it.each([
    [
      'of two attachments',
      [
        ['pm.txt', report],
        ['zwei.txt', report.replaceAll('Hohenau', 'Auenfurt')],
      ],
    ],
    ['of an attachment with several reports', [['liste.json', several]]],
  ] as const)('stays with the mail where it is not certain which report is meant: %s', async (_what, files) => {
    const found = await read(mail(...files));
    expect([...found.values()].flatMap(picturesOf)).toEqual([]);
    expect(found.get('mail.eml')?.reading?.assets).toHaveLength(1);
  });
});
