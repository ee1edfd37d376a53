import { z } from 'zod';
import { taskId } from './ids.ts';

/** Long work that an editor can watch and cancel. `progress` 0…1, null when unknown. `file` is the finished file's name, never its folder. */
export const task = z.object({
  id: taskId,
  kind: z.enum(['export', 'import', 'backup']),
  label: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  progress: z.number().nullable(),
  file: z.string().nullable(),
  fault: z.object({ code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])).optional() }).nullable(),
});
export type Task = z.infer<typeof task>;
