/** What a page asks of the typesetting engine; it stands as JSON in `data-typeset` of its root. Selectors name blocks of running text. */
export interface TypesetRequest {
  /** Blocks set in lines of equal length. */
  readonly justified: readonly string[];
  /** Blocks hyphenated and set ragged. */
  readonly ragged: readonly string[];
  /** Words of the house with their breaks (`break-exceptions.ts`). */
  readonly exceptions: readonly string[];
  /** Compounds of this text and where their parts meet. */
  readonly joints: Readonly<Record<string, readonly number[]>>;
}

/** What the engine did. `plain` paragraphs are left as the browser sets them. */
export interface TypesetReport {
  readonly paragraphs: number;
  readonly plain: number;
  readonly lines: number;
  /** Lines that end with a hyphen of ours. */
  readonly hyphens: number;
}

export const typesetAttribute = 'data-typeset';

/** The language of the hyphens that typesetting adds: none (BCP 47, ISO 639-2). By it they are told from those of the text. */
export const hyphenLanguage = 'zxx';
