import { fold } from '#shared/text/fold.ts';
import type { Box } from './html-measure.ts';
import { attribute, findElement, textOf } from './html-tree.ts';
import type { HtmlParent } from './html-tree.ts';

/** The box with the headline of the page's report: the heading that the title repeats, else the first main heading; -1 without any. */
export function findHeadline(root: HtmlParent, boxes: readonly Box[]): number {
  const titles = titlesOf(root);
  let best = -1;
  let most = 0;
  let seen = 0;
  for (let index = 0; index < boxes.length; index += 1) {
    const box = boxes[index];
    const level = levels.get(box?.element.tagName ?? '');
    if (box === undefined || level === undefined) continue;
    seen += 1;
    if (seen > 200) break;
    const own = fold(textOf(box.element)).slice(0, 300);
    if (own.length < 4) continue;
    const score = Math.max(0, ...titles.map((title) => likeness(own, title))) * 2 + (5 - level) / 2 - (level === 1 ? 0 : 1);
    if (score > most) [best, most] = [index, score];
  }
  return best;
}

const levels: ReadonlyMap<string, number> = new Map([1, 2, 3, 4].map((level) => [`h${String(level)}`, level]));

interface Title {
  readonly text: string;
  /** Its longer words. */
  readonly words: ReadonlySet<string>;
}

function titlesOf(root: HtmlParent): Title[] {
  const found: string[] = [];
  findElement(root, (element) => {
    if (element.tagName === 'title') found.push(fold(textOf(element)));
    else if (element.tagName === 'meta' && attribute(element, 'property') === 'og:title')
      found.push(fold(attribute(element, 'content') ?? ''));
    return element.tagName === 'body';
  });
  return [...new Set(found.map((title) => title.slice(0, 400)))]
    .filter((title) => title !== '')
    .map((text) => ({ text, words: new Set(longWords(text)) }));
}

/** How well a heading fits a title, 0…4; both folded. */
function likeness(own: string, { text: title, words }: Title): number {
  if (own === title) return 4;
  if (title.startsWith(`${own} `) || own.startsWith(`${title} `)) return own.length * 4 >= title.length ? 3.5 : 1;
  if (title.includes(own) && own.includes(' ')) return 3;
  const mine = longWords(own);
  const shared = mine.filter((word) => words.has(word)).length;
  return shared >= 2 && shared * 2 >= mine.length ? 2 : 0;
}

const longWords = (text: string): string[] => text.split(' ').filter((word) => word.length >= 4);
