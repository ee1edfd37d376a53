import { History } from 'lucide-react';
import { undoCommit, useProposal } from '#renderer/stores/proposals.ts';
import { useLanguage, useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import type { CommitSummary } from '#shared/model/proposal.ts';

/** So many letters of a headline tell take-overs apart. */
const nameLetters = 48;
const shortened = (name: string): string => (name.length > nameLetters ? `${name.slice(0, nameLetters).trimEnd()} …` : name);

const takenOver = ({ articles, teasers, newsletters, versions, joined }: CommitSummary): number =>
  articles + teasers + newsletters + versions + joined;

/** The latest take-overs; picking one takes it back. */
export function RecentCommits() {
  const m = useMessages().review;
  const language = useLanguage();
  const { commits } = useProposal();
  const time = new Intl.DateTimeFormat(language, { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' });
  const items = commits.map((commit) => ({
    id: commit.id,
    label: m.recentItem(time.format(commit.createdAt), shortened(commit.first), takenOver(commit) > 1, m.commitResult(commit)),
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
