import { describe, expect, it } from 'vitest';
import { formatsFor, keepChoice, lastChoice, purposeOf, settledChoice } from '#renderer/stores/export-choice.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { ExportFormatInfo, ExportOptions, ExportSubjectKind } from '#shared/model/export.ts';

const format = (id: string, extension: string, subjects: ExportSubjectKind[], layouts: string[] = []): ExportFormatInfo => ({
  id,
  extension,
  subjects,
  layouts: layouts.map((layout) => ({ id: layout, subjects })),
  isPackage: extension === '',
});
const formats = [
  format('article-pdf', 'pdf', ['article'], ['report', 'proof']),
  format('reports-pdf', 'pdf', ['reports'], ['dossier']),
  format('docx', 'docx', ['article', 'reports']),
  format('markdown', 'md', ['article']),
  format('site', '', ['reports']),
  format('icml-package', '', ['article']),
];
const options = (part: Partial<ExportOptions>): ExportOptions => ({ ...defaultExportOptions, ...part });
const ids = (list: readonly ExportFormatInfo[]) => list.map(({ id }) => id);

describe('what can be chosen', () => {
  it('is for reports together what makes one of them, and for a file each what is for one report', () => {
    expect(ids(formatsFor(formats, 'reports', { division: 'together' }))).toEqual(['reports-pdf', 'docx', 'site']);
    expect(ids(formatsFor(formats, 'reports', { division: 'each' }))).toEqual(['article-pdf', 'docx', 'markdown']);
    expect(ids(formatsFor(formats, 'article', { division: 'each' }))).toEqual(['article-pdf', 'docx', 'markdown', 'icml-package']);
  });

  it('is grouped by what it is for', () => {
    expect(formats.map(purposeOf)).toEqual(['print', 'print', 'document', 'text', 'web', 'document']);
  });
});

describe('a choice', () => {
  it('keeps the ending where the other division has another format for it, and takes a layout that is there', () => {
    const wished = { formatId: 'article-pdf', options: options({ layout: 'proof' }) };
    expect(settledChoice(formats, 'reports', wished)).toEqual({ formatId: 'reports-pdf', options: options({ layout: 'dossier' }) });
    expect(settledChoice(formats, 'article', wished)).toEqual(wished);
  });

  it('has the usual order and no marks for the cut where the dialog does not ask for them', () => {
    const wished = (formatId: string, part: Partial<ExportOptions>) => ({
      formatId,
      options: options({ order: 'oldest', withMarks: true, ...part }),
    });
    const acting = (kind: ExportSubjectKind, choice: ReturnType<typeof wished>) => {
      const settled = settledChoice(formats, kind, choice)?.options;
      return [settled?.order, settled?.withMarks];
    };
    expect(acting('reports', wished('reports-pdf', {}))).toEqual(['oldest', true]);
    expect(acting('reports', wished('docx', {}))).toEqual(['oldest', false]);
    expect(acting('reports', wished('article-pdf', { division: 'each' }))).toEqual(['list', true]);
    expect(acting('reports', wished('site', {}))).toEqual(['list', false]);
    expect(acting('article', wished('markdown', {}))).toEqual(['list', false]);
  });

  it('falls back to the first format where nothing fits, and to a file each where nothing is for reports together', () => {
    const wished = { formatId: 'site', options: options({}) };
    expect(settledChoice(formats, 'article', wished)).toEqual({ formatId: 'article-pdf', options: options({ layout: 'report' }) });
    const alone = formats.filter(({ subjects }) => !subjects.includes('reports'));
    expect(settledChoice(alone, 'reports', wished)).toEqual({
      formatId: 'article-pdf',
      options: options({ layout: 'report', division: 'each' }),
    });
    expect(settledChoice([], 'article', wished)).toBeNull();
  });

  it('is remembered for each kind of thing; what was spoilt or is too full is forgotten', () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    const choice = { formatId: 'docx', options: options({ packing: 'zip' }) };
    keepChoice('reports', choice, storage);
    keepChoice('article', { formatId: 'article-pdf', options: options({ layout: 'proof' }) }, storage);
    expect(lastChoice('reports', storage)).toEqual(choice);
    expect(lastChoice('newsletter', storage)).toEqual({ formatId: '', options: defaultExportOptions });
    for (const spoilt of ['{', '[]', '{"reports":{"formatId":7}}']) {
      kept.set('umbruch.export', spoilt);
      expect(lastChoice('reports', storage)).toEqual({ formatId: '', options: defaultExportOptions });
    }
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepChoice('article', choice, full)).not.toThrow();
  });
});
