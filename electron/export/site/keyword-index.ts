import { initialLetter } from '../initial-letter.ts';
import { wrap } from '../pages/markup.ts';
import { countOf } from './entry-list.ts';
import { linkTo, text } from './markup.ts';
import type { SiteGroup, SitePlan } from './site-plan.ts';
import { sitePage, sitePaths } from './site-shell.ts';
import type { WrittenPage } from './site-shell.ts';

/** All Stichwörter from A to Z, each with the number of its reports. */
export function keywordIndex(plan: SitePlan): WrittenPage {
  const path = sitePaths.keywords;
  const letters = Map.groupBy(plan.keywords, ({ name }) => initialLetter(name));
  const heads = [...letters.keys()];
  const jump = heads.map((letter, index) => `<li><a href="#${idOf(index)}">${text(letter)}</a></li>`).join('');
  const sections = heads.map((letter, index) => sectionHtml(letter, index, letters.get(letter) ?? [], path));
  const main = [
    `<header class="list-head"><h1>Stichwörter von A bis Z</h1>${wrap('p', 'count', countedWords(plan.keywords.length))}</header>`,
    heads.length < 2 ? '' : `<nav class="letters" aria-label="Anfangsbuchstaben"><ul>${jump}</ul></nav>`,
    ...sections,
  ];
  return {
    path,
    html: sitePage(plan, {
      path,
      title: 'Stichwörter von A bis Z',
      description: `Alle Stichwörter: ${plan.title}`,
      crumbs: [
        { name: 'Startseite', path: sitePaths.start },
        { name: 'Stichwörter', path },
      ],
      main: main.filter((part) => part !== '').join('\n'),
    }),
  };
}

const countedWords = (n: number): string => (n === 1 ? '1 Stichwort' : `${String(n)} Stichwörter`);

const idOf = (index: number): string => `abschnitt-${String(index + 1)}`;

function sectionHtml(letter: string, index: number, groups: readonly SiteGroup[], path: string): string {
  const items = groups.map(
    ({ name, stem, reports }) =>
      `<li>${linkTo(path, `${stem}.html`, text(name))} <span class="number" aria-hidden="true">${String(reports.length)}</span><span class="unseen">, ${countOf(reports.length)}</span></li>`,
  );
  return `<section class="letter"><h2 id="${idOf(index)}">${text(letter)}</h2><ul class="words">${items.join('')}</ul></section>`;
}
