import { z } from 'zod';
import { taskId } from './ids.ts';

/**
 * Long work that an editor can watch and cancel. `progress` 0…1, null when unknown. `step` names what it is at (a report among many).
 * `file` is the finished file's name, never its folder; `missing` counts what could not be put into it and is named there.
 */
export const task = z.object({
  id: taskId,
  kind: z.enum(['export', 'import', 'backup']),
  label: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  progress: z.number().nullable(),
  step: z.string().nullable(),
  file: z.string().nullable(),
  missing: z.number().int(),
  fault: z.object({ code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])).optional() }).nullable(),
});
export type Task = z.infer<typeof task>;
