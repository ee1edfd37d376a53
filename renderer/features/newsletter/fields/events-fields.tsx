import { ArrowDownUp } from 'lucide-react';
import { chronologicalOrder } from '#renderer/stores/newsletter-edit.ts';
import type { ContentOf } from '#renderer/stores/newsletter-sections.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { SectionEditor } from './editing.ts';
import { EventFields } from './event-fields.tsx';
import { ItemList } from './item-list.tsx';

/** The dates of the month. */
export function EventsFields({ editor, content }: { readonly editor: SectionEditor; readonly content: ContentOf<'events'> }) {
  const m = useMessages().newsletter;
  const order = chronologicalOrder(content.events);
  const isOrdered = order.every((from, at) => from === at);
  return (
    <ItemList
      editor={editor}
      kind="events"
      items={content.events}
      renderItem={(event, key) => <EventFields event={event} onChange={(patch) => editor.setItem(key, patch)} />}
      tools={
        isOrdered ? null : (
          <Button
            variant="quiet"
            icon={<ArrowDownUp aria-hidden="true" />}
            onPress={() => editor.board.change({ edit: 'order-items', id: editor.id, order })}
          >
            {m.sortEvents}
          </Button>
        )
      }
    />
  );
}
