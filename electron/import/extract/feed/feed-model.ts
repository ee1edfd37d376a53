/** A picture that a feed names. */
export interface FeedPicture {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
}

/** One entry of a feed as its file says it, still in the file's markup. */
export interface FeedItem {
  readonly title: string;
  readonly link: string | null;
  readonly date: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** Where an entry that was taken over comes from. */
  readonly source: string;
  readonly summary: string;
  /** The whole text, where the feed tells it from the summary. */
  readonly content: string;
  readonly pictures: readonly FeedPicture[];
  /** What relative addresses in the text belong to. */
  readonly base: string | null;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly items: readonly FeedItem[];
}

export const maxPictures = 20;
