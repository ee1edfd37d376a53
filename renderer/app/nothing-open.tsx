import { FilePlus2, FolderInput, Inbox } from 'lucide-react';
import { chooseFiles } from '#renderer/stores/imports.ts';
import { useLibraryInfo } from '#renderer/stores/library-info.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import { beginReport } from '#renderer/stores/new-report.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** Beside the list while no report is open; in an empty library it says how to begin. */
export function NothingOpen() {
  const m = useMessages().shell;
  const info = useLibraryInfo();
  if (info === null) return <main className="app-nothing" />;
  const isEmpty = info.articles + info.teasers === 0;
  const newReport = (
    <Button icon={<FilePlus2 />} onPress={() => void beginReport()}>
      {m.commands.newReport}
    </Button>
  );
  if (!isEmpty) {
    return (
      <main className="app-nothing">
        <EmptyState title={m.nothingOpen.title} text={m.nothingOpen.text} action={newReport} />
      </main>
    );
  }
  const isWaiting = info.inbox > 0;
  return (
    <main className="app-nothing">
      <EmptyState
        icon={isWaiting ? <Inbox /> : <FolderInput />}
        title={m.welcome.title}
        text={isWaiting ? m.welcome.waiting(info.inbox) : m.welcome.text}
        action={
          <>
            {isWaiting ? (
              <Button variant="primary" icon={<Inbox />} onPress={() => navigate({ view: 'inbox', id: null })}>
                {m.welcome.toInbox}
              </Button>
            ) : null}
            <Button variant={isWaiting ? 'plain' : 'primary'} icon={<FolderInput />} onPress={() => void chooseFiles()}>
              {m.welcome.import}
            </Button>
            {newReport}
          </>
        }
      />
    </main>
  );
}
