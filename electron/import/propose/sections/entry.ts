import type { ReadingBlock, SectionReading } from '#shared/model/reading.ts';
import { endsSentence, looksLikeHead } from '#shared/text/line-shape.ts';
import { passagesOf, type Piece } from '../../clean/unit.ts';
import type { Seen } from '../../recognise/sign.ts';
import { readBody } from '../body.ts';
import { block, type FormContext } from '../forming.ts';
import { draftSection, finish, isBoundary, isEntryHead, isLinkUnit, type SectionDraft, use, useLink } from './section.ts';
import { startsImprint } from './imprint.ts';
import { startsEvent } from './events.ts';
import { append } from '../../append.ts';

/** One contribution of a newsletter: headline, subheadline, text, quotation, caption, link. */
export interface Entry {
  readonly draft: SectionDraft;
  readonly next: number;
}

/** Reads the entry that starts at `from`; it ends behind its link, before a label or before the next headline. */
export function readEntry(seen: readonly Seen[], from: number, context: FormContext): Entry {
  const draft = draftSection('article');
  const { section } = draft;
  let at = from;
  const head = seen[at];
  if (head && isEntryHead(head, seen[at + 1])) {
    section.headline = use(draft, head.pieces);
    at += 1;
    const sub = seen[at];
    const below = seen[at + 1];
    const isSub =
      sub &&
      below &&
      isEntryHead(sub, below) &&
      sub.kind !== 'heading' &&
      sub.text.length >= 12 &&
      below.text.length >= 100 &&
      !endsSentence(sub.text) &&
      !sub.blankBefore;
    if (isSub) {
      section.subheadline = use(draft, sub.pieces);
      at += 1;
    }
  }
  const body: Seen[] = [];
  for (; at < seen.length; at += 1) {
    const unit = seen[at];
    const next = seen[at + 1];
    if (!unit || isBoundary(unit) || startsImprint(seen, at) || startsEvent(seen, at)) break;
    if (isLinkUnit(unit)) {
      section.link = useLink(draft, unit, context);
      at += 1;
      break;
    }
    const isShort = looksLikeHead(unit.text) && unit.text.length <= 120;
    if (
      section.quote === null &&
      next &&
      isQuotation(unit) &&
      looksLikeHead(next.text) &&
      !next.blankBefore &&
      !isLinkUnit(next) &&
      !isBoundary(next)
    ) {
      section.quote = { text: use(draft, unit.pieces), attribution: use(draft, next.pieces) };
      at += 1;
    } else if (body.length > 0 && isShort && section.caption === '' && isLinkUnit(next)) section.caption = use(draft, unit.pieces);
    else if (isCaption(unit, next) && section.caption === '') section.caption = use(draft, unit.pieces);
    else if (body.length > 0 && isEntryHead(unit, next)) break;
    else body.push(unit);
  }
  const read = readBody(body, context);
  append(draft.removals, read.removals);
  append(section.blocks, read.blocks);
  for (const unit of body) append(draft.used, unit.pieces);
  // A piece listed as taken out (the number of a question) is no longer part of the text.
  return { draft: withoutTaken(draft), next: Math.max(at, from + 1) };
}

/** A caption, or the description of a picture that has none. */
const isCaption = (unit: Seen, next: Seen | undefined): boolean =>
  unit.kind === 'caption' || (unit.kind === 'picture' && unit.text !== '' && next?.kind !== 'caption');

const isQuotation = (unit: Seen): boolean =>
  unit.kind === 'quote' || (/^[„“"»]/u.test(unit.text) && /[“”"«]$/u.test(unit.text) && unit.text.length >= 50);

function withoutTaken(draft: SectionDraft): SectionDraft {
  if (draft.removals.length === 0) return draft;
  const taken = new Set(
    draft.removals.flatMap((removal) => removal.passages.map((passage) => `${String(passage.line)}:${String(passage.start)}`)),
  );
  const used = draft.used.flatMap((piece): Piece[] => {
    if (piece.kind !== 'source' || !taken.has(`${String(piece.line)}:${String(piece.start)}`)) return [piece];
    const place = draft.removals
      .flatMap((removal) => removal.passages)
      .find((passage) => passage.line === piece.line && passage.start === piece.start);
    const length = place ? place.end - place.start : 0;
    return [{ ...piece, text: piece.text.slice(length), start: piece.start + length }];
  });
  return { ...draft, used };
}

/** An entry as a section of its own. */
export const entrySection = (entry: Entry, kind: SectionReading['kind'] = 'article'): SectionReading =>
  finish({ ...entry.draft, section: { ...entry.draft.section, kind } }, entry.draft.section.headline === '' ? 0.5 : 0.75);

/** Entries under one label as cards. */
export function cardsSection(label: Seen, entries: readonly Entry[]): SectionReading {
  const draft = draftSection('cards');
  draft.section.label = use(draft, label.pieces);
  for (const { draft: entry } of entries) {
    append(draft.used, entry.used);
    const { headline, subheadline, blocks, link, caption, quote } = entry.section;
    const said = quote ? [quote.text, quote.attribution] : [];
    const text = [
      ...(subheadline === '' ? [] : [subheadline]),
      ...blocks.map((one: ReadingBlock) => [one.alt ?? '', one.text].filter((words) => words !== '').join('\n')),
      ...said,
    ].join('\n\n');
    draft.section.cards.push({ headline, text, link, caption });
  }
  return finish(draft, 0.8);
}

/** A text section from units that belong to nothing else. */
export function textSection(units: readonly Seen[], context: FormContext): SectionReading {
  const draft = draftSection('text');
  for (const unit of units) {
    if (unit.text === '') continue;
    draft.section.blocks.push(block('paragraph', unit.pieces, context.lines));
    append(draft.used, unit.pieces);
  }
  return { ...draft.section, passages: passagesOf(draft.used), confidence: 0.4 };
}
