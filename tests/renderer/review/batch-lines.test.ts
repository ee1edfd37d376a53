import { describe, expect, it } from 'vitest';
import { batchLines } from '#renderer/features/review/batch-lines.ts';
import type { UploadProgress } from '#renderer/stores/imports-upload.ts';
import type { BatchId } from '#shared/model/ids.ts';
import type { Batch } from '#shared/model/proposal.ts';

const batchOf = (id: string, parts: Partial<Batch>): Batch => ({
  id: id as BatchId,
  createdAt: 0,
  total: 10,
  done: 0,
  running: false,
  paused: false,
  proposals: [],
  ...parts,
});
const uploadOf = (id: string, sentBytes: number): UploadProgress => ({
  batchId: id as BatchId,
  sentBytes,
  totalBytes: 100,
  fileName: 'a.txt',
});
const shape = (lines: ReturnType<typeof batchLines>) =>
  lines.map(({ id, upload, batch }) => [id, upload?.sentBytes ?? null, batch?.done ?? null]);

describe('the progress of a delivery', () => {
  it('says while files are still sent how many are read, in one line that can be held', () => {
    expect(shape(batchLines([batchOf('one', { running: true, done: 3 })], [uploadOf('one', 40)]))).toEqual([['one', 40, 3]]);
    expect(shape(batchLines([batchOf('one', { paused: true, done: 3 })], [uploadOf('one', 40)]))).toEqual([['one', 40, 3]]);
  });

  it('stands there from the first byte and goes with the last file', () => {
    expect(shape(batchLines([], [uploadOf('one', 0)]))).toEqual([['one', 0, null]]);
    expect(shape(batchLines([batchOf('one', { running: true, done: 9 }), batchOf('two', { done: 10 })], []))).toEqual([['one', null, 9]]);
    expect(batchLines([batchOf('one', { done: 10 })], [uploadOf('one', 100)])).toEqual([]);
  });
});
