import type { KeywordId } from '#shared/model/ids.ts';
import type { KeywordVariant } from '#shared/model/keyword.ts';
import type { KeywordChange, KeywordPatch, KeywordRefusal } from '#shared/model/thesaurus.ts';
import { assertNever } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { get } from './connection.ts';
import type { ReadableDb } from './connection.ts';
import { dropRow, putRow, rowsBy } from './keyword-journal.ts';
import type { Recorder } from './keyword-journal.ts';
import { mergeKeywords } from './keyword-merge.ts';
import {
  broaderOf,
  broaderRow,
  cleanLabel,
  cleanNote,
  keywordFields,
  keywordRow,
  labelOf,
  narrowerOf,
  relatedOf,
  relatedRow,
  variantRow,
  variantsOf,
  whyNotBelow,
} from './keyword-rows.ts';
import type { KeywordFields } from './keyword-rows.ts';

/** Ends a change that cannot be; the transaction around it is rolled back. */
export class RefusedChange extends Error {
  readonly refusal: KeywordRefusal;
  constructor(reason: KeywordRefusal['reason'], label: string, other = '') {
    super(reason);
    this.name = 'RefusedChange';
    this.refusal = { reason, label, other };
  }
}

/** Another entry that has this wording as its label or a variant, or null. */
export function holderOf(db: ReadableDb, label: string, except: KeywordId | null): KeywordId | null {
  const key = fold(label);
  const row = get<{ id: KeywordId }>(
    db,
    `SELECT id FROM keywords WHERE label_key = ? AND id IS NOT ?
     UNION ALL SELECT keyword_id FROM keyword_variants WHERE label_key = ? AND keyword_id IS NOT ? LIMIT 1`,
    key,
    except,
    key,
    except,
  );
  return row?.id ?? null;
}

export function mustExist(db: ReadableDb, id: KeywordId): KeywordFields {
  const fields = keywordFields(db, id);
  if (!fields) throw new RefusedChange('gone', '');
  return fields;
}

function freeLabel(db: ReadableDb, typed: string, except: KeywordId | null): string {
  const label = cleanLabel(typed);
  if (fold(label) === '') throw new RefusedChange('empty', typed);
  const holder = holderOf(db, label, except);
  if (holder) throw new RefusedChange('taken', label, labelOf(db, holder));
  return label;
}

function create(rec: Recorder, typed: string, kind: KeywordFields['kind'], id: KeywordId, now: number): void {
  const label = freeLabel(rec.db, typed, null);
  putRow(rec, 'keywords', keywordRow({ id, label, createdAt: now, kind, scopeNote: '', notation: '', uri: null }));
}

/** Gives an entry exactly these other wordings; a wording of another entry is refused. */
export function setVariants(rec: Recorder, id: KeywordId, variants: readonly KeywordVariant[]): void {
  const wanted = new Map<string, KeywordVariant>();
  for (const { label: typed, kind } of variants) {
    const label = freeLabel(rec.db, typed, id);
    if (!wanted.has(fold(label))) wanted.set(fold(label), { label, kind });
  }
  for (const { label } of variantsOf(rec.db, id)) if (!wanted.has(fold(label))) dropRow(rec, 'keyword_variants', [fold(label)]);
  for (const variant of wanted.values()) putRow(rec, 'keyword_variants', variantRow(id, variant));
}

/** Hangs an entry below another one. A circle is refused. */
export function addBroader(rec: Recorder, id: KeywordId, broaderId: KeywordId): void {
  mustExist(rec.db, broaderId);
  const reason = whyNotBelow(rec.db, id, broaderId);
  if (reason) throw new RefusedChange(reason, labelOf(rec.db, id), labelOf(rec.db, broaderId));
  putRow(rec, 'keyword_relations', broaderRow(id, broaderId));
}

/** Joins two entries as related, seen from both ends. */
export function addRelated(rec: Recorder, id: KeywordId, otherId: KeywordId): void {
  mustExist(rec.db, otherId);
  if (id !== otherId) putRow(rec, 'keyword_relations', relatedRow(id, otherId));
}

