import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, GripVertical, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import type { Board } from '#renderer/stores/newsletter-board.ts';
import { titleOf } from '#renderer/stores/newsletter-sections.ts';
import { takeBack } from '#renderer/stores/newsletters.ts';
import { notify } from '#renderer/stores/notices.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { SectionId } from '#shared/model/ids.ts';
import type { Section } from '#shared/model/newsletter.ts';
import { focusNeighbour } from './focus.ts';
import { SectionFields } from './section-fields.tsx';

export interface SectionCardProps {
  readonly board: Board;
  readonly section: Section;
  readonly index: number;
  readonly count: number;
  readonly dragged: SectionId | null;
  readonly onDrag: (id: SectionId | null) => void;
  readonly onMove: (id: SectionId, to: number) => void;
  readonly indexOf: (id: SectionId) => number;
}

/** A section: its head to move, fold and remove it, and its fields. */
export function SectionCard({ board, section, index, count, dragged, onDrag, onMove, indexOf }: SectionCardProps) {
  const { newsletter: m, shell } = useMessages();
  const [isFolded, setFolded] = useState(false);
  const [edge, setEdge] = useState<'before' | 'after' | null>(null);
  const { id, content } = section;
  const title = titleOf(content);
  const name = m.section.name(m.kinds[content.kind], title);

  const remove = () => {
    focusNeighbour(document.getElementById(`section-${id}`)?.closest('li'), '.newsletter-card-head button');
    const opposite = board.change({ edit: 'remove', id });
    if (opposite)
      notify({ tone: 'info', text: m.section.removed(name), action: { label: shell.undo, run: () => takeBack(board.id, opposite) } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.defaultPrevented || event.ctrlKey || event.metaKey || (event.target as Element).closest('.ui-select'))
      return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onMove(id, index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const onDragOver = (event: DragEvent) => {
    if (dragged === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    const box = event.currentTarget.getBoundingClientRect();
    setEdge(dragged === id ? null : event.clientY < box.top + box.height / 2 ? 'before' : 'after');
  };
  const onDrop = (event: DragEvent) => {
    if (dragged === null) return;
    event.preventDefault();
    if (edge !== null) {
      const target = edge === 'before' ? index : index + 1;
      onMove(dragged, indexOf(dragged) < target ? target - 1 : target);
    }
    setEdge(null);
    onDrag(null);
  };
  return (
    <article
      id={`section-${id}`}
      className="newsletter-card"
      aria-label={name}
      data-edge={edge ?? undefined}
      data-dragged={dragged === id || undefined}
      onKeyDown={onKeyDown}
      onDragOver={onDragOver}
      onDragLeave={() => setEdge(null)}
      onDrop={onDrop}
    >
      <header className="newsletter-card-head">
        <span
          className="newsletter-grip"
          title={m.section.drag}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('application/x-umbruch-section', id);
            const card = event.currentTarget.closest('article');
            if (card) event.dataTransfer.setDragImage(card, 12, 12);
            onDrag(id);
          }}
          onDragEnd={() => onDrag(null)}
        >
          <GripVertical aria-hidden="true" />
        </span>
        <IconButton
          icon={isFolded ? <ChevronRight /> : <ChevronDown />}
          label={isFolded ? m.section.unfold(name) : m.section.fold(name)}
          onPress={() => setFolded(!isFolded)}
        />
        <h2>
          <span className="newsletter-kind">{m.kinds[content.kind]}</span>
          {title === m.kinds[content.kind] ? null : <span className="newsletter-card-title">{title}</span>}
        </h2>
        <IconButton
          icon={<ArrowUp />}
          label={m.section.up(name)}
          shortcut={m.section.upKey}
          isDisabled={index === 0}
          onPress={() => onMove(id, index - 1)}
        />
        <IconButton
          icon={<ArrowDown />}
          label={m.section.down(name)}
          shortcut={m.section.downKey}
          isDisabled={index === count - 1}
          onPress={() => onMove(id, index + 1)}
        />
        <IconButton icon={<Trash2 />} label={m.section.remove(name)} onPress={remove} />
      </header>
      {isFolded ? null : (
        <div className="newsletter-fields">
          <SectionFields board={board} section={section} />
        </div>
      )}
    </article>
  );
}
