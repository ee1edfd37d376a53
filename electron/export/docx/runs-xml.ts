import type { ForeignLanguage } from '../check/foreign-language.ts';
import { plain } from '../escape.ts';
import { wordTag } from '../story/language.ts';
import type { StoryRun, TextRun } from '../story/story.ts';
import { linkedRuns } from '../xml/linked-runs.ts';
import { xmlText } from '../xml/xml.ts';
import type { Collector } from './collector.ts';

const noteMark = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';

/** Text as runs of Word. An address goes into the relations, where Word refuses a whole document for a sign that no address may hold. */
export const runsXml = (runs: readonly StoryRun[], collector: Collector, language?: ForeignLanguage): string =>
  linkedRuns(runs)
    .map((group) => {
      const inner = group.runs.map((run) => (run.kind === 'break' ? '<w:r><w:br/></w:r>' : textXml(run, collector, language))).join('');
      return group.address === null ? inner : `<w:hyperlink r:id="${collector.link(group.address)}" w:history="1">${inner}</w:hyperlink>`;
    })
    .join('');

function textXml(run: TextRun, collector: Collector, language?: ForeignLanguage): string {
  const rules = [
    run.link === null ? '' : '<w:rStyle w:val="Hyperlink"/>',
    run.isBold ? '<w:b/><w:bCs/>' : '',
    run.isItalic ? '<w:i/><w:iCs/>' : '',
    language === undefined ? '' : `<w:lang w:val="${wordTag(language)}"/>`,
  ].join('');
  const text = `<w:r>${rules === '' ? '' : `<w:rPr>${rules}</w:rPr>`}${lettersXml(run.text)}</w:r>`;
  return run.note === null ? text : `${text}<w:r>${noteMark}<w:footnoteReference w:id="${String(collector.note(run.note))}"/></w:r>`;
}

/** The letters of a run; tabs and new lines are elements in Word. */
export const lettersXml = (text: string): string =>
  plain(text)
    .split(/([\t\n])/)
    .filter((part) => part !== '')
    .map((part) => (part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`))
    .join('');

/** `word/footnotes.xml`; the first two are the rules above the notes. */
export const footnoteXml = (text: string, index: number): string =>
  `<w:footnote w:id="${String(index + 1)}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r>${noteMark}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r>${lettersXml(text)}</w:r></w:p></w:footnote>`;