/** What one list of links loses and gains to become another. */
const difference = (now: readonly KeywordId[], wanted: readonly KeywordId[]) => ({
  gone: now.filter((id) => !wanted.includes(id)),
  added: wanted.filter((id) => !now.includes(id)),
});

function setLinks(rec: Recorder, id: KeywordId, { broaderIds, narrowerIds, relatedIds }: KeywordPatch): void {
  const broader = difference(broaderOf(rec.db, id), broaderIds ?? broaderOf(rec.db, id));
  const narrower = difference(narrowerOf(rec.db, id), narrowerIds ?? narrowerOf(rec.db, id));
  const related = difference(relatedOf(rec.db, id), relatedIds ?? relatedOf(rec.db, id));
  // What goes goes first: it may be what would close a circle.
  for (const other of broader.gone) dropRow(rec, 'keyword_relations', broaderRow(id, other));
  for (const other of narrower.gone) dropRow(rec, 'keyword_relations', broaderRow(other, id));
  for (const other of related.gone) dropRow(rec, 'keyword_relations', relatedRow(id, other));
  for (const other of broader.added) addBroader(rec, id, other);
  for (const other of narrower.added) addBroader(rec, other, id);
  for (const other of related.added) addRelated(rec, id, other);
}

function edit(rec: Recorder, id: KeywordId, patch: KeywordPatch): void {
  const before = mustExist(rec.db, id);
  const label = patch.label === undefined ? before.label : freeLabel(rec.db, patch.label, id);
  const isRenamed = label !== before.label;
  const after: KeywordFields = {
    ...before,
    label,
    kind: patch.kind ?? before.kind,
    scopeNote: patch.scopeNote === undefined ? before.scopeNote : cleanNote(patch.scopeNote),
    notation: patch.notation === undefined ? before.notation : cleanLabel(patch.notation),
  };
  if (isRenamed) dropRow(rec, 'keyword_variants', [fold(label)]);
  putRow(rec, 'keywords', keywordRow(after));
  if (patch.variants) setVariants(rec, id, patch.variants);
  if (isRenamed && patch.keepsLabel && fold(label) !== fold(before.label)) {
    setVariants(rec, id, [...variantsOf(rec.db, id), { label: before.label, kind: 'variant' }]);
  }
  setLinks(rec, id, patch);
}

/** Takes an entry out, from its reports too; what hung below it hangs below what it hung below. */
function remove(rec: Recorder, id: KeywordId): void {
  mustExist(rec.db, id);
  const above = broaderOf(rec.db, id);
  const below = narrowerOf(rec.db, id);
  dropWithRows(rec, id);
  for (const child of below) for (const parent of above) addBroader(rec, child, parent);
}

/** Takes an entry and every row that names it. */
export function dropWithRows(rec: Recorder, id: KeywordId): void {
  for (const row of rowsBy(rec.db, 'article_keywords', 'keyword_id', id)) dropRow(rec, 'article_keywords', row);
  for (const row of rowsBy(rec.db, 'keyword_variants', 'keyword_id', id)) dropRow(rec, 'keyword_variants', row);
  for (const column of ['keyword_id', 'other_id'] as const)
    for (const row of rowsBy(rec.db, 'keyword_relations', column, id)) dropRow(rec, 'keyword_relations', row);
  dropRow(rec, 'keywords', [id]);
}

/** Carries a change out. Answers the entry it is about. Throws `RefusedChange`. */
export function performChange(rec: Recorder, change: KeywordChange, newId: () => string, now: number): KeywordId | null {
  switch (change.kind) {
    case 'create': {
      const id = newId() as KeywordId;
      create(rec, change.label, change.keywordKind, id, now);
      return id;
    }
    case 'edit':
      edit(rec, change.id, change.patch);
      return change.id;
    case 'merge':
      mustExist(rec.db, change.into);
      for (const id of new Set(change.ids)) {
        if (id === change.into) continue;
        mustExist(rec.db, id);
        mergeKeywords(rec, id, change.into);
      }
      return change.into;
    case 'remove':
      for (const id of new Set(change.ids)) remove(rec, id);
      return null;
    default:
      return assertNever(change);
  }
}
