import { z } from 'zod';
import { mappableField, readingKinds } from '#shared/model/reading.ts';

/** `ReadOptions` as they come over the pipe. */
export const readOptions = z.object({
  mappings: z.record(z.string(), z.record(z.string(), mappableField)),
  prefer: z.enum(readingKinds).nullable(),
});
