import type { CoreContext } from '#electron/core-context.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import { maxPartFiles } from '#electron/import/part-limits.ts';
import { describePicture, maxPictures } from '#electron/import/extract/picture.ts';
import type { Child } from '#electron/store/child-proposals.ts';
import type { Companion } from '#electron/store/companions.ts';
import { isHashNamed } from '#electron/store/sources.ts';
import { storeFault } from '#electron/store/store-fault.ts';
import type { ReadAsset } from '#shared/model/reading.ts';
import { FaultError } from '#shared/result.ts';
import type { Fault, FaultCode } from '#shared/result.ts';

/** What one archive or mail may bring along. */
export const maxFileBytes = 500 * 1024 * 1024;

/** Larger parts are packed beside the core's own work, which takes longer in all. */
const largeBytes = 256 * 1024;

/** What lay in a file that is being read: stored as it arrives, so that only hashes stay in memory. */
export interface Parts {
  readonly take: (part: FoundPart) => void | Promise<void>;
  readonly files: readonly Child[];
  readonly pictures: ReadonlyMap<string, ReadAsset>;
  /** Pictures beside a page among the files, by the number of that page. */
  readonly companions: ReadonlyMap<number, readonly Companion[]>;
  /** Removes the bytes of parts that no row names. */
  readonly forget: () => void;
}

/** Collects the parts of the file `name`. Throws a fault where they are too many or cannot be stored; the file is not read then. */
export function collectParts({ blobs, store }: Pick<CoreContext, 'blobs' | 'store'>, name: string): Parts {
  const files: Child[] = [];
  const pictures = new Map<string, ReadAsset>();
  const stored = new Set<string>();
  const companions = new Map<number, readonly Companion[]>();
  let byteCount = 0;
  let hasPage = false;

  const keep = (bytes: Uint8Array): string => {
    const sha256 = blobs.put(bytes);
    stored.add(sha256);
    return sha256;
  };
  const count = (bytes: Uint8Array): void => {
    byteCount += bytes.length;
    if (byteCount > maxFileBytes) throw new FaultError('archive-too-large', { name });
  };
  const labelOf = (label: string): string => `${name} › ${label}`.slice(0, 2_000);
  /** Above the limit one row more says that files were left; what lies beside them has no page then. */
  const addFile = (child: Omit<Child, 'number'>): void => {
    hasPage = files.length < maxPartFiles;
    if (hasPage) files.push({ ...child, number: files.length + 1 });
    else if (files.length === maxPartFiles) {
      const fault = { code: 'archive-too-many', detail: { name, limit: maxPartFiles } } as const;
      files.push({ number: files.length + 1, name: labelOf('…'), byteCount: 0, sha256: '', fault });
    }
  };
  const takeFile = (label: string, bytes: Uint8Array): void | Promise<void> => {
    count(bytes);
    const child = { name: labelOf(label), byteCount: bytes.length };
    if (bytes.length === 0) return addFile({ ...child, sha256: '', fault: { code: 'file-empty', detail: { name: child.name } } });
    const at = files.length;
    const isLarge = at < maxPartFiles && bytes.length > largeBytes;
    addFile({ ...child, sha256: at < maxPartFiles && !isLarge ? keep(bytes) : '', fault: null });
    return isLarge ? keepLarge(at, bytes) : undefined;
  };
  /** The file is listed in its place at once, and gets its hash when its bytes are stored. */
  const keepLarge = async (at: number, bytes: Uint8Array): Promise<void> => {
    const sha256 = await blobs.store(bytes).catch((error: unknown) => {
      throw storeFault(error);
    });
    stored.add(sha256);
    const file = files[at];
    if (file) files[at] = { ...file, sha256 };
  };
  const refuseFile = (label: string, code: FaultCode): void => {
    const child = labelOf(label);
    const fault: Fault = code === 'archive-too-many' ? { code, detail: { name, limit: maxPartFiles } } : { code, detail: { name: child } };
    addFile({ name: child, byteCount: 0, sha256: '', fault });
  };
  const takeCompanion = (path: string, bytes: Uint8Array): void => {
    count(bytes);
    const beside = companions.get(files.length) ?? [];
    if (!hasPage || beside.length >= maxPictures || path.length > 1_000 || describePicture(bytes) === null) return;
    companions.set(files.length, [...beside, { name: path, sha256: keep(bytes) }]);
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
        if (part.kind === 'file') return takeFile(part.name, part.bytes);
        if (part.kind === 'companion') takeCompanion(part.name, part.bytes);
        else if (part.kind === 'refused') refuseFile(part.name, part.code);
        else takePicture(part.asset, part.bytes);
      } catch (error) {
        throw storeFault(error);
      }
    },
    files,
    pictures,
    companions,
    forget: () => {
      for (const sha256 of stored) if (!isHashNamed(store.db, sha256)) blobs.remove(sha256);
    },
  };
}
