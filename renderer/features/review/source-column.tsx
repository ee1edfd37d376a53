import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { PointerEvent } from 'react';
import { useMessages } from '#renderer/stores/wording.ts';
import type { Reading } from '#shared/model/reading.ts';
import { highlightStore, pointAt, pointAtNothing } from './highlight.ts';
import { scrollIntoColumn } from './scroll-into-column.ts';
import { SourceRowView } from './source-line.tsx';
import { countSource, segmentSource, sourceRows } from './source-segments.ts';

/** As many rows as fill a large window; the rest is drawn without holding anything up. */
const firstRows = 120;

const keysUnder = (event: { readonly target: EventTarget }): string[] => {
  const part = event.target instanceof Element ? event.target.closest('[data-keys]') : null;
  return part?.getAttribute('data-keys')?.split(' ') ?? [];
};

/** The source: every line of it, what was taken out greyed with its reason and a way back. */
export function SourceColumn({
  reading,
  fileName,
  isLocked,
}: {
  readonly reading: Reading;
  readonly fileName: string;
  readonly isLocked: boolean;
}) {
  const m = useMessages().review;
  const column = useRef<HTMLElement>(null);
  const lines = useMemo(() => segmentSource(reading), [reading]);
  const rows = useMemo(() => sourceRows(lines), [lines]);
  const counts = useMemo(() => countSource(reading, lines), [reading, lines]);
  const shown = useDeferredValue(
    rows,
    useMemo(() => rows.slice(0, firstRows), [rows]),
  );

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = highlightStore.subscribe((state) => {
      clearTimeout(timer);
      if (state.from !== 'proposal' || state.keys.length === 0) return;
      // A pointer that only passes over the fields must not make the source jump.
      timer = setTimeout(() => scrollIntoColumn(column.current?.querySelector('.is-hit'), column.current), 120);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);

  const follow = (event: PointerEvent) => {
    const keys = keysUnder(event);
    if (keys.length > 0) pointAt(keys, 'source');
    else if (!highlightStore.getState().pinned) pointAtNothing();
  };

  return (
    <section className="review-column review-source" ref={column} tabIndex={0} aria-label={m.sourceOf(fileName)}>
      <header className="review-head">
        <h2>{m.source}</h2>
        <span>
          {m.removedCount(counts.removed)} ·{' '}
          {counts.unassigned === 0 ? m.nothingLost : <strong className="review-warn">{m.unassigned(counts.unassigned)}</strong>}
        </span>
      </header>
      <div
        className="review-source-text"
        onPointerOver={follow}
        onPointerLeave={pointAtNothing}
        onClick={(event) => {
          const keys = keysUnder(event);
          if (keys.length > 0) pointAt(keys, 'source', true);
        }}
      >
        {shown.map((row) => (
          <SourceRowView key={row.lines[0]?.index ?? -1} row={row} isLocked={isLocked} />
        ))}
      </div>
    </section>
  );
}
