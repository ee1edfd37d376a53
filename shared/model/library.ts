import { z } from 'zod';

/** Figures of the navigation. */
export const libraryInfo = z.object({
  name: z.string(),
  hostKind: z.enum(['electron', 'chromium', 'headless']),
  version: z.string(),
  articlesByStatus: z.record(z.string(), z.number().int()),
  articles: z.number().int(),
  teasers: z.number().int(),
  inbox: z.number().int(),
  newsletters: z.number().int(),
  keywords: z.number().int(),
  sources: z.number().int(),
  trash: z.number().int(),
});
export type LibraryInfo = z.infer<typeof libraryInfo>;
