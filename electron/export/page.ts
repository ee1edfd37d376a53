import { createHash } from 'node:crypto';
import { typesetAttribute } from '#shared/typeset/typeset-request.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import { cssString, escapeHtml } from './escape.ts';
import { fontCss } from './fonts.ts';
import { lookCss, nameBeside } from './house-look.ts';
import type { House } from './house-look.ts';
import { shippedFile } from './resources.ts';
import { shortened } from './shortened.ts';

export interface Page {
  readonly title: string;
  /** Its look is that of the page, and its own hyphenations hold. */
  readonly house: House;
  /** What stands at the left of the foot: on the first page, where the title is near, and on the others. */
  readonly foot: { readonly first: string; readonly following: string };
  readonly author: string;
  /** What it is about, in a sentence or two; long ones are cut. */
  readonly description: string;
  readonly keywords: readonly string[];
  /** Sheets of `resources/print`, in order. */
  readonly sheets: readonly string[];
  /** Rules of this page alone, behind its sheets. */
  readonly rules?: string;
  /** What the host's engine shall set before printing; null for a page that is read on a screen. */
  readonly typeset: Omit<TypesetRequest, 'exceptions'> | null;
  /** Already escaped HTML of the body. */
  readonly body: string;
}

/** One self-contained page: fonts and style inside, no script, and a policy that lets nothing else in. */
export function pageHtml(page: Page): string {
  const sheets = page.sheets.map((name) => shippedFile(`resources/print/${name}.css`).toString('utf8'));
  const { look } = page.house;
  const imprint = look.imprint.trim();
  const foot = { ...page.foot, first: [nameBeside(imprint, page.foot.first), imprint].filter((part) => part !== '').join('\n') };
  const fonts = fontCss(`${withoutPictures(page.body)}${foot.following}${foot.first}`, look);
  const style = [fonts, lookCss(look), ...sheets, footCss(foot), page.rules ?? ''].join('\n');
  const digest = createHash('sha256').update(style, 'utf8').digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  const meta = [
    ['author', page.author],
    ['description', shortened(page.description.replace(/\s+/g, ' ').trim(), 300)],
    ['keywords', page.keywords.join(', ')],
  ]
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content ?? '')}">\n`)
    .join('');
  const request: TypesetRequest | null = page.typeset && { ...page.typeset, exceptions: look.hyphenations };
  const wish = request === null ? '' : ` ${typesetAttribute}="${escapeHtml(JSON.stringify(request))}"`;
  return `<!doctype html>
<html lang="de"${wish}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light">
<title>${escapeHtml(page.title)}</title>
${meta}<style>${style}</style>
</head>
<body>
${page.body}
</body>
</html>
`;
}

const pictureStart = 'src="data:';

/** The page but for the bytes of its pictures, which may be many megabytes and hold no words. */
function withoutPictures(html: string): string {
  const kept: string[] = [];
  for (let at = 0; ;) {
    const start = html.indexOf(pictureStart, at);
    if (start < 0) return kept.join('') + html.slice(at);
    kept.push(html.slice(at, start));
    at = Math.max(html.indexOf('"', start + pictureStart.length), start + pictureStart.length);
  }
}

/** Running feet can only be written in the sheet: Chromium knows no `string-set`. */
const footCss = ({ first, following }: Page['foot']): string =>
  `@page{@bottom-left{content:${cssString(following)}}}@page :first{@bottom-left{content:${cssString(first)}}}`;
