import { LibraryPane } from '#renderer/features/library/library-pane.tsx';
import type { ArticleListName } from '#renderer/stores/navigation.ts';
import { usePaneWidth } from '#renderer/stores/pane-width.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Splitter } from '#renderer/ui/splitter.tsx';
import { useWindowWidth } from './use-window-width.ts';

const widthByWindow = (windowWidth: number): number => Math.min(392, Math.max(300, Math.round(windowWidth * 0.235)));

/** The list of reports with its movable edge. */
export function ListColumn({ list }: { readonly list: ArticleListName }) {
  const messages = useMessages();
  const m = messages.shell;
  const { width, ...moved } = usePaneWidth('list', widthByWindow(useWindowWidth()));
  return (
    <section className="app-side" aria-label={messages.library.list} data-pane="list">
      <div className="app-list" style={{ width }}>
        <LibraryPane list={list} />
      </div>
      <Splitter label={m.resizeList} value={width} min={260} max={560} {...moved} />
    </section>
  );
}
