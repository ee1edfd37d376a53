import { fold } from '#shared/text/fold.ts';
import { daysIn } from '../recognise/written-date.ts';
import { isProse } from '../clean/link-share.ts';
import type { Seen } from '../recognise/sign.ts';
import type { FormContext } from './forming.ts';

/** Index of the headline of a page's report: the heading that its title repeats, else the first main heading; -1 without any. */
export function headlineAt(seen: readonly Seen[], context: FormContext): number {
  const site = fold(context.meta.siteName ?? '');
  const best = titledAt(seen, context);
  const main = seen.findIndex((unit) => unit.kind === 'heading' && unit.level === 1 && folded(unit) !== site);
  if (best >= 0) {
    // A title may fit a subhead better than the headline; text of the report between the two tells.
    const isSubhead =
      main >= 0 && main < best && seen.slice(main, best).some((unit) => unit.region === 'main' && isProse(unit, context.lines));
    return isSubhead && seen[main]?.region === 'main' ? main : best;
  }
  return main >= 0 ? main : seen.slice(0, 30).findIndex((unit) => unit.kind === 'heading');
}

/** Index of the line that the page's title repeats; -1 when there is none. */
export function titledAt(seen: readonly Seen[], { meta, lines }: FormContext): number {
  const title = fold(meta.title ?? '');
  if (title === '') return -1;
  const site = fold(meta.siteName ?? '');
  const inTitle = longWords(title);
  const lastProse = seen.findLastIndex((unit) => isProse(unit, lines));
  let best = -1;
  let most = 0;
  for (const [index, unit] of seen.entries()) {
    if (index > Math.max(lastProse, 30)) break;
    const own =
      unit.kind === 'heading' || (unit.kind === 'paragraph' && unit.text.length >= 15 && unit.text.length <= 160) ? folded(unit) : '';
    if (own === '' || own === site) continue;
    const like = likeness(own, title, inTitle);
    const score = like + (unit.kind === 'heading' ? 0.9 - unit.level * 0.1 : -0.5);
    if (score > most && like > 0) [best, most] = [index, score];
  }
  return best;
}

const foldedTexts = new WeakMap<Seen, string>();

/** The folded text of a unit; a page's units are compared with its title once for each way to see the page. */
function folded(unit: Seen): string {
  const before = foldedTexts.get(unit);
  if (before !== undefined) return before;
  const text = fold(unit.text);
  foldedTexts.set(unit, text);
  return text;
}

const longWords = (text: string): ReadonlySet<string> => new Set(text.split(' ').filter((word) => word.length >= 4));

/** How well a line fits the page's title; both folded. A title begins with the headline and ends with the name of the site. */
function likeness(own: string, title: string, words: ReadonlySet<string>): number {
  if (own.length < 5) return 0;
  if (own === title) return 6;
  if (title.startsWith(`${own} `) && own.length * 4 >= title.length) return 5;
  if (own.startsWith(`${title} `) || (own.endsWith(` ${title}`) && title.length > 12)) return 4.5;
  if (title.includes(` ${own} `) && own.includes(' ')) return 4;
  const mine = own.split(' ').filter((word) => word.length >= 4);
  const shared = mine.filter((word) => words.has(word)).length;
  return shared >= 3 && shared * 5 >= Math.min(mine.length, words.size) * 3 && mine.length <= words.size * 3 ? 3 : 0;
}

/** Whether a line of a page tells when or by whom its report was written: neither kicker nor subheadline. */
export function isShownFact(unit: Seen, { layout, meta: { facts } }: FormContext): boolean {
  if (layout !== 'html' || facts === null || unit.text.length > 160) return false;
  const shown = [facts.date, facts.updated, facts.authors].flatMap((fact) => fact?.shown ?? []);
  if (shown.some((text) => text.length >= 6 && unit.text.includes(text) && text.length * 2 >= unit.text.length)) return true;
  return unit.text.length <= 80 && daysIn(unit.text).length > 0;
}
