import type { PhraseNode, WordNode } from '#shared/search/tree.ts';
import type { ReadableDb } from '../connection.ts';
import { archiveAnalyser } from './archive-analyser.ts';
import { codeMark, fileNameMarks, foldForSearch, relatedTerm } from './fold-search.ts';
import { findKeywordCodes } from './keyword-words.ts';
import { isPartedFigures } from './parted-figures.ts';
import { findCodes, markOf } from './values.ts';
import { wholly } from './word-expression.ts';
import type { WordExpression } from './word-expression.ts';

const noReport = `${codeMark}none`;

/** Any of some words of the index that stand for values; of none, nothing. */
export const anyOfExpression = (marks: readonly string[]): string =>
  (marks.length === 0 ? [noReport] : marks).map((mark) => `"${mark}"`).join(' OR ');

/** The columns of a field that is searched by words: as written, and as German index terms. */
const columnsOf = {
  title: ['title', 'heading'],
  teaser: ['teaser', null],
  text: ['teaser body', 'analysed'],
  caption: ['caption', null],
} as const;

/** A word or phrase tied to a field. Fields with fixed values are looked up among them; the others are searched by words. */
export function fieldExpression(db: ReadableDb, node: WordNode | PhraseNode): WordExpression {
  const isBeginning = node.kind === 'word' && (node.isBeginning || node.isOpen);
  switch (node.field) {
    case 'keyword':
      return wholly(anyOfExpression(findKeywordCodes(db, node.text, isBeginning).map(markOf)));
    case 'place':
    case 'rubric':
    case 'form':
    case 'author':
    case 'agency':
      return wholly(anyOfExpression(findCodes(db, node.field, node.text, isBeginning).map(markOf)));
    case 'number':
      return wholly(anyOfExpression([`${codeMark}n${foldForSearch(node.text).replaceAll(' ', '')}`]));
    case null:
      return wholly(anyOfExpression([]));
    case 'source': {
      const words = foldForSearch(node.text);
      const names = fileNameMarks(node.text).join(' ');
      const star = isBeginning ? ' *' : '';
      return wholly(words === '' ? anyOfExpression([]) : `({source} : "${words}"${star}) OR ({marks} : "${names}"${star})`);
    }
    default: {
      const [written, analysed] = columnsOf[node.field];
      const words = foldForSearch(node.text);
      if (words === '') return wholly(anyOfExpression([]));
      const exact = `{${written}} : "${words}"${node.kind === 'word' && node.isBeginning ? ' *' : ''}`;
      const isAsTyped = node.kind === 'phrase' || node.isBeginning || analysed === null || isPartedFigures(node.text);
      const related = isAsTyped ? [] : archiveAnalyser().queryTerms(node.text);
      const forms = related.map((term) => `{${analysed}} : "${relatedTerm(term)}"`).join(' AND ');
      return { ...wholly(related.length === 0 ? exact : `(${exact}) OR (${forms})`), exact, isTelling: true };
    }
  }
}
