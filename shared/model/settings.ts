import { z } from 'zod';
import { defaultLook, houseLook, lookChanges } from './house-look.ts';

/** Settings kept with the library. */
export const settings = z.object({
  language: z.enum(['de', 'en']).default('de'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  houseName: z.string().max(200).default(''),
  libraryName: z.string().max(200).default('Redaktion'),
  /** Panes and their widths in CSS pixels, by name. */
  layout: z.record(z.string().max(40), z.number()).default({}),
  /** Whether files in the watched folder (Eingangsordner) are read as they arrive. */
  watchesInbox: z.boolean().default(false),
  look: houseLook.default(defaultLook),
});
/** Changes to some settings. Without defaults: what is left out stays as it is. */
export const settingsChanges = z.object({
  language: z.enum(['de', 'en']).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  houseName: z.string().max(200).optional(),
  libraryName: z.string().max(200).optional(),
  layout: z.record(z.string().max(40), z.number()).optional(),
  watchesInbox: z.boolean().optional(),
  look: lookChanges.optional(),
});
export type Settings = z.infer<typeof settings>;
export type SettingsChanges = z.infer<typeof settingsChanges>;
export const defaultSettings: Settings = settings.parse({});
