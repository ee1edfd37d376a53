import type { Removed } from '../clean/removing.ts';
import type { FormContext } from '../propose/forming.ts';
import { readNewsletter } from '../propose/newsletter.ts';
import type { Seen, SignName } from '../recognise/sign.ts';
import type { Plan } from './plan.ts';

const weights: readonly (readonly [SignName, number])[] = [
  ['masthead', 0.3],
  ['issue-month', 0.12],
  ['greeting', 0.2],
  ['sign-off', 0.1],
  ['section-label', 0.1],
  ['interview-label', 0.05],
];

/** An issue of a newsletter: masthead, greeting, labels, link lines, the ways to leave it. */
export function newsletterIssue(seen: readonly Seen[], removals: readonly Removed[], context: FormContext): Plan {
  let score = 0;
  for (const [name, weight] of weights) if (seen.some((unit) => unit.signs.has(name))) score += weight;
  if (removals.some((removal) => removal.rule === 'browser-view-line')) score += 0.25;
  if (removals.some((removal) => removal.rule === 'unsubscribe-line')) score += 0.2;
  if (seen.filter((unit) => unit.signs.has('link-phrase')).length >= 2) score += 0.1;
  if (seen.filter((unit) => unit.signs.has('contact-line')).length >= 3) score += 0.08;
  if (seen.slice(0, 6).some((unit) => unit.text.length < 100 && /newsletter|infobrief|rundbrief/iu.test(unit.text))) score += 0.15;
  if (/newsletter|infobrief|rundbrief/iu.test(context.meta.title ?? '')) score += 0.2;
  const marked = seen.filter((unit) => unit.endsTeaser).length;
  return {
    kind: 'newsletter',
    score: Math.max(0, Math.min(score, 0.98) - (marked >= 4 ? 0.3 : 0)),
    form: () => {
      const { record, removals: taken, warnings } = readNewsletter(seen, context);
      return { records: [record], removals: taken, warnings };
    },
  };
}
