import type { SectionReading } from '#shared/model/reading.ts';
import { looksLikeHead } from '#shared/text/line-shape.ts';
import type { Seen } from '../../recognise/sign.ts';
import { block, type FormContext, partOf } from '../forming.ts';
import { draftSection, finish, isBoundary, isLinkUnit, type SectionDraft, takeOut, use, useLink } from './section.ts';
import { append } from '../../append.ts';

const nameStart =
  /^((?:(?:Dr|Prof|Dipl\.-\p{L}{1,6})\.\s(?:h\.\s?c\.\s)?|Frau\s|Herrn?\s){0,3}\p{Lu}[\p{L}.’'-]+(?:\s(?:von|van|de|zu)(?:\s(?:der|den))?)?\s\p{Lu}[\p{L}’'-]+)(?:\s?[,|–-]\s?|\s)?(.*)$/u;

/** Reads „3 Fragen an“: label, guest, questions with their answers. */
export function readInterview(
  seen: readonly Seen[],
  from: number,
  context: FormContext,
): { readonly draft: SectionDraft; readonly next: number } {
  const draft = draftSection('interview');
  const { section } = draft;
  const label = seen[from];
  const sign = label?.signs.get('interview-label');
  let at = from + 1;
  if (label && sign) {
    section.label = use(draft, partOf(label, 0, sign.from));
    if (sign.extra !== '') useGuest(draft, label, sign.from);
  }
  const guest = seen[at];
  if (section.guest === '' && guest && !guest.signs.has('question') && guest.text.length <= 120 && nameStart.test(guest.text)) {
    useGuest(draft, guest, 0);
    at += 1;
  }
  let question = '';
  let answer: string[] = [];
  const close = (): void => {
    if (question !== '') section.pairs.push({ question, answer: answer.join('\n\n') });
    question = '';
    answer = [];
  };
  for (; at < seen.length; at += 1) {
    const unit = seen[at];
    if (!unit || isBoundary(unit)) break;
    const asked = unit.signs.get('question');
    if (asked) {
      close();
      if (asked.from > 0) takeOut(draft, 'question-number', 'converted', partOf(unit, 0, asked.from), context);
      question = use(draft, partOf(unit, asked.from));
    } else if (isLinkUnit(unit)) {
      section.link = useLink(draft, unit, context);
      at += 1;
      break;
    } else if (question !== '') {
      // A headline behind the last answer starts something else.
      if (answer.length > 0 && looksLikeHead(unit.text) && unit.text.length < 100 && !isAnswerShort(seen[at + 1])) break;
      answer.push(use(draft, unit.pieces));
    } else if (
      section.organisation === '' &&
      section.guest !== '' &&
      section.blocks.length === 0 &&
      looksLikeHead(unit.text) &&
      unit.text.length <= 90
    ) {
      section.organisation = use(draft, unit.pieces);
    } else {
      section.blocks.push(block('paragraph', unit.pieces, context.lines));
      append(draft.used, unit.pieces);
    }
  }
  close();
  return { draft, next: Math.max(at, from + 1) };
}

export const interviewSection = (draft: SectionDraft): SectionReading => finish(draft, draft.section.pairs.length > 0 ? 0.9 : 0.4);

const isAnswerShort = (next: Seen | undefined): boolean => next?.signs.has('question') === true;

/** „Michael Pfefferle Bitkom e.V.“ → the name, and the house it belongs to. */
function useGuest(draft: SectionDraft, unit: Seen, from: number): void {
  const text = unit.text.slice(from);
  const found = nameStart.exec(text);
  const guest = found?.[1] ?? text;
  const organisation = found?.[2] ?? '';
  draft.section.guest = use(draft, partOf(unit, from, from + guest.length));
  if (organisation !== '') draft.section.organisation = use(draft, partOf(unit, unit.text.length - organisation.length));
}
