import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { originalName } from '#electron/ipc/source-handlers.ts';
import type { AssetId, SourceId } from '#shared/model/ids.ts';
import { importFiles } from '../../support/import-files.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.dispose());

/** German letters as they were written in 2003: what is given out must not be what was understood. */
const text = Buffer.concat([
  Buffer.from(
    'Nordheide: Neues Portal\n\n[22.11.2026] Elf Gemeinden stellen ein Portal f\xfcr B\xfcrger vor. Der Betrieb beginnt im Mai. (kt)\n',
    'latin1',
  ),
]);
const done = async () => {
  for (;;) {
    const [task] = await test.ask('tasks.list', {});
    if (task && task.state !== 'running') return task;
    await new Promise((next) => setTimeout(next, 5));
  }
};

describe('an original', () => {
  it('is given out byte for byte as it came in, under its own name', async () => {
    await importFiles(test.app.port, [{ name: 'ordner/portal.txt', bytes: text }], { commit: true });
    const { rows } = await test.ask('articles.list', { query: {}, offset: 0, limit: 5 } as never);
    const [source] = await test.ask('articles.sources', { id: rows[0]?.id as never });
    expect(source?.fileName).toBe('ordner/portal.txt');
    await test.ask('sources.export', { id: source?.sourceId as SourceId });
    expect(await done()).toMatchObject({ state: 'done', file: 'portal.txt' });
    expect(readFileSync(test.saved[0] ?? '').equals(text)).toBe(true);
  });

  it('shows from where in its lines a report was read', async () => {
    await importFiles(test.app.port, [{ name: 'portal.txt', bytes: text }], { commit: true });
    const { rows } = await test.ask('articles.list', { query: {}, offset: 0, limit: 5 } as never);
    const [source] = await test.ask('articles.sources', { id: rows[0]?.id as never });
    const { lines } = await test.ask('sources.read', { id: source?.sourceId as SourceId });
    const quoted = source?.passages.map(({ line, start, end }) => lines[line]?.text.slice(start, end)) ?? [];
    expect(quoted.some((words) => words?.includes('Elf Gemeinden stellen ein Portal für Bürger vor.'))).toBe(true);
  });

  it('that is not there, and a picture that is not, are told', async () => {
    const missing = { id: 'gibt-es-nicht' as SourceId };
    await expect(test.ask('sources.export', missing)).rejects.toThrow('not-found');
    await expect(test.ask('assets.read', { id: 'a'.repeat(64) as AssetId })).rejects.toThrow('not-found');
  });
});

describe('the name of an original', () => {
  it.each([
    ['portal.html', 'portal', 'html'],
    ['ordner/portal.HTML', 'portal', 'html'],
    ['archiv.zip › pfad/seite.html', 'seite', 'html'],
    ['post.zip › brief.eml › anlage.docx', 'anlage', 'docx'],
    ['daten.jsonl › Zeilen 1–500', 'daten Zeilen 1–500', 'jsonl'],
    ['ohne-endung', 'ohne-endung', 'txt'],
  ])('%s is offered as %s.%s', (fileName, name, extension) => {
    expect(originalName(fileName)).toEqual({ name, extension });
  });
});
