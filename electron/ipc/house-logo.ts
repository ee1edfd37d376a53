import { mostLogoBytes, mostLogoSide } from '#shared/model/house-look.ts';
import type { AssetId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { describePicture } from '#electron/import/extract/picture.ts';
import { insertAsset } from '#electron/store/assets.ts';
import { writeLook } from './house-look.ts';

const megabyte = 1_000_000;

/** Keeps a picture as the logo of the house: its bytes first, then the rows that name them. */
export function keepLogo({ store, blobs, now }: Pick<CoreContext, 'store' | 'blobs' | 'now'>, name: string, bytes: Uint8Array): void {
  if (bytes.length > mostLogoBytes)
    throw new FaultError('file-too-large', {
      name,
      size: Math.ceil(bytes.length / megabyte),
      limit: mostLogoBytes / megabyte,
    });
  const picture = describePicture(bytes);
  if (picture === null || Math.max(picture.width, picture.height) > mostLogoSide) throw new FaultError('file-unknown-format', { name });
  blobs.put(bytes);
  store.write((db) => {
    insertAsset(db, picture, now());
    writeLook(db, { logo: picture.id as AssetId });
  });
}
