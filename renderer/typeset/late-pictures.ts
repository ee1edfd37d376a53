/** A picture that fits no more where it is told, and the block that it shall follow instead. */
export interface LatePicture {
  readonly picture: HTMLElement;
  readonly behind: Element;
}

/** Less room than this part of a page may stay free before a picture. */
const leastShare = 1 / 6;

/** What a picture may let pass: text, but no subhead, since the picture belongs above the next one. */
const passing = new Set(['P', 'UL', 'OL', 'BLOCKQUOTE']);

/**
 * Pictures that begin a page since they did not fit onto the one before, and left much of it free: text may fill it. Each stands behind the block that
 * goes over to its page. To be asked while the page is laid out in pages.
 */
export function latePictures(passed: ReadonlySet<HTMLElement>): LatePicture[] {
  const page = document.body.getBoundingClientRect();
  const begun = new Set<Element | null>();
  return [...document.querySelectorAll('figure')].flatMap((picture): LatePicture[] => {
    if (passed.has(picture) || begun.has(picture.parentElement)) return [];
    const free = page.bottom - (endBefore(picture)?.bottom ?? page.bottom);
    if (free < leastShare * page.height || free > picture.getBoundingClientRect().height) return [];
    const behind = lastToPass(picture, free);
    if (!behind) return [];
    // What follows in the same text may stand elsewhere then.
    begun.add(picture.parentElement);
    return [{ picture, behind }];
  });
}

/** Where what stands before a picture ends, if that is in another column of pages than the picture; null where it is not. */
function endBefore(picture: HTMLElement): DOMRect | null {
  const end = [...(picture.previousElementSibling?.getClientRects() ?? [])].at(-1);
  return end && end.right <= picture.getBoundingClientRect().left ? end : null;
}

/** The block with which so much room is filled. */
function lastToPass(picture: HTMLElement, free: number): Element | null {
  let last: Element | null = null;
  let room = free;
  for (let next = picture.nextElementSibling; next && room > 0 && passing.has(next.tagName); next = next.nextElementSibling) {
    last = next;
    for (const { height } of next.getClientRects()) room -= height;
  }
  return last;
}

/** Moves a picture. What stood behind it keeps the indent that its lines are set with. */
export function moveLate({ picture, behind }: LatePicture): void {
  const followers = [picture.nextElementSibling, behind.nextElementSibling].filter((element) => element instanceof HTMLElement);
  const indents = followers.map((element) => getComputedStyle(element).textIndent);
  behind.after(picture);
  for (const [index, element] of followers.entries()) element.style.textIndent = indents[index] ?? '';
}
