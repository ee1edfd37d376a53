import type { ParserLimits } from './parser-limits.ts';

/** The time that one file may take: a span without a sign of life, and a longer one in all. Held, it stands still. */
export interface ParserClock {
  readonly start: () => void;
  /** Begins the span anew, within what is left in all. */
  readonly goOn: () => void;
  readonly hold: () => void;
  readonly stop: () => void;
}

export function createClock({ wallMs, wholeMs }: Pick<ParserLimits, 'wallMs' | 'wholeMs'>, onTimeout: (ms: number) => void): ParserClock {
  let timer: NodeJS.Timeout | undefined;
  /** When the current span began; null while the clock stands still. */
  let since: number | null = null;
  let left = 0;
  const hold = (): void => {
    clearTimeout(timer);
    if (since !== null) left -= performance.now() - since;
    since = null;
  };
  const goOn = (): void => {
    hold();
    since = performance.now();
    const span = Math.max(0, Math.min(wallMs, left));
    timer = setTimeout(() => onTimeout(left < wallMs ? wholeMs : wallMs), span);
  };
  return {
    start: () => {
      since = null;
      left = Math.max(wallMs, wholeMs);
      goOn();
    },
    goOn,
    hold,
    stop: hold,
  };
}
