import { authorLine } from './author-line.ts';
import { bylineMark } from './byline-mark.ts';
import { contactLine } from './contact-line.ts';
import { cutMark } from './cut-mark.ts';
import { dateLine } from './date-line.ts';
import { dateMark } from './date-mark.ts';
import { formWord } from './form-word.ts';
import { greeting } from './greeting.ts';
import { imprintLabel } from './imprint-label.ts';
import { interviewLabel } from './interview-label.ts';
import { issueMonth } from './issue-month.ts';
import { keywordLine } from './keyword-line.ts';
import { kickerHeadline } from './kicker-headline.ts';
import { kickerLine } from './kicker-line.ts';
import { linkLine } from './link-line.ts';
import { linkPhrase } from './link-phrase.ts';
import { masthead } from './masthead.ts';
import { numberLine } from './number-line.ts';
import { placeMark } from './place-mark.ts';
import { question } from './question.ts';
import { relatedLabel } from './related-label.ts';
import { rubricLine } from './rubric-line.ts';
import { runTogether } from './run-together.ts';
import { sectionLabel } from './section-label.ts';
import type { RecogniseRule } from './sign.ts';
import { signOff } from './sign-off.ts';
import { sourceNote } from './source-note.ts';
import { updatedLine } from './updated-line.ts';
import { weekdayLineRule } from './weekday-line.ts';

/** Everything a unit can be recognised as: the head of a report, its foot, lists of teasers, then the parts of a newsletter. */
export const recogniseRules: readonly RecogniseRule[] = [
  runTogether,
  kickerHeadline,
  kickerLine,
  formWord,
  dateMark,
  dateLine,
  updatedLine,
  placeMark,
  authorLine,
  rubricLine,
  numberLine,
  bylineMark,
  sourceNote,
  linkLine,
  keywordLine,
  relatedLabel,
  cutMark,
  question,
  masthead,
  issueMonth,
  greeting,
  signOff,
  sectionLabel,
  interviewLabel,
  weekdayLineRule,
  linkPhrase,
  imprintLabel,
  contactLine,
];
