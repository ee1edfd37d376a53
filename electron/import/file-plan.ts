/** What becomes of a file among others, in a drop, a folder or an archive: a file of the inbox, a picture beside a saved page, or nothing. */
export type FilePlan =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'companion'; readonly page: number; readonly name: string }
  | { readonly kind: 'ignored' };

/** Browsers put what belongs to a saved page into a folder of its name, with an ending in their language. */
const folderEnding =
  /(?:[_-](?:files|dateien|datei|filer|fichiers|archivos|bestanden|pliki|file|soubory|ficheiros|elemei|data)|\.files| dateien)$/i;
const isPage = (name: string): boolean => /\.(?:x?html?|xht)$/i.test(name);
/** A picture by its ending, or a file without any: servers often give pictures none. */
const mayBePicture = (name: string): boolean => /\.(?:png|jpe?g|jfif|gif|webp)(?:\(\d{1,4}\))?$/i.test(name) || !name.includes('.');

/** A path from outside as display text: forward slashes, no way out, nothing before the first folder. */
export const shownPath = (name: string): string =>
  name
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/') || name;

const keyOf = (path: string): string => path.normalize('NFC').toLowerCase();
const stemOf = (path: string): string => keyOf(path.replace(/\.[^./]{1,8}$/, ''));

/** Tells pages from what was saved beside them. Files are looked at together; a plan's `page` is the page's place among them. */
export function planFiles(announced: readonly string[]): FilePlan[] {
  const names = announced.map(shownPath);
  const pages = new Map<string, number>();
  names.forEach((name, index) => {
    if (isPage(name) && !pages.has(stemOf(name))) pages.set(stemOf(name), index);
  });
  return names.map((name): FilePlan => {
    const owner = ownerOf(name, pages);
    if (owner === null) return { kind: 'file', name };
    return mayBePicture(lastPart(name)) ? { kind: 'companion', page: owner.page, name: owner.path } : { kind: 'ignored' };
  });
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The page beside whose folder a file lies, and the file's path from that page. */
function ownerOf(name: string, pages: ReadonlyMap<string, number>): { page: number; path: string } | null {
  for (let end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
    const folder = name.slice(0, end);
    if (!folderEnding.test(folder)) continue;
    const page = pages.get(keyOf(folder.replace(folderEnding, '')));
    if (page !== undefined) return { page, path: name.slice(folder.lastIndexOf('/') + 1) };
  }
  return null;
}
