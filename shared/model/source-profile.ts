import { z } from 'zod';
import { timestamp } from './scalars.ts';

/**
 * What the house has learned of a site (Quellenprofil): passages that its editors restored or dropped there.
 * A rule is proposed from the third file on (`times` ≥ 2) while it is `active`.
 */
export const profileRule = z.object({
  id: z.number().int(),
  action: z.enum(['keep', 'drop']),
  text: z.string(),
  times: z.number().int(),
  active: z.boolean(),
  changedAt: timestamp,
});
export type ProfileRule = z.infer<typeof profileRule>;

export const sourceProfile = z.object({ site: z.string(), rules: z.array(profileRule) });
export type SourceProfile = z.infer<typeof sourceProfile>;
