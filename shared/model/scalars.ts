import { z } from 'zod';

/** One line of text: bounded, no control characters but TAB. */
export const line = z
  .string()
  .max(2_000)
  .transform((value) => value.replace(/[\u0000-\u0008\u000A-\u001F\u007F]+/g, ' '));
/** A few paragraphs. */
export const passageText = z.string().max(200_000);
/** Calendar day, `YYYY-MM-DD`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Milliseconds since 1970, UTC. */
export const timestamp = z.number().int().nonnegative();
/** An address that Umbruch may show and open: http, https or mailto, no credentials. See security.md §1.1 #15. */
export const webAddress = z.string().max(2_081);
