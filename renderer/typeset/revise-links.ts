import { lettersOf } from './compose/check-texts.ts';

/** A link within the page, by its number in the order of the page: what it says, and what it shall say, as HTML. */
interface RevisedLink {
  readonly link: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Gives links within a page whose lines are set other words: page numbers, once they are known. Nothing else is set anew. Throws before anything is
 * changed where the page is not as it is told, or where a link goes over several lines.
 */
export function reviseLinks(links: number, revised: readonly RevisedLink[]): void {
  // Those that begin with their aim, as the core counts them (`revised-links.ts` of the host): back references begin with their class.
  const all = [...document.querySelectorAll('a[href^="#"]')].filter(({ attributes }) => attributes[0]?.name === 'href');
  if (all.length !== links) throw new Error(`The page has ${all.length} links within it, not ${links}`);
  const made = revised.map(({ link: number, before, after }) => {
    const link = all[number];
    if (!link || lettersOf(link) !== lettersOf(parsed(before)) || link.querySelector('.line-end'))
      throw new Error(`The link ${number} is not as it was`);
    return { link, nodes: [...parsed(after).childNodes] };
  });
  for (const { link, nodes } of made) link.replaceChildren(...nodes);
}

const parsed = (html: string): HTMLElement => new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body;
