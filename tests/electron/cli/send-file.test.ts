import { expect, it } from 'vitest';
import { sendFiles } from '#electron/cli/send-file.ts';
import { ok } from '#shared/result.ts';

it('announces all files first, reads each when its turn comes, and never reads a refused one', async () => {
  const happened: string[] = [];
  const file = (name: string, byteCount: number) => ({
    name,
    byteCount,

    read: async function* (pieceBytes: number) {
      happened.push(`read ${name}`);
      for (let at = 0; at < byteCount; at += pieceBytes) yield new Uint8Array(Math.min(pieceBytes, byteCount - at));
    },
  });
  const port = {
    subscribe: () => () => undefined,
    dispatch: (name: string, raw: unknown) => {
      const { uploadId, offset, last } = raw as { uploadId?: string; offset?: number; last?: boolean };
      happened.push([name, uploadId, offset, last].filter((part) => part !== undefined).join(' '));
      return Promise.resolve(ok({ batchId: 'b', uploads: ['one', null, 'three'] }));
    },
  };
  expect(await sendFiles(port, [file('a', 1_500_000), file('refused', 999_999_999), file('c', 3)])).toBe('b');
  expect(happened).toEqual([
    'imports.begin',
    'read a',
    'imports.upload one 0 false',
    'imports.upload one 1000000 true',
    'read c',
    'imports.upload three 0 true',
  ]);
});
