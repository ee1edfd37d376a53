import type { Migration } from '../migrate.ts';
import { articles } from './0010-articles.ts';
import { keywords } from './0020-keywords.ts';
import { relations } from './0030-relations.ts';
import { sources } from './0040-sources.ts';
import { proposals } from './0050-proposals.ts';
import { revisions } from './0060-revisions.ts';
import { newsletters } from './0070-newsletters.ts';
import { settings } from './0080-settings.ts';
import { search } from './0090-search.ts';
import { takeOvers } from './0100-take-overs.ts';
import { importAtScale } from './0110-import-at-scale.ts';
import { shingles } from './0120-shingles.ts';
import { readBefore } from './0130-read-before.ts';
import { searchIndex } from './0140-search-index.ts';
import { thesaurus } from './0150-thesaurus.ts';
import { suggestions } from './0160-suggestions.ts';

/** The schema's history, oldest first. Shipped entries are never edited; a change is a new entry. */
export const migrations: readonly Migration[] = [
  articles,
  keywords,
  relations,
  sources,
  proposals,
  revisions,
  newsletters,
  settings,
  search,
  takeOvers,
  importAtScale,
  shingles,
  readBefore,
  searchIndex,
  thesaurus,
  suggestions,
];
