import type { ContentOf } from '#renderer/stores/newsletter-sections.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { BodyField } from './body-field.tsx';
import type { SectionEditor } from './editing.ts';

/** Greeting, text, signature. */
export function EditorialFields({ editor, content }: { readonly editor: SectionEditor; readonly content: ContentOf<'editorial'> }) {
  const m = useMessages().newsletter.fields;
  return (
    <>
      <TextField label={m.greeting} value={content.greeting} onChange={(greeting) => editor.set({ greeting })} />
      <BodyField editor={editor} itemKey={null} initial={content.body} label={m.body} />
      <TextField label={m.signedBy} value={content.signedBy} onChange={(signedBy) => editor.set({ signedBy })} />
    </>
  );
}
