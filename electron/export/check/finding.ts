import { onlyPrintKinds } from '#shared/model/export.ts';
import type { ExportFinding, FindingKind } from '#shared/model/export.ts';
import { shortened } from '../shortened.ts';
import type { CheckedText, Path } from './checked-text.ts';

/** A rule of the gate: what it finds in one text. */
export type Rule = (text: CheckedText) => Iterable<ExportFinding>;

/** What keeps somebody from reading, or breaks the document's structure. The other kinds are hints. */
const blocking: ReadonlySet<FindingKind> = new Set([
  'text-missing',
  'headline-missing',
  'alt-missing',
  'heading-skipped',
  'link-empty',
  ...onlyPrintKinds,
]);

type Told = Partial<Pick<ExportFinding, 'words' | 'detail' | 'assetId' | 'fixes'>>;

/** A finding in a text; `block` is its place in the text, null for its head. */
export const finding = (kind: FindingKind, text: CheckedText, block: number | null, told: Told = {}): ExportFinding => ({
  kind,
  isBlocking: blocking.has(kind),
  thing: text.thing,
  title: text.title,
  at: text.section ?? block,
  detail: '',
  assetId: null,
  fixes: [],
  ...told,
  words: shortened((told.words ?? '').replace(/\s+/g, ' ').trim(), 160),
});

/** Where a field of a block stands. */
export const fieldPath = (text: CheckedText, block: number, field: string): Path => [...text.path, 'root', 'children', block, field];
