import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a browser would otherwise offer on its own inside our window. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  signin: { allowed: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
};

/** Makes a profile folder and, when it is new, fills in our preferences. */
export async function prepareProfile(folder: string): Promise<void> {
  const path = join(folder, 'Default', 'Preferences');
  await mkdir(join(folder, 'Default'), { recursive: true });
  if (!existsSync(path)) await writeFile(path, JSON.stringify(preferences));
}
