import './floating-panel.css';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

export interface FloatingPanelProps {
  readonly label: string;
  /** Where the panel belongs, in window coordinates. */
  readonly anchor: () => DOMRect | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small panel under a place in the text. It takes no focus by itself; Esc or leaving it closes it. */
export function FloatingPanel({ label, anchor, onClose, children }: FloatingPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const box = panel.current?.offsetParent?.getBoundingClientRect();
    const at = anchor();
    if (!box || !at || !panel.current) return;
    const widest = Math.max(0, box.width - panel.current.offsetWidth);
    setPlace({ left: Math.min(Math.max(0, at.left - box.left), widest), top: at.bottom - box.top + 6 });
    // Placed once when it opens: a panel that moves while one types in it is worse than one that is a little off.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={label}
      className="editor-panel"
      style={place ?? { opacity: 0 }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </div>
  );
}
