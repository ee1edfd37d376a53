import { archiveAnalyser } from './archive-analyser.ts';
import { foldForSearch } from './fold-search.ts';

const figures = /^\d+(?: \d+)+$/;

/** Whether a typed word is figures that a sign parts (`24/7`, `2021/22`): they are meant together, for each alone is another figure. */
export const isPartedFigures = (typed: string): boolean =>
  figures.test(foldForSearch(typed)) && archiveAnalyser().queryTerms(typed).length > 1;
