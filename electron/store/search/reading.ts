import type { Messages } from '#shared/messages/catalogue.ts';
import type { QueryReading } from '#shared/model/search.ts';
import { explainQuery } from '#shared/search/explain.ts';
import type { HitList } from './find-reports.ts';
import type { SearchNote } from './search-note.ts';

function explainNote(note: SearchNote, { search }: Messages): QueryReading {
  const place = { text: note.text, start: note.start, end: note.end };
  switch (note.kind) {
    case 'completed':
      return { kind: 'completed', ...place, explained: search.completed(note.text, note.words) };
    case 'keyword':
      return { kind: 'keyword', ...place, explained: search.keyword(note.text, note.label) };
    case 'beginning':
      return { kind: 'beginning', ...place, explained: search.beginningCommon(note.text, note.words) };
    case 'most-words':
      return { kind: 'most-words', ...place, explained: search.mostWords };
  }
}

/** How a query was read, with what the archive made of it: a completed word is told once, as such. */
export function explainReading({ parsed, notes }: Pick<HitList, 'parsed' | 'notes'>, wording: Messages): QueryReading[] {
  const replaced = new Set(notes.filter(({ kind }) => kind === 'completed' || kind === 'beginning').map(({ start }) => start));
  return [
    ...explainQuery(parsed, wording).filter((part) => !((part.kind === 'word' || part.kind === 'beginning') && replaced.has(part.start))),
    ...notes.map((note) => explainNote(note, wording)),
  ].sort((one, other) => one.start - other.start);
}
