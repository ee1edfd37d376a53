import { emptyDocument } from '#shared/document/build-document.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ExportFinding, FindingFix } from '#shared/model/export.ts';
import type { Link, Section } from '#shared/model/newsletter.ts';
import type { ArticleInput, ExportInput, NewsletterInput } from '../format.ts';
import { headlineOf } from '../related-rows.ts';

export type Path = FindingFix['path'];

/** One text of what goes out, with where it stands. */
export interface CheckedText {
  readonly thing: ExportFinding['thing'];
  readonly title: string;
  readonly body: DocumentJson;
  /** Where the body stands in the article or issue. */
  readonly path: Path;
  /** The section of an issue it stands in; null in a report, where each block has its own place. */
  readonly section: number | null;
  /** The level of the heading over it: 1 is the title. */
  readonly under: number;
  /** Of a report; null elsewhere. */
  readonly header: ArticleHeader | null;
  /** Links beside the text, with the words on them. */
  readonly links: readonly Link[];
}

const reportText = ({ article }: ArticleInput): CheckedText => ({
  thing: { kind: 'article', id: article.id },
  title: headlineOf(article.header),
  body: article.body,
  path: ['body'],
  section: null,
  under: 1,
  header: article.header,
  links: [],
});

/** The texts of a section; one without running text still has its links. */
function sectionTexts({ content }: Section): Pick<CheckedText, 'body' | 'path' | 'under' | 'links'>[] {
  const linksOf = (link: Link | null): Link[] => (link?.url ? [link] : []);
  switch (content.kind) {
    case 'editorial':
    case 'imprint':
      return [{ body: content.body, path: ['body'], under: 1, links: [] }];
    case 'text':
      return [{ body: content.body, path: ['body'], under: content.headline.trim() === '' ? 1 : 2, links: [] }];
    case 'article':
      return [{ body: content.body, path: ['body'], under: content.headline.trim() === '' ? 1 : 2, links: linksOf(content.link) }];
    case 'interview':
      return content.pairs.map(({ answer }, at) => ({ body: answer, path: ['pairs', at, 'answer'], under: 2, links: [] }));
    case 'cards':
      return content.cards.map(({ body, link }, at) => ({ body, path: ['cards', at, 'body'], under: 3, links: linksOf(link) }));
    case 'teasers':
      return content.items.map(({ body, link }, at) => ({ body, path: ['items', at, 'body'], under: 3, links: linksOf(link) }));
    case 'events':
      return [{ body: emptyDocument, path: [], under: 2, links: [] }];
  }
}

const issueTexts = ({ newsletter }: NewsletterInput): CheckedText[] =>
  newsletter.sections.flatMap((section, index) =>
    sectionTexts(section).map(({ body, path, under, links }): CheckedText => ({
      thing: { kind: 'newsletter', id: newsletter.id },
      title: newsletter.header.title,
      body,
      path: ['sections', index, 'content', ...path],
      section: index,
      under,
      header: null,
      links,
    })),
  );

/** Every text of what goes out, in reading order. */
export function checkedTexts(input: ExportInput): CheckedText[] {
  switch (input.kind) {
    case 'article':
      return [reportText(input)];
    case 'reports':
      return input.reports.map(reportText);
    case 'newsletter':
      return issueTexts(input);
  }
}
