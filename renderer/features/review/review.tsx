import './review.css';
import './source.css';
import './proposal.css';
import './blocks.css';
import './rows.css';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { followImports, useBatches, useIsInboxLoaded, useIsSending } from '#renderer/stores/imports.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import { openProposal, refreshCommits, useOpened, useProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';
import { EmptyInbox } from './empty-inbox.tsx';
import { FileList } from './file-list.tsx';
import { faultOf } from './file-row.tsx';
import { groupInbox } from './inbox-groups.ts';
import { LiveMessage } from './live-message.tsx';
import { ProposalColumn } from './proposal-column.tsx';
import { ReviewFooter } from './review-footer.tsx';
import { SourceColumn } from './source-column.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { useReviewKeys } from './review-keys.ts';
import { takeable } from './undecided.ts';

/** The inbox: files, source and proposal side by side, and what can be done with them. */
export function Review({ proposalId }: { readonly proposalId: ProposalId | null }) {
  const m = useMessages().review;
  const batches = useBatches();
  const loaded = useIsInboxLoaded();
  const isSending = useIsSending();
  const tree = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupInbox(batches), [batches]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const openId = useOpenFile(proposalId, rows);
  const row = rows.find((one) => one.id === openId) ?? null;
  const { id, proposal, missing, busy } = useProposal();
  const state = row?.state;
  const keepFocus = useKeptFocus(tree, busy);

  useEffect(() => {
    void refreshCommits();
    return followImports();
  }, []);
  // The state is part of what is opened: a file that has been read meanwhile is asked for again.
  useEffect(() => {
    if (loaded) void openProposal(openId);
  }, [loaded, openId, state]);

  const taken = useMemo(() => takeable(rows), [rows]);
  useReviewKeys(row, taken.clearIds);

  const isGone = row === null && id === openId && (missing || proposal?.row.state === 'committed' || proposal?.row.state === 'discarded');
  useEffect(() => {
    const next = rows[0];
    if (loaded && !busy && isGone && next) navigate({ view: 'inbox', id: next.id });
  }, [loaded, busy, isGone, rows]);

  const isOpened = openId === null || missing || (id === openId && proposal !== null);
  const isEmpty = rows.length === 0 && !isSending;
  return (
    <main className="review" onFocus={keepFocus} data-ready={loaded && isOpened ? 'true' : undefined}>
      {loaded && isEmpty && openId === null ? (
        <EmptyInbox />
      ) : (
        <>
          <FileList groups={groups} openId={openId} treeRef={tree} />
          <OpenFile row={row} isMissing={missing || (openId !== null && row === null)} />
        </>
      )}
      <ReviewFooter row={row} taken={taken} />
      <LiveMessage label={m.inbox} />
    </main>
  );
}

/** The file that the address names, else the first one that can be read, which stays open as long as it is there. */
function useOpenFile(asked: ProposalId | null, rows: readonly ProposalRow[]): ProposalId | null {
  const [chosen, setChosen] = useState<ProposalId | null>(null);
  const stays = rows.find((row) => row.id === chosen);
  // A file that could not be read is nothing to begin with.
  const best = stays && stays.state !== 'failed' ? stays : (rows.find((row) => row.state === 'clear' || row.state === 'look') ?? stays);
  const open = asked ?? best?.id ?? rows.find((row) => row.state !== 'failed')?.id ?? rows[0]?.id ?? null;
  useEffect(() => setChosen(open), [open]);
  return open;
}

/** Source and proposal of the open file. Drawn again only when they change, not with every file that is read meanwhile. */
const OpenFile = memo(function OpenFile({ row, isMissing }: { readonly row: ProposalRow | null; readonly isMissing: boolean }) {
  const m = useMessages();
  const { id, proposal } = useOpened();
  if (isMissing) return <FileNote title={m.review.gone} />;
  if (row === null) return <FileNote title={m.review.pickFile} />;
  if (row.state === 'failed') return <FileNote title={m.review.failedTitle} text={`${faultOf(m, row)} ${m.review.failedSafe}`} isBad />;
  if (row.state === 'waiting' || row.state === 'reading') return <FileNote title={m.review.readingTitle} text={row.fileName} />;
  if (proposal === null || id !== row.id || proposal.reading === null) return <FileNote title={m.review.loading} />;
  const isLocked = row.state === 'committed';
  return (
    <>
      <SourceColumn key={`source-${row.id}`} reading={proposal.reading} fileName={row.fileName} isLocked={isLocked} />
      <ProposalColumn key={`proposal-${row.id}`} proposal={proposal} reading={proposal.reading} isLocked={isLocked} />
    </>
  );
});

/** What stands in place of source and proposal. */
function FileNote({ title, text, isBad }: { readonly title: string; readonly text?: string; readonly isBad?: boolean }) {
  return (
    <section className={`review-note${isBad ? ' review-note--bad' : ''}`}>
      <h2>{title}</h2>
      {text ? <p>{text}</p> : null}
    </section>
  );
}
