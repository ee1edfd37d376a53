import { isSafeLink } from '../document/document-schema.ts';
import type { NewsletterHeader, SectionContent } from '../model/newsletter.ts';
import type { NewsletterRecord, SectionReading } from '../model/reading.ts';
import { assertNever } from '../result.ts';
import { oneLine } from './clip.ts';
import { blocksToDocument, textToDocument } from './record-document.ts';
import { partsOfKind, spreadSection } from './section-blocks.ts';

/** What a newsletter record becomes in the archive. */
export interface NewsletterContent {
  readonly header: NewsletterHeader;
  readonly sections: SectionContent[];
}

const maxSections = 200;

/** Turns a read newsletter into an issue with its sections in order. */
export function recordToNewsletter(record: NewsletterRecord): NewsletterContent {
  const issue = record.issue?.value ?? '';
  const title = oneLine(record.title.value);
  return {
    header: { title, issue: /^\d{4}-\d{2}$/.test(issue) ? issue : '', number: '', subject: title, preheader: '', status: 'draft' },
    sections: record.sections.flatMap(contentsOf).slice(0, maxSections),
  };
}

/** A section, and a text section behind it where it holds something that its kind has no place for. */
function contentsOf(section: SectionReading): SectionContent[] {
  const content = contentOf(section);
  if ('body' in content) return [content];
  const rest = spreadSection(section, partsOfKind[section.kind]);
  return rest.length === 0 ? [content] : [content, { kind: 'text', label: '', headline: '', body: blocksToDocument(rest) }];
}

function contentOf(section: SectionReading): SectionContent {
  const label = oneLine(section.label);
  const keep = new Set([...partsOfKind[section.kind]].filter((part) => part !== 'blocks'));
  const body = () => blocksToDocument(spreadSection(section, keep));
  switch (section.kind) {
    case 'editorial':
      return { kind: 'editorial', label, greeting: oneLine(section.greeting), body: body(), signedBy: oneLine(section.signedBy) };
    case 'article':
      return {
        kind: 'article',
        label,
        headline: oneLine(section.headline),
        subheadline: oneLine(section.subheadline),
        body: body(),
        quote:
          section.quote === null ? null : { text: section.quote.text.slice(0, 5_000), attribution: oneLine(section.quote.attribution) },
        caption: oneLine(section.caption),
        link: linkOf(section.link),
      };
    case 'interview':
      return {
        kind: 'interview',
        label,
        guest: oneLine(section.guest),
        organisation: oneLine(section.organisation),
        pairs: section.pairs
          .slice(0, 100)
          .map((pair) => ({ question: pair.question.slice(0, 5_000), answer: textToDocument(pair.answer) })),
        caption: oneLine(section.caption),
      };
    case 'cards':
      return {
        kind: 'cards',
        label,
        cards: section.cards.slice(0, 200).map((card) => ({
          headline: oneLine(card.headline),
          body: textToDocument(card.text),
          link: linkOf(card.link),
          caption: oneLine(card.caption),
        })),
      };
    case 'events':
      return {
        kind: 'events',
        label,
        events: section.events.slice(0, 500).map((event) => ({
          ...event,
          weekday: oneLine(event.weekday),
          time: oneLine(event.time),
          title: oneLine(event.title),
          place: oneLine(event.place),
          url: event.url !== null && isSafeLink(event.url) ? event.url : null,
          proposedFrom: event.proposedFrom.slice(0, 2_000),
        })),
      };
    case 'imprint':
      return { kind: 'imprint', label, body: body() };
    case 'teasers':
      return {
        kind: 'teasers',
        label,
        items: section.items.slice(0, 200).map((item) => ({
          articleId: null,
          kicker: oneLine(item.kicker),
          headline: oneLine(item.headline),
          body: textToDocument(item.text),
          date: item.date,
          link: linkOf(item.link),
        })),
      };
    case 'text':
      return { kind: 'text', label, headline: oneLine(section.headline), body: body() };
    default:
      return assertNever(section.kind);
  }
}

/** A link keeps its words even where its address may not be kept. */
const linkOf = (link: SectionReading['link']): { label: string; url: string | null } | null =>
  link === null || (link.label === '' && link.url === null)
    ? null
    : { label: oneLine(link.label), url: link.url !== null && isSafeLink(link.url) ? link.url : null };
