import { describe, expect, it } from 'vitest';
import { attachKeywords } from '#electron/store/keywords.ts';
import { addRelated } from '#electron/store/relations.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { freshFolder } from '../../support/core.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import { runCli } from '../../support/run-cli.ts';

/** A library with a matter told twice, a linked report and a Stichwort; answers the folder and the draft's id. */
async function makeLibrary(): Promise<{ folder: string; draft: ArticleId }> {
  const folder = await freshFolder('library');
  const store = openTestStore(folder);
  const earlier = store.add(
    { headline: 'Moorbrand am Talsee gelöscht', datelineDate: '2024-03-01' },
    'Im Moor am Talsee brannte der Torf.',
  );
  const draft = store.add(
    { headline: 'Nach den Moorbränden am Talsee', datelineDate: '2024-06-01' },
    'Der Torf im Moor am Talsee brennt nicht mehr.',
  );
  const linked = store.add({ headline: 'Feuerwehr zieht Bilanz', datelineDate: '2024-05-01' }, 'Hundert Einsätze in einem Jahr.');
  store.write((db) => {
    attachKeywords(db, earlier, ['Torf'], store.newId, 0);
    addRelated(db, draft, linked, 0);
  });
  store.close();
  return { folder, draft };
}

describe('the command line on related reports and Stichwörter', () => {
  it('answers both as data, with reasons and passages', async () => {
    const { folder, draft } = await makeLibrary();
    const related = await runCli(['related', draft, '--library', folder, '--json']);
    expect(related.code).toBe(0);
    expect(JSON.parse(related.lines[0] ?? '')).toMatchObject({
      related: [{ kind: 'related', article: { headline: 'Feuerwehr zieht Bilanz' } }],
      suggestions: [{ article: { headline: 'Moorbrand am Talsee gelöscht' }, reason: expect.stringContaining('Talsee') as string }],
      series: [{ isThis: false }, { isThis: true }],
      stale: [],
    });
    const keywords = await runCli(['keywords', draft, '--library', folder, '--json']);
    expect((JSON.parse(keywords.lines[0] ?? '') as { suggestions: unknown[] }).suggestions).toContainEqual(
      expect.objectContaining({
        label: 'Torf',
        passage: { before: 'Der ', match: 'Torf', after: ' im Moor am Talsee brennt nicht mehr.' },
      }),
    );
  });

  it('says so when there is no such report', async () => {
    const { folder } = await makeLibrary();
    for (const command of ['related', 'keywords'])
      expect((await runCli([command, '00000000-0000-4000-8000-000000000000', '--library', folder])).code).toBe(1);
  });
});
