import type { WrittenReport } from './read-report.ts';
import type { ReportWords } from './report-words.ts';

/** What the reader's thread is asked: to read these reports with an analysis of this version, compounds taken apart with these words of the house. */
export interface ReaderRequest {
  readonly version: number;
  /** null: the same as before. */
  readonly house: readonly string[] | null;
  readonly reports: readonly WrittenReport[];
}

/** The words of the reports, in their order; null where it cannot read them as they were asked for. */
export type ReaderAnswer = readonly ReportWords[] | null;
