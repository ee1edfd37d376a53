import { emptyDocument } from '#shared/document/build-document.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ExportFinding, FindingFix } from '#shared/model/export.ts';
import type { Link, Section } from '#shared/model/newsletter.ts';
import type { ArticleInput, ExportInput, NewsletterInput, Pictures } from '../format.ts';
import { headlineOf, rowTitle } from '../related-rows.ts';

export type Path = FindingFix['path'];

/** What is printed of a report's head. */
const printedFields = ['kicker', 'headline', 'subheadline', 'lead', 'place', 'byline', 'rubric', 'form', 'agency', 'sourceNote'] as const;

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
  /** What else of it is printed: headlines, captions, names. */
  readonly lines: readonly string[];
  /** Whether the bytes of a picture are there. */
  readonly hasPicture: (assetId: string) => boolean;
}

/** Asked without reading the bytes where that can be known. */
const hasPictureOf =
  (pictures: Pictures) =>
  (assetId: string): boolean =>
    pictures.has?.(assetId) ?? pictures.get(assetId) !== undefined;

const reportText = ({ article, related, back, pictures }: ArticleInput): CheckedText => ({
  thing: { kind: 'article', id: article.id },
  title: headlineOf(article.header),
  body: article.body,
  path: ['body'],
  section: null,
  under: 1,
  header: article.header,
  links: [],
  lines: [
    ...printedFields.map((field) => article.header[field]),
    ...article.header.authors,
    ...article.keywords.map(({ label }) => label),
    ...[...back, ...related.map((one) => one.article)].map(rowTitle),
  ],
  hasPicture: hasPictureOf(pictures),
});

type SectionText = Pick<CheckedText, 'body' | 'path' | 'under' | 'links' | 'lines'>;

const linksOf = (link: Link | null): Link[] => (link?.url ? [link] : []);
const labelsOf = (link: Link | null): string[] => (link ? [link.label] : []);
/** What stands over or beside the texts of a section. */
const sectionHead = (...lines: string[]): SectionText => ({ body: emptyDocument, path: [], under: 2, links: [], lines });

/** The texts of a section; one without running text still has its links. */
function sectionTexts({ content }: Section): SectionText[] {
  switch (content.kind) {
    case 'editorial':
      return [{ body: content.body, path: ['body'], under: 1, links: [], lines: [content.label, content.greeting, content.signedBy] }];
    case 'imprint':
      return [{ body: content.body, path: ['body'], under: 1, links: [], lines: [content.label] }];
    case 'text': {
      const { label, headline, body } = content;
      return [{ body, path: ['body'], under: headline.trim() === '' ? 1 : 2, links: [], lines: [label, headline] }];
    }
    case 'article': {
      const { label, headline, subheadline, quote, caption, link, body } = content;
      const lines = [label, headline, subheadline, quote?.text ?? '', quote?.attribution ?? '', caption, ...labelsOf(link)];
      return [{ body, path: ['body'], under: headline.trim() === '' ? 1 : 2, links: linksOf(link), lines }];
    }
    case 'interview':
      return [
        sectionHead(content.label, content.guest, content.organisation, content.caption),
        ...content.pairs.map(({ question, answer }, at): SectionText => ({
          body: answer,
          path: ['pairs', at, 'answer'],
          under: 2,
          links: [],
          lines: [question],
        })),
      ];
    case 'cards':
      return [
        sectionHead(content.label),
        ...content.cards.map(({ headline, body, link, caption }, at): SectionText => {
          const lines = [headline, caption, ...labelsOf(link)];
          return { body, path: ['cards', at, 'body'], under: 3, links: linksOf(link), lines };
        }),
      ];
    case 'teasers':
      return [
        sectionHead(content.label),
        ...content.items.map(({ kicker, headline, body, link }, at): SectionText => {
          const lines = [kicker, headline, ...labelsOf(link)];
          return { body, path: ['items', at, 'body'], under: 3, links: linksOf(link), lines };
        }),
      ];
    case 'events':
      return [sectionHead(content.label, ...content.events.flatMap(({ title, place, time }) => [title, place, time]))];
  }
}

const issueTexts = ({ newsletter, pictures }: NewsletterInput): CheckedText[] => {
  const { title } = newsletter.header;
  const whole = { thing: { kind: 'newsletter' as const, id: newsletter.id }, title, header: null, hasPicture: hasPictureOf(pictures) };
  return [
    { ...whole, ...sectionHead(title), section: null },
    ...newsletter.sections.flatMap((section, index) =>
      sectionTexts(section).map((text): CheckedText => ({
        ...whole,
        ...text,
        path: ['sections', index, 'content', ...text.path],
        section: index,
      })),
    ),
  ];
};

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
