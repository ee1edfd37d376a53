import { z } from 'zod';
import { documentJson } from '../document/document-schema.ts';
import { articleId, newsletterId, sectionId } from './ids.ts';
import { isoDate, line, timestamp, webAddress } from './scalars.ts';
import { status } from './article.ts';

export const link = z.object({ label: line, url: webAddress.nullable() });
export type Link = z.infer<typeof link>;

const editorial = z.object({ kind: z.literal('editorial'), label: line, greeting: line, body: documentJson, signedBy: line });
const articleSection = z.object({
  kind: z.literal('article'),
  label: line,
  headline: line,
  subheadline: line,
  body: documentJson,
  quote: z.object({ text: z.string().max(5_000), attribution: line }).nullable(),
  caption: line,
  link: link.nullable(),
});
const interview = z.object({
  kind: z.literal('interview'),
  label: line,
  guest: line,
  organisation: line,
  pairs: z.array(z.object({ question: z.string().max(5_000), answer: documentJson })).max(100),
  caption: line,
});
const cards = z.object({
  kind: z.literal('cards'),
  label: line,
  cards: z.array(z.object({ headline: line, body: documentJson, link: link.nullable(), caption: line })).max(200),
});
/** `proposedDate` was found elsewhere in the same source and waits for the editor's yes. */
export const eventEntry = z.object({
  weekday: line,
  date: isoDate.nullable(),
  endDate: isoDate.nullable(),
  time: line,
  title: line,
  place: line,
  url: webAddress.nullable(),
  proposedDate: isoDate.nullable(),
  proposedFrom: z.string().max(2_000),
});
export type EventEntry = z.infer<typeof eventEntry>;
const events = z.object({ kind: z.literal('events'), label: line, events: z.array(eventEntry).max(500) });
const imprint = z.object({ kind: z.literal('imprint'), label: line, body: documentJson });
/** Teasers drawn from the library; own wording stays here and does not touch the report. */
const teasers = z.object({
  kind: z.literal('teasers'),
  label: line,
  items: z
    .array(
      z.object({
        articleId: articleId.nullable(),
        kicker: line,
        headline: line,
        body: documentJson,
        date: isoDate.nullable(),
        link: link.nullable(),
      }),
    )
    .max(200),
});
const text = z.object({ kind: z.literal('text'), label: line, headline: line, body: documentJson });

export const sectionContent = z.discriminatedUnion('kind', [editorial, articleSection, interview, cards, events, imprint, teasers, text]);
export type SectionContent = z.infer<typeof sectionContent>;
export const sectionKinds = ['editorial', 'article', 'interview', 'cards', 'events', 'teasers', 'text', 'imprint'] as const;
export type SectionKind = (typeof sectionKinds)[number];

export const section = z.object({ id: sectionId, content: sectionContent });
export type Section = z.infer<typeof section>;

/** `issue` is `YYYY-MM`, or '' when unknown. */
export const newsletterHeader = z.object({
  title: line,
  issue: z.string().regex(/^(\d{4}-\d{2})?$/),
  number: line,
  subject: line,
  preheader: line,
  status,
});
export type NewsletterHeader = z.infer<typeof newsletterHeader>;

export const newsletter = z.object({
  id: newsletterId,
  rev: z.number().int(),
  header: newsletterHeader,
  sections: z.array(section),
  createdAt: timestamp,
  changedAt: timestamp,
  deletedAt: timestamp.nullable(),
});
export type Newsletter = z.infer<typeof newsletter>;

export const newsletterRow = z.object({
  id: newsletterId,
  title: line,
  issue: z.string(),
  status,
  sectionCount: z.number().int(),
  changedAt: timestamp,
  deletedAt: timestamp.nullable(),
});
export type NewsletterRow = z.infer<typeof newsletterRow>;
