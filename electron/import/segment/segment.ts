import type { Removed } from '../clean/removing.ts';
import type { FormContext } from '../propose/forming.ts';
import type { Seen } from '../recognise/sign.ts';
import { newsletterIssue } from './newsletter-plan.ts';
import { cutPage } from './page-parts.ts';
import { articlePage, plainDocument, teaserList, unknownText } from './page-plans.ts';
import { partListed } from './listed.ts';
import type { Outcome, Plan } from './plan.ts';

/** The source seen as each kind of page, best first. */
export function segment(seen: readonly Seen[], removals: readonly Removed[], context: FormContext): readonly Plan[] {
  const { own, listed } = partListed(seen, context);
  const parts = cutPage(own, context);
  return [
    newsletterIssue(own, removals, context),
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
