import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ArticleId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { FaultError } from '#shared/result.ts';
import { sampleArticle } from '../export/sample.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';

let app: TestApp;
/** Pages that were to be printed; each waits until it is cancelled. */
let printed: string[];
const neverPrinted = (html: string, signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    printed.push(html);
    signal.addEventListener('abort', () => reject(new FaultError('cancelled')));
  });

const create = async (word: string): Promise<ArticleId> => {
  const { header, body } = sampleArticle(word);
  const { id, rev } = await app.ask('articles.create', { header });
  await app.ask('articles.save', { id, baseRev: rev, header, body });
  return id;
};
const ended = async (): Promise<Task> => {
  for (;;) {
    const [task] = await app.ask('tasks.list', {});
    if (task && task.state !== 'running') return task;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
/** Waits as long as the test may run: how long a busy machine takes until it prints is no matter here. */
const isPrinting = async (count: number) => {
  while (printed.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
};
const createMany = async (count: number): Promise<ArticleId[]> => {
  const ids: ArticleId[] = [];
  for (let at = 1; at <= count; at += 1) ids.push(await create(` ${at}.`));
  return ids;
};

beforeEach(async () => {
  printed = [];
  app = await openTestApp({ print: neverPrinted, clock: () => Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => app.dispose());
vi.setConfig({ testTimeout: 120_000 });

it('makes one preview at a time: a newer one, or its end, cancels the older', async () => {
  const subject = { kind: 'article', id: await create('') } as const;
  const first = app.ask('exports.preview', { subject, formatId: 'article-pdf' });
  const firstEnd = expect(first).rejects.toThrow('cancelled');
  await isPrinting(1);
  const second = app.ask('exports.preview', { subject, formatId: 'article-pdf' });
  const secondEnd = expect(second).rejects.toThrow('cancelled');
  await firstEnd;
  await isPrinting(2);
  await app.ask('exports.endPreview', {});
  await secondEnd;
  expect(app.unexpected).toEqual([]);
});

it('previews of very many reports the first ones', async () => {
  const ids = await createMany(14);
  const preview = app.ask('exports.preview', { subject: { kind: 'reports', ids }, formatId: 'reports-pdf' });
  const end = expect(preview).rejects.toThrow('cancelled');
  await isPrinting(1);
  await app.ask('exports.endPreview', {});
  await end;
  expect([printed[0]?.includes('sprechen 12.'), printed[0]?.includes('sprechen 13.')]).toEqual([true, false]);
});

it('says how far the preview at work is, and nothing when none is', async () => {
  const progress = async () => (await app.ask('exports.previewProgress', {})).progress;
  const subject = { kind: 'article', id: await create('') } as const;
  const end = expect(app.ask('exports.preview', { subject, formatId: 'article-pdf' })).rejects.toThrow('cancelled');
  await isPrinting(1);
  expect(await progress()).toBeGreaterThan(0);
  await app.ask('exports.endPreview', {});
  await end;
  expect(await progress()).toBeNull();
});

it('makes one check at a time: a newer one, or its end, cancels the older', async () => {
  const ids = await createMany(3);
  const check = (count: number) => app.ask('exports.check', { subject: { kind: 'reports', ids: ids.slice(0, count) } });
  const first = expect(check(3)).rejects.toThrow('cancelled');
  const second = check(2);
  await first;
  // The pictures of the two are in no library.
  expect(await second).toMatchObject({ total: 2, blocking: 2, onlyInPrint: 2 });
  const third = expect(check(3)).rejects.toThrow('cancelled');
  await app.ask('exports.endCheck', {});
  await third;
  expect(app.unexpected).toEqual([]);
});

it('previews nothing that is not printed', async () => {
  const subject = { kind: 'article', id: await create('') } as const;
  await expect(app.ask('exports.preview', { subject, formatId: 'article-markdown' })).rejects.toThrow('export-unknown-format');
});

it('says what the first file would be called, and refuses a pattern with what no report has', async () => {
  const ids = [await create(''), await create(' zwei')];
  const nameOf = async (fileNames: string, division: 'each' | 'together' = 'each') =>
    app.ask('exports.exampleName', {
      subject: { kind: 'reports', ids, title: 'Zähler' },
      formatId: 'docx',
      options: { division, fileNames },
    });
  expect(await nameOf('')).toEqual({ name: '2018-11-09 Hundert Zähler lernen sprechen.docx', written: '2026-11-22 Zähler' });
  expect(await nameOf('{dachzeile}/{stichwort} {nummer}')).toMatchObject({ name: 'Musterstadt 3047.docx' });
  expect(await nameOf('', 'together')).toEqual({ name: '2026-11-22 Zähler.docx', written: '2026-11-22 Zähler.docx' });
  await expect(nameOf('{autor}')).rejects.toThrow('export-unknown-name {"part":"{autor}"');
});

it('puts chosen reports in the order that is wished, also where only the first are previewed', async () => {
  const dated = async (word: string, datelineDate: string | null, headline: string): Promise<ArticleId> => {
    const { header, body } = sampleArticle(word);
    const { id, rev } = await app.ask('articles.create', { header });
    await app.ask('articles.save', { id, baseRev: rev, header: { ...header, datelineDate, headline }, body });
    return id;
  };
  const ids = [
    await dated('', '2020-05-01', '„Zähler“ laufen'),
    await dated('', null, 'Äpfel fallen'),
    await dated('', '2019-01-02', 'Netz 10'),
    await dated('', '2021-01-02', 'Netz 9'),
  ];
  const headlines = async (order: 'list' | 'oldest' | 'headline'): Promise<string[]> => {
    await app.ask('exports.start', { subject: { kind: 'reports', ids }, formatId: 'txt', options: { order } });
    expect(await ended()).toMatchObject({ state: 'done' });
    const text = readFileSync(app.saved.at(-1) ?? '', 'utf8');
    const names = ['Äpfel fallen', 'Netz 9', 'Netz 10', '„Zähler“ laufen'];
    return names.sort((a, b) => text.indexOf(a) - text.indexOf(b));
  };
  expect(await headlines('list')).toEqual(['„Zähler“ laufen', 'Äpfel fallen', 'Netz 10', 'Netz 9']);
  expect(await headlines('oldest')).toEqual(['Netz 10', '„Zähler“ laufen', 'Netz 9', 'Äpfel fallen']);
  expect(await headlines('headline')).toEqual(['Äpfel fallen', 'Netz 9', 'Netz 10', '„Zähler“ laufen']);
  const many = [ids[0] ?? ids[1], ...(await createMany(11)), ids[2]].flatMap((id) => (id ? [id] : []));
  const preview = app.ask('exports.preview', {
    subject: { kind: 'reports', ids: many },
    formatId: 'reports-pdf',
    options: { order: 'headline' },
  });
  const end = expect(preview).rejects.toThrow('cancelled');
  await isPrinting(1);
  await app.ask('exports.endPreview', {});
  await end;
  expect([printed[0]?.includes('Netz 10'), printed[0]?.includes('Zähler“ laufen')]).toEqual([true, false]);
});

it('writes a folder with a file for each report, tells which one it is at, and names the task by their number', async () => {
  const ids = [await create(''), await create(' zwei')];
  await app.ask('exports.start', { subject: { kind: 'reports', ids }, formatId: 'article-markdown', options: { division: 'each' } });
  expect(await ended()).toMatchObject({ state: 'done', label: '2 Beiträge', missing: 0, step: null, file: '2026-11-22 Beiträge' });
  expect(readdirSync(app.saved[0] ?? '').sort()).toEqual([
    '2018-11-09 Hundert Zähler lernen sprechen zwei.md',
    '2018-11-09 Hundert Zähler lernen sprechen.md',
  ]);
});

it('leaves nothing behind when a batch is cancelled', async () => {
  const ids = [await create(''), await create(' zwei')];
  const { id } = await app.ask('exports.start', {
    subject: { kind: 'reports', ids },
    formatId: 'article-pdf',
    options: { division: 'each', packing: 'zip' },
  });
  await isPrinting(1);
  const [running] = await app.ask('tasks.list', {});
  expect(running?.step).toBe('Hundert Zähler lernen sprechen');
  await app.ask('tasks.cancel', { id });
  expect((await ended()).state).toBe('cancelled');
  expect([existsSync(app.saved[0] ?? ''), readdirSync(app.folder).filter((name) => name.includes('.part'))]).toEqual([false, []]);
});

it('writes into no folder that is there', async () => {
  const ids = [await create('')];
  const options = { division: 'each' } as const;
  await app.ask('exports.start', { subject: { kind: 'reports', ids, title: 'Da' }, formatId: 'article-markdown', options });
  await ended();
  mkdirSync(`${app.saved[0] ?? ''}/behalten`);
  await app.ask('exports.start', { subject: { kind: 'reports', ids, title: 'Da' }, formatId: 'article-markdown', options });
  expect(await ended()).toMatchObject({ state: 'failed', fault: { code: 'export-folder-exists' } });
  expect(readdirSync(app.saved[0] ?? '')).toContain('behalten');
});
