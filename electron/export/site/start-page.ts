import { escapeHtml } from '../escape.ts';
import type { PackedFile } from '../format.ts';
import { entriesHtml, entryHtml } from './entry-list.ts';
import { linkTo, text } from './markup.ts';
import { imageHtml, pictureFile } from './site-pictures.ts';
import type { SiteGroup, SitePlan, SiteReport } from './site-plan.ts';
import { addressOf, sitePage, sitePaths } from './site-shell.ts';
import type { WrittenPage } from './site-shell.ts';

const newest = 8;
/** Those of them that show their first words as well. */
const withOpening = 3;
const perRubric = 5;

/** The start page: the newest reports, then each rubric with its newest. */
export function startPage(plan: SitePlan): WrittenPage {
  const path = sitePaths.start;
  const leading = plan.reports.slice(0, withOpening);
  const others = plan.reports.slice(withOpening, newest);
  const shown = new Set<SiteReport>(plan.reports.slice(0, newest));
  const blocks = plan.rubrics.map((rubric, index) => rubricHtml(rubric, index, shown)).filter((html) => html !== '');
  const main = [
    `<h1 class="unseen">${text(plan.title)}</h1>`,
    '<section class="newest" aria-labelledby="neu"><h2 id="neu">Neueste Meldungen</h2>',
    `<ul class="entries first">${leading.map((report, index) => entryHtml(report, path, { level: 3, picture: index === 0 ? leadPicture(report) : '' })).join('\n')}</ul>`,
    others.length === 0 ? '' : entriesHtml(others, path, { level: 3 }),
    `<p class="more">${linkTo(path, sitePaths.archive, 'Alle Beiträge im Archiv')}</p>`,
    '</section>',
    blocks.length === 0 ? '' : `<div class="rubrics">\n${blocks.join('\n')}\n</div>`,
  ];
  const address = addressOf(plan, path);
  return {
    path,
    html: sitePage(plan, {
      path,
      title: plan.title,
      description: plan.house === '' || plan.house === plan.title ? plan.title : `${plan.title} – ${plan.house}`,
      crumbs: [],
      head: `<meta property="og:type" content="website">\n<meta property="og:title" content="${escapeHtml(plan.title)}">`,
      data:
        address === null
          ? []
          : [{ '@context': 'https://schema.org', '@type': 'WebSite', name: plan.title, url: address, inLanguage: 'de' }],
      main: main.filter((part) => part !== '').join('\n'),
    }),
  };
}

/** The first picture of the newest report; none where it cannot be read, which the report's own page has told already. */
function leadPicture({ input }: SiteReport): string {
  for (const block of input.article.body.root.children) {
    const file = block.type === 'image' ? readable(block.assetId, input) : null;
    if (file !== null && block.type === 'image') return imageHtml(file, sitePaths.start, block.isDecorative === true ? '' : block.alt);
  }
  return '';
}

function readable(assetId: string | null, { pictures }: SiteReport['input']): PackedFile | null {
  try {
    return pictureFile(assetId, pictures);
  } catch {
    return null;
  }
}

/** A rubric with those of its newest reports that do not stand above already; '' where all do. */
function rubricHtml({ name, stem, reports }: SiteGroup, index: number, shown: ReadonlySet<SiteReport>): string {
  const further = reports.filter((report) => !shown.has(report)).slice(0, perRubric);
  if (further.length === 0) return '';
  const id = `rubrik-${String(index + 1)}`;
  const all = linkTo(sitePaths.start, `${stem}.html`, `Alle aus „${text(name)}“ (${String(reports.length)})`);
  const head = `<h2 id="${id}">${linkTo(sitePaths.start, `${stem}.html`, text(name))}</h2>`;
  const list = entriesHtml(further, sitePaths.start, { level: 3, isWithinRubric: true });
  return `<section class="rubric" aria-labelledby="${id}">${head}${list}<p class="more">${all}</p></section>`;
}
