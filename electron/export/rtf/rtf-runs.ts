import type { ForeignLanguage } from '../check/foreign-language.ts';
import { wordLanguages } from '../story/language.ts';
import type { StoryRun } from '../story/story.ts';
import { linkedRuns } from '../xml/linked-runs.ts';
import { linkLook, paragraphStart } from './rtf-styles.ts';
import { escapeRtf } from './rtf-text.ts';

const noteMark = '{\\super\\chftn}';

/** Running text; a link is a field, a note stands where it is referred to. Paragraphs are German until their words say otherwise. */
export const runsRtf = (runs: readonly StoryRun[], language?: ForeignLanguage): string =>
  (language === undefined ? '' : `\\lang${String(wordLanguages[language].number)} `) +
  linkedRuns(runs)
    .map((group) => {
      const inner = group.runs.map(runRtf).join('');
      return group.address === null ? inner : fieldRtf(`HYPERLINK "${group.address}"`, linkLook + inner);
    })
    .join('');

/** A field that shows `result`. */
export const fieldRtf = (instruction: string, result: string): string =>
  `{\\field{\\*\\fldinst ${escapeRtf(instruction)}}{\\fldrslt {${result}}}}`;

function runRtf(run: StoryRun): string {
  if (run.kind === 'break') return '\\line ';
  const look = `${run.isBold ? '\\b' : ''}${run.isItalic ? '\\i' : ''}`;
  const text = look === '' ? escapeRtf(run.text) : `{${look} ${escapeRtf(run.text)}}`;
  return run.note === null ? text : `${text}${noteMark}{\\footnote${paragraphStart('footnote')}${noteMark} ${escapeRtf(run.note)}}`;
}
