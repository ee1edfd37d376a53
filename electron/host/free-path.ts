import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A name that stays in its folder. What else makes a good file name, the export has seen to (`electron/export/file-name.ts`). */
export const plainBaseName = (name: string): string => name.replace(/[/\\\u0000]+/g, ' ').replace(/^[. ]+/, '') || 'Umbruch';

/** A path in `folder` that nothing has yet: `Name.pdf`, `Name 2.pdf`, … */
export function freePath(folder: string, name: string, extension: string, isTaken: (path: string) => boolean = existsSync): string {
  const base = plainBaseName(name);
  const plain = extension.replace(/[^a-z0-9]/gi, '');
  const ending = plain === '' ? '' : `.${plain}`;
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${base}${count === 1 ? '' : ` ${count}`}${ending}`);
    if (!isTaken(path)) return path;
  }
}
