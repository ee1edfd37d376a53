import { BookDown, FileDown, FileUp, MoreHorizontal, Plus, Sparkles, Undo2 } from 'lucide-react';
import { undoKeywordStep } from '#renderer/stores/keyword-changes.ts';
import { showTidying } from '#renderer/stores/keywords.ts';
import { lookAtStartVocabulary, lookAtVocabularyFile, saveVocabulary } from '#renderer/stores/vocabulary-load.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { vocabularyFormats } from '#shared/model/thesaurus.ts';

/** What can be done with the vocabulary as a whole. */
export function KeywordMenu({ onCreate }: { readonly onCreate: () => void }) {
  const { keywords: m, shell } = useMessages();
  const act = (id: string) => {
    if (id === 'create') onCreate();
    else if (id === 'tidy') showTidying(true);
    else if (id === 'undo') void undoKeywordStep(null);
    else if (id === 'file') lookAtVocabularyFile();
    else if (id === 'start') lookAtStartVocabulary();
    const format = vocabularyFormats.find((one) => one === id);
    if (format) void saveVocabulary(format);
  };
  return (
    <MenuButton
      label={m.menu}
      icon={<MoreHorizontal aria-hidden="true" />}
      iconOnly
      onAction={act}
      items={[
        { id: 'create', label: m.create, icon: <Plus aria-hidden="true" /> },
        { id: 'tidy', label: m.tidy, icon: <Sparkles aria-hidden="true" /> },
        { id: 'undo', label: m.undoLast, icon: <Undo2 aria-hidden="true" />, shortcut: `${shell.keys.ctrl} Z` },
        { id: 'file', label: m.importFile, icon: <FileUp aria-hidden="true" /> },
        { id: 'start', label: m.importStart, icon: <BookDown aria-hidden="true" /> },
        ...vocabularyFormats.map((id) => ({ id, label: m.exports[id], icon: <FileDown aria-hidden="true" /> })),
      ]}
    />
  );
}
