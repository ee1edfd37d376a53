import { useState } from 'react';
import { editProposal } from '#renderer/stores/proposals.ts';
import { searchArticles } from '#renderer/stores/relations.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { ArticlePicker } from '#renderer/ui/article-picker.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { joinsByItself } from '#shared/import/joins-by-itself.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { Decision, Proposal, RecordMatch } from '#shared/model/proposal.ts';
import type { ArticleId } from '#shared/model/ids.ts';
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

/** A report that the editor found by search. */
interface Picked {
  readonly articleId: ArticleId;
  readonly headline: string;
}

/** Lets the editor say what shall become of a record: new, joined, a new version of a known one, or left out. */
export function DecisionSelect({ record, standing }: { readonly record: ReportRecord; readonly standing: RecordStanding }) {
  const m = useMessages().review;
  const { matches, decision } = standing;
  const [isSearching, setIsSearching] = useState(false);
  const [picked, setPicked] = useState<Picked | null>(null);
  const decide = (next: Decision): void => void editProposal({ edit: 'decide', recordId: record.id, decision: next });
  if (isSearching) {
    return (
      <ArticlePicker
        label={m.decide.search}
        placeholder={m.references.placeholder}
        search={searchArticles}
        autoFocus
        onPick={(row) => {
          setIsSearching(false);
          setPicked({ articleId: row.id, headline: row.headline });
          decide({ action: 'join', articleId: row.id });
        }}
      />
    );
  }
  const options = [...optionsOf(m, matches, picked), { id: 'search', label: m.decide.search }];
  const choice = decisionToChoice(decision, matches);
  const known = options.some((option) => option.id === choice);
  const shown = known ? options : [{ id: choice, label: m.decide.chosen }, ...options];
  return (
    <Select
      label={m.decision}
      hideLabel
      variant="quiet"
      value={choice}
      options={shown}
      onChange={(id) => {
        if (id === 'search') setIsSearching(true);
        else if (picked && id === `join:${picked.articleId}`) decide({ action: 'join', articleId: picked.articleId });
        else decide(choiceToDecision(id, matches));
      }}
    />
  );
}

function optionsOf(
  m: Messages['review'],
  matches: readonly RecordMatch[],
  picked: Picked | null,
): { readonly id: string; readonly label: string }[] {
  const [best, ...others] = matches;
  // The note below the choice names the report that is meant; only where there are several, the choices have to.
  const isOne = new Set(matches.map(({ target }) => target?.articleId ?? null)).size === 1;
  const joinWith = (headline: string): string => (isOne ? m.decide.joinKnown : m.decide.join(headline));
  const joins = others.flatMap(({ target }) => (target ? [{ id: `join:${target.articleId}`, label: joinWith(target.headline) }] : []));
  const versions = matches.flatMap(({ target }) =>
    target ? [{ id: `version:${target.articleId}`, label: isOne ? m.decide.versionKnown : m.decide.version(target.headline) }] : [],
  );
  const chosen = picked ? [{ id: `join:${picked.articleId}`, label: m.decide.join(picked.headline) }] : [];
  const skip = { id: 'skip', label: m.decide.skip };
  if (!best) return [{ id: 'create', label: m.decide.create }, ...chosen, skip];
  const join = best.target ? joinWith(best.target.headline) : isOne ? m.decide.joinInDelivery : m.decide.joinDelivery(best.headline);
  if (joinsByItself(best))
    return [{ id: 'auto', label: join }, ...joins, ...versions, ...chosen, { id: 'create', label: m.decide.createAnyway }, skip];
  // Not taken for the same by itself: what happens without a word of the editor is a report of its own.
  const own = best.target ? [{ id: `join:${best.target.articleId}`, label: join }] : [];
  return [{ id: 'auto', label: m.decide.create }, ...versions, ...own, ...joins, ...chosen, skip];
}
