import './virtual-list.css';
import './virtual-tree.css';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { listMove } from './list-move.ts';

/** One visible line of a tree, in the order it is drawn. */
export interface TreeNode {
  readonly key: string;
  /** 1 for what stands at the top; such lines stay in view while what hangs below them is scrolled. */
  readonly level: number;
  readonly height: number;
  /** Whether what hangs below is shown; undefined where nothing can. */
  readonly isOpen?: boolean;
  /** Place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}

interface VirtualTreeProps<Node extends TreeNode> {
  readonly label: string;
  readonly nodes: readonly Node[];
  readonly renderNode: (node: Node) => ReactNode;
  /** The node under the cursor, and the one that is chosen. */
  readonly cursorKey: string | null;
  readonly selectedKey: string | null;
  /** `byKey`: more keys may follow. */
  readonly onCursor: (node: Node, byKey: boolean) => void;
  readonly onFold: (node: Node, isOpen: boolean) => void;
  readonly onDelete?: (node: Node) => void;
  readonly treeRef?: RefObject<HTMLDivElement | null>;
}

/** A tree of any length that keeps only the visible lines in the document. One tab stop; the cursor is the active descendant. */
export function VirtualTree<Node extends TreeNode>(props: VirtualTreeProps<Node>) {
  const { label, nodes, renderNode, cursorKey, selectedKey, onCursor, onFold, onDelete } = props;
  const own = useRef<HTMLDivElement>(null);
  const scroller = props.treeRef ?? own;
  const treeId = useId();
  const heads = useMemo(() => nodes.flatMap((node, at) => (node.level === 1 ? [at] : [])), [nodes]);
  const headAbove = (index: number): number => heads.findLast((at) => at <= index) ?? 0;
  const tree = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => nodes[index]?.height ?? 0,
    // A new function has the heights counted up anew, so it changes with the lines and only with them.
    getItemKey: useCallback((index: number) => nodes[index]?.key ?? index, [nodes]),
    overscan: 6,
    // A line that the cursor moves to must not hide behind the heading that stays in view.
    scrollPaddingStart: nodes[0]?.height ?? 0,
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([heads.findLast((at) => at <= range.startIndex) ?? 0, ...defaultRangeExtractor(range)])],
      [heads],
    ),
  });
  const cursor = useMemo(() => nodes.findIndex((node) => node.key === cursorKey), [nodes, cursorKey]);
  const items = tree.getVirtualItems();
  const stuck = headAbove(tree.range?.startIndex ?? 0);

  // The cursor is brought into view when it moves, not when lines come or go above it.
  useEffect(() => {
    const at = nodes.findIndex((node) => node.key === cursorKey);
    if (at >= 0) tree.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [cursorKey]);

  const parentOf = (index: number): number => {
    const level = nodes[index]?.level ?? 1;
    return nodes.findLastIndex((node, at) => at < index && node.level < level);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (nodes[cursor]?.height || 48)) - 1);
    const here = nodes[cursor];
    const target = listMove(event.key, cursor, nodes.length, page);
    const go = (index: number): void => {
      const node = nodes[index];
      if (node) onCursor(node, true);
    };
    if (target !== null) go(target);
    else if (!here) return;
    else if (event.key === 'ArrowLeft') {
      if (here.isOpen === true) onFold(here, false);
      else go(parentOf(cursor));
    } else if (event.key === 'ArrowRight') {
      if (here.isOpen === false) onFold(here, true);
      else if (here.isOpen === true) go(cursor + 1);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (here.isOpen === undefined) onCursor(here, false);
      else onFold(here, !here.isOpen);
    } else if (event.key === 'Delete' && onDelete) onDelete(here);
    else return;
    event.preventDefault();
  };

  const isShown = items.some((item) => item.index === cursor);
  return (
    <div
      ref={scroller}
      className="ui-list ui-tree"
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={isShown ? `${treeId}-${cursor}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="ui-list-space" role="presentation" style={{ height: tree.getTotalSize() }}>
        {items.map((item) => {
          const node = nodes[item.index];
          if (!node) return null;
          const isStuck = item.index === stuck && node.level === 1 && node.isOpen === true;
          return (
            <div
              key={node.key}
              id={`${treeId}-${item.index}`}
              className={`ui-tree-line${isStuck ? ' ui-tree-line--stuck' : ''}`}
              role="treeitem"
              aria-level={node.level}
              aria-expanded={node.isOpen}
              aria-selected={node.isOpen === undefined ? node.key === selectedKey : undefined}
              aria-setsize={node.siblings}
              aria-posinset={node.position}
              data-cursor={item.index === cursor || undefined}
              style={{ height: item.size, transform: isStuck ? undefined : `translateY(${item.start}px)` }}
              onClick={() => {
                onCursor(node, false);
                if (node.isOpen !== undefined) onFold(node, !node.isOpen);
              }}
            >
              {renderNode(node)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
