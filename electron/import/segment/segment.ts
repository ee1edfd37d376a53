import type { Removed } from '../clean/removing.ts';
import type { FormContext } from '../propose/forming.ts';
import type { Seen } from '../recognise/sign.ts';
import { newsletterIssue } from './newsletter-plan.ts';
import { cutPage } from './page-parts.ts';
import { articlePage, plainDocument, teaserList, unknownText } from './page-plans.ts';
import { partListed } from './listed.ts';
import type { Outcome, Plan } from './plan.ts';
import { styledDocument } from './styled-plan.ts';

/** The source seen as each kind of page, best first. */
export function segment(seen: readonly Seen[], removals: readonly Removed[], context: FormContext): readonly Plan[] {
  const { own, listed } = partListed(seen, context);
  const parts = cutPage(own, context);
  const issue = newsletterIssue(own, removals, context);
  // An issue of a newsletter has styles for its parts as well; a headline is but one of them.
  const styled = issue.score < 0.5 ? styledDocument(own, context) : null;
  return [
    ...(styled === null ? [] : [styled]),
    issue,
    articlePage(parts, removals, context),
    teaserList(own, parts, context),
    plainDocument(own, context),
    unknownText(own, context),
  ]
    .map((plan): Plan => ({ ...plan, form: () => together(plan.form(), listed()) }))
    .toSorted((a, b) => b.score - a.score);
}

const together = (one: Outcome, other: Outcome): Outcome => ({
  records: [...one.records, ...other.records],
  removals: [...one.removals, ...other.removals],
  warnings: [...one.warnings, ...other.warnings],
});
