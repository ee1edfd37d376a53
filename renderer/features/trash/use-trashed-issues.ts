import { useEffect } from 'react';
import { useStore } from 'zustand';
import { followTrashedNewsletters, trashedNewslettersStore } from '#renderer/stores/trashed-newsletters.ts';
import type { NewsletterRow } from '#shared/model/newsletter.ts';

/** Deleted issues, kept true while the trash is on screen; null before the first answer. */
export function useTrashedIssues(): readonly NewsletterRow[] | null {
  useEffect(followTrashedNewsletters, []);
  return useStore(trashedNewslettersStore, (state) => state.issues);
}
