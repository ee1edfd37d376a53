import type { KeywordId } from '#shared/model/ids.ts';
import type { KeywordVariant } from '#shared/model/keyword.ts';
import { entryIdOf } from '#shared/model/skos.ts';
import type { LoadMode, LoadRow, VocabularyEntry } from '#shared/model/thesaurus.ts';
import { fold } from '#shared/text/fold.ts';
import { get } from './connection.ts';
import { holderOf } from './keyword-change.ts';
import { dropRow, putRow } from './keyword-journal.ts';
import type { Recorder } from './keyword-journal.ts';
import {
  broaderOf,
  broaderRow,
  cleanLabel,
  cleanNote,
  keywordFields,
  keywordRow,
  labelOf,
  relatedOf,
  relatedRow,
  variantRow,
  variantsOf,
  whyNotBelow,
} from './keyword-rows.ts';

type Conflict = LoadRow['conflicts'][number];

/** An entry of a file beside the one of the vocabulary that it means. */
interface Matched {
  readonly entry: VocabularyEntry;
  readonly label: string;
  readonly variants: readonly KeywordVariant[];
  readonly conflicts: Conflict[];
  /** Null where the entry is left out as a whole. */
  id: KeywordId | null;
  isNew: boolean;
  isChanged: boolean;
}

/**
 * Takes a vocabulary over. `supplement` adds what is missing and changes nothing that is there; `replace` makes the file's entries what the
 * file says, and leaves all others alone. What cannot be is left out and named, the rest is taken. Answers a row for each entry.
 */
export function loadVocabulary(
  rec: Recorder,
  entries: readonly VocabularyEntry[],
  mode: LoadMode,
  newId: () => string,
  now: number,
): LoadRow[] {
  const byKey = new Map<string, KeywordId>();
  const matched = matchEntries(rec, entries, newId, now, byKey);
  const each = (work: (one: Matched, id: KeywordId) => void): void => {
    for (const one of matched) {
      if (one.id === null) continue;
      const before = rec.changes.length;
      work(one, one.id);
      if (rec.changes.length > before) one.isChanged = true;
    }
  };
  if (mode === 'replace') {
    const { broader, related } = linksOf(matched, byKey);
    // What goes goes first: it may be what another entry of the file gets.
    each((one, id) => dropOthers(rec, one, id, broader, related));
  }
  each((one, id) => setFields(rec, one, id, mode));
  each((one, id) => addVariants(rec, one, id, mode));
  each((one, id) => addLinks(rec, one, id, byKey));
  return matched.map(({ label, entry, conflicts, isNew, isChanged }) => ({
    label: label || entry.key,
    state: conflicts.length > 0 ? 'conflict' : isNew ? 'new' : isChanged ? 'changed' : 'same',
    conflicts,
  }));
}

/** Finds each entry by its address, then by its wording; makes those that are not there, so that links and wordings find them. */
function matchEntries(
  rec: Recorder,
  entries: readonly VocabularyEntry[],
  newId: () => string,
  now: number,
  byKey: Map<string, KeywordId>,
): Matched[] {
  const { db } = rec;
  const taken = new Map<KeywordId, string>();
  const matched = entries.map((entry): Matched => {
    const variants = entry.variants.map(({ label, kind }) => ({ label: cleanLabel(label), kind }));
    return { entry, label: cleanLabel(entry.label), variants, conflicts: [], id: null, isNew: false, isChanged: false };
  });
  const claim = (one: Matched, id: KeywordId): void => {
    const first = taken.get(id);
    if (first !== undefined) one.conflicts.push({ reason: 'twice', label: one.label, other: first });
    else {
      taken.set(id, one.label);
      one.id = id;
    }
    if (!byKey.has(one.entry.key)) byKey.set(one.entry.key, id);
  };
  // Addresses decide before wordings do: an entry may have been given the wording of another one since.
  for (const one of matched) {
    if (fold(one.label) === '') {
      one.conflicts.push({ reason: 'empty', label: one.entry.key, other: '' });
      continue;
    }
    const id = byAddress(rec, one.entry.uri);
    if (id) claim(one, id);
  }
  for (const one of matched) {
    if (one.id !== null || one.conflicts.length > 0) continue;
    const same = get<{ id: KeywordId }>(db, 'SELECT id FROM keywords WHERE label_key = ?', fold(one.label));
    if (same) claim(one, same.id);
    else {
      const holder = holderOf(db, one.label, null);
      if (holder) {
        one.conflicts.push({ reason: 'taken', label: one.label, other: labelOf(db, holder) });
        byKey.set(one.entry.key, holder);
        continue;
      }
      const own = one.entry.uri === null ? null : entryIdOf(one.entry.uri);
      const id = (own ?? newId()) as KeywordId;
      const uri = own === null && one.entry.uri !== null && !byAddress(rec, one.entry.uri) ? one.entry.uri : null;
      putRow(rec, 'keywords', keywordRow({ id, label: one.label, createdAt: now, kind: 'topic', scopeNote: '', notation: '', uri }));
      one.isNew = true;
      claim(one, id);
    }
  }
  return matched;
}

