import { useState } from 'react';
import { keepWidth, useSettings } from './settings.ts';

/** The width of a pane and what its splitter needs: while it moves, once it rests, and what the window would give it. */
export interface PaneWidth {
  readonly width: number;
  readonly onChange: (width: number) => void;
  readonly onSettle: (width: number | null) => void;
}

/** A pane's width: as it is being moved, else as it was kept, else `byWindow`. */
export function usePaneWidth(pane: string, byWindow: number): PaneWidth {
  const kept = useSettings().layout[pane];
  const [moving, setMoving] = useState<number | null>(null);
  return {
    width: moving ?? kept ?? byWindow,
    onChange: setMoving,
    onSettle: (width) => {
      setMoving(null);
      keepWidth(pane, width);
    },
  };
}
