import { Pencil, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { removeKeywords, renameKeyword } from '#renderer/stores/keywords.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Keyword } from '#shared/model/keyword.ts';

interface KeywordBarProps {
  readonly keyword: Keyword;
  readonly isRenaming: boolean;
  readonly onRename: () => void;
  readonly onRenamed: () => void;
  readonly onShow: () => void;
}

/** What can be done with the keyword under the cursor. */
export function KeywordBar({ keyword, isRenaming, onRename, onRenamed, onShow }: KeywordBarProps) {
  const m = useMessages().library.keywords;
  /** Esc and a kept wording end the typing; leaving the field afterwards must not keep it again. */
  const isOver = useRef(false);
  const keep = async (typed: string) => {
    if (isOver.current) return;
    isOver.current = true;
    if (await renameKeyword(keyword, typed)) onRenamed();
    else isOver.current = false;
  };
  if (isRenaming) {
    return (
      <div className="keywords-bar" role="group" aria-label={m.actions(keyword.label)}>
        <input
          className="ui-field-input"
          aria-label={m.renameField(keyword.label)}
          defaultValue={keyword.label}
          autoFocus
          onFocus={(event) => {
            isOver.current = false;
            event.currentTarget.select();
          }}
          onBlur={(event) => void keep(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void keep(event.currentTarget.value);
            else if (event.key === 'Escape') {
              isOver.current = true;
              onRenamed();
            }
          }}
        />
      </div>
    );
  }
  return (
    <div className="keywords-bar" role="group" aria-label={m.actions(keyword.label)}>
      <span className="keywords-picked">{keyword.label}</span>
      {keyword.useCount > 0 ? (
        <Button variant="quiet" onPress={onShow}>
          {m.show}
        </Button>
      ) : (
        <>
          <span className="keywords-uses">{m.uses(0)}</span>
          <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onPress={() => void removeKeywords([keyword])}>
            {m.remove}
          </Button>
        </>
      )}
      <Button variant="quiet" icon={<Pencil aria-hidden="true" />} onPress={onRename}>
        {m.rename}
      </Button>
    </div>
  );
}
