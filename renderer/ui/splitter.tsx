import './splitter.css';
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';

export interface SplitterProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** While it moves. */
  readonly onChange: (value: number) => void;
  /** When it has come to rest; null asks for the width by the window. */
  readonly onSettle: (value: number | null) => void;
}

const step = 16;

/** The line between two columns: drag it, or move it by the arrow keys; a double click sets it back. */
export function Splitter({ label, value, min, max, onChange, onSettle }: SplitterProps) {
  const drag = useRef<{ readonly x: number; readonly value: number; last: number } | null>(null);
  const clamp = (width: number) => Math.min(max, Math.max(min, Math.round(width)));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, value, last: value };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    drag.current.last = clamp(drag.current.value + event.clientX - drag.current.x);
    onChange(drag.current.last);
  };
  const onPointerUp = () => {
    if (drag.current && drag.current.last !== drag.current.value) onSettle(drag.current.last);
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowLeft: value - step, ArrowRight: value + step, Home: min, End: max };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onChange(clamp(target));
    onSettle(clamp(target));
  };
  return (
    <div
      className="ui-splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onDoubleClick={() => onSettle(null)}
      onKeyDown={onKeyDown}
    />
  );
}
