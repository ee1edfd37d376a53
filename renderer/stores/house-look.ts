import { call } from '#renderer/api/api.ts';
import { mostLogoBytes } from '#shared/model/house-look.ts';
import type { LookChanges } from '#shared/model/house-look.ts';
import { toBase64 } from './imports-upload.ts';
import type { Uploadable } from './imports-upload.ts';
import { notify } from './notices.ts';
import { changeSettings, loadSettings } from './settings.ts';
import { sentenceFor, messages } from './wording.ts';

/** Changes parts of the house's look, but not its logo. */
export const changeLook = (look: LookChanges): Promise<void> => changeSettings({ look });

/** Hands a picture over as the logo; null takes it away. What cannot be taken is said. */
export async function setLogo(file: Uploadable | null): Promise<void> {
  const m = messages().settings.look;
  if (file && file.size > mostLogoBytes) {
    notify({ tone: 'error', text: m.logoTooLarge(file.name) });
    return;
  }
  let bytes = '';
  try {
    if (file) bytes = toBase64(new Uint8Array(await file.slice(0, file.size).arrayBuffer()));
  } catch {
    notify({ tone: 'error', text: m.logoUnreadable(file?.name ?? '') });
    return;
  }
  const answer = await call('settings.setLogo', { file: file && { name: file.name.slice(-200), bytes } });
  if (answer.ok) await loadSettings();
  else notify({ tone: 'error', text: sentenceFor(answer.fault) });
}
