import * as archive from './archive.ts';
import * as desk from './desk.ts';
import * as exporting from './export.ts';
import * as faults from './faults.ts';
import * as importing from './import.ts';
import * as keywords from './keywords.ts';
import * as library from './library.ts';
import * as newsletter from './newsletter.ts';
import * as review from './review.ts';
import * as search from './search.ts';
import * as settings from './settings.ts';
import * as shell from './shell.ts';

/** All wording, by area. `de` gives the shape; `en` must match it to compile. */
export const catalogue = {
  de: {
    archive: archive.de,
    desk: desk.de,
    exporting: exporting.de,
    faults: faults.de,
    importing: importing.de,
    keywords: keywords.de,
    library: library.de,
    newsletter: newsletter.de,
    review: review.de,
    search: search.de,
    settings: settings.de,
    shell: shell.de,
  },
  en: {
    archive: archive.en,
    desk: desk.en,
    exporting: exporting.en,
    faults: faults.en,
    importing: importing.en,
    keywords: keywords.en,
    library: library.en,
    newsletter: newsletter.en,
    review: review.en,
    search: search.en,
    settings: settings.en,
    shell: shell.en,
  },
} as const;

export type Language = keyof typeof catalogue;
export type Messages = (typeof catalogue)['de'];
