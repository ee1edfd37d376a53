import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { navigate } from '#renderer/stores/navigation.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { VirtualTree } from '#renderer/ui/virtual-tree.tsx';
import type { Messages } from '#shared/messages/catalogue.ts';
import { AddFiles } from './add-files.tsx';
import { BatchProgress } from './batch-progress.tsx';
import { aboutFile, FileRow, FoldRow } from './file-row.tsx';
import { filterGroups } from './inbox-groups.ts';
import type { InboxGroup } from './inbox-groups.ts';
import { inboxNodes } from './inbox-tree.ts';
import type { InboxNode } from './inbox-tree.ts';
import { leaveOut } from './review-actions.ts';

/** So many files are found by looking; for more there is a filter. */
const foundByLooking = 30;
/** While the cursor runs through the list, files are opened only where it rests. */
const restMs = 140;

const labelOf = (m: Messages['review'], node: InboxNode): string => {
  if (node.kind === 'file') return node.name;
  return m.groupHeading(node.kind === 'group' ? m.groups[node.group] : node.name, node.count);
};

interface FileListProps {
  readonly groups: readonly InboxGroup[];
  readonly openId: string | null;
  readonly treeRef: RefObject<HTMLDivElement | null>;
}

/** The files of the inbox under their headings; arrow keys go through them, left and right fold. */
export function FileList({ groups, openId, treeRef }: FileListProps) {
  const m = useMessages();
  const [text, setText] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState<string | null>(openId);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const isLong = total > foundByLooking;
  const wanted = isLong ? text.trim().toLowerCase() : '';
  const shown = useMemo(
    () =>
      wanted === '' ? groups : filterGroups(groups, (row) => `${row.fileName}\n${aboutFile(m, row, null)}`.toLowerCase().includes(wanted)),
    [groups, wanted, m],
  );
  const nodes = useMemo(() => inboxNodes(shown, folded, (row) => aboutFile(m, row, null)), [shown, folded, m]);
  useEffect(() => setCursor(openId), [openId]);
  useEffect(() => () => clearTimeout(resting.current), []);

  const move = (node: InboxNode, byKey: boolean): void => {
    setCursor(node.key);
    clearTimeout(resting.current);
    if (node.kind !== 'file') return;
    const open = (): void => navigate({ view: 'inbox', id: node.row.id });
    if (byKey) resting.current = setTimeout(open, restMs);
    else open();
  };
  const fold = (node: InboxNode, isOpen: boolean): void => {
    const next = new Set(folded);
    if (isOpen) next.delete(node.key);
    else next.add(node.key);
    setFolded(next);
  };
  return (
    <section className="review-files" data-pane="files" aria-label={m.review.files}>
      <header className="review-head">
        <h1>{m.review.inbox}</h1>
        <AddFiles />
      </header>
      {isLong ? (
        <div className="review-filter">
          <SearchField label={m.review.filterFiles} value={text} onChange={setText} />
        </div>
      ) : null}
      {nodes.length === 0 && wanted !== '' ? <p className="review-filter-none">{m.review.noFileMatches(text.trim())}</p> : null}
      <VirtualTree<InboxNode>
        label={m.review.files}
        treeRef={treeRef}
        nodes={nodes}
        cursorKey={cursor}
        selectedKey={openId}
        onCursor={move}
        onFold={fold}
        onDelete={(node) => {
          if (node.kind === 'file' && ['clear', 'look', 'failed'].includes(node.row.state)) void leaveOut(node.row);
        }}
        renderNode={(node) =>
          node.kind === 'file' ? (
            <FileRow row={node.row} name={node.name} parent={node.parent} level={node.level} isSelected={node.key === openId} />
          ) : (
            <FoldRow kind={node.kind} label={labelOf(m.review, node)} isOpen={node.isOpen === true} />
          )
        }
      />
      <BatchProgress />
    </section>
  );
}
