import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { SourceRowView } from './source-line.tsx';
import type { SourceRow } from './source-segments.ts';

/** Rows that are drawn together. */
export const groupSize = 80;
/** Height of a row that has not been drawn yet, for the scroll bar. */
const guessedRowHeight = 34;

interface SourceGroupProps {
  readonly rows: readonly SourceRow[];
  readonly isLocked: boolean;
  /** Draws the group although it is out of sight, because something in it is pointed at. */
  readonly isWanted: boolean;
  readonly column: RefObject<HTMLElement | null>;
}

/** A stretch of the source, drawn when it comes near the window, so that a source of megabytes opens at once. */
export function SourceGroup({ rows, isLocked, isWanted, column }: SourceGroupProps) {
  const box = useRef<HTMLDivElement>(null);
  const [wasNear, setWasNear] = useState(false);
  const isDrawn = wasNear || isWanted;
  useEffect(() => {
    if (isDrawn) {
      setWasNear(true);
      return;
    }
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setWasNear(true);
      },
      { root: column.current, rootMargin: '1200px 0px' },
    );
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, [isDrawn, column]);
  if (!isDrawn) return <div ref={box} style={{ height: rows.length * guessedRowHeight }} />;
  return rows.map((row) => <SourceRowView key={row.lines[0]?.index ?? -1} row={row} isLocked={isLocked} />);
}
