import { useEffect, useRef, useState } from 'react';
import { useBatches } from '#renderer/stores/imports.ts';
import { useMessages } from '#renderer/stores/wording.ts';

/** Reads progress and its end aloud: at quarters, not at every file. */
export function LiveMessage({ label }: { readonly label: string }) {
  const m = useMessages().review;
  const batches = useBatches();
  const running = batches.find((batch) => batch.running);
  const latest = batches[0];
  const wasRunning = useRef(false);
  const [text, setText] = useState('');
  const quarter = running && running.total > 0 ? Math.floor((running.done / running.total) * 4) : -1;
  useEffect(() => {
    if (running) setText(m.reading(running.done, running.total));
    else if (wasRunning.current && latest) setText(m.readDone(latest.total));
    wasRunning.current = running !== undefined;
    // Only a new quarter or the end is worth a word.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [quarter, running === undefined, m]);
  return (
    <p role="status" aria-label={label} className="visually-hidden">
      {text}
    </p>
  );
}
