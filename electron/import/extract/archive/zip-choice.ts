import type { ZipEntry } from './zip-entries.ts';

/** Files that systems leave in archives, and what pages are drawn with. */
const clutter =
  /(?:^|\/)(?:__macosx\/|\.[^/]{0,255}$|thumbs\.db$|desktop\.ini$|[^/]{1,255}\.(?:css|js|mjs|map|json5|woff2?|ttf|otf|eot|ico|cur|lnk|exe|dll)$)/i;
/** Pictures, sound and film: they hold no text, and a picture without its report is none of the archive. */
const media = /\.(?:png|jpe?g|jfif|gif|webp|avif|svg|svgz|bmp|tiff?|heic|psd|ai|eps|mp[34]|m4[av]|wav|ogg|webm|mov|avi|mkv|wmv)$/i;
const archives = /\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|cab|iso|jar)$/i;
const companions = /^(.{1,255}?)(?:_files|_file|[-_ ]dateien|\.files|[-_]filer)$/i;

/** What an archive holds for the inbox. */
export interface ZipChoice {
  readonly files: readonly ZipEntry[];
  /** It also holds archives, which are not opened. */
  readonly hasArchives: boolean;
}

/** The files of an archive that may be read; what belongs to a saved page or to the system is left. */
export function chooseFiles(entries: readonly ZipEntry[]): ZipChoice {
  const pages = new Set(
    entries.flatMap((entry) => {
      const page = /^(.{1,4000})\.x?html?$/i.exec(entry.name)?.[1];
      return page === undefined ? [] : [page.toLowerCase()];
    }),
  );
  const isCompanion = (name: string): boolean => {
    const steps = name.split('/');
    return steps.some((step, index) => {
      const page = index === steps.length - 1 ? undefined : companions.exec(step)?.[1];
      return page !== undefined && pages.has([...steps.slice(0, index), page].join('/').toLowerCase());
    });
  };
  const wanted = entries.filter(
    (entry) => !entry.isFolder && entry.name !== '' && !clutter.test(entry.name) && !media.test(entry.name) && !isCompanion(entry.name),
  );
  return {
    files: wanted.filter((entry) => !archives.test(entry.name)),
    hasArchives: wanted.some((entry) => archives.test(entry.name)),
  };
}

/** A path as display text: nothing that turns the direction of writing, controls, or climbs. */
export const shownName = (name: string): string =>
  name
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/')
    .slice(-300);
