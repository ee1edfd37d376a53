import { isSafeLink } from '#shared/document/document-schema.ts';
import { openingText } from '#shared/document/report-length.ts';
import { realDay, shortDate } from './dates.ts';
import { plain } from './escape.ts';
import type { ArticleInput, FileFormat } from './format.ts';
import { forArticle } from './input-kinds.ts';
import { reportLanguage } from './nodes/report-language.ts';
import { keywordWords } from './story/keyword-words.ts';
import { textBytes } from './text-bytes.ts';
import { rowTitle } from './related-rows.ts';
import { bareLink, documentMarkdown, escapeLineStart, escapeMarkdown } from './markdown-text.ts';

/** JSON's double-quoted strings are YAML's too. */
const yaml = (value: string): string => JSON.stringify(plain(value).replace(/\s+/g, ' ').trim());

/** The report as Markdown: fields in the front matter, then the text. Written from the model, never from HTML. */
export function articleMarkdown(input: ArticleInput): string {
  const { header, body, keywords } = input.article;
  const reported = new Map<string, string>(input.back.map((row) => [row.id, rowTitle(row)]));
  const lead = leadParagraphs(openingText(header, body));
  const fields: (readonly [string, string])[] = [
    ['title', yaml(header.headline)],
    ['kicker', header.kicker && yaml(header.kicker)],
    ['subtitle', header.subheadline && yaml(header.subheadline)],
    // A reader of YAML trips over a day that does not exist, unless it is words.
    ['date', header.datelineDate === null ? '' : (realDay(header.datelineDate) ?? yaml(header.datelineDate))],
    ['place', header.place && yaml(header.place)],
    ['rubric', header.rubric && yaml(header.rubric)],
    ['form', header.form && yaml(header.form)],
    ['number', header.number === null ? '' : String(header.number)],
    ['byline', header.byline && yaml(header.byline)],
    ['authors', list(header.authors)],
    ['keywords', list(keywords.map((keyword) => keyword.label))],
    ['agency', header.agency && yaml(header.agency)],
    ['source', header.sourceNote && yaml(header.sourceNote)],
    ['teaser', header.teaser && yaml(header.teaser)],
    ['origin', header.originUrl && isSafeLink(header.originUrl) ? yaml(header.originUrl) : ''],
    ['lead', lead.length === 0 ? '' : String(lead.length)],
    ['links', list(header.externalLinks)],
    ['lang', reportLanguage(body, header) ?? 'de'],
    // Our own import knows by it that all parts stand where they are put below.
    ['generator', 'Umbruch'],
  ];
  const front = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`);
  const links = header.externalLinks.map((url) => `- ${isSafeLink(url) ? bareLink(url) : escapeMarkdown(url)}`);
  const further = input.related.map(({ article }) => {
    const date = article.datelineDate ? `\\[${shortDate(article.datelineDate)}\\] ` : '';
    return `- ${date}${escapeMarkdown(rowTitle(article))}`;
  });
  const parts = [
    `---\n${front.join('\n')}\n---`,
    header.headline.trim() && `# ${escapeMarkdown(header.headline).trim().replace(/(#+)$/, '\\$1')}`,
    ...lead.map((paragraph) => `**${paragraph}**`),
    documentMarkdown(body, (articleId) => backReference(reported.get(articleId ?? ''))),
    header.byline.trim() && `(${escapeMarkdown(header.byline.trim().replace(/^\((.*)\)$/, '$1'))})`,
    links.join('\n'),
    keywords.length > 0 && `Stichwörter: ${escapeMarkdown(keywordWords(keywords.map(({ label }) => label)))}`,
    further.length > 0 && `## Weitere Meldungen\n\n${[...new Set(further)].join('\n')}`,
  ];
  return `${parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n')}\n`;
}

/** The paragraphs of a lead; a line of its own within one stays so. */
const leadParagraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => escapeLineStart(escapeMarkdown(line)))
        .filter((line) => line !== '')
        .join('\\\n'),
    )
    .filter((paragraph) => paragraph !== '');

const list = (values: readonly string[]): string => (values.length === 0 ? '' : `[${values.map(yaml).join(', ')}]`);

/** Behind „(wir berichteten)“ the report meant, since Markdown has no margin to put it in. */
const backReference = (headline: string | undefined): string => (headline === undefined ? '' : ` \\[${escapeMarkdown(headline)}\\]`);

export const articleMarkdownFormat: FileFormat = {
  id: 'article-markdown',
  extension: 'md',
  subjects: ['article'],
  render: async (input, context) => textBytes(articleMarkdown(forArticle(input)), context),
};
