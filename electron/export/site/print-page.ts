import { escapeHtml } from '../escape.ts';
import { boxPlaces, relatedHtml } from '../pages/related-boxes.ts';
import { headHtml, factsHtml, keywordsHtml, originHtml, sourceHtml } from '../pages/report-parts.ts';
import { anchorHtml } from '../nodes/link-html.ts';
import { headlineOf } from '../related-rows.ts';
import { wrap } from '../pages/markup.ts';
import { linkTo, text, wayTo } from './markup.ts';
import { textHtml } from './report-text.ts';
import type { DrawnPictures } from './site-pictures.ts';
import { printPathOf } from './site-plan.ts';
import type { SitePlan, SiteReport } from './site-plan.ts';
import { logoHtml, sitePaths } from './site-shell.ts';

/** „Druckversion“: the report as it is printed, with the pictures and fonts of the site. */
export function printPage(plan: SitePlan, report: SiteReport, pictures: DrawnPictures): string {
  const { input, path } = report;
  const { header } = input.article;
  const from = printPathOf(report);
  const parts = [
    logoHtml(plan, from),
    headHtml(input.article),
    factsHtml(header),
    `<div class="text">\n${textHtml(input, pictures)}\n${sourceHtml(header)}</div>`,
    wrap('div', 'links', header.externalLinks.map((url) => `<p>${anchorHtml(url, escapeHtml(url))}</p>`).join('')),
    keywordsHtml(input),
    originHtml(header),
    relatedHtml(input, boxPlaces(input)),
  ];
  return `<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light">
<meta name="robots" content="noindex">
<title>${escapeHtml(`Druck: ${headlineOf(header)}`)}</title>
<link rel="stylesheet" href="${escapeHtml(wayTo(from, sitePaths.printStyle))}">
</head>
<body>
<nav class="back-to-page" aria-label="Zurück">${linkTo(from, path, 'Zum Beitrag')} <span>${text(plan.title)}</span></nav>
<main><article>
${parts.filter((part) => part !== '').join('\n')}
</article></main>
</body>
</html>
`;
}
