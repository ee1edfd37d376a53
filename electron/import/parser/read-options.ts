import { z } from 'zod';
import { columnFields, readingKinds } from '#shared/model/reading.ts';

/** `ReadOptions` as they come over the pipe. */
export const readOptions = z.object({
  mappings: z.record(z.string(), columnFields),
  prefer: z.enum(readingKinds).nullable(),
});
