import { joinsByItself } from '#shared/import/joins-by-itself.ts';
import type { Decision, RecordMatch } from '#shared/model/proposal.ts';

/** What will become of a record when it is taken over now. */
export type Outcome = 'create' | 'join' | 'version' | 'skip';

export function outcomeOf(decision: Decision | undefined, match: RecordMatch | undefined): Outcome {
  switch (decision?.action) {
    case 'create':
    case 'join':
    case 'version':
    case 'skip':
      return decision.action;
    default:
      return match && joinsByItself(match) ? 'join' : 'create';
  }
}

/** The ids of the decision list: `auto`, `create`, `skip`, `join:ARTICLE`, `version:ARTICLE`. */
export function decisionToChoice(decision: Decision | undefined, matches: readonly RecordMatch[]): string {
  if (!decision || decision.action === 'auto') return matches.length > 0 ? 'auto' : 'create';
  return decision.action === 'join' || decision.action === 'version' ? `${decision.action}:${decision.articleId}` : decision.action;
}

export function choiceToDecision(choice: string, matches: readonly RecordMatch[]): Decision {
  if (choice === 'skip') return { action: 'skip' };
  if (choice === 'create') return matches.length > 0 ? { action: 'create' } : { action: 'auto' };
  const [action, articleId] = choice.split(':');
  const target = matches.find((match) => match.target?.articleId === articleId)?.target;
  if (!target) return { action: 'auto' };
  return { action: action === 'version' ? 'version' : 'join', articleId: target.articleId };
}
