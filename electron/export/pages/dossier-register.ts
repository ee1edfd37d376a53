import { escapeHtml } from '../escape.ts';
import type { ArticleInput } from '../format.ts';
import { initialLetter } from '../initial-letter.ts';
import type { PageOf } from './page-makers.ts';
import { anchorId } from './markup.ts';

/** Registers of Stichwörter and of places with the pages on which their reports begin. */
export const registerHtml = (reports: readonly ArticleInput[], pageOf: PageOf): string =>
  [
    listHtml(
      'Stichwörter',
      entriesOf(reports, ({ article }) => article.keywords.map(({ label }) => label)),
      pageOf,
    ),
    listHtml(
      'Orte',
      entriesOf(reports, ({ article }) => article.header.place.split('/')),
      pageOf,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');

type Entries = readonly (readonly [string, readonly string[]])[];

/** Words with the anchors of their reports, in the order of the German alphabet. */
function entriesOf(reports: readonly ArticleInput[], wordsOf: (report: ArticleInput) => readonly string[]): Entries {
  const anchors = new Map<string, string[]>();
  for (const report of reports) {
    for (const word of new Set(wordsOf(report).map((one) => one.trim()))) {
      if (word === '') continue;
      const known = anchors.get(word);
      if (known) known.push(anchorId(report.article.id));
      else anchors.set(word, [anchorId(report.article.id)]);
    }
  }
  const { compare } = new Intl.Collator('de', { numeric: true });
  return [...anchors].sort(([a], [b]) => compare(a, b) || (a < b ? -1 : 1));
}

function listHtml(title: string, entries: Entries, pageOf: PageOf): string {
  if (entries.length === 0) return '';
  let initial = '';
  const items = entries.map(([word, anchors]) => {
    const opens = initialLetter(word) !== initial;
    initial = initialLetter(word);
    return `<li${opens ? ' class="opens"' : ''}><span class="word">${escapeHtml(word)}</span> ${numbersHtml(anchors, pageOf)}</li>`;
  });
  return `<section class="register"><h1>${title}</h1><ul>\n${items.join('\n')}\n</ul></section>`;
}

/** The pages, each once and linked. Nothing stands behind the registers but more of them, so that their numbers may be of any width. */
function numbersHtml(anchors: readonly string[], pageOf: PageOf): string {
  const pages = new Map<number | string, string>();
  for (const anchor of anchors) {
    const page = pageOf(anchor) ?? anchor;
    if (!pages.has(page)) pages.set(page, anchor);
  }
  return [...pages].map(([page, anchor]) => `<a href="#${escapeHtml(anchor)}">${typeof page === 'number' ? page : '0'}</a>`).join(', ');
}
