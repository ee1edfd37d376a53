import { editProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { Decision, Proposal, RecordMatch } from '#shared/model/proposal.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { choiceToDecision, decisionToChoice, outcomeOf } from './match-choice.ts';

/** What is known about one record beside its content. */
export interface RecordStanding {
  readonly decision: Decision | undefined;
  readonly matches: readonly RecordMatch[];
  readonly isTaken: boolean;
}

export const standingOf = (proposal: Proposal, recordId: string): RecordStanding => ({
  decision: proposal.decisions[recordId],
  matches: proposal.matches.filter((match) => match.recordId === recordId),
  isTaken: proposal.committedRecords.some((taken) => taken === recordId),
});

/** The fate of a record in a few words: „neu“, „bekannt, verbinden“. */
export function outcomeLabel(m: Messages['review'], standing: RecordStanding): { readonly text: string; readonly tone: string } {
  if (standing.isTaken) return { text: m.outcome.taken, tone: 'taken' };
  const outcome = outcomeOf(standing.decision, standing.matches[0]);
  if (outcome === 'join' && standing.matches.length > 0) return { text: `${m.knownShort}, ${m.outcome.join}`, tone: 'join' };
  return { text: m.outcome[outcome], tone: outcome };
}

/** Why a record seems to be known already. */
export function matchSentence(m: Messages['review'], match: RecordMatch): string {
  const where = match.target ? m.inArchive : m.inDelivery;
  return m.matchNote(m.matchReasons[match.reason], where, match.target?.headline ?? match.headline);
}

/** Lets the editor say what shall become of a record. */
export function DecisionSelect({ record, standing }: { readonly record: ReportRecord; readonly standing: RecordStanding }) {
  const m = useMessages().review;
  const { matches, decision } = standing;
  const [best, ...others] = matches;
  const targets = others.flatMap((match) =>
    match.target ? [{ id: `join:${match.target.articleId}`, label: m.decide.join(match.target.headline) }] : [],
  );
  const options = best
    ? [
        { id: 'auto', label: best.target ? m.decide.join(best.target.headline) : m.decide.joinDelivery(best.headline) },
        ...targets,
        { id: 'create', label: m.decide.createAnyway },
        { id: 'skip', label: m.decide.skip },
      ]
    : [
        { id: 'create', label: m.decide.create },
        { id: 'skip', label: m.decide.skip },
      ];
  const choice = decisionToChoice(decision, matches);
  const known = options.some((option) => option.id === choice);
  return (
    <Select
      label={m.decision}
      hideLabel
      variant="quiet"
      value={known ? choice : (options[0]?.id ?? null)}
      options={options}
      onChange={(id) => void editProposal({ edit: 'decide', recordId: record.id, decision: choiceToDecision(id, matches) })}
    />
  );
}
