import type { ContentOf } from '#renderer/stores/newsletter-sections.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { BodyField } from './body-field.tsx';
import type { SectionEditor } from './editing.ts';
import { ItemList } from './item-list.tsx';

/** Who is asked, and questions with their answers. */
export function InterviewFields({ editor, content }: { readonly editor: SectionEditor; readonly content: ContentOf<'interview'> }) {
  const m = useMessages().newsletter.fields;
  return (
    <>
      <div className="newsletter-line">
        <TextField label={m.guest} value={content.guest} onChange={(guest) => editor.set({ guest })} />
        <TextField label={m.organisation} value={content.organisation} onChange={(organisation) => editor.set({ organisation })} />
      </div>
      <ItemList
        editor={editor}
        kind="interview"
        items={content.pairs}
        renderItem={(pair, key) => (
          <>
            <TextField label={m.question} value={pair.question} onChange={(question) => editor.setItem(key, { question })} multiline />
            <BodyField editor={editor} itemKey={key} initial={pair.answer} label={m.answer} />
          </>
        )}
      />
      <TextField label={m.caption} value={content.caption} onChange={(caption) => editor.set({ caption })} />
    </>
  );
}
