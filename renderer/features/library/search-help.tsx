import './search-help.css';
import { Button as AriaButton } from 'react-aria-components';
import { setFilter } from '#renderer/stores/article-filter.ts';
import { navigate, navigationStore } from '#renderer/stores/navigation.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';

/** The query language on one page; a click on an example searches for it. */
export function SearchHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const m = useMessages().library.find.help;
  const tryOut = (text: string) => {
    onClose();
    setFilter({ text });
    if (navigationStore.getState().place.view !== 'articles') navigate({ view: 'articles', list: 'all', id: null });
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.title} size="wide">
      <div className="search-help">
        <p>{m.intro}</p>
        {m.groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([example, means]) => (
                <div key={example}>
                  <dt>
                    <AriaButton className="search-help-example" onPress={() => tryOut(example)}>
                      {example}
                    </AriaButton>
                  </dt>
                  <dd>{means}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p>{m.mends}</p>
      </div>
    </Dialog>
  );
}
