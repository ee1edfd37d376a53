import { describe, expect, it } from 'vitest';
import { keysOf, sameThings, savedText, withReport } from '#renderer/stores/export-findings.ts';
import { checkOffPaper, longestFix } from '#shared/model/export.ts';
import type { ExportFinding, FindingFix } from '#shared/model/export.ts';
import type { ArticleId } from '#shared/model/ids.ts';

const finding = (id: string, block: number, isBlocking = true): ExportFinding => ({
  kind: isBlocking ? 'alt-missing' : 'link-says-nothing',
  isBlocking,
  thing: { kind: 'article', id: id as ArticleId },
  title: id,
  at: block,
  words: '',
  detail: '',
  assetId: null,
  fixes: isBlocking ? [{ action: 'alt', path: ['body', 'root', 'children', block, 'alt'], was: '', to: null }] : [],
});
const places = (findings: readonly ExportFinding[]) => findings.map(({ thing, at }) => `${thing.id} ${String(at)}`);

it('gives a finding the same key whatever stands before it', () => {
  const [first, second] = [finding('a', 1), finding('a', 4)];
  expect(keysOf([first, second])[1]).toBe(keysOf([second])[0]);
});

it('tells findings apart that are alike in all', () => {
  const link = finding('a', 1, false);
  expect(new Set(keysOf([link, link, finding('a', 1)])).size).toBe(3);
});

it('takes the same reports for the same, whatever they are called together', () => {
  const ids = ['a', 'b'] as ArticleId[];
  expect(sameThings({ kind: 'reports', ids, title: '' }, { kind: 'reports', ids: [...ids], title: 'Heft' })).toBe(true);
  expect(sameThings({ kind: 'reports', ids, title: '' }, { kind: 'reports', ids: ids.slice(1), title: '' })).toBe(false);
  expect(sameThings(null, { kind: 'article', id: 'a' as ArticleId })).toBe(false);
});

it('saves a text whole or not at all', () => {
  const fix: FindingFix = { action: 'alt', path: ['alt'], was: 'alt', to: null };
  const longest = 'x'.repeat(longestFix);
  expect([' neu ', longest, `${longest}x`, '  ', 'alt '].map((text) => savedText(fix, text))).toEqual(['neu', longest, null, null, null]);
});

describe('a report that was looked at again', () => {
  const ids = ['a', 'b', 'c'];

  it('has its new findings where its old ones were, and those of the others stay', () => {
    const check = { findings: [finding('a', 1), finding('b', 1), finding('b', 2), finding('c', 1)], total: 4, blocking: 4, onlyInPrint: 0 };
    const fresh = { findings: [finding('b', 2), finding('b', 3, false)], total: 2, blocking: 1, onlyInPrint: 0 };
    const { findings, ...counts } = withReport(check, fresh, 'b', ids);
    expect([places(findings), counts]).toEqual([['a 1', 'b 2', 'c 1', 'b 3'], { total: 4, blocking: 3, onlyInPrint: 0 }]);
  });

  it('never counts too few where not all are listed', () => {
    const check = { findings: [finding('a', 1)], total: 5, blocking: 3, onlyInPrint: 0 };
    const { total, blocking } = withReport(check, { findings: [], total: 0, blocking: 0, onlyInPrint: 0 }, 'a', ids);
    expect([total, blocking]).toEqual([4, 2]);
  });
});

it('takes what hinders only on paper for a hint elsewhere, behind what hinders everywhere', () => {
  const letter: ExportFinding = { ...finding('a', 2), kind: 'letter-missing', fixes: [] };
  const check = { findings: [letter, finding('a', 1)], total: 2, blocking: 2, onlyInPrint: 1 };
  const { findings, ...counts } = checkOffPaper(check);
  expect(findings.map(({ kind, isBlocking }) => [kind, isBlocking])).toEqual([
    ['alt-missing', true],
    ['letter-missing', false],
  ]);
  expect(counts).toEqual({ total: 2, blocking: 1, onlyInPrint: 0 });
});
