import type { Page } from './corpus.ts';

/** What an extractor made of one page; null where it found nothing. */
export interface PageAnswer {
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

export const noAnswer: PageAnswer = { text: '', title: null, author: null, date: null };

/** An answer with what it took; `ms` is null where the page never came back in time. */
export interface TimedAnswer extends PageAnswer {
  readonly file: string;
  readonly ms: number | null;
}

/** A running extractor; `ask` answers null when its process died. */
export interface Extracting {
  readonly ask: (page: Page) => Promise<(PageAnswer & { readonly ms: number }) | null>;
  readonly kill: () => void;
}

/** The text, or null where there is none. */
export const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
