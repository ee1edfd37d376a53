import type { Status } from '../model/article.ts';
import type { SearchField } from './tree.ts';

/** The name to show first, then what else may be typed before the colon: German, then English; folded as typed in lower case. */
export const fieldNames: Readonly<Record<SearchField, readonly [string, ...string[]]>> = {
  title: ['titel', 'überschrift', 'ueberschrift', 'schlagzeile', 'title', 'headline'],
  teaser: ['vorspann', 'teaser', 'anriss', 'lead'],
  text: ['text', 'body'],
  caption: ['bild', 'bildunterschrift', 'caption'],
  keyword: ['stichwort', 'stichworte', 'stichwörter', 'stichwoerter', 'schlagwort', 'thema', 'keyword', 'tag'],
  place: ['ort', 'ortsmarke', 'place'],
  rubric: ['rubrik', 'bereich', 'ressort', 'rubric', 'section'],
  form: ['form', 'textsorte', 'art'],
  author: ['autor', 'autorin', 'autoren', 'von', 'kürzel', 'kuerzel', 'author', 'by'],
  agency: ['agentur', 'agency'],
  source: ['quelle', 'source'],
  number: ['nummer', 'nr', 'number'],
  date: ['datum', 'jahr', 'zeitraum', 'date', 'year'],
  status: ['status', 'stand', 'state'],
};

const fieldOf = new Map<string, SearchField>(
  Object.entries(fieldNames).flatMap(([field, names]) => names.map((name) => [name, field as SearchField] as const)),
);

/** The field of a name typed before a colon, or null. */
export const findField = (name: string): SearchField | null => fieldOf.get(name.toLowerCase()) ?? null;

/** What may be typed for a status; the first is offered. */
export const statusNames: Readonly<Record<Status, readonly [string, ...string[]]>> = {
  draft: ['entwurf', 'entwürfe', 'entwuerfe', 'draft'],
  review: ['redigat', 'review'],
  approved: ['freigegeben', 'freigabe', 'approved'],
  published: ['veröffentlicht', 'veroeffentlicht', 'published'],
  archived: ['archiv', 'archiviert', 'archived'],
};

/** The statuses a value means: a whole name, or from three letters its beginning. */
export function statusesFor(value: string): Status[] {
  const typed = value.toLowerCase();
  const fits = (name: string): boolean => name === typed || (typed.length >= 3 && name.startsWith(typed));
  return (Object.keys(statusNames) as Status[]).filter((status) => statusNames[status].some(fits));
}
