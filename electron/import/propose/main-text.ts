import { endsSentence, isCapitals, wordCount } from '#shared/text/line-shape.ts';
import { isProse, linkShare } from '../clean/link-share.ts';
import { remove, type Removed } from '../clean/removing.ts';
import type { Seen, SignName } from '../recognise/sign.ts';
import type { FormContext } from './forming.ts';
import { headlineAt, isShownFact } from './page-headline.ts';

const comments =
  /^(?:(?:\d{1,4}|keine|ein|eine|\p{L}{3,5}) )?(?:kommentare?|leserkommentare?|comments?|antworten|reaktionen|responses?)(?: (?:schreiben|verfassen|hinterlassen|abgeben).{0,60}| ?\(?\d{0,4}\)?)?:?$|^(?:\d{1,4}|keine|ein|eine) (?:kommentare?|antworten|reaktionen|gedanken|comments?|responses?) (?:zu|auf|on|to).{0,200}$|^(?:\d{1,4} )?kommentare? zu .{0,200}$|^(?:schreiben? sie einen|schreibe? (?:einen|deinen|uns)|hinterlassen? (?:sie )?(?:einen|deinen|eine)|verfassen? (?:sie )?(?:einen|deinen)|deine?) (?:kommentar|antwort|meinung)|^kommentar(?:e)? (?:verfassen|schreiben|hinterlassen|abgeben)|^(?:leave a (?:reply|comment)|antwort(?:en)? (?:verfassen|abbrechen|hinterlassen)|diskutieren sie mit|(?:deine|ihre) e-mail-adresse wird nicht veröffentlicht)/iu;
const beside =
  /^(?:share this|teilen mit|sharen mit|teile dies|gefällt mir|like this|artikel teilen|beitrag teilen|ähnliche (?:beiträge|artikel|themen|produkte|posts)|related(?: posts?| articles?)?|verwandte (?:beiträge|artikel|themen)|das könnte (?:dich|euch|sie|ihnen|dir) (?:auch )?(?:interessieren|gefallen)|das könnte auch .{3,30}|auch interessant|mehr zum thema|mehr (?:aus|von|zu) .{2,40}|weitere (?:artikel|beiträge|meldungen|themen|nachrichten|news|informationen)(?: .{2,40})?|weiterlesen|lesen sie auch|über (?:den autor|die autorin|mich|uns)|beliebte (?:beiträge|artikel)|meistgelesen|neueste (?:beiträge|kommentare|artikel)|letzte beiträge|aktuelle beiträge|schlagw(?:o|ö)rte(?:r)?|kategorien?|archiv|blogroll|newsletter|kontakt|pressekontakt|folge(?:n sie)? uns.{0,30}|beitrags-?navigation|artikel-?navigation|themen|tags|service|werbung|anzeige)\s?[:.…>]*$/iu;

const facts: readonly SignName[] = [
  'date-line',
  'author-line',
  'rubric-line',
  'number-line',
  'keyword-line',
  'byline-mark',
  'link-line',
  'source-note',
];
const isFact = (unit: Seen): boolean => facts.some((name) => unit.signs.has(name));

/** What belongs to the report of a page: from its headline to its last paragraph, with the facts that stand beside both. */
export function mainText(seen: readonly Seen[], context: FormContext): { readonly units: readonly Seen[]; readonly removals: Removed[] } {
  const { lines } = context;
  const head = headlineAt(seen, context);
  const prose = seen.map((unit) => isProse(unit, lines));
  // Summed up once, so that a page of nothing but labels costs no more than its length.
  const sums = [0];
  for (const [index, unit] of seen.entries()) sums.push((sums[index] ?? 0) + (prose[index] === true ? unit.text.length : 0));
  const proseIn = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  const whole = proseIn(0, seen.length);
  const from = head > 0 && proseIn(head, seen.length) * 2 > whole ? head : 0;
  const start = Math.max(from, prose.indexOf(true, from));
  const stop = stopAt(seen, start, (at) => proseIn(from, at), whole);
  const end = endAt(seen, start, stop.at, prose, context);
  const removals: Removed[] = [];
  const units = seen.filter((unit, index) => {
    const before =
      index < from &&
      !(unit.region === 'main' && prose[index] === true) &&
      !(isFact(unit) && from - index <= 6) &&
      !(index === from - 1 && isPageKicker(unit, seen[from], context));
    const after = index >= end && !(isFact(unit) && index < stop.at);
    if (!before && !after) return true;
    removals.push(remove(index >= stop.at && stop.isComments ? 'comment-part' : 'beside-text', 'dropped', unit.pieces, lines));
    return false;
  });
  return { units, removals };
}

/** A few words of their own above a page's headline, neither linked nor the name of a list. */
export const isPageKicker = (unit: Seen, head: Seen | undefined, context: FormContext): boolean =>
  unit.kind === 'paragraph' &&
  head?.line === unit.lastLine + 1 &&
  unit.text.length <= 60 &&
  wordCount(unit.text) <= 6 &&
  /^[\p{Lu}\p{N}]/u.test(unit.text) &&
  !endsSentence(unit.text.replace(/:$/, '')) &&
  !isFact(unit) &&
  !(unit.signs.has('section-label') && !isCapitals(unit.text)) &&
  !isShownFact(unit, context) &&
  linkShare(unit, context.lines) < 0.5;

/** Where comments or other reports begin; related ones only end the text when little of it follows. */
function stopAt(seen: readonly Seen[], start: number, proseBefore: (at: number) => number, whole: number) {
  for (const [index, unit] of seen.entries()) {
    if (index <= start || unit.text.length > 140) continue;
    const isComments = comments.test(unit.text);
    if (!isComments && !(beside.test(unit.text) && unit.kind !== 'list-item')) continue;
    const before = proseBefore(index);
    if (before >= 200 && (isComments || before * 3 > whole * 2)) return { at: index, isComments };
  }
  return { at: seen.length, isComments: false };
}

/** Behind the last paragraph: links, labels and lines of another part of the page go. */
function endAt(seen: readonly Seen[], start: number, stop: number, prose: readonly boolean[], { lines }: FormContext): number {
  let end = stop;
  while (end > start + 1) {
    const unit = seen[end - 1];
    if (!unit || prose[end - 1] === true) break;
    const isSentence = unit.region === 'main' && unit.text.length >= 40 && endsSentence(unit.text);
    const isRest =
      linkShare(unit, lines) >= (isSentence ? 0.95 : unit.region === 'main' ? 0.8 : 0.5) ||
      (unit.kind === 'heading' && !isSentence) ||
      (unit.kind === 'paragraph' && unit.text.length < 80 && !endsSentence(unit.text) && (unit.region !== 'main' || stop - end < 4)) ||
      isFact(unit);
    if (!isRest) break;
    end -= 1;
  }
  return end;
}
