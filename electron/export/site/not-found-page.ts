import { linkTo } from './markup.ts';
import type { SitePlan } from './site-plan.ts';
import { sitePage, sitePaths } from './site-shell.ts';
import type { WrittenPage } from './site-shell.ts';

/**
 * What a server shows for an address that leads nowhere. It appears under any path, so its ways are whole paths on the server where somebody
 * said where the site stands.
 */
export function notFoundPage(plan: SitePlan): WrittenPage {
  const file = '404.html';
  const path = plan.address === null ? file : new URL(file, plan.address).pathname;
  const main = `<header class="list-head"><h1>Seite nicht gefunden</h1></header>
<p>Unter dieser Adresse gibt es keine Seite. Vielleicht wurde der Beitrag umbenannt oder die Adresse ist unvollständig.</p>
<ul class="ways"><li>${linkTo(path, sitePaths.start, 'Zur Startseite')}</li><li>${linkTo(path, sitePaths.search, 'Suchen')}</li><li>${linkTo(path, sitePaths.archive, 'Archiv nach Jahr und Monat')}</li></ul>`;
  return {
    path: file,
    html: sitePage(plan, {
      path,
      title: 'Seite nicht gefunden',
      description: '',
      crumbs: [],
      isHidden: true,
      main,
    }),
  };
}
