import type { Removed } from '../clean/removing.ts';
import type { FormContext } from '../propose/forming.ts';
import type { Seen } from '../recognise/sign.ts';
import { newsletterIssue } from './newsletter-plan.ts';
import { articlePage, plainDocument, teaserList, unknownText } from './page-plans.ts';
import type { Plan } from './plan.ts';

/** The source seen as each kind of page, best first. */
export function segment(seen: readonly Seen[], removals: readonly Removed[], context: FormContext): readonly Plan[] {
  return [
    newsletterIssue(seen, removals, context),
    articlePage(seen, removals, context),
    teaserList(seen, context),
    plainDocument(seen, context),
    unknownText(seen, context),
  ].toSorted((a, b) => b.score - a.score);
}