function byAddress({ db }: Recorder, uri: string | null): KeywordId | null {
  if (uri === null) return null;
  const own = entryIdOf(uri);
  const row =
    own === null
      ? get<{ id: KeywordId }>(db, 'SELECT id FROM keywords WHERE uri = ?', uri)
      : get<{ id: KeywordId }>(db, 'SELECT id FROM keywords WHERE id = ?', own);
  return row?.id ?? null;
}

/** The links that a file names, as `from to`; related ones from both ends. */
function linksOf(matched: readonly Matched[], byKey: ReadonlyMap<string, KeywordId>) {
  const broader = new Set<string>();
  const related = new Set<string>();
  for (const { id, entry } of matched) {
    if (id === null) continue;
    for (const key of entry.broader) broader.add(`${id} ${byKey.get(key) ?? ''}`);
    for (const other of entry.related.map((key) => byKey.get(key) ?? '')) related.add(`${id} ${other}`).add(`${other} ${id}`);
  }
  return { broader, related };
}

function dropOthers(rec: Recorder, one: Matched, id: KeywordId, broader: ReadonlySet<string>, related: ReadonlySet<string>): void {
  const wanted = new Set(one.variants.map(({ label }) => fold(label)));
  for (const { label } of variantsOf(rec.db, id)) if (!wanted.has(fold(label))) dropRow(rec, 'keyword_variants', [fold(label)]);
  for (const other of broaderOf(rec.db, id)) if (!broader.has(`${id} ${other}`)) dropRow(rec, 'keyword_relations', broaderRow(id, other));
  for (const other of relatedOf(rec.db, id)) if (!related.has(`${id} ${other}`)) dropRow(rec, 'keyword_relations', relatedRow(id, other));
}

function setFields(rec: Recorder, one: Matched, id: KeywordId, mode: LoadMode): void {
  const now = keywordFields(rec.db, id);
  if (!now) return;
  const { entry } = one;
  const scopeNote = cleanNote(entry.scopeNote);
  const notation = cleanLabel(entry.notation);
  const isReplaced = mode === 'replace';
  let { label } = now;
  if (isReplaced && label !== one.label) {
    const holder = holderOf(rec.db, one.label, id);
    if (holder) one.conflicts.push({ reason: 'taken', label: one.label, other: labelOf(rec.db, holder) });
    else label = one.label;
  }
  const isFree = entry.uri !== null && now.uri === null && entryIdOf(entry.uri) === null && byAddress(rec, entry.uri) === null;
  putRow(
    rec,
    'keywords',
    keywordRow({
      ...now,
      label,
      // A topic is what every entry begins as, so it says nothing yet.
      kind: isReplaced || now.kind === 'topic' ? entry.kind : now.kind,
      scopeNote: isReplaced || now.scopeNote === '' ? scopeNote : now.scopeNote,
      notation: isReplaced || now.notation === '' ? notation : now.notation,
      uri: isFree ? entry.uri : now.uri,
    }),
  );
}

function addVariants(rec: Recorder, one: Matched, id: KeywordId, mode: LoadMode): void {
  const seen = new Map<string, string>();
  // Found by its address under another wording: the file's own wording is worth finding it by.
  const own = fold(one.label) === fold(labelOf(rec.db, id)) ? [] : [{ label: one.label, kind: 'variant' as const }];
  for (const variant of [...one.variants, ...own]) {
    const key = fold(variant.label);
    if (key === '') continue;
    const first = seen.get(key);
    if (first !== undefined) {
      if (first !== variant.label) one.conflicts.push({ reason: 'twice', label: variant.label, other: first });
      continue;
    }
    seen.set(key, variant.label);
    const holder = holderOf(rec.db, variant.label, id);
    const isThere = get(rec.db, 'SELECT 1 FROM keyword_variants WHERE label_key = ? AND keyword_id = ?', key, id) !== undefined;
    if (holder) one.conflicts.push({ reason: 'taken', label: variant.label, other: labelOf(rec.db, holder) });
    else if (mode === 'replace' || !isThere) putRow(rec, 'keyword_variants', variantRow(id, variant));
  }
}

function addLinks(rec: Recorder, one: Matched, id: KeywordId, byKey: ReadonlyMap<string, KeywordId>): void {
  const ends = (keys: readonly string[]): KeywordId[] =>
    [...new Set(keys)].flatMap((key) => {
      const other = byKey.get(key);
      if (other === undefined) one.conflicts.push({ reason: 'unknown', label: key, other: '' });
      return other === undefined || other === id ? [] : [other];
    });
  for (const other of ends(one.entry.broader)) {
    const reason = whyNotBelow(rec.db, id, other);
    if (reason) one.conflicts.push({ reason, label: one.label, other: labelOf(rec.db, other) });
    else putRow(rec, 'keyword_relations', broaderRow(id, other));
  }
  for (const other of ends(one.entry.related)) putRow(rec, 'keyword_relations', relatedRow(id, other));
}
