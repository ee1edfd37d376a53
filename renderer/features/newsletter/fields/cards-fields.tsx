import type { ContentOf } from '#renderer/stores/newsletter-sections.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { BodyField } from './body-field.tsx';
import type { SectionEditor } from './editing.ts';
import { ItemList } from './item-list.tsx';
import { LinkFields } from './link-fields.tsx';

/** Several short pieces under one label. */
export function CardsFields({ editor, content }: { readonly editor: SectionEditor; readonly content: ContentOf<'cards'> }) {
  const m = useMessages().newsletter.fields;
  return (
    <ItemList
      editor={editor}
      kind="cards"
      items={content.cards}
      renderItem={(card, key) => (
        <>
          <div className="newsletter-headline">
            <TextField label={m.headline} value={card.headline} onChange={(headline) => editor.setItem(key, { headline })} />
          </div>
          <BodyField editor={editor} itemKey={key} initial={card.body} label={m.body} />
          <TextField label={m.caption} value={card.caption} onChange={(caption) => editor.setItem(key, { caption })} />
          <LinkFields link={card.link} onChange={(link) => editor.setItem(key, { link })} />
        </>
      )}
    />
  );
}
