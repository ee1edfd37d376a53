/** What a page composer would rather not do, in one currency; the figures say which of two evils is the smaller. */
export const composeCosts = {
  /** A row added before a subhead or a picture; grows with the square of the rows added in a column. */
  stretch: 45,
  /** A paragraph set in a line more or less than is best for it. */
  reset: 45,
  /** A paragraph set anew so that its column does not end with a hyphen. */
  whole: 25,
  /** A column that ends with a hyphen. */
  hyphen: 900,
  /** A column that ends with a subhead, since what it heads has to wait. */
  bareHead: 5_000,
  /** A column that ends a line higher than its neighbour. */
  uneven: 2_000,
  /** A row by which a column of the last page ends higher with a box. */
  boxFoot: 80,
  /** All columns of a page end a line early. */
  short: 25,
  /** A picture that stands in a later column than it is told. */
  deferred: 60,
  /** A last page that is nearly empty. */
  scantPage: 400,
  page: 200,
} as const;

/** How hard is searched. */
export interface Effort {
  /** Ways kept while columns and pages are filled. */
  readonly ways: number;
  /** Rows by which all columns of a page may be shorter than the page. */
  readonly short: number;
  /** For flows of so many pages at most: a search must end in time. */
  readonly pages: number;
}

/** Tried in turn, until no column ends with a hyphen or above its neighbour. */
export const efforts: readonly Effort[] = [
  { ways: 4, short: 2, pages: Infinity },
  { ways: 12, short: 3, pages: 40 },
  { ways: 32, short: 4, pages: 12 },
];
/** A last page with fewer rows is scant. */
export const scantRows = 5;
/** More pages than that have no report. */
export const mostPages = 2_000;
