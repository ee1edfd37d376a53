import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/**
 * Whether what stands at `box` shall be drawn: once it has come near the window of its column, or as soon as it `isWanted` although it is out
 * of sight; from then on for good. So sources of megabytes and files of hundreds of reports open at once.
 */
export function useNear(box: RefObject<Element | null>, column: RefObject<Element | null>, isWanted: boolean): boolean {
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
  }, [isDrawn, box, column]);
  return isDrawn;
}
