import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStore, checkSubject, draft, mend, unmend } from '#renderer/stores/export-check.ts';
import { keepChoice } from '#renderer/stores/export-choice.ts';
import { previewStore } from '#renderer/stores/export-preview.ts';
import { chooseExport, closeExport, exportAtOnce, exportsStore, openExport, runExport } from '#renderer/stores/exports.ts';
import { tasksStore } from '#renderer/stores/tasks.ts';
import { article as articleModel } from '#shared/model/article.ts';
import { defaultExportOptions, longestFix } from '#shared/model/export.ts';
import type { ExportCheck, ExportFinding, ExportFormatInfo, ExportPreview, ExportSubject } from '#shared/model/export.ts';
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
  { id: 'reports-pdf', extension: 'pdf', subjects: ['reports'], layouts: [{ id: 'dossier', subjects: ['reports'] }], isPackage: false },
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
const clean: ExportCheck = { findings: [], total: 0, blocking: 0, onlyInPrint: 0 };
const hindered: ExportCheck = { findings: [finding], total: 1, blocking: 1, onlyInPrint: 0 };

let article = sampleArticle();
let check = clean;
/** Checks that wait for their answer, where `isSlow`. */
let checks: { readonly subject: unknown; readonly answer: (answer: Result<ExportCheck>) => void }[] = [];
let isSlow = false;
/** Previews that wait for their answer, in the order in which they were asked for. */
let previews: ((answer: Result<ExportPreview>) => void)[] = [];
const core = fakeBridge({
  'exports.formats': () => formats,
  'exports.preview': () => new Promise<Result<ExportPreview>>((resolve) => previews.push(resolve)),
  'exports.endPreview': () => ({}),
  'exports.previewProgress': () => ({ progress: 0.45 }),
  'exports.exampleName': ({ options }) =>
    options?.fileNames === '{autor}' ? Promise.resolve(fail('export-unknown-name')) : { name: 'Zähler.pdf', written: 'Zähler.pdf' },
  'exports.check': ({ subject }) =>
    isSlow ? new Promise<Result<ExportCheck>>((answer) => checks.push({ subject, answer })) : Promise.resolve(ok(check)),
  'exports.endCheck': () => {
    checks.at(-1)?.answer(fail('cancelled'));
    return {};
  },
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
  checks = [];
  isSlow = false;
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
    await vi.waitFor(() =>
      expect(previewStore.getState()).toEqual({ pdf: null, isMaking: false, progress: null, fault: { code: 'export-no-browser' } }),
    );
  });

  it('says how far it is while it is made, and nothing afterwards', async () => {
    await openExport(subject);
    await isAsked(1);
    await vi.waitFor(() => expect(previewStore.getState().progress).toBe(0.45), { timeout: 15_000 });
    previews[0]?.(printed('Beitrag'));
    await vi.waitFor(() => expect(previewStore.getState()).toMatchObject({ isMaking: false, progress: null }));
    expect(shown()).toBe('Beitrag');
  });

  it('is not made again for what no page shows, nor for what is not printed', async () => {
    await openExport(subject);
    await isAsked(1);
    chooseExport({ options: { packing: 'zip' } });
    chooseExport({ formatId: 'article-markdown' });
    await vi.waitFor(() => expect(asked('exports.endPreview')).toHaveLength(1));
    expect([previews.length, previewStore.getState().isMaking]).toEqual([1, false]);
  });

  it('is made again for marks of the cut and for another order', async () => {
    await openExport(subject);
    await isAsked(1);
    chooseExport({ options: { withMarks: true } });
    await isAsked(2);
    await openExport({ kind: 'reports', ids: [id], title: '' });
    await isAsked(3);
    chooseExport({ options: { order: 'oldest' } });
    await isAsked(4);
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

  it('repeats the layout of the last print, but not its marks for the cut', async () => {
    const kept = new Map<string, string>();
    const localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    Object.assign(window, { localStorage });
    keepChoice('article', { formatId: 'article-pdf', options: { ...defaultExportOptions, layout: 'proof', withMarks: true } });
    await exportAtOnce(subject, 'article-pdf');
    expect(asked('exports.start')).toMatchObject([{ options: { layout: 'proof', withMarks: false } }]);
  });

  it('writes at once what is not printed where something hinders only on paper, and opens the dialog before a print', async () => {
    check = { findings: [{ ...finding, kind: 'letter-missing', fixes: [] }], total: 1, blocking: 1, onlyInPrint: 1 };
    await exportAtOnce(subject, 'article-markdown');
    expect([asked('exports.start').length, exportsStore.getState().dialog]).toEqual([1, null]);
    await exportAtOnce(subject, 'article-pdf');
    expect([asked('exports.start').length, exportsStore.getState().dialog?.view]).toEqual([1, 'check']);
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
  await vi.waitFor(() => expect(exportsStore.getState().dialog?.example).toMatchObject({ name: 'Zähler.pdf' }));
  await runExport();
  expect(asked('exports.start')).toHaveLength(1);
});

describe('mending in place', () => {
  const [fix] = finding.fixes;
  if (!fix) throw new Error('the finding has no fix');

  const without = () => {
    article = { ...article, header: { ...article.header, headline: '' } };
    check = hindered;
  };

  it('saves with the revision it builds on, looks again, and can be taken back', async () => {
    without();
    await checkSubject(subject);
    expect(await mend(subject, finding, fix, 'Hundert Zähler')).toBe(true);
    expect(asked('articles.save')).toMatchObject([{ id, baseRev: 3, header: { headline: 'Hundert Zähler' } }]);
    expect(asked('exports.check')).toHaveLength(2);
    const [mended] = checkStore.getState().mended;
    expect(mended && (await unmend(subject, mended))).toBe(true);
    expect([article.header.headline, checkStore.getState().mended]).toEqual(['', []]);
  });

  it('overwrites nothing that was typed meanwhile, and says so', async () => {
    await checkSubject(subject);
    expect(await mend(subject, finding, fix, 'Hundert Zähler')).toBe(false);
    expect([asked('articles.save'), checkStore.getState().fault]).toEqual([[], { code: 'export-changed' }]);
  });

  it('looks at the mended report alone when many go out', async () => {
    without();
    const many: ExportSubject = { kind: 'reports', ids: [id, 'bericht-zwei' as ArticleId], title: '' };
    await checkSubject(many);
    check = clean;
    expect(await mend(many, finding, fix, 'Hundert Zähler')).toBe(true);
    expect(asked('exports.check')).toEqual([{ subject: many }, { subject }]);
    expect(checkStore.getState()).toMatchObject({ subject: many, state: { kind: 'checked', check: clean }, isMending: false });
  });

  it('keeps what was typed into other cards, and saves it with the export', async () => {
    without();
    await openExport(subject);
    await vi.waitFor(() => expect(checkStore.getState().state).toEqual({ kind: 'checked', check: hindered }));
    draft(finding, 'Hundert Zähler ');
    await checkSubject(subject);
    await runExport();
    expect(article.header.headline).toBe('Hundert Zähler');
    expect(asked('exports.start')).toHaveLength(1);
  });

  it('writes nothing while something typed is too long to be saved, and shows it', async () => {
    without();
    await openExport(subject);
    await vi.waitFor(() => expect(checkStore.getState().state.kind).toBe('checked'));
    draft(finding, 'x'.repeat(longestFix + 1));
    await runExport();
    expect([asked('exports.start'), asked('articles.save'), exportsStore.getState().dialog?.view]).toEqual([[], [], 'check']);
  });

  it('leaves the dialog alone that was opened for something else meanwhile', async () => {
    without();
    await openExport(subject);
    await vi.waitFor(() => expect(checkStore.getState().state.kind).toBe('checked'));
    const mending = mend(subject, finding, fix, 'Hundert Zähler');
    const other = { kind: 'article', id: 'bericht-zwei' as ArticleId } as const;
    check = clean;
    await openExport(other);
    expect(await mending).toBe(true);
    await vi.waitFor(() => expect(checkStore.getState().state.kind).toBe('checked'));
    expect(asked('exports.check')).toEqual([{ subject }, { subject: other }]);
    expect(checkStore.getState()).toMatchObject({ subject: other, mended: [], isMending: false, state: { check: clean } });
  });
});

describe('the gate, where the core is slow', () => {
  const areAsked = async (count: number) => vi.waitFor(() => expect(checks).toHaveLength(count));
  const begun = async () => {
    isSlow = true;
    await openExport(subject);
    await areAsked(1);
    const running = runExport();
    expect([exportsStore.getState().dialog?.isWaiting, asked('exports.start')]).toEqual([true, []]);
    return { running };
  };

  it('waits for the check, and writes where nothing hinders readers', async () => {
    const { running } = await begun();
    void runExport();
    checks[0]?.answer(ok(clean));
    await running;
    expect(asked('exports.start')).toHaveLength(1);
  });

  it('shows hindrances that nobody has seen yet, and writes when it is asked again', async () => {
    const { running } = await begun();
    checks[0]?.answer(ok(hindered));
    await running;
    expect([asked('exports.start'), exportsStore.getState().dialog]).toMatchObject([[], { view: 'check', isWaiting: false }]);
    await runExport();
    expect(asked('exports.start')).toHaveLength(1);
  });

  it('shows that the check failed, and lets nothing pass unasked', async () => {
    const { running } = await begun();
    checks[0]?.answer(fail('internal'));
    await running;
    expect([asked('exports.start'), exportsStore.getState().dialog?.view]).toEqual([[], 'check']);
  });

  it('writes nothing where the dialog was closed meanwhile, and ends the check', async () => {
    const { running } = await begun();
    closeExport();
    await running;
    expect([asked('exports.endCheck').length, asked('exports.start')]).toEqual([1, []]);
    expect(checkStore.getState().state).toEqual({ kind: 'none' });
  });

  it('opens the dialog on the short way, too, where the check failed', async () => {
    isSlow = true;
    const running = exportAtOnce(subject, 'article-markdown');
    await areAsked(1);
    checks[0]?.answer(fail('internal'));
    await running;
    expect([asked('exports.start'), exportsStore.getState().dialog?.view]).toEqual([[], 'check']);
  });

  it('takes of two quick ones each by its own check, one after the other', async () => {
    isSlow = true;
    const other = { kind: 'article', id: 'bericht-zwei' as ArticleId } as const;
    const both = [exportAtOnce(subject, 'article-markdown'), exportAtOnce(other, 'article-markdown')];
    await areAsked(1);
    checks[0]?.answer(ok(hindered));
    await areAsked(2);
    expect(checks[1]?.subject).toEqual(other);
    checks[1]?.answer(ok(clean));
    await Promise.all(both);
    expect(asked('exports.start')).toMatchObject([{ subject: other }]);
    expect(exportsStore.getState().dialog).toMatchObject({ subject, view: 'check' });
  });
});
