import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelImport, followImports, importFiles, importsStore, pasteContent, refreshImports } from '#renderer/stores/imports.ts';
import { chunkBytes, toBase64, uploadSlices } from '#renderer/stores/imports-upload.ts';
import { noticeStore } from '#renderer/stores/notices.ts';
import type { BatchId } from '#shared/model/ids.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { CoreEvent, RequestInput } from '#shared/ipc/contract.ts';
import { fail, ok } from '#shared/result.ts';

type Upload = RequestInput<'imports.upload'>;

/** A core that only notes what it is asked. */
function fakeCore(
  refuse: (name: string) => boolean = () => false,
  ignore: (name: string) => boolean = () => false,
  waiting: readonly string[] = [],
) {
  const leavesOut = (name: string): boolean => refuse(name) || ignore(name);
  const asked: string[] = [];
  const uploads: Upload[] = [];
  const pasted: unknown[] = [];
  const refused: string[] = [];
  let onUpload: (upload: Upload) => void = () => undefined;
  const answers = {
    'imports.begin': ({ files }: RequestInput<'imports.begin'>) => {
      refused.push(...files.filter((file) => refuse(file.name)).map((file) => file.name));
      return ok({ batchId: 'batch-0001', uploads: files.map((file, at) => (leavesOut(file.name) ? null : `upload-0${at}`)) });
    },
    'imports.upload': (upload: Upload) => {
      uploads.push(upload);
      onUpload(upload);
      return ok({});
    },
    'imports.paste': (content: unknown) => {
      pasted.push(content);
      return ok({ batchId: 'batch-0002' });
    },
    'imports.cancel': () => ok({}),
    'imports.list': () => {
      const rowOf = (state: string) => (fileName: string, at: number) => ({ id: `${fileName}-${at}`, fileName, state, reasons: [] });
      const proposals = [...refused.map(rowOf('failed')), ...waiting.map(rowOf('waiting'))];
      return ok(proposals.length === 0 ? [] : [{ id: 'batch-0001', proposals }]);
    },
  };
  const requests = new Proxy({} as Bridge['requests'], {
    get: (_, name: keyof typeof answers) => async (input: never) => {
      asked.push(name);
      return answers[name] ? answers[name](input) : fail('unknown-request');
    },
  });
  const listeners = new Set<(event: CoreEvent) => void>();
  const bridge: Bridge = {
    requests,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  vi.stubGlobal('window', { umbruch: bridge, location: { hash: '' } });
  return {
    asked,
    uploads,
    pasted,
    tell: () => listeners.forEach((listener) => listener({ name: 'imports.changed', payload: { ids: [] } })),
    whenUploaded: (listener: (upload: Upload) => void) => {
      onUpload = listener;
    },
  };
}

const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);
const someBytes = (count: number) => Uint8Array.from({ length: count }, (_, at) => (at * 31 + (at >> 8)) & 255);
const together = (uploads: readonly Upload[]) => Buffer.concat(uploads.map((upload) => Buffer.from(upload.chunk, 'base64')));

beforeEach(() => {
  importsStore.setState({ batches: [], loaded: false, uploads: [] });
  noticeStore.setState({ notices: [] });
});
afterEach(() => vi.unstubAllGlobals());

