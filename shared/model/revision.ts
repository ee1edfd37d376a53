import { z } from 'zod';
import { articleHeader } from './article.ts';
import { newsletterHeader, section } from './newsletter.ts';
import { documentJson } from '../document/document-schema.ts';
import { revisionId } from './ids.ts';
import { line, timestamp } from './scalars.ts';

export const revisionKinds = ['auto', 'named', 'import', 'restore', 'join'] as const;

export const revisionRow = z.object({
  id: revisionId,
  kind: z.enum(revisionKinds),
  label: line,
  createdAt: timestamp,
  characterCount: z.number().int(),
  headline: line,
});
export type RevisionRow = z.infer<typeof revisionRow>;

export const articleSnapshot = z.object({ header: articleHeader, body: documentJson, keywords: z.array(line) });
export type ArticleSnapshot = z.infer<typeof articleSnapshot>;

export const newsletterSnapshot = z.object({ header: newsletterHeader, sections: z.array(section) });
export type NewsletterSnapshot = z.infer<typeof newsletterSnapshot>;
