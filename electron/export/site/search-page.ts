import { linkTo } from './markup.ts';
import type { SitePlan } from './site-plan.ts';
import { sitePage, sitePaths } from './site-shell.ts';
import type { WrittenPage } from './site-shell.ts';

/** The files of the search: what it looks in, and the script that looks. */
export const searchFiles = { index: 'suche/verzeichnis.js', script: 'suche/suche.js' } as const;

/** The search page. Without script it says so and leads to the lists; the form appears when it can be used. */
export function searchPage(plan: SitePlan): WrittenPage {
  const path = sitePaths.search;
  const main = `<header class="list-head"><h1>Suche</h1></header>
<form class="search" role="search" id="suche" action="suche.html" method="get" hidden>
<label for="q">Wörter aus Überschrift oder Text</label>
<span class="field"><input type="search" id="q" name="q" autocomplete="off" spellcheck="false" maxlength="200"><button type="submit">Suchen</button></span>
</form>
<p id="ohne-skript">Die Suche arbeitet im Browser und braucht dafür JavaScript. ${waysHtml(plan, path)}</p>
<p id="stand" class="count" role="status"></p>
<ol id="treffer" class="entries"></ol>`;
  return {
    path,
    html: sitePage(plan, {
      path,
      title: 'Suche',
      description: `Suche: ${plan.title}`,
      crumbs: [
        { name: 'Startseite', path: sitePaths.start },
        { name: 'Suche', path },
      ],
      scripts: [searchFiles.index, searchFiles.script],
      main,
    }),
  };
}

/** What leads to all reports without a script; the list of Stichwörter only where it has any. */
function waysHtml(plan: SitePlan, path: string): string {
  const archive = linkTo(path, sitePaths.archive, 'das Archiv');
  return plan.keywords.length === 0
    ? `Ohne JavaScript führt ${archive} zu allen Beiträgen.`
    : `Ohne JavaScript führen ${linkTo(path, sitePaths.keywords, 'die Stichwörter von A bis Z')} und ${archive} zu allen Beiträgen.`;
}
