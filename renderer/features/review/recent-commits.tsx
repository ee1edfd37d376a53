import { History } from 'lucide-react';
import { undoCommit, useProposal } from '#renderer/stores/proposals.ts';
import { useLanguage, useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';

/** The latest take-overs; picking one takes it back. */
export function RecentCommits() {
  const m = useMessages().review;
  const language = useLanguage();
  const { commits } = useProposal();
  const time = new Intl.DateTimeFormat(language, { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' });
  const items = commits.map((commit) => ({
    id: commit.id,
    label: m.recentItem(time.format(commit.createdAt), m.commitResult(commit)),
    hint: commit.undone ? m.recentUndone : m.recentUndo,
    isDisabled: commit.undone,
  }));
  if (items.length === 0) return null;
  return (
    <MenuButton
      variant="quiet"
      icon={<History aria-hidden="true" />}
      label={m.recent}
      items={items}
      onAction={(id) => {
        const commit = commits.find((one) => one.id === id);
        if (commit) void undoCommit(commit.id);
      }}
    />
  );
}
