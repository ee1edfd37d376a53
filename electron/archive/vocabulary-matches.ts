import type { KeywordId } from '#shared/model/ids.ts';
import type { ReadField } from './read-text.ts';
import type { SoughtForm, VocabularyIndex } from './vocabulary-index.ts';

/** Where a Stichwort stands in a text. */
export interface Place {
  readonly field: ReadField;
  readonly start: number;
  readonly end: number;
}

/** A Stichwort that a text names. `weight` sums its places; `place` is the first one, a whole word before a part of one. */
export interface VocabularyMatch {
  readonly form: SoughtForm;
  readonly weight: number;
  readonly count: number;
  readonly isPart: boolean;
  readonly place: Place;
}

/** A word inside a compound speaks for a Stichwort, but less. */
const partWeight = 0.35;
const shortestPart = 4;

function startsAt(field: ReadField, at: number, form: SoughtForm): Place | null {
  const first = field.words[at];
  const last = field.words[at + form.terms.length - 1];
  if (!first || !last) return null;
  for (const [offset, term] of form.terms.entries()) if (field.words[at + offset]?.terms[0] !== term) return null;
  if (form.isAbbreviation && field.text.slice(first.start, last.end).toUpperCase() !== field.text.slice(first.start, last.end)) return null;
  return { field, start: first.start, end: last.end };
}

function add(found: Map<KeywordId, VocabularyMatch>, form: SoughtForm, place: Place, isPart: boolean): void {
  const weight = place.field.weight * (isPart ? partWeight : 1);
  const known = found.get(form.id);
  if (!known) found.set(form.id, { form, weight, count: 1, isPart, place });
  else if (known.isPart && !isPart) found.set(form.id, { form, weight: known.weight + weight, count: 1, isPart, place });
  else found.set(form.id, { ...known, weight: known.weight + weight, count: known.count + (known.isPart === isPart ? 1 : 0) });
}

/** The Stichwörter whose label, variant or abbreviation stands in a text, inflected or inside a compound. */
export function vocabularyMatches(fields: readonly ReadField[], index: VocabularyIndex): Map<KeywordId, VocabularyMatch> {
  const found = new Map<KeywordId, VocabularyMatch>();
  for (const field of fields)
    for (const [at, word] of field.words.entries()) {
      for (const [position, term] of word.terms.entries())
        for (const form of index.get(term) ?? []) {
          if (position === 0) {
            const place = startsAt(field, at, form);
            if (place) add(found, form, place, false);
          } else if (form.terms.length === 1 && !form.isAbbreviation && term.length >= shortestPart)
            add(found, form, { field, start: word.start, end: word.end }, true);
        }
    }
  return found;
}
