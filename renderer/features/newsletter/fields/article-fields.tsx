import { Quote, X } from 'lucide-react';
import type { ContentOf } from '#renderer/stores/newsletter-sections.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { BodyField } from './body-field.tsx';
import type { SectionEditor } from './editing.ts';
import { LinkFields } from './link-fields.tsx';

/** A piece with headline, text, a quote set apart, caption and link. */
export function ArticleFields({ editor, content }: { readonly editor: SectionEditor; readonly content: ContentOf<'article'> }) {
  const m = useMessages().newsletter;
  const { quote } = content;
  return (
    <>
      <div className="newsletter-headline">
        <TextField label={m.fields.headline} value={content.headline} onChange={(headline) => editor.set({ headline })} />
      </div>
      <TextField label={m.fields.subheadline} value={content.subheadline} onChange={(subheadline) => editor.set({ subheadline })} />
      <BodyField editor={editor} itemKey={null} initial={content.body} label={m.fields.body} />
      {quote === null ? (
        <div>
          <Button variant="quiet" icon={<Quote aria-hidden="true" />} onPress={() => editor.set({ quote: { text: '', attribution: '' } })}>
            {m.addQuote}
          </Button>
        </div>
      ) : (
        <div className="newsletter-line newsletter-quote">
          <TextField label={m.fields.quote} value={quote.text} onChange={(text) => editor.set({ quote: { ...quote, text } })} multiline />
          <TextField
            label={m.fields.attribution}
            value={quote.attribution}
            onChange={(attribution) => editor.set({ quote: { ...quote, attribution } })}
          />
          <IconButton icon={<X />} label={m.removeQuote} onPress={() => editor.set({ quote: null })} />
        </div>
      )}
      <TextField label={m.fields.caption} value={content.caption} onChange={(caption) => editor.set({ caption })} />
      <LinkFields link={content.link} onChange={(link) => editor.set({ link })} />
    </>
  );
}
