import { FileDown, Trash2, X } from 'lucide-react';
import { useStore } from 'zustand';
import { articleList, setStatusOf, trashArticles } from '#renderer/stores/articles.ts';
import { openExportOfPicked } from '#renderer/stores/exports.ts';
import { navigationStore } from '#renderer/stores/navigation.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { statuses } from '#shared/model/article.ts';

/** What can be done with many picked reports at once. */
export function BulkBar() {
  const messages = useMessages();
  const m = messages.library;
  const selection = useStore(articleList.store, (state) => state.selection);
  const ids = [...selection.selected];
  const letGo = () => {
    const { place } = navigationStore.getState();
    articleList.pickId(null);
    articleList.pickId(place.view === 'articles' ? place.id : null);
  };
  return (
    <div className="library-bulk" role="toolbar" aria-label={m.selected(ids.length)}>
      <span role="status">{m.selected(ids.length)}</span>
      <MenuButton
        label={m.setStatus}
        variant="quiet"
        items={statuses.map((status) => ({ id: status, label: m.status[status] }))}
        onAction={(id) => {
          const status = statuses.find((candidate) => candidate === id);
          if (status) void setStatusOf(ids, status);
        }}
      />
      <IconButton
        icon={<FileDown />}
        label={messages.exporting.menu}
        shortcut={messages.exporting.openShortcut}
        onPress={openExportOfPicked}
      />
      <IconButton icon={<Trash2 />} label={m.toTrash} onPress={() => void trashArticles(ids)} />
      <IconButton icon={<X />} label={m.selectNone} onPress={letGo} />
    </div>
  );
}
