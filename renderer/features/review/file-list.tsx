import { Plus } from 'lucide-react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { chooseFiles } from '#renderer/stores/imports.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import { useProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { faultSentence } from '#shared/messages/faults.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { ProposalRow } from '#shared/model/proposal.ts';
import { faultCodes } from '#shared/result.ts';
import { BatchProgress } from './batch-progress.tsx';
import { pasteFromClipboard } from './clipboard.ts';
import { contentsOf } from './contents.ts';
import { figureOf } from './inbox-groups.ts';
import type { InboxGroup } from './inbox-groups.ts';
import { reasonSentence } from './rule-sentence.ts';

/** The sentence of a file's fault. */
export function faultOf(m: Messages, row: ProposalRow): string {
  const code = faultCodes.find((one) => one === row.fault?.code) ?? 'internal';
  return faultSentence(m.faults, { code, detail: { name: row.fileName, ...row.fault?.detail } });
}

/** The second line of a file in the list. */
function aboutFile(m: Messages, row: ProposalRow, all: readonly ProposalRow[]): string {
  switch (row.state) {
    case 'failed':
      return faultOf(m, row);
    case 'look':
      return row.reasons[0] ? reasonSentence(m, row.reasons[0], row, all) : m.review.states.look;
    case 'waiting':
    case 'reading':
    case 'committed':
    case 'discarded':
      return m.review.states[row.state];
    case 'clear': {
      const contents = contentsOf(m.review, row) || m.review.nothingFound;
      return row.known > 0 ? `${contents}, ${m.review.knownCount(row.known)}` : contents;
    }
  }
}

/** The files of the inbox under their headings; arrow keys go through them. */
export function FileList({ groups, openId }: { readonly groups: readonly InboxGroup[]; readonly openId: string | null }) {
  const m = useMessages();
  const { left } = useProposal();
  const rows = groups.flatMap((group) => group.rows);
  const add = (id: string): void => {
    if (id === 'paste') void pasteFromClipboard();
    else void chooseFiles(id === 'folder' ? 'folder' : 'files');
  };
  return (
    <section className="review-files" aria-label={m.review.files}>
      <header className="review-head">
        <h1>{m.review.inbox}</h1>
        <MenuButton
          iconOnly
          icon={<Plus aria-hidden="true" />}
          label={m.review.addFiles}
          items={[
            { id: 'files', label: m.review.chooseFiles },
            { id: 'folder', label: m.review.chooseFolder },
            { id: 'paste', label: m.review.paste },
          ]}
          onAction={add}
        />
      </header>
      <ListBox
        className="review-file-list"
        aria-label={m.review.files}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={openId === null ? [] : [openId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const row = rows.find((one) => one.id === key);
          if (row) navigate({ view: 'inbox', id: row.id });
        }}
      >
        {groups.map((group) => (
          <ListBoxSection key={group.name} id={group.name} className="review-file-group">
            <Header className="review-file-heading">{m.review.groupHeading(m.review.groups[group.name], group.rows.length)}</Header>
            {group.rows
              .map((row) => ({ ...row, ...left.get(row.id) }))
              .map((row) => (
                <ListBoxItem key={row.id} id={row.id} textValue={row.fileName} className="review-file" data-state={row.state}>
                  <span className="review-file-name" title={row.fileName}>
                    {row.fileName}
                  </span>
                  <span className={`review-figure review-figure--${row.state}`}>{figureOf(row)}</span>
                  <span className="review-file-about">{aboutFile(m, row, rows)}</span>
                </ListBoxItem>
              ))}
          </ListBoxSection>
        ))}
      </ListBox>
      <BatchProgress />
    </section>
  );
}
