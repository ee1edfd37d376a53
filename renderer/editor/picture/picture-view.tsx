import './picture.css';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey } from 'lexical';
import { ImageOff, Trash2 } from 'lucide-react';
import { usePicture } from '#renderer/stores/pictures.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Toggle } from '#renderer/ui/toggle.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { $isPictureNode } from './picture-node.ts';
import type { PictureData, PictureWords } from './picture-node.ts';

/** A picture in the text, its words below it, each to be typed in place. */
export function PictureView({ nodeKey, data }: { readonly nodeKey: string; readonly data: PictureData }) {
  const m = useMessages().desk.editor.picture;
  const [editor] = useLexicalComposerContext();
  const [isSelected, select] = useLexicalNodeSelection(nodeKey);
  const picture = usePicture(data.assetId);
  const set = (words: Partial<PictureWords>): void => {
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if ($isPictureNode(node)) node.setWords(words);
    });
  };
  const remove = (): void => {
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if (!$isPictureNode(node)) return;
      node.selectNext(0, 0);
      node.remove();
    });
    editor.focus();
  };
  return (
    <figure
      className={`editor-picture${isSelected ? ' editor-picture--selected' : ''}`}
      // The fields' own keys are theirs; the text around must not take them for typing.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {picture === null ? (
        <p className="editor-picture-missing">
          <ImageOff aria-hidden="true" size={18} />
          {data.assetId === null ? m.notKept : m.loading}
          {data.url === null ? null : <span className="editor-picture-address">{data.url}</span>}
        </p>
      ) : (
        <img className="editor-picture-image" src={picture} alt={data.alt} onClick={() => select(true)} />
      )}
      <figcaption className="editor-picture-words">
        <TextField label={m.caption} multiline rows={2} value={data.caption} onChange={(caption) => set({ caption })} />
        <div className="editor-picture-pair">
          <TextField label={m.credit} value={data.credit} onChange={(credit) => set({ credit })} />
          <TextField label={m.alt} value={data.alt} onChange={(alt) => set({ alt })} />
          {data.alt.trim() === '' ? (
            <Toggle label={m.decorative} isSelected={data.isDecorative ?? false} onChange={(isDecorative) => set({ isDecorative })} />
          ) : null}
          <IconButton icon={<Trash2 size={16} />} label={m.remove} onPress={remove} />
        </div>
      </figcaption>
    </figure>
  );
}
