import type { CorePort } from '#electron/host/host.ts';
import type { RequestInput, RequestName, RequestOutput } from '#shared/ipc/contract.ts';
import type { BatchId } from '#shared/model/ids.ts';

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const chunkBytes = 1024 * 1024;

/** Asks the core and throws on a fault, so that a test fails where the fault arose. */
export async function ask<N extends RequestName>(core: CorePort, name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  const result = await core.dispatch(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.fault.code} ${JSON.stringify(result.fault.detail ?? {})}`);
  return result.value as RequestOutput<N>;
}

/** Hands files to the core as the window does, waits until they are read and, if asked, takes everything over. Answers what went wrong. */
export async function importFiles(
  core: CorePort,
  files: readonly NamedBytes[],
  { commit }: { readonly commit: boolean },
): Promise<string | null> {
  if (files.length === 0) return null;
  try {
    const announced = files.map(({ name, bytes }) => ({ name, byteCount: bytes.byteLength }));
    const { batchId, uploads } = await ask(core, 'imports.begin', { files: announced });
    for (const [index, uploadId] of uploads.entries()) {
      const bytes = files[index]?.bytes;
      if (!uploadId || !bytes) continue;
      for (let offset = 0; offset < bytes.byteLength; offset += chunkBytes) {
        const end = Math.min(bytes.byteLength, offset + chunkBytes);
        const chunk = Buffer.from(bytes.subarray(offset, end)).toString('base64');
        await ask(core, 'imports.upload', { uploadId, offset, chunk, last: end === bytes.byteLength });
      }
    }
    const ids = await waitUntilRead(core, batchId);
    if (commit && ids.length > 0) await ask(core, 'proposals.commit', { ids });
    return null;
  } catch (error) {
    return String(error);
  }
}

async function waitUntilRead(
  core: CorePort,
  batchId: BatchId,
): Promise<RequestOutput<'imports.list'>[number]['proposals'][number]['id'][]> {
  const find = async () => (await ask(core, 'imports.list', {})).find(({ id }) => id === batchId);
  const proposals = await new Promise<RequestOutput<'imports.list'>[number]['proposals']>((resolve, reject) => {
    const look = async () => {
      const batch = await find();
      if (batch?.running) return;
      stop();
      resolve(batch?.proposals ?? []);
    };
    const stop = core.subscribe((event) => {
      if (event.name === 'imports.changed') look().catch(reject);
    });
    look().catch(reject);
  });
  return proposals.filter(({ state }) => state === 'clear' || state === 'look').map(({ id }) => id);
}
