import { planFiles } from '../../file-plan.ts';
import type { ZipEntry } from './zip-entries.ts';

/** Files that systems leave in archives, and what pages are drawn with. */
const clutter =
  /(?:^|\/)(?:__macosx\/|\.[^/]{0,255}$|thumbs\.db$|desktop\.ini$|[^/]{1,255}\.(?:css|js|mjs|map|json5|woff2?|ttf|otf|eot|ico|cur|lnk|exe|dll)$)/i;
/** Pictures, sound and film: they hold no text, and a picture without its report is none of the archive. */
const media = /\.(?:png|jpe?g|jfif|gif|webp|avif|svg|svgz|bmp|tiff?|heic|psd|ai|eps|mp[34]|m4[av]|wav|ogg|webm|mov|avi|mkv|wmv)$/i;
const archives = /\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|cab|iso|jar)$/i;

/** A picture beside a saved page; `path` leads to it from the page. */
export interface Beside {
  readonly path: string;
  readonly entry: ZipEntry;
}

/** What an archive holds for the inbox. */
export interface ZipChoice {
  readonly files: readonly ZipEntry[];
  /** Archives within, which are not opened. */
  readonly archives: readonly ZipEntry[];
  readonly beside: ReadonlyMap<ZipEntry, readonly Beside[]>;
}

/** The files of an archive that may be read; what belongs to the system is left, and what belongs to a saved page goes with it. */
export function chooseFiles(entries: readonly ZipEntry[]): ZipChoice {
  const able = entries.filter((entry) => !entry.isFolder && entry.name !== '');
  const plans = planFiles(able.map(({ name }) => name));
  const beside = new Map<ZipEntry, Beside[]>();
  const wanted = able.filter((entry, index) => {
    const plan = plans[index];
    if (plan?.kind !== 'companion') return plan?.kind === 'file' && !clutter.test(entry.name) && !media.test(entry.name);
    const page = able[plan.page];
    if (page !== undefined) beside.set(page, [...(beside.get(page) ?? []), { path: plan.name, entry }]);
    return false;
  });
  return {
    files: wanted.filter((entry) => !archives.test(entry.name)),
    archives: wanted.filter((entry) => archives.test(entry.name)),
    beside,
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
