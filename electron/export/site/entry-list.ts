import { shortened } from '../shortened.ts';
import { wrap } from '../pages/markup.ts';
import { spokenHtml } from '../nodes/language-attribute.ts';
import { dayHtml, linkTo, text } from './markup.ts';
import { openingOf, titleOf } from './site-plan.ts';
import type { SiteReport } from './site-plan.ts';

const openingLength = 260;

const timeHtml = ({ input }: SiteReport): string => dayHtml(input.article.header.datelineDate);

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
  const spoken = (html: string): string => spokenHtml(html, report.language);
  const head = spoken(`<h${String(level)}>${linkTo(from, report.path, title)}</h${String(level)}>`);
  const rubric = report.rubric === null || isWithinRubric ? '' : text(report.rubric.name);
  const when = [timeHtml(report), rubric].filter((fact) => fact !== '').join(' · ');
  const opening = spoken(wrap('p', 'opening', text(shortened(openingOf(report.input), openingLength))));
  return `<li class="entry">${picture}${head}${wrap('p', 'when', when)}${opening}</li>`;
}

/** A report in one line. */
export const lineHtml = (report: SiteReport, from: string): string => {
  const day = timeHtml(report);
  const link = spokenHtml(linkTo(from, report.path, text(titleOf(report.input))), report.language);
  return `<li>${day}${day === '' ? '' : ' '}${link}</li>`;
};

/** Reports as a list, in the order they have. */
export const entriesHtml = (reports: readonly SiteReport[], from: string, look: EntryLook): string =>
  `<ul class="entries">\n${reports.map((report) => entryHtml(report, from, look)).join('\n')}\n</ul>`;

/** `7 Beiträge`. */
export const countOf = (n: number): string => (n === 1 ? '1 Beitrag' : `${String(n)} Beiträge`);
