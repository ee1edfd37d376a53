import { Plus } from 'lucide-react';
import { chooseFiles } from '#renderer/stores/imports.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { pasteFromClipboard } from './clipboard.ts';

/** The ways in which more comes into the inbox. */
export function AddFiles() {
  const m = useMessages().review;
  const add = (id: string): void => {
    if (id === 'paste') void pasteFromClipboard();
    else void chooseFiles(id === 'folder' ? 'folder' : 'files');
  };
  return (
    <MenuButton
      iconOnly
      icon={<Plus aria-hidden="true" />}
      label={m.addFiles}
      items={[
        { id: 'files', label: m.chooseFiles },
        { id: 'folder', label: m.chooseFolder },
        { id: 'paste', label: m.paste },
      ]}
      onAction={add}
    />
  );
}
