import type { BlockNode } from '#shared/document/document-schema.ts';
import { openingText } from '#shared/document/report-length.ts';
import { escapeHtml } from '../escape.ts';
import type { ArticleInput } from '../format.ts';
import { spokenHtml } from '../nodes/language-attribute.ts';
import { anchorHtml } from '../nodes/link-html.ts';
import { reportLanguage } from '../nodes/report-language.ts';
import { reportedRows } from '../related-rows.ts';
import { blocksHtml } from '../render-html.ts';
import { keywordGlue } from '../story/keyword-words.ts';
import { anchorId, wrap } from '../pages/markup.ts';
import { dayHtml, heldByStyle, linkTo, text } from './markup.ts';
import type { DrawnPictures } from './site-pictures.ts';
import type { SiteReport } from './site-plan.ts';

/** Lead and text of a report, dated before the first words and signed behind the last. */
export function textHtml({ article, ...input }: ArticleInput, pictures: DrawnPictures): string {
  const { header, body } = article;
  const here = new Set<string>(reportedRows({ article, ...input }).map(({ id }) => id));
  const blocks = body.root.children.flatMap((block) => blockHtml(block, here, pictures));
  const lead = openingText(header, body)
    .split(/\n\s*\n/)
    .map(text)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p class="lead">${paragraph.replaceAll('\n', '<br>')}</p>`);
  const language = reportLanguage(body, header);
  const spoken = [...lead, ...blocks].map((block) => spokenHtml(block, language));
  return signed(dated(spoken, header), header.byline).join('\n');
}

/** Pictures are files of the site; everything else is drawn as in every page. */
function blockHtml(block: BlockNode, here: ReadonlySet<string>, pictures: DrawnPictures): string[] {
  if (block.type === 'image') return [pictures.figure(block)].filter((html) => html !== '');
  const document = { version: 1 as const, root: { type: 'root' as const, children: [block], ...plainElement } };
  return blocksHtml(document, { anchorOf: (id) => (here.has(id) ? anchorId(id) : null) }).map(heldByStyle);
}

const plainElement = { direction: null, format: '' as const, indent: 0, version: 1 };

/** `[9.11.2018] Musterstadt.` before the first words, as everywhere; in a line of its own where something else stands first. */
function dated(blocks: readonly string[], { datelineDate, place }: ArticleInput['article']['header']): string[] {
  const day = dayHtml(datelineDate);
  // A place without a day would read as the first word of the text; it stands among the facts.
  if (day === '') return [...blocks];
  const where = wrap('span', 'place', text(place));
  const mark = where === '' ? `[${day}]` : `[${day}] ${where}.`;
  const [first = '', ...rest] = blocks;
  const opening = /^<p(?: class="lead")?(?: lang="[a-z]+")?>/.exec(first)?.[0];
  if (opening === undefined) return [`<p class="dateline">${mark}</p>`, ...blocks];
  // Behind a place the blank does not break: it tells who reads the page in that the place is no word of the text.
  return [`${opening}<span class="dateline">${mark}</span>${where === '' ? ' ' : '\u00A0'}${first.slice(opening.length)}`, ...rest];
}

/** The byline behind the last words: `(ba)` in the line, a full name in a line of its own. */
function signed(blocks: readonly string[], byline: string): string[] {
  const name = byline.trim().replace(/^\((.*)\)$/, '$1');
  if (name === '') return [...blocks];
  const isShort = name.length <= 6;
  const last = blocks.at(-1);
  if (isShort && last?.startsWith('<p') && last.endsWith('</p>'))
    return [...blocks.slice(0, -1), `${last.slice(0, -4).trimEnd()}\u00A0<span class="sign">(${text(name)})</span></p>`];
  return [...blocks, `<p class="sign">${text(isShort ? `(${name})` : name)}</p>`];
}

/** The external links of a report, each with its address as its words: who prints it can read it. */
export const linksHtml = ({ article }: ArticleInput): string =>
  article.header.externalLinks.map((url) => `<p class="links">${anchorHtml(url, escapeHtml(url))}</p>`).join('\n');

/** „Stichwörter: …“, each leading to its page. */
export const keywordsHtml = ({ path, keywords }: SiteReport): string =>
  keywords.length === 0
    ? ''
    : `<p class="keywords"><strong>Stichwörter:</strong> ${keywords.map(({ name, stem }) => linkTo(path, `${stem}.html`, text(name))).join(keywordGlue(keywords.map(({ name }) => name)))}</p>`;
