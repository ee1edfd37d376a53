import { shortDate } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import { shortened } from '../shortened.ts';
import { linkTo, text, wayTo, wrap } from './markup.ts';
import { openingOf, titleOf } from './site-plan.ts';
import type { SiteGroup, SitePlan, SiteReport } from './site-plan.ts';
import { sitePage } from './site-shell.ts';
import type { Crumb } from './site-shell.ts';

/** Reports on one page of a list. */
export const reportsPerPage = 40;
const openingLength = 260;

const timeHtml = ({ input }: SiteReport): string => {
  const day = input.article.header.datelineDate;
  return day === null ? '' : `<time datetime="${escapeHtml(day)}">${escapeHtml(shortDate(day))}</time>`;
};

/** How a report stands in a list: the level of its heading, a picture above it, and whether its rubric needs no telling. */
export interface EntryLook {
  readonly level: 2 | 3;
  readonly picture?: string;
  readonly isWithinRubric?: boolean;
}

/** A report in a list: its headline as link, its day and rubric, the first words. */
export function entryHtml(report: SiteReport, from: string, { level, picture = '', isWithinRubric = false }: EntryLook): string {
  const { headline, kicker } = report.input.article.header;
  const above = wrap('span', 'kicker', headline.trim() === '' ? '' : text(kicker.trim().replace(/:$/, '')));
  const title = [above, text(headline.trim() || titleOf(report.input))].filter((part) => part !== '').join(' ');
  const head = `<h${String(level)}>${linkTo(from, report.path, title)}</h${String(level)}>`;
  const rubric = report.rubric === null || isWithinRubric ? '' : text(report.rubric.name);
  const when = [timeHtml(report), rubric].filter((fact) => fact !== '').join(' · ');
  const opening = wrap('p', 'opening', text(shortened(openingOf(report.input), openingLength)));
  return `<li class="entry">${picture}${head}${wrap('p', 'when', when)}${opening}</li>`;
}

/** A report in one line. */
export const lineHtml = (report: SiteReport, from: string): string => {
  const day = timeHtml(report);
  return `<li>${day}${day === '' ? '' : ' '}${linkTo(from, report.path, text(titleOf(report.input)))}</li>`;
};

export const entriesHtml = (reports: readonly SiteReport[], from: string, look: EntryLook): string =>
  `<ul class="entries">\n${reports.map((report) => entryHtml(report, from, look)).join('\n')}\n</ul>`;

export const countOf = (n: number): string => (n === 1 ? '1 Beitrag' : `${String(n)} Beiträge`);

/** A page and where it lies. */
export interface WrittenPage {
  readonly path: string;
  readonly html: string;
}

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
