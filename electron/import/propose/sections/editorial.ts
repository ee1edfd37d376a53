import type { SectionReading } from '#shared/model/reading.ts';
import { looksLikeHead } from '#shared/text/line-shape.ts';
import type { Seen } from '../../recognise/sign.ts';
import { readBody } from '../body.ts';
import { type FormContext, gather } from '../forming.ts';
import { draftSection, finish, isBoundary, isEntryHead, isLinkUnit, use } from './section.ts';
import { append } from '../../append.ts';

/** Reads the editorial from its greeting to its sign-off. */
export function readEditorial(
  seen: readonly Seen[],
  from: number,
  label: Seen | null,
  context: FormContext,
): { readonly section: SectionReading; readonly next: number } {
  const draft = draftSection('editorial');
  if (label) draft.section.label = use(draft, label.pieces);
  let at = from;
  const greetings: Seen[] = [];
  while (seen[at]?.signs.has('greeting') && greetings.length < 3) {
    const unit = seen[at];
    if (unit) greetings.push(unit);
    at += 1;
  }
  draft.section.greeting = use(draft, gather(greetings, ' '));
  const body: Seen[] = [];
  const signed: Seen[] = [];
  for (; at < seen.length; at += 1) {
    const unit = seen[at];
    if (!unit || isBoundary(unit)) break;
    if (unit.signs.has('sign-off')) {
      at = takeSignature(seen, at, signed);
      break;
    }
    // Without a sign-off the first headline over a text, or a link line, ends it.
    if (body.length > 0 && (isEntryHead(unit, seen[at + 1]) || isLinkUnit(unit)) && !hasSignOff(seen, at)) break;
    body.push(unit);
  }
  const read = readBody(body, context);
  append(draft.section.blocks, read.blocks);
  for (const unit of body) append(draft.used, unit.pieces);
  draft.section.signedBy = use(draft, gather(signed, '\n'));
  return { section: finish(draft, signed.length > 0 ? 0.9 : 0.7), next: Math.max(at, from + 1) };
}

/** The sign-off and the names below it. */
function takeSignature(seen: readonly Seen[], from: number, signed: Seen[]): number {
  let at = from;
  while (at < seen.length && signed.length < 4) {
    const unit = seen[at];
    if (!unit) break;
    const closes = unit.signs.has('sign-off');
    const isGreeting = /gr(?:ü|ue)(?:ß|ss)|herzlichst/iu.test(signed.at(-1)?.text ?? '');
    const isName =
      looksLikeHead(unit.text) && unit.text.length <= 90 && !isBoundary(unit) && isGreeting && (seen[at + 1]?.text.length ?? 0) < 400;
    if (!closes && !isName) break;
    signed.push(unit);
    at += 1;
  }
  return at;
}

const hasSignOff = (seen: readonly Seen[], at: number): boolean => {
  const ahead = seen.slice(at, at + 12);
  const label = ahead.findIndex(isBoundary);
  return (label < 0 ? ahead : ahead.slice(0, label)).some((unit) => unit.signs.has('sign-off'));
};
