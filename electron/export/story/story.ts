import type { ForeignLanguage } from '../check/foreign-language.ts';
import type { Picture } from '../nodes/node-context.ts';

/** What a paragraph is, by the name of the style it gets in a document. */
export const storyRoles = [
  'kicker',
  'headline',
  'subheadline',
  'facts',
  'lead',
  'text',
  'subhead',
  'minor-subhead',
  'quote',
  'byline',
  'source',
  'links',
  'keywords',
  'box-heading',
  'box-text',
] as const;
export type StoryRole = (typeof storyRoles)[number];

/** Running text. `link` is a safe address; `note` is what a footnote at its end says. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly link: string | null;
  readonly note: string | null;
}
export interface BreakRun {
  readonly kind: 'break';
}
export type StoryRun = TextRun | BreakRun;

export interface StoryParagraph {
  readonly kind: 'paragraph';
  readonly role: StoryRole;
  readonly runs: readonly StoryRun[];
  /** Left out for German, and for what nobody can tell. */
  readonly language?: ForeignLanguage;
}
export interface StoryItem {
  readonly runs: readonly StoryRun[];
  /** Lists within it. */
  readonly lists: readonly StoryList[];
}
export interface StoryList {
  readonly kind: 'list';
  readonly isNumbered: boolean;
  /** The number of its first item, from 0 to 32,767. */
  readonly start: number;
  readonly items: readonly StoryItem[];
  /** Left out for German, and for what nobody can tell. */
  readonly language?: ForeignLanguage;
}
/** A picture with its words; `picture` is null where the library has no bytes, then the words remain. */
export interface StoryPicture {
  readonly kind: 'picture';
  readonly picture: Picture | null;
  /** What it shows; empty for a picture that only decorates. */
  readonly alt: string;
  /** The editor said that it only decorates: readers' software is to pass over it. */
  readonly isDecorative: boolean;
  /** Its place in the web. */
  readonly address: string | null;
  readonly caption: string;
  readonly credit: string;
}
export type StoryBlock = StoryParagraph | StoryList | StoryPicture;

/** A report as a sequence of named blocks, in reading order and without any look: what every document format is written from. */
export interface Story {
  readonly title: string;
  readonly authors: readonly string[];
  readonly description: string;
  readonly keywords: readonly string[];
  /** Publisher. */
  readonly house: string;
  /** `YYYY-MM-DD`, a day that exists. */
  readonly date: string | null;
  /** The language that all of it is in; null for German and for what nobody can tell. */
  readonly language: ForeignLanguage | null;
  readonly blocks: readonly StoryBlock[];
}
