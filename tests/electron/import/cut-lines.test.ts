import { describe, expect, it } from 'vitest';
import { createLineCutter } from '#electron/import/cut-lines.ts';
import type { CutLimits, LineSlice } from '#electron/import/cut-lines.ts';
import { dropLimit, isRecordFile, sliceName } from '#electron/import/record-files.ts';

function cut(text: string, limits: Partial<CutLimits>, pieceBytes = 7): LineSlice[] {
  const cutter = createLineCutter({ maxBytes: 1_000, maxLines: 1_000, maxLineBytes: 1_000, ...limits });
  const bytes = Buffer.from(text);
  const slices: LineSlice[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) slices.push(...cutter.push(bytes.subarray(at, at + pieceBytes)));
  return [...slices, ...cutter.end()];
}
const shown = (slices: readonly LineSlice[]) => slices.map((one) => [one.firstLine, one.lastLine, Buffer.from(one.bytes).toString()]);

describe('cutting a file at line ends', () => {
  it('keeps every byte in its order, however the file arrives', () => {
    const text = Array.from({ length: 200 }, (_, index) => `{"zeile": ${index}, "text": "Grüße – aus „Köln“"}\n`).join('');
    for (const pieceBytes of [1, 3, 64, 100_000]) {
      const slices = cut(text, { maxBytes: 400, maxLines: 9 }, pieceBytes);
      expect(Buffer.concat(slices.map((one) => one.bytes)).toString()).toBe(text);
      expect(slices.every((one) => one.bytes.length <= 400 && one.lastLine - one.firstLine < 9)).toBe(true);
    }
  });

  it('counts lines from one, and takes a last line without an end', () => {
    expect(shown(cut('a\nb\nc', { maxLines: 2 }))).toEqual([
      [1, 2, 'a\nb\n'],
      [3, 3, 'c'],
    ]);
    expect(cut('', {})).toEqual([]);
  });

  it('gives a line longer than a slice one of its own', () => {
    expect(shown(cut('a\nlange Zeile\nb\n', { maxBytes: 5 }))).toEqual([
      [1, 1, 'a\n'],
      [2, 2, 'lange Zeile\n'],
      [3, 3, 'b\n'],
    ]);
  });

  it('says of a line too large to be read that it is, holds none of it, and goes on behind it', () => {
    const slices = cut(`a\n${'x'.repeat(5_000)}\nb\n`, { maxLineBytes: 100 });
    expect(slices.map((one) => [one.firstLine, one.tooLong, one.bytes.length, one.byteCount])).toEqual([
      [1, false, 2, 2],
      [2, true, 0, 5_001],
      [3, false, 2, 2],
    ]);
  });
});

describe('record files', () => {
  it('are those of one record a line, and may be larger than others', () => {
    expect(['a.jsonl', 'A.NDJSON', 'a.json', 'a.jsonl.txt'].map(isRecordFile)).toEqual([true, true, false, false]);
    expect(dropLimit('a.jsonl')).toBeGreaterThan(4_000_000_000);
    expect(dropLimit('a.pdf')).toBe(2 * dropLimit('a.html'));
  });

  it('name their parts by lines', () => {
    expect(sliceName('a.jsonl', { firstLine: 1, lastLine: 500 })).toBe('a.jsonl › Zeilen 1–500');
    expect(sliceName('a.jsonl', { firstLine: 501, lastLine: 501 })).toBe('a.jsonl › Zeile 501');
  });
});
