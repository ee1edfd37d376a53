import { monthNames } from '#shared/text/german-date.ts';
import { monthName } from '../dates.ts';
import { countOf, lineHtml } from './entry-list.ts';
import { groupPages } from './group-pages.ts';
import { linkTo, text } from './markup.ts';
import type { SiteMonth, SitePlan } from './site-plan.ts';
import { sitePage, sitePaths } from './site-shell.ts';
import type { Crumb, WrittenPage } from './site-shell.ts';

const start: Crumb = { name: 'Startseite', path: sitePaths.start };
const archive: Crumb = { name: 'Archiv', path: sitePaths.archive };
const yearOf = ({ key }: SiteMonth): string => key.slice(0, 4);
const yearPath = (year: string): string => `archiv/${year}.html`;

/** The archive: years with their months, a page for each year and each month, one for what has no day. */
export function* archivePages(plan: SitePlan): Generator<WrittenPage> {
  const years = Map.groupBy(plan.months, yearOf);
  yield indexPage(plan, years);
  for (const [year, months] of years) {
    yield yearPage(plan, year, months);
    for (const month of months)
      yield* groupPages(plan, month, {
        title: monthName(month.key),
        label: 'Archiv',
        description: `Beiträge aus dem ${monthName(month.key)}: ${plan.title}`,
        crumbs: [start, archive, { name: year, path: yearPath(year) }],
      });
  }
  if (plan.undated !== null)
    yield* groupPages(plan, plan.undated, {
      title: 'Ohne Datum',
      label: 'Archiv',
      description: `Beiträge ohne Datum: ${plan.title}`,
      crumbs: [start, archive],
    });
}

function indexPage(plan: SitePlan, years: ReadonlyMap<string, readonly SiteMonth[]>): WrittenPage {
  const path = sitePaths.archive;
  const sections = [...years].map(([year, months]) => {
    const items = months.map(
      (month) =>
        `<li>${linkTo(path, `${month.stem}.html`, text(nameWithoutYear(month)))} <span class="number" aria-hidden="true">${String(month.reports.length)}</span><span class="unseen">, ${countOf(month.reports.length)}</span></li>`,
    );
    return `<section class="letter"><h2>${linkTo(path, yearPath(year), year)}</h2><ul class="words">${items.join('')}</ul></section>`;
  });
  const undated =
    plan.undated === null
      ? ''
      : `<p class="more">${linkTo(path, `${plan.undated.stem}.html`, `Ohne Datum (${String(plan.undated.reports.length)})`)}</p>`;
  return {
    path,
    html: sitePage(plan, {
      path,
      title: 'Archiv',
      description: `Alle Beiträge nach Jahr und Monat: ${plan.title}`,
      crumbs: [start, archive],
      main: [`<header class="list-head"><h1>Archiv</h1><p class="count">${countOf(plan.reports.length)}</p></header>`, ...sections, undated]
        .filter((part) => part !== '')
        .join('\n'),
    }),
  };
}

const nameWithoutYear = ({ key }: SiteMonth): string => monthNames[Number(key.slice(5)) - 1] ?? key;

/** A year on one page, a line for each report. */
function yearPage(plan: SitePlan, year: string, months: readonly SiteMonth[]): WrittenPage {
  const path = yearPath(year);
  const sections = months.map(
    (month) =>
      `<section class="month"><h2>${linkTo(path, `${month.stem}.html`, text(nameWithoutYear(month)))}</h2><ul class="lines">\n${month.reports.map((report) => lineHtml(report, path)).join('\n')}\n</ul></section>`,
  );
  const total = months.reduce((sum, { reports }) => sum + reports.length, 0);
  return {
    path,
    html: sitePage(plan, {
      path,
      title: year,
      description: `Beiträge aus dem Jahr ${year}: ${plan.title}`,
      crumbs: [start, archive, { name: year, path }],
      main: [
        `<header class="list-head"><p class="label">Archiv</p><h1>${year}</h1><p class="count">${countOf(total)}</p></header>`,
        ...sections,
      ].join('\n'),
    }),
  };
}
