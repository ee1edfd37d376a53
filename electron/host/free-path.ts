import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Names that Windows reserves for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system accepts; hostile ones cannot leave the folder. */
export function safeFileName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[. ]+|[. ]+$/g, '');
  return cleaned === '' || reserved.test(cleaned) ? 'Umbruch' : cleaned;
}

/** A path in `folder` that nothing has yet: `Name.pdf`, `Name 2.pdf`, … */
export function freePath(folder: string, name: string, extension: string, exists: (path: string) => boolean = existsSync): string {
  const base = safeFileName(name);
  const ending = extension.replace(/[^a-z0-9]/gi, '');
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${base}${count === 1 ? '' : ` ${count}`}.${ending}`);
    if (!exists(path)) return path;
  }
}
