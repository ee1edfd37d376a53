import type { OfferedKeyword } from '#shared/model/suggestion.ts';

type Passage = NonNullable<OfferedKeyword['passage']>;

const highlightName = 'umbruch-passage';
/** So much of what stands before a passage tells it from others with the same words. */
const context = 16;

/** Where the passage stands in a text: with what stood before it, or else its first words alike; -1 when it is gone. */
export function placeIn(text: string, { before, match }: Passage): number {
  const lead = before.slice(-context);
  const exact = text.indexOf(lead + match);
  return exact < 0 ? text.indexOf(match) : exact + lead.length;
}

/** The stretch of an element's text as a range of its text nodes. */
function rangeIn(element: Element, start: number, length: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  let isBegun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = at + (node.textContent?.length ?? 0);
    if (!isBegun && start < end) {
      range.setStart(node, start - at);
      isBegun = true;
    }
    if (isBegun && start + length <= end) {
      range.setEnd(node, start + length - at);
      return range;
    }
    at = end;
  }
  return null;
}

function showRange(range: Range): void {
  CSS.highlights.set(highlightName, new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** Takes the mark away. */
export const clearPassage = (): boolean => CSS.highlights.delete(highlightName);

/** Brings a passage of the open report into view and marks it there; false when it stands there no more. */
export function showPassage(passage: Passage): boolean {
  clearPassage();
  for (const block of document.querySelectorAll('.desk-page .editor-text > *')) {
    const at = placeIn(block.textContent ?? '', passage);
    const range = at < 0 ? null : rangeIn(block, at, passage.match.length);
    if (range) {
      showRange(range);
      return true;
    }
  }
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('.desk-page textarea')) {
    const at = placeIn(field.value, passage);
    if (at < 0) continue;
    field.scrollIntoView({ block: 'center' });
    field.focus();
    field.setSelectionRange(at, at + passage.match.length);
    return true;
  }
  return false;
}

/** Brings the back reference to a report into view, with the focus on it. */
export function showReference(targetId: string): boolean {
  const chip = document.querySelector<HTMLElement>(`.desk-page [data-target="${CSS.escape(targetId)}"] .editor-reference-main`);
  chip?.scrollIntoView({ block: 'center' });
  chip?.focus();
  return chip !== null;
}
