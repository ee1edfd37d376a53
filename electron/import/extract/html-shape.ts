import { attribute, findElement, isElement } from './html-tree.ts';
import type { HtmlElement } from './html-tree.ts';

const layoutContent: ReadonlySet<string> = new Set([
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'form',
  'blockquote',
  'article',
  'main',
  'nav',
]);
const known = new WeakMap<HtmlElement, boolean>();

/** Whether the table of a row holds figures. Old pages and mails use tables for their layout; those are read as blocks. */
export function isDataTable(row: HtmlElement): boolean {
  const table = closest(row, 'table');
  if (table === null) return false;
  const before = known.get(table);
  if (before !== undefined) return before;
  const answer = looksLikeData(table);
  known.set(table, answer);
  return answer;
}

function looksLikeData(table: HtmlElement): boolean {
  const role = attribute(table, 'role')?.toLowerCase();
  if (role === 'presentation' || role === 'none') return false;
  if (findElement(table, (element) => layoutContent.has(element.tagName)) !== null) return false;
  let cells = 0;
  let paragraphs = 0;
  let wideRow = false;
  findElement(table, (element) => {
    if (element.tagName === 'p' || element.tagName === 'div') paragraphs += 1;
    if (element.tagName === 'td' || element.tagName === 'th') cells += 1;
    if (element.tagName === 'tr')
      wideRow ||= element.childNodes.filter((node) => node.nodeName === 'td' || node.nodeName === 'th').length > 1;
    return false;
  });
  return wideRow && paragraphs <= cells;
}

/** Some content systems wrap the whole page in one form; that form is no form to a reader. */
export function isPageForm(form: HtmlElement): boolean {
  let paragraphs = 0;
  const whole = findElement(form, (element) => {
    if (element.tagName === 'p') paragraphs += 1;
    return paragraphs >= 3 || ['main', 'article', 'h1', 'nav'].includes(element.tagName);
  });
  return whole !== null;
}

/** A head with a main headline and nothing to navigate or search with is the head of a report, not of the site. */
export const isReportHeader = (header: HtmlElement): boolean =>
  findElement(header, (element) => element.tagName === 'h1') !== null &&
  findElement(header, (element) => element.tagName === 'nav' || element.tagName === 'form' || element.tagName === 'input') === null;

function closest(element: HtmlElement, tag: string): HtmlElement | null {
  for (let parent = element.parentNode; parent !== null; parent = isElement(parent) ? parent.parentNode : null) {
    if (isElement(parent) && parent.tagName === tag) return parent;
  }
  return null;
}
