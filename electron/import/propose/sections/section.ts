import type { SectionReading } from '#shared/model/reading.ts';
import type { RuleName, WarningName } from '#shared/messages/import.ts';
import { looksLikeHead, wordCount } from '#shared/text/line-shape.ts';
import { remove, type Removed } from '../../clean/removing.ts';
import { passagesOf, type Piece, textOf, trimPieces } from '../../clean/unit.ts';
import type { Seen } from '../../recognise/sign.ts';
import { type FormContext, linkOf } from '../forming.ts';
import { runsOn } from '../head.ts';
import { emptySection } from '../keep-rest.ts';
import { append } from '../../append.ts';

/** A section being read: what it holds so far, and every piece it has used. */
export interface SectionDraft {
  readonly section: SectionReading;
  readonly used: Piece[];
  readonly removals: Removed[];
  readonly warnings: WarningName[];
}

export const draftSection = (kind: SectionReading['kind']): SectionDraft => ({
  section: emptySection(kind),
  used: [],
  removals: [],
  warnings: [],
});

/** Takes pieces into the section and gives their text. */
export function use(draft: SectionDraft, pieces: readonly Piece[]): string {
  const trimmed = trimPieces(pieces);
  append(draft.used, trimmed);
  return textOf(trimmed);
}

/** Lists pieces as taken out of the section. */
export function takeOut(
  draft: SectionDraft,
  rule: RuleName,
  effect: Removed['effect'],
  pieces: readonly Piece[],
  context: FormContext,
): void {
  draft.removals.push(remove(rule, effect, pieces, context.lines));
}

/** The section with the places of all it holds. */
export const finish = (draft: SectionDraft, confidence: number): SectionReading => ({
  ...draft.section,
  passages: passagesOf(draft.used),
  confidence,
});

/** The link of a link line: its label and address. */
export function useLink(draft: SectionDraft, unit: Seen, context: FormContext): { label: string; url: string | null } {
  const written = unit.signs.get('link-line')?.value.split('\n')[0];
  const url = linkOf([unit], context.lines) ?? (written === undefined ? null : /^www\./iu.test(written) ? `https://${written}` : written);
  return { label: use(draft, unit.pieces), url };
}

export const isLinkUnit = (unit: Seen | undefined): boolean =>
  unit !== undefined && (unit.signs.has('link-phrase') || unit.signs.has('link-line'));

/** Starts a part of its own, so that what stands before it is over. */
export const isBoundary = (unit: Seen): boolean =>
  unit.signs.has('section-label') || unit.signs.has('interview-label') || unit.signs.has('imprint-label');

/** May be the headline of an entry. */
export const isEntryHead = (unit: Seen | undefined, next: Seen | undefined): boolean =>
  unit !== undefined &&
  next !== undefined &&
  !isBoundary(unit) &&
  !isLinkUnit(unit) &&
  !unit.signs.has('sign-off') &&
  !unit.signs.has('contact-line') &&
  !(unit.kind === 'paragraph' && runsOn(unit, next)) &&
  (unit.kind === 'heading' || (unit.kind === 'paragraph' && looksLikeHead(unit.text) && wordCount(unit.text) <= 16)) &&
  (next.text.length >= 100 ||
    (next.text.length > unit.text.length && next.text.length >= 60) ||
    (looksLikeHead(next.text) && !isBoundary(next) && !isLinkUnit(next)));
