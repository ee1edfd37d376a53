import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '#renderer/stores/wording.ts';
import type { Reading } from '#shared/model/reading.ts';
import { highlightStore, pointAt, pointAtNothing } from './highlight.ts';
import { RecutMenu } from './recut-menu.tsx';
import type { RecutAt } from './recut-menu.tsx';
import { moveAlongRestores } from './restore-keys.ts';
import { scrollIntoColumn } from './scroll-into-column.ts';
import { foldRows, holdsPart } from './source-folds.ts';
import type { SourceItem } from './source-folds.ts';
import { groupSize, SourceGroup } from './source-group.tsx';
import { countSource, segmentSource, sourceRows } from './source-segments.ts';

const keysUnder = (event: { readonly target: EventTarget }): string[] => {
  const part = event.target instanceof Element ? event.target.closest('[data-keys]') : null;
  return part?.getAttribute('data-keys')?.split(' ') ?? [];
};

const handleUnder = (event: { readonly target: EventTarget }): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('.review-line-handle') : null;

function inGroups(items: readonly SourceItem[]): SourceItem[][] {
  const groups: SourceItem[][] = [];
  for (let at = 0; at < items.length; at += groupSize) groups.push(items.slice(at, at + groupSize));
  return groups;
}

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
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const groups = useMemo(() => inGroups(foldRows(rows, opened)), [rows, opened]);
  const firstGroup = groups.findIndex((group) => group.some((item) => holdsPart(item)));
  // What the file is opened for stands below what was taken out in front of it.
  const [wanted, setWanted] = useState(firstGroup);
  const [recut, setRecut] = useState<RecutAt | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = highlightStore.subscribe((state) => {
      clearTimeout(timer);
      if (state.from !== 'proposal' || state.keys.length === 0) return;
      // A pointer that only passes over the fields must not make the source jump.
      timer = setTimeout(() => {
        const key = state.keys[0] ?? '';
        flushSync(() => setWanted(groups.findIndex((group) => group.some((item) => holdsPart(item, key)))));
        scrollIntoColumn(column.current?.querySelector('.is-hit'), column.current);
      }, 120);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [groups]);

  useEffect(() => {
    const first = column.current?.querySelector('.review-source-text [data-keys]');
    scrollIntoColumn(first, column.current);
  }, []);

  const toggle = useCallback((lines: readonly number[], isOpen: boolean): void => {
    setOpened((before) => {
      const next = new Set(before);
      for (const line of lines)
        if (isOpen) next.add(line);
        else next.delete(line);
      return next;
    });
  }, []);

  // The line in question stays marked while its menu lies over the text.
  useEffect(() => {
    recut?.anchor.setAttribute('aria-expanded', 'true');
    return () => recut?.anchor.removeAttribute('aria-expanded');
  }, [recut]);

  const follow = (event: PointerEvent) => {
    const keys = keysUnder(event);
    if (keys.length > 0) pointAt(keys, 'source');
    else if (!highlightStore.getState().pinned) pointAtNothing();
  };

  return (
    <section
      className="review-column review-source"
      data-pane="source"
      ref={column}
      tabIndex={0}
      onKeyDown={moveAlongRestores}
      aria-label={m.sourceOf(fileName)}
    >
      <header className="review-head">
        <h2>{m.source}</h2>
        <span>
          {m.removedCount(counts.removed)}
          {counts.changed > 0 ? ` · ${m.changedCount(counts.changed)}` : null}
          {counts.unassigned > 0 ? (
            <>
              {' · '}
              <strong className="review-warn">{m.unassigned(counts.unassigned)}</strong>
            </>
          ) : counts.removed > 0 ? (
            ` · ${m.nothingLost}`
          ) : null}
        </span>
      </header>
      <div
        className="review-source-text"
        onPointerOver={follow}
        onPointerLeave={pointAtNothing}
        onClick={(event) => {
          const anchor = handleUnder(event);
          if (anchor) return setRecut({ line: Number(anchor.getAttribute('data-line')), anchor });
          const keys = keysUnder(event);
          if (keys.length > 0) pointAt(keys, 'source', true);
        }}
      >
        {groups.map((group, at) => (
          <SourceGroup key={at} items={group} isLocked={isLocked} isWanted={at === 0 || at === wanted} column={column} onToggle={toggle} />
        ))}
      </div>
      <RecutMenu at={recut} onClose={() => setRecut(null)} />
    </section>
  );
}
