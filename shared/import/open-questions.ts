import type { RecordId } from '../model/ids.ts';
import type { Decision, RecordMatch } from '../model/proposal.ts';
import { joinsByItself } from './joins-by-itself.ts';

/** Reasons that ask the editor something: taken over unanswered, the same report would stand in the archive twice. */
type Question = 'new-version' | 'near-duplicate';
const questions: ReadonlySet<string> = new Set<Question>(['new-version', 'near-duplicate']);

export const isQuestion = (reason: string): boolean => questions.has(reason);

/** What a match asks; null where it joins by itself. */
export const questionOf = (match: RecordMatch): Question | null =>
  joinsByItself(match) ? null : match.reason === 'new-version' ? 'new-version' : 'near-duplicate';

/** How far a proposal has come: what its records resemble, what was decided of them, which are taken over. */
interface Standing {
  readonly matches: readonly RecordMatch[];
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly committed: readonly RecordId[];
}

/** Why a file still needs a look: any decision but `auto` answers a record's question, and so does taking it over. */
export function reasonsLeft(reasons: readonly string[], { matches, decisions, committed }: Standing): string[] {
  const open = matches.filter(({ recordId }) => !committed.includes(recordId) && (decisions[recordId]?.action ?? 'auto') === 'auto');
  const asked = new Set(open.flatMap((match) => questionOf(match) ?? []));
  return [...reasons.filter((reason) => !isQuestion(reason)), ...asked];
}
