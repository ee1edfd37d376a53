import './virtual-list.css';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { listMove } from './list-move.ts';
import { useRowWindow } from './row-window.ts';

export interface PickHow {
  /** Shift: everything from the anchor to here. */
  readonly range: boolean;
  /** Ctrl or Cmd: this one more or less. */
  readonly toggle: boolean;
  /** The cursor was moved by a key; more keys may follow. */
  readonly byKey?: boolean;
}

export interface VirtualListProps<Row> {
  readonly label: string;
  readonly count: number;
  /** A row, or undefined while its page is on the way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowKey: (row: Row) => string;
  readonly rowHeight: number;
  readonly renderRow: (row: Row, index: number) => ReactNode;
  /** A change of this brings the list back to its top: another question, another list. */
  readonly resetKey?: string;
  /** The row under the cursor, -1 for none. */
  readonly cursor: number;
  readonly isSelected: (row: Row) => boolean;
  readonly onPick: (index: number, how: PickHow) => void;
  /** Enter or double click: go into it. */
  readonly onOpen?: (index: number) => void;
  /** Delete key. */
  readonly onDelete?: () => void;
  readonly onSelectAll?: () => void;
  /** A letter typed over the list. */
  readonly onType?: (letter: string) => void;
  /** The rows on screen; the owner loads what is missing. */
  readonly onVisible?: (first: number, last: number) => void;
  readonly multiple?: boolean;
}

/** A list of any length that keeps only the visible rows in the document. One tab stop; the cursor is the active descendant. */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { label, count, rowAt, rowKey, rowHeight, renderRow, cursor, isSelected, onPick, onOpen, onVisible, multiple } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { first, last, boxHeight, rowTop, bringIntoView } = useRowWindow(scroller, count, rowHeight);
  useEffect(() => {
    if (last >= first) onVisible?.(first, last);
  }, [first, last, count, onVisible]);
  const resetKey = props.resetKey;
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [resetKey]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const target = listMove(event.key, cursor, count, page);
    if (target !== null) {
      // Only the keyboard scrolls: rows that come or go above must not move the list.
      bringIntoView(target);
      onPick(target, { range: event.shiftKey && multiple === true, toggle: false, byKey: true });
    } else if (event.key === 'Enter' && cursor >= 0) onOpen?.(cursor);
    else if (event.key === ' ' && cursor >= 0) onPick(cursor, { range: false, toggle: multiple === true });
    else if (event.key === 'Delete') props.onDelete?.();
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) props.onSelectAll?.();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && props.onType) props.onType(event.key);
    else return;
    event.preventDefault();
  };
  const pick = (event: MouseEvent, index: number) =>
    onPick(index, { range: event.shiftKey && multiple === true, toggle: (event.ctrlKey || event.metaKey) && multiple === true });

  return (
    <div
      ref={scroller}
      className="ui-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={multiple}
      aria-activedescendant={cursor >= first && cursor <= last ? `${listId}-${cursor}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="ui-list-space" role="presentation" style={{ height: boxHeight }}>
        {Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
          const index = first + at;
          const row = rowAt(index);
          return (
            <div
              key={row === undefined ? `at-${index}` : rowKey(row)}
              id={`${listId}-${index}`}
              className="ui-list-row"
              role="option"
              aria-selected={row !== undefined && isSelected(row)}
              aria-setsize={count}
              aria-posinset={index + 1}
              data-cursor={index === cursor || undefined}
              style={{ height: rowHeight, transform: `translateY(${rowTop(index)}px)` }}
              onClick={(event) => pick(event, index)}
              onDoubleClick={() => onOpen?.(index)}
            >
              {row === undefined ? <span className="ui-list-wait">…</span> : renderRow(row, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
