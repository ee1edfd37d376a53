import { useRef } from 'react';
import type { RefObject } from 'react';
import { SourceFold } from './source-fold.tsx';
import type { SourceItem } from './source-folds.ts';
import { SourceRowView } from './source-line.tsx';
import { useNear } from './use-near.ts';

/** Rows that are drawn together. */
export const groupSize = 80;
/** Height of a row that has not been drawn yet, for the scroll bar. */
const guessedRowHeight = 34;

interface SourceGroupProps {
  readonly items: readonly SourceItem[];
  readonly isLocked: boolean;
  /** Draws the group although it is out of sight, because something in it is pointed at. */
  readonly isWanted: boolean;
  readonly column: RefObject<HTMLElement | null>;
  readonly onToggle: (lines: readonly number[], isOpen: boolean) => void;
}

/** A stretch of the source, drawn when it comes near the window. */
export function SourceGroup({ items, isLocked, isWanted, column, onToggle }: SourceGroupProps) {
  const box = useRef<HTMLDivElement>(null);
  const isDrawn = useNear(box, column, isWanted);
  if (!isDrawn) return <div ref={box} style={{ height: items.length * guessedRowHeight }} />;
  return items.map((item) =>
    item.kind === 'fold' ? (
      <SourceFold key={`fold-${item.lines[0] ?? -1}`} fold={item} onToggle={onToggle} />
    ) : (
      <SourceRowView key={item.row.lines[0]?.index ?? -1} row={item.row} isLocked={isLocked} />
    ),
  );
}
