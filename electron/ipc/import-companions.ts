import type { CoreContext } from '#electron/core-context.ts';
import { describePicture } from '#electron/import/extract/picture.ts';
import { insertCompanion } from '#electron/store/companions.ts';
import type { Companion } from '#electron/store/companions.ts';
import { isHashNamed } from '#electron/store/sources.ts';
import type { ProposalId } from '#shared/model/ids.ts';

/** Notes a stored picture as lying beside a saved page. What is no picture, whatever its name says, is removed again. */
export function keepCompanion({ store, blobs }: Pick<CoreContext, 'store' | 'blobs'>, page: ProposalId, companion: Companion): void {
  const picture = describePicture(blobs.get(companion.sha256) ?? new Uint8Array(0));
  if (picture) store.write((db) => insertCompanion(db, page, companion));
  else if (!isHashNamed(store.db, companion.sha256)) blobs.remove(companion.sha256);
}