describe('sending files', () => {
  it('cuts a file so that each message stays under one mebibyte and none but the last is padded', () => {
    expect(uploadSlices(chunkBytes * 2 + 1)).toEqual([
      { start: 0, end: chunkBytes },
      { start: chunkBytes, end: chunkBytes * 2 },
      { start: chunkBytes * 2, end: chunkBytes * 2 + 1 },
    ]);
    expect(uploadSlices(chunkBytes)).toHaveLength(1);
    expect(uploadSlices(0)).toEqual([{ start: 0, end: 0 }]);
    expect(toBase64(someBytes(chunkBytes))).toHaveLength(1024 * 1024);
  });

  it('brings the same bytes to the core, chunk after chunk, and goes to the inbox', async () => {
    const core = fakeCore();
    const bytes = someBytes(chunkBytes * 2 + 77);
    await importFiles([fileOf('gross.txt', bytes), fileOf('klein.txt', someBytes(5))]);
    expect(core.uploads.map(({ uploadId, offset, last }) => [uploadId, offset, last])).toEqual([
      ['upload-00', 0, false],
      ['upload-00', chunkBytes, false],
      ['upload-00', chunkBytes * 2, true],
      ['upload-01', 0, true],
    ]);
    expect(together(core.uploads.slice(0, 3)).equals(Buffer.from(bytes))).toBe(true);
    expect(window.location.hash).toBe('#/inbox');
    expect(importsStore.getState()).toMatchObject({ uploads: [], loaded: true });
  });

  it('shows how far the bytes have come', async () => {
    const core = fakeCore();
    const seen: number[] = [];
    core.whenUploaded(() => seen.push(importsStore.getState().uploads[0]?.sentBytes ?? -1));
    await importFiles([fileOf('a.txt', someBytes(chunkBytes + 10)), fileOf('b.txt', someBytes(20))]);
    expect(seen).toEqual([0, chunkBytes, chunkBytes + 10]);
  });

  it('sends no byte of a refused file and says so', async () => {
    const core = fakeCore((name) => name === 'riesig.txt');
    await importFiles([fileOf('riesig.txt', someBytes(9)), fileOf('gut.txt', someBytes(9))]);
    expect(core.uploads.map((upload) => upload.uploadId)).toEqual(['upload-01']);
    expect(noticeStore.getState().notices).toMatchObject([
      { tone: 'error', text: 'Eine Datei wurde nicht angenommen; der Grund steht bei ihr im Eingang.' },
    ]);
  });

  it('says nothing of what only drew a saved page, and sends none of it', async () => {
    const core = fakeCore(
      () => false,
      (name) => name.endsWith('.css'),
    );
    await importFiles([fileOf('seite_files/stil.css', someBytes(9)), fileOf('seite.html', someBytes(9))]);
    expect(core.uploads.map((upload) => upload.uploadId)).toEqual(['upload-01']);
    expect(noticeStore.getState().notices).toEqual([]);
  });

  it('stops between two chunks when the editor cancels', async () => {
    const core = fakeCore();
    core.whenUploaded(({ offset }) => {
      const batchId = importsStore.getState().uploads[0]?.batchId;
      if (offset === 0 && batchId) void cancelImport(batchId);
    });
    await importFiles([fileOf('gross.txt', someBytes(chunkBytes * 3)), fileOf('zweite.txt', someBytes(3))]);
    expect(core.uploads).toHaveLength(1);
    expect(core.asked).toContain('imports.cancel');
    expect(importsStore.getState().uploads).toEqual([]);
  });

  it('says after cancelling how many files were read and how many are left out', async () => {
    fakeCore();
    const batch = { id: 'batch-0001' as BatchId, createdAt: 0, total: 5, done: 2, running: true, paused: false, proposals: [] };
    importsStore.setState({ batches: [batch] });
    // The core then has none of them left to review.
    await cancelImport(batch.id);
    expect(noticeStore.getState().notices).toMatchObject([
      { tone: 'info', text: 'Einlesen abgebrochen: 0 Dateien gelesen, 5 ausgelassen.' },
    ]);
  });

  it('says which file can no longer be read and goes on with the next', async () => {
    const core = fakeCore();
    const lost = { name: 'weg.txt', size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }) };
    await importFiles([lost, fileOf('da.txt', someBytes(4))]);
    expect(core.uploads.map(({ uploadId, chunk, last }) => [uploadId, chunk === '', last])).toEqual([
      ['upload-00', true, true],
      ['upload-01', false, true],
    ]);
    expect(noticeStore.getState().notices[0]?.text).toContain('„weg.txt“ lässt sich nicht mehr lesen');
  });

  it('lets other files of the same name wait when one of them fails', async () => {
    const core = fakeCore(
      () => false,
      () => false,
      ['meldung.txt', 'meldung.txt'],
    );
    const lost = { name: 'meldung.txt', size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }) };
    await importFiles([fileOf('meldung.txt', someBytes(4)), lost]);
    expect(core.asked).not.toContain('proposals.discard');
    expect(core.uploads.map(({ uploadId, chunk }) => [uploadId, chunk === ''])).toEqual([
      ['upload-00', false],
      ['upload-01', true],
    ]);
    expect(importsStore.getState().batches[0]?.proposals.map((row) => row.state)).toEqual(['waiting', 'waiting']);
  });
});

describe('pasting', () => {
  it('hands text and markup over as they are, and nothing when there is nothing', async () => {
    const core = fakeCore();
    await pasteContent({ text: 'Ein Satz.', html: '<p>Ein Satz.</p>' });
    await pasteContent({ text: ' \n', html: '' });
    expect(core.pasted).toEqual([{ text: 'Ein Satz.', html: '<p>Ein Satz.</p>' }]);
  });
});

describe('the inbox', () => {
  it('is looked at a few times a second at most, and the last change is never missed', async () => {
    const core = fakeCore();
    vi.useFakeTimers();
    const stop = followImports();
    await vi.advanceTimersByTimeAsync(0);
    for (let at = 0; at < 100; at++) {
      core.tell();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    const looks = core.asked.length;
    stop();
    core.tell();
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect({ looks, afterwards: core.asked.length - looks }).toEqual({ looks: 6, afterwards: 0 });
  });

  it('asks once more, not once for each event, when events come while it is asking', async () => {
    const core = fakeCore();
    await Promise.all([refreshImports(), refreshImports(), refreshImports(), refreshImports()]);
    expect(core.asked).toEqual(['imports.list', 'imports.list']);
  });
});
