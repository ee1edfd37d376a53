import { holds, type Page } from './html-place.ts';
import { attribute, walk } from './html-tree.ts';
import type { HtmlElement } from './html-tree.ts';
import { partOf, wordsIn } from './html-parts.ts';
import { remembered } from './remembered.ts';

const longestFact = 160;
const longestCaption = 500;
const mostParts = 12;

const factWords = new Set(
  (
    'date datum time timestamp published publish pubdate dateline updated posted byline infoline author authors autor autorin autoren ' +
    'verfasser meta postmeta entrymeta articlemeta tags tag taglist category categories kategorie kategorien schlagworte keywords stand'
  ).split(' '),
);

const captionWords = new Set(
  (
    'caption captions figcaption bildunterschrift bildtext bilduntertitel bildlegende bildbeschreibung legend legende imagecaption ' +
    'picturecaption photocaption credit credits photocredit imagecredit picturecredit bildnachweis bildquelle bildrechte fotograf ' +
    'photographer'
  ).split(' '),
);

/** Boxes near the report that say when, by whom and about what it is: short, without running text. */
export function factBoxes(page: Page, isBeside: Uint8Array): ReadonlySet<number> {
  const { boxes, sums, core, head, reach } = page;
  const last = boxes[core]?.last ?? -1;
  const found = new Set<number>();
  for (let index = 0; index < boxes.length; index += 1) {
    const box = boxes[index];
    if (box === undefined) break;
    if (box.to === box.from || isBeside[box.from] === 1 || holds(page, index, head) || holds(page, index, core)) continue;
    const isNear =
      holds(page, core, index) ||
      (head >= 0 && index > head && index < core) ||
      (index > last && index - last < 40 && holds(page, reach, index));
    if (!isNear || sums.length(box.from, box.to) > longestFact || sums.prose(box.from, box.to) > 0 || !namesFact(box.element)) continue;
    found.add(index);
    index = box.last;
  }
  return found;
}

const namesFact = (element: HtmlElement): boolean =>
  !/^h[1-6]$/.test(element.tagName) &&
  (partOf(element) === 'meta' || partOf(element) === 'author' || namesFacts(attribute(element, 'class') ?? ''));

const namesFacts = remembered((name) => wordsIn(name).some((word) => factWords.has(word)));

/** Whether an element says it is the caption of a picture. */
export function isCaptionBox(element: HtmlElement): boolean {
  const name = attribute(element, 'class');
  return name !== null && namesCaption(name) && isShort(element);
}

const namesCaption = remembered((name) => wordsIn(name).some((word) => captionWords.has(word)));

/** Fewer characters, and fewer parts, than a paragraph or two. */
function isShort(element: HtmlElement): boolean {
  let length = 0;
  let parts = 0;
  walk(element, {
    enter: () => {
      parts += 1;
      return parts <= mostParts && length <= longestCaption;
    },
    leave: () => undefined,
    text: (value) => (length += value.trim().length),
  });
  return length <= longestCaption && parts <= mostParts;
}
