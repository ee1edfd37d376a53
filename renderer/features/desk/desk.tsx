import './desk.css';
import { Ellipsis, FileQuestion, PanelRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { trashArticles } from '#renderer/stores/articles.ts';
import { changeSettings, useSettings } from '#renderer/stores/settings.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { FaultBoundary } from '#renderer/ui/fault-boundary.tsx';
import type { ArticleId } from '#shared/model/ids.ts';
import { DeskPage } from './desk-page.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { SaveAlarm, SaveFoot } from './save-foot.tsx';
import { useDesk } from './use-desk.ts';

/** The desk: one report, its text and what belongs to it. */
export function Desk({ articleId, exportMenu }: { readonly articleId: ArticleId; readonly exportMenu: ReactNode }) {
  const m = useMessages().desk;
  const { opening, again } = useDesk(articleId);
  if (opening.kind === 'open') return <OpenDesk session={opening.session} exportMenu={exportMenu} />;
  return (
    <main className="desk" aria-label={m.main} aria-busy={opening.kind === 'opening'}>
      {opening.kind === 'fault' ? (
        <EmptyState
          icon={<FileQuestion />}
          title={opening.fault.code === 'not-found' ? m.missing : m.notOpened}
          text={sentenceFor(opening.fault)}
          action={opening.fault.code === 'not-found' ? undefined : <Button onPress={again}>{m.retry}</Button>}
        />
      ) : null}
    </main>
  );
}

function OpenDesk({ session, exportMenu }: { readonly session: DeskSession; readonly exportMenu: ReactNode }) {
  const m = useMessages().desk;
  const { layout } = useSettings();
  const isInspectorOpen = layout.inspector !== 0;
  const [isDateWrong, setDateWrong] = useState(false);
  const [toolbarHost, setToolbarHost] = useState<HTMLElement | null>(null);
  const trash = async () => {
    await session.autosave.flush();
    await trashArticles([session.id]);
  };
  return (
    <div className="desk" data-ready="true">
      <div className="desk-bar" role="region" aria-label={m.commands}>
        <div className="desk-tools" ref={setToolbarHost} />
        <div className="desk-actions">
          {exportMenu}
          <MenuButton
            label={m.more}
            icon={<Ellipsis />}
            iconOnly
            items={[{ id: 'trash', label: m.trash, icon: <Trash2 /> }]}
            onAction={() => void trash()}
          />
          <IconButton
            icon={<PanelRight />}
            label={isInspectorOpen ? m.hideInspector : m.showInspector}
            isPressed={isInspectorOpen}
            onPress={() => void changeSettings({ layout: { ...layout, inspector: isInspectorOpen ? 0 : 1 } })}
          />
        </div>
      </div>
      <div className="desk-body">
        <main className="desk-main" aria-label={m.main}>
          <SaveAlarm session={session} />
          <FaultBoundary fallback={(retry) => <PageFault session={session} retry={retry} />}>
            {toolbarHost ? <DeskPage session={session} toolbarHost={toolbarHost} onDateWrong={setDateWrong} /> : null}
          </FaultBoundary>
          <SaveFoot session={session} isDateWrong={isDateWrong} />
        </main>
        {isInspectorOpen ? <Inspector session={session} /> : null}
      </div>
    </div>
  );
}

function PageFault({ session, retry }: { readonly session: DeskSession; readonly retry: () => void }) {
  const m = useMessages().desk;
  const again = () => {
    session.restart();
    retry();
  };
  return (
    <EmptyState
      icon={<FileQuestion />}
      title={m.notShown}
      text={sentenceFor({ code: 'internal' })}
      action={<Button onPress={again}>{m.retry}</Button>}
    />
  );
}
