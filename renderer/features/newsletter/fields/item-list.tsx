import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { movedOrder } from '#renderer/stores/newsletter-edit.ts';
import { emptyItem, itemKey } from '#renderer/stores/newsletter-sections.ts';
import type { Item, SectionKindWithItems } from '#renderer/stores/newsletter-sections.ts';
import { takeBack } from '#renderer/stores/newsletters.ts';
import { notify } from '#renderer/stores/notices.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { focusFirstField, focusNeighbour, keepFocus } from '../focus.ts';
import type { SectionEditor } from './editing.ts';

export interface ItemListProps<I extends Item> {
  readonly editor: SectionEditor;
  readonly kind: SectionKindWithItems;
  readonly items: readonly I[];
  readonly renderItem: (item: I, key: string) => ReactNode;
  /** More ways to add, or to order, beside the button. */
  readonly tools?: ReactNode;
}

/** The parts of a section: questions, cards, events, teasers. Each can be moved, removed and brought back. */
export function ItemList<I extends Item>({ editor, kind, items, renderItem, tools }: ItemListProps<I>) {
  const { newsletter: m, shell } = useMessages();
  const { board, id } = editor;
  const list = useRef<HTMLOListElement>(null);
  const add = () => {
    board.change({ edit: 'add-item', id, at: items.length, item: emptyItem(kind) });
    focusFirstField(() => list.current?.lastElementChild);
  };
  const move = (from: number, to: number) => {
    keepFocus();
    board.change({ edit: 'order-items', id, order: movedOrder(items.length, from, to) });
  };
  const remove = (at: number) => {
    focusNeighbour(document.activeElement?.closest('li.newsletter-item'), '.newsletter-item-tools button:last-child');
    const opposite = board.change({ edit: 'remove-item', id, at });
    const text = m.item.removed(m.item.name[kind](at + 1));
    if (opposite) notify({ tone: 'info', text, action: { label: shell.undo, run: () => takeBack(board.id, opposite) } });
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1);
  };
  return (
    <>
      <ol className="newsletter-items" ref={list}>
        {items.map((item, at) => {
          const name = m.item.name[kind](at + 1);
          const key = itemKey(item);
          return (
            <li key={key} className="newsletter-item" aria-label={name} onKeyDown={(event) => onKeyDown(event, at)}>
              <div className="newsletter-item-fields">{renderItem(item, key)}</div>
              <div className="newsletter-item-tools">
                <IconButton
                  icon={<ArrowUp />}
                  label={m.section.up(name)}
                  shortcut={m.section.upKey}
                  isDisabled={at === 0}
                  onPress={() => move(at, at - 1)}
                />
                <IconButton
                  icon={<ArrowDown />}
                  label={m.section.down(name)}
                  shortcut={m.section.downKey}
                  isDisabled={at === items.length - 1}
                  onPress={() => move(at, at + 1)}
                />
                <IconButton icon={<X />} label={m.section.remove(name)} onPress={() => remove(at)} />
              </div>
            </li>
          );
        })}
      </ol>
      <div className="newsletter-item-add">
        <Button variant="quiet" icon={<Plus aria-hidden="true" />} onPress={add}>
          {m.item.add[kind]}
        </Button>
        {tools}
      </div>
    </>
  );
}
