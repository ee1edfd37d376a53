import type { HouseLook } from '#shared/model/house-look.ts';
import type { WritableDb } from '#electron/store/connection.ts';
import { readSettings, writeSettings } from '#electron/store/settings.ts';

/** Writes parts of the look of the house over what is kept; what is left out stays. */
export function writeLook(db: WritableDb, part: Partial<HouseLook>): void {
  const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
  writeSettings(db, { look: { ...readSettings(db).look, ...given } });
}
