import { parseIssueMonth } from '#shared/text/german-date.ts';
import { type RecogniseRule, whole } from './sign.ts';

/** „November 2021“, „Ausgabe 11/2021“ near the top. */
export const issueMonth: RecogniseRule = {
  name: 'issue-month',
  find: (unit, index) => {
    if (index > 20 || unit.text.length > 60) return null;
    const parts = unit.text.split(/\s[|–•·-]\s|,\s/u);
    const month = [unit.text, ...parts].map(parseIssueMonth).find((found) => found !== null);
    return month === undefined || month === null ? null : whole(unit, month);
  },
};
