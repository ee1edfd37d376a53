import { z } from 'zod';
import { articleRow } from './article.ts';

/** Two reports that share text. `overlap` is how much of the shorter one stands in the other, 0…1; the other two say it for each. */
export const overlapPair = z.object({
  first: articleRow,
  second: articleRow,
  overlap: z.number(),
  firstInSecond: z.number(),
  secondInFirst: z.number(),
});
export type OverlapPair = z.infer<typeof overlapPair>;

export const overlapPage = z.object({ total: z.number().int(), rows: z.array(overlapPair) });
export type OverlapPage = z.infer<typeof overlapPage>;

/** How far looking through the archive has come; `progress` 0…1 while it runs, `scannedAt` null before the first time. */
export const overlapScan = z.object({
  progress: z.number().nullable(),
  scannedAt: z.number().int().nullable(),
  open: z.number().int(),
});
export type OverlapScan = z.infer<typeof overlapScan>;

/** A paragraph with what also stands in the other report; offsets are UTF-16, end exclusive. */
export const sharedBlock = z.object({ text: z.string(), marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })) });
export type SharedBlock = z.infer<typeof sharedBlock>;

export const overlapSide = z.object({ article: articleRow, blocks: z.array(sharedBlock) });
export type OverlapSide = z.infer<typeof overlapSide>;

/** Both texts side by side; `keep` is the one that joining keeps unless the editor says otherwise. */
export const overlapComparison = z.object({ first: overlapSide, second: overlapSide, keep: z.enum(['first', 'second']) });
export type OverlapComparison = z.infer<typeof overlapComparison>;
