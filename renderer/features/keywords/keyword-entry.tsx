import './keyword-entry.css';
import { Combine, Pencil, Trash2 } from 'lucide-react';
import { changeKeyword } from '#renderer/stores/keyword-changes.ts';
import type { OpenEntry } from '#renderer/stores/keywords.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { keywordKinds } from '#shared/model/keyword.ts';
import type { KeywordKind } from '#shared/model/keyword.ts';
import { KeywordAside } from './keyword-aside.tsx';
import { KeywordLinks } from './keyword-links.tsx';
import { KeywordRename } from './keyword-rename.tsx';
import { KeywordText } from './keyword-text.tsx';
import { KeywordVariants } from './keyword-variants.tsx';

interface KeywordEntryProps {
  readonly open: OpenEntry;
  readonly isRenaming: boolean;
  readonly onRename: () => void;
  readonly onRenamed: () => void;
  readonly onShow: () => void;
  readonly onMerge: () => void;
  readonly onRemove: () => void;
}

/** One entry of the vocabulary, every part of it edited where it stands. */
export function KeywordEntryView({ open, isRenaming, onRename, onRenamed, onShow, onMerge, onRemove }: KeywordEntryProps) {
  const m = useMessages().keywords;
  const { entry } = open;
  return (
    <div className="keywords-entry">
      <article className="keywords-body" aria-label={entry.label}>
        <header className="keywords-entry-head">
          {isRenaming ? <KeywordRename entry={entry} onEnd={onRenamed} /> : <h2>{entry.label}</h2>}
          <div className="keywords-actions" role="group" aria-label={m.entry}>
            <Select<KeywordKind>
              label={m.kind}
              hideLabel
              variant="quiet"
              value={entry.kind}
              onChange={(kind) => void changeKeyword({ kind: 'edit', id: entry.id, patch: { kind } })}
              options={keywordKinds.map((id) => ({ id, label: m.kinds[id] }))}
            />
            <Button variant="quiet" icon={<Pencil aria-hidden="true" />} onPress={onRename}>
              {m.rename}
            </Button>
            <Button variant="quiet" icon={<Combine aria-hidden="true" />} onPress={onMerge}>
              {m.merge}
            </Button>
            <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onPress={onRemove}>
              {m.remove}
            </Button>
          </div>
        </header>
        <KeywordText
          key={`note ${entry.id}`}
          id={entry.id}
          label={m.scopeNote}
          hint={m.scopeNoteHint}
          value={entry.scopeNote}
          multiline
          patch={(scopeNote) => ({ scopeNote })}
        />
        <KeywordVariants key={`variants ${entry.id}`} entry={entry} />
        <KeywordLinks entry={entry} relation="broader" />
        <KeywordLinks entry={entry} relation="narrower" />
        <KeywordLinks entry={entry} relation="related" />
        <KeywordText
          key={`notation ${entry.id}`}
          id={entry.id}
          label={m.notation}
          value={entry.notation}
          patch={(notation) => ({ notation })}
        />
      </article>
      <KeywordAside open={open} onShowAll={onShow} />
    </div>
  );
}
