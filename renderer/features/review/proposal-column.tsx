import { useEffect, useRef } from 'react';
import { editProposal, figuresLeft } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { isToldOnly } from '#shared/import/told-only.ts';
import type { Proposal } from '#shared/model/proposal.ts';
import type { NewsletterRecord, Reading, ReportRecord } from '#shared/model/reading.ts';
import { ArticleSlot } from './article-card.tsx';
import { highlightStore } from './highlight.ts';
import { NewsletterCard } from './newsletter-card.tsx';
import { contentsOf } from './contents.ts';
import { KindSwitch } from './kind-switch.tsx';
import { MappingNote } from './mapping-dialog.tsx';
import { standingOf } from './record-decision.tsx';
import { reasonSentence } from './rule-sentence.ts';
import { useTwinName } from './twin-name.ts';
import { clearSelected, useSelected } from './selection.ts';
import { scrollIntoColumn } from './scroll-into-column.ts';
import { TeaserList } from './teaser-list.tsx';

/** So many reports of a file are drawn at once, the others when they come near. */
const drawnAtOnce = 6;

interface ProposalColumnProps {
  readonly proposal: Proposal;
  readonly reading: Reading;
  readonly isLocked: boolean;
}

/** What would be taken over: reports, teasers, newsletter issues. */
export function ProposalColumn({ proposal, reading, isLocked }: ProposalColumnProps) {
  const messages = useMessages();
  const m = messages.review;
  const twin = useTwinName(proposal.row);
  const column = useRef<HTMLElement>(null);
  const selected = useSelected().filter((id) => reading.records.some((record) => record.id === id));
  const reports = reading.records.filter((record): record is ReportRecord => record.kind !== 'newsletter');
  const articles = reports.filter((record) => record.kind === 'article');
  const teasers = reports.filter((record) => record.kind === 'teaser');
  const newsletters = reading.records.filter((record): record is NewsletterRecord => record.kind === 'newsletter');
  // That a Quellenprofil was at work is said below, with the site and the way back.
  const named = [...new Set([...proposal.row.reasons, ...reading.warnings])].filter(
    (name) => name !== 'profile-applied' || proposal.profileEdits === 0,
  );
  const sentence = (name: string): string => reasonSentence(messages, name, proposal.row, twin);
  const notes = named.filter((name) => !isToldOnly(name)).map(sentence);
  const canJoin = reports.length > 1;

  // A click in the source brings the part that came from there into view, once a closed row has opened.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = highlightStore.subscribe((state) => {
      const [key] = state.keys;
      if (state.from !== 'source' || !state.pinned || key === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const parts = [...(column.current?.querySelectorAll('[data-part]') ?? [])];
        scrollIntoColumn(
          parts.find((one) => one.getAttribute('data-part') === key),
          column.current,
        );
      }, 60);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);

  const join = (): void => {
    const [first, second] = reports.filter((record) => selected.includes(record.id)).map((record) => record.id);
    clearSelected();
    if (first && second) void editProposal({ edit: 'join-records', first, second });
  };

  return (
    <section className="review-column review-proposal" data-pane="proposal" ref={column} tabIndex={0} aria-label={m.proposal}>
      <header className="review-head">
        <h2>{m.proposal}</h2>
        {selected.length > 0 ? (
          <span className="review-selection">
            {m.selected(selected.length)}
            <Button variant="quiet" onPress={clearSelected}>
              {m.clearSelection}
            </Button>
            <Button onPress={join} isDisabled={selected.length < 2}>
              {m.joinSelected}
            </Button>
          </span>
        ) : (
          <span>{contentsOf(m, figuresLeft(proposal)) || m.kinds[reading.kind]}</span>
        )}
      </header>
      {notes.length > 0 ? (
        <ul className="review-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      {named.filter(isToldOnly).map((name) => (
        <p key={name} className="review-kind">
          {sentence(name)}
        </p>
      ))}
      {proposal.profileEdits > 0 ? <p className="review-kind">{m.profileSteps(proposal.profileEdits, reading.site)}</p> : null}
      {reading.mapping === null ? null : <MappingNote id={proposal.row.id} mapping={reading.mapping} isLocked={isLocked} />}
      <KindSwitch proposal={proposal} reading={reading} isLocked={isLocked} />
      {newsletters.map((record) => (
        <NewsletterCard
          key={record.id}
          record={record}
          isLocked={isLocked || standingOf(proposal, record.id).isTaken}
          isTaken={standingOf(proposal, record.id).isTaken}
        />
      ))}
      {articles.map((record, at) => (
        <ArticleSlot
          key={record.id}
          proposal={proposal}
          record={record}
          title={articles.length > 1 ? m.articleN(at + 1) : m.article}
          isLocked={isLocked}
          canJoin={canJoin}
          isFirst={at < drawnAtOnce}
          column={column}
        />
      ))}
      {teasers.length > 0 ? (
        <TeaserList proposal={proposal} records={teasers} title={articles.length > 0 ? m.moreTeasers : m.teasers} isLocked={isLocked} />
      ) : null}
    </section>
  );
}
