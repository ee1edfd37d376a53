import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStore, mend, unmend } from '#renderer/stores/export-check.ts';
import { previewStore } from '#renderer/stores/export-preview.ts';
import { chooseExport, closeExport, exportAtOnce, exportsStore, openExport, runExport } from '#renderer/stores/exports.ts';
import { tasksStore } from '#renderer/stores/tasks.ts';
import { article as articleModel } from '#shared/model/article.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { ExportCheck, ExportFinding, ExportFormatInfo, ExportPreview } from '#shared/model/export.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { sampleArticle } from '../../electron/export/sample.ts';
import { fakeBridge, openFakeWindow } from '../shell/fake-bridge.ts';

const id = 'bericht-probe' as ArticleId;
const subject = { kind: 'article', id } as const;
const formats: ExportFormatInfo[] = [
  {
    id: 'article-pdf',
    extension: 'pdf',
    subjects: ['article'],
    layouts: ['report', 'proof'].map((layout) => ({ id: layout, subjects: ['article'] })),
    isPackage: false,
  },
  { id: 'article-markdown', extension: 'md', subjects: ['article'], layouts: [], isPackage: false },
];
const finding: ExportFinding = {
  kind: 'headline-missing',
  isBlocking: true,
  thing: { kind: 'article', id },
  title: 'Ohne Überschrift',
  at: null,
  words: '',
  detail: '',
  assetId: null,
  fixes: [{ action: 'headline', path: ['header', 'headline'], was: '', to: null }],
};
const clean: ExportCheck = { findings: [], total: 0, blocking: 0 };
const hindered: ExportCheck = { findings: [finding], total: 1, blocking: 1 };

let article = sampleArticle();
let check = clean;
/** Previews that wait for their answer, in the order in which they were asked for. */
let previews: ((answer: Result<ExportPreview>) => void)[] = [];
const core = fakeBridge({
  'exports.formats': () => formats,
  'exports.preview': () => new Promise<Result<ExportPreview>>((resolve) => previews.push(resolve)),
  'exports.endPreview': () => ({}),
  'exports.exampleName': ({ options }) =>
    options?.fileNames === '{autor}' ? Promise.resolve(fail('export-unknown-name')) : { name: 'Zähler.pdf' },
  'exports.check': () => check,
  'exports.start': () => Promise.resolve(fail('cancelled')),
  'articles.get': () => article,
  'articles.save': ({ header, body }) => {
    article = articleModel.parse({ ...article, rev: article.rev + 1, header, body });
    return Promise.resolve(ok({ rev: article.rev, changedAt: 1, characterCount: 0 }));
  },
});
const printed = (words: string): Result<ExportPreview> => ok({ pdf: btoa(words), shown: 1, total: 1, pages: [] });
const shown = () => new TextDecoder().decode(previewStore.getState().pdf?.bytes);
const isAsked = async (count: number) => vi.waitFor(() => expect(previews).toHaveLength(count));
const asked = (name: string) => core.asked.filter((one) => one.name === name).map(({ input }) => input);

beforeEach(() => {
  openFakeWindow(core.bridge);
  closeExport();
  article = sampleArticle();
  check = clean;
  previews = [];
  core.asked.length = 0;
  tasksStore.setState({ formats: [] });
});

describe('the preview', () => {
  it('shows what was asked for last, whatever answers when', async () => {
    await openExport(subject);
    await isAsked(1);
    chooseExport({ options: { layout: 'proof' } });
    await isAsked(2);
    previews[1]?.(printed('Fahne'));
    await vi.waitFor(() => expect(previewStore.getState().isMaking).toBe(false));
    previews[0]?.(printed('Beitrag'));
    await Promise.resolve();
    expect(shown()).toBe('Fahne');
  });

  it('stays while the next one is made, and gives way to the reason when that fails', async () => {
    await openExport(subject);
    await isAsked(1);
    previews[0]?.(printed('Beitrag'));
    await vi.waitFor(() => expect(shown()).toBe('Beitrag'));
    chooseExport({ options: { layout: 'proof' } });
    expect([previewStore.getState().isMaking, shown()]).toEqual([true, 'Beitrag']);
    await isAsked(2);
    previews[1]?.(fail('export-no-browser'));
    await vi.waitFor(() => expect(previewStore.getState()).toEqual({ pdf: null, isMaking: false, fault: { code: 'export-no-browser' } }));
  });

  it('is not made again for what no page shows, nor for what is not printed', async () => {
    await openExport(subject);
    await isAsked(1);
    chooseExport({ options: { packing: 'zip' } });
    chooseExport({ formatId: 'article-markdown' });
    await vi.waitFor(() => expect(asked('exports.endPreview')).toHaveLength(1));
    expect([previews.length, previewStore.getState().isMaking]).toEqual([1, false]);
  });

  it('ends with the dialog', async () => {
    await openExport(subject);
    await isAsked(1);
    closeExport();
    expect(asked('exports.endPreview')).toHaveLength(1);
    previews[0]?.(printed('zu spät'));
    await Promise.resolve();
    expect(previewStore.getState().pdf).toBeNull();
  });
});

describe('the short way', () => {
  it('writes at once where nothing hinders readers', async () => {
    await exportAtOnce(subject, 'article-markdown');
    expect(asked('exports.start')).toEqual([{ subject, formatId: 'article-markdown', options: defaultExportOptions }]);
    expect(exportsStore.getState().dialog).toBeNull();
  });

  it('opens the dialog where something does, at what it is and with that format', async () => {
    check = hindered;
    await exportAtOnce(subject, 'article-markdown');
    expect(asked('exports.start')).toEqual([]);
    expect(exportsStore.getState().dialog).toMatchObject({ view: 'check', choice: { formatId: 'article-markdown' } });
  });
});

it('writes nothing while a name cannot be made', async () => {
  await openExport(subject);
  chooseExport({ options: { fileNames: '{autor}' } });
  await vi.waitFor(() => expect(exportsStore.getState().dialog?.example).toEqual({ fault: { code: 'export-unknown-name' } }));
  await runExport();
  expect(asked('exports.start')).toEqual([]);
  chooseExport({ options: { fileNames: '' } });
  await vi.waitFor(() => expect(exportsStore.getState().dialog?.example).toEqual({ name: 'Zähler.pdf' }));
  await runExport();
  expect(asked('exports.start')).toHaveLength(1);
});

describe('mending in place', () => {
  const [fix] = finding.fixes;
  if (!fix) throw new Error('the finding has no fix');

  it('saves with the revision it builds on, looks again, and can be taken back', async () => {
    article = { ...article, header: { ...article.header, headline: '' } };
    check = hindered;
    expect(await mend(subject, finding, fix, 'Hundert Zähler')).toBe(true);
    expect(asked('articles.save')).toMatchObject([{ id, baseRev: 3, header: { headline: 'Hundert Zähler' } }]);
    expect(asked('exports.check')).toHaveLength(1);
    const [mended] = checkStore.getState().mended;
    expect(mended && (await unmend(subject, mended))).toBe(true);
    expect([article.header.headline, checkStore.getState().mended]).toEqual(['', []]);
  });

  it('overwrites nothing that was typed meanwhile, and says so', async () => {
    expect(await mend(subject, finding, fix, 'Hundert Zähler')).toBe(false);
    expect([asked('articles.save'), checkStore.getState().fault]).toEqual([[], { code: 'export-changed' }]);
  });
});
