import { escapeHtml } from '../escape.ts';
import { wrap } from '../pages/markup.ts';
import { countOf, entriesHtml } from './entry-list.ts';
import { text, wayTo } from './markup.ts';
import type { SiteGroup, SitePlan } from './site-plan.ts';
import { sitePage } from './site-shell.ts';
import type { Crumb, WrittenPage } from './site-shell.ts';

/** Reports on one page of a list. */
const reportsPerPage = 40;

/** The first page of a list is named by its stem, `energie.html`; a dot tells the others, `energie.2.html`, which no slug holds. */
const pagePath = (stem: string, number: number): string => (number === 1 ? `${stem}.html` : `${stem}.${String(number)}.html`);

/** A list of reports over as many pages as it takes; `crumbs` lead to it. */
export function* groupPages(
  plan: SitePlan,
  group: SiteGroup,
  about: { readonly title: string; readonly label: string; readonly description: string; readonly crumbs: readonly Crumb[] },
): Generator<WrittenPage> {
  const count = Math.max(1, Math.ceil(group.reports.length / reportsPerPage));
  for (let number = 1; number <= count; number += 1) {
    const path = pagePath(group.stem, number);
    const shown = group.reports.slice((number - 1) * reportsPerPage, number * reportsPerPage);
    const where = count === 1 ? '' : `, Seite ${String(number)} von ${String(count)}`;
    const head = `<header class="list-head">${wrap('p', 'label', text(about.label))}<h1>${text(about.title)}</h1><p class="count">${countOf(group.reports.length)}${where}</p></header>`;
    yield {
      path,
      html: sitePage(plan, {
        path,
        title: `${about.title}${number === 1 ? '' : ` (Seite ${String(number)})`}`,
        description: about.description,
        crumbs: [...about.crumbs, { name: about.title, path }],
        main: [
          head,
          entriesHtml(shown, path, { level: 2, isWithinRubric: plan.rubrics.includes(group) }),
          pagerHtml(group.stem, number, count),
        ]
          .filter((part) => part !== '')
          .join('\n'),
      }),
    };
  }
}

function pagerHtml(stem: string, number: number, count: number): string {
  if (count === 1) return '';
  const from = pagePath(stem, number);
  const way = (to: number): string => escapeHtml(wayTo(from, pagePath(stem, to)));
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
    // Of very many pages: the first, the last, and those around this one.
    .filter((one) => one === 1 || one === count || Math.abs(one - number) <= 3)
    .map((one) =>
      one === number
        ? `<li><span aria-current="page"><span class="unseen">Seite </span>${String(one)}</span></li>`
        : `<li><a href="${way(one)}"><span class="unseen">Seite </span>${String(one)}</a></li>`,
    );
  const before = number > 1 ? `<li><a href="${way(number - 1)}" rel="prev">Neuere</a></li>` : '';
  const after = number < count ? `<li><a href="${way(number + 1)}" rel="next">Ältere</a></li>` : '';
  return `<nav class="pager" aria-label="Seiten dieser Liste"><ul>${before}${numbers.join('')}${after}</ul></nav>`;
}
