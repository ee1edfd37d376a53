import type { CoreContext } from '#electron/core-context.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import { describePicture, maxPictures } from '#electron/import/extract/picture.ts';
import type { Child } from '#electron/store/child-proposals.ts';
import { isHashNamed } from '#electron/store/sources.ts';
import { storeFault } from '#electron/store/store-fault.ts';
import type { ReadAsset } from '#shared/model/reading.ts';
import { FaultError } from '#shared/result.ts';

/** What one archive or mail may bring along. */
export const maxFiles = 500;
export const maxFileBytes = 500 * 1024 * 1024;

/** What lay in a file that is being read: stored as it arrives, so that only hashes stay in memory. */
export interface Parts {
  readonly take: (part: FoundPart) => void;
  readonly files: readonly Child[];
  readonly pictures: ReadonlyMap<string, ReadAsset>;
  /** Removes the bytes of parts that no row names. */
  readonly forget: () => void;
}

/** Collects the parts of the file `name`. Throws a fault where they are too many or cannot be stored; the file is not read then. */
export function collectParts({ blobs, store }: Pick<CoreContext, 'blobs' | 'store'>, name: string): Parts {
  const files: Child[] = [];
  const pictures = new Map<string, ReadAsset>();
  const stored = new Set<string>();
  let byteCount = 0;

  const keep = (bytes: Uint8Array): string => {
    const sha256 = blobs.put(bytes);
    stored.add(sha256);
    return sha256;
  };
  const takeFile = (label: string, bytes: Uint8Array): void => {
    byteCount += bytes.length;
    if (files.length >= maxFiles || byteCount > maxFileBytes) throw new FaultError('archive-too-large', { name });
    const child = { number: files.length + 1, name: `${name} › ${label}`.slice(0, 2_000), byteCount: bytes.length };
    if (bytes.length === 0) files.push({ ...child, sha256: '', fault: { code: 'file-empty', detail: { name: child.name } } });
    else files.push({ ...child, sha256: keep(bytes), fault: null });
  };
  /** What the parser process says of a picture is not taken on trust: it reads hostile files. */
  const takePicture = (claimed: ReadAsset, bytes: Uint8Array): void => {
    const picture = describePicture(bytes);
    if (picture === null || picture.id !== claimed.id || pictures.has(picture.id) || pictures.size >= maxPictures) return;
    keep(bytes);
    pictures.set(picture.id, picture);
  };

  return {
    take: (part) => {
      try {
        if (part.kind === 'file') takeFile(part.name, part.bytes);
        else takePicture(part.asset, part.bytes);
      } catch (error) {
        throw storeFault(error);
      }
    },
    files,
    pictures,
    forget: () => {
      for (const sha256 of stored) if (!isHashNamed(store.db, sha256)) blobs.remove(sha256);
    },
  };
}
