import './fields/fields.css';
import type { Board } from '#renderer/stores/newsletter-board.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Section, SectionContent } from '#shared/model/newsletter.ts';
import { assertNever } from '#shared/result.ts';
import { ArticleFields } from './fields/article-fields.tsx';
import { BodyField } from './fields/body-field.tsx';
import { CardsFields } from './fields/cards-fields.tsx';
import { EditorialFields } from './fields/editorial-fields.tsx';
import { EventsFields } from './fields/events-fields.tsx';
import type { SectionEditor } from './fields/editing.ts';
import { InterviewFields } from './fields/interview-fields.tsx';
import { TeasersFields } from './fields/teasers-fields.tsx';

/** The fields of a section, by its kind. The label stands above all of them. */
export function SectionFields({ board, section }: { readonly board: Board; readonly section: Section }) {
  const m = useMessages().newsletter;
  const editor: SectionEditor = {
    board,
    id: section.id,
    set: (patch) => board.type({ edit: 'section', id: section.id, patch }),
    setItem: (key, patch) => board.type({ edit: 'item', id: section.id, key, patch }),
  };
  return (
    <>
      <TextField label={m.fields.label} value={section.content.label} onChange={(label) => editor.set({ label })} />
      <KindFields editor={editor} content={section.content} />
    </>
  );
}

function KindFields({ editor, content }: { readonly editor: SectionEditor; readonly content: SectionContent }) {
  const m = useMessages().newsletter.fields;
  switch (content.kind) {
    case 'editorial':
      return <EditorialFields editor={editor} content={content} />;
    case 'article':
      return <ArticleFields editor={editor} content={content} />;
    case 'interview':
      return <InterviewFields editor={editor} content={content} />;
    case 'cards':
      return <CardsFields editor={editor} content={content} />;
    case 'events':
      return <EventsFields editor={editor} content={content} />;
    case 'teasers':
      return <TeasersFields editor={editor} content={content} />;
    case 'text':
      return (
        <>
          <div className="newsletter-headline">
            <TextField label={m.headline} value={content.headline} onChange={(headline) => editor.set({ headline })} />
          </div>
          <BodyField editor={editor} itemKey={null} initial={content.body} label={m.body} />
        </>
      );
    case 'imprint':
      return <BodyField editor={editor} itemKey={null} initial={content.body} label={m.body} />;
    default:
      return assertNever(content);
  }
}
