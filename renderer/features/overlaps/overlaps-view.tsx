import './overlaps.css';
import { Copy, Search, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { momentText } from '#renderer/stores/dates.ts';
import { cancelScan, followOverlaps, pairKey, renewOverlaps, scanArchive, useOverlaps } from '#renderer/stores/overlaps.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useHeldFocus } from '#renderer/ui/held-focus.ts';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { OverlapList } from './overlap-list.tsx';
import { PairView } from './pair-view.tsx';

/** Reports that share text, pair by pair: compare them, then join, link or keep them apart. */
export function OverlapsView() {
  const { archive, library } = useMessages();
  const m = archive.overlaps;
  const { scan, pairs, total, fault } = useOverlaps();
  const [cursor, setCursor] = useState(0);
  useEffect(followOverlaps, []);
  const view = useRef<HTMLElement>(null);
  useHeldFocus(view);
  const at = Math.min(cursor, pairs.length - 1);
  const pair = pairs[at];
  const isRunning = scan !== null && scan.progress !== null;
  const wasScanned = scan !== null && scan.scannedAt !== null;
  const scanButton = (
    <Button variant={wasScanned ? 'plain' : 'primary'} icon={<Search />} onPress={() => void scanArchive()}>
      {wasScanned ? m.scanAgain : m.scan}
    </Button>
  );
  return (
    <section ref={view} className="overlaps" data-ready={scan || fault ? 'true' : undefined} aria-label={m.title}>
      <header className="overlaps-head">
        <h1>{m.title}</h1>
        <span role="status">{wasScanned ? m.open(total) : ''}</span>
        <span className="overlaps-when">
          {scan?.scannedAt && !isRunning ? m.scannedAt(momentText(scan.scannedAt, Date.now(), library)) : ''}
        </span>
        {isRunning ? <Button onPress={() => void cancelScan()}>{m.cancel}</Button> : wasScanned ? scanButton : null}
      </header>
      {isRunning ? (
        <div className="overlaps-progress">
          <ProgressBar label={m.scanning} value={scan.progress} />
        </div>
      ) : null}
      {fault ? (
        <EmptyState
          icon={<TriangleAlert />}
          title={library.fault.title}
          text={sentenceFor(fault)}
          action={<Button onPress={() => void renewOverlaps()}>{library.fault.again}</Button>}
        />
      ) : pair ? (
        <div className="overlaps-body">
          <OverlapList pairs={pairs} cursor={at} onPick={setCursor} />
          <PairView key={pairKey(pair)} pair={pair} />
        </div>
      ) : scan && !isRunning ? (
        <EmptyState
          icon={<Copy />}
          title={wasScanned ? m.none.title : m.never.title}
          text={wasScanned ? m.none.text : m.never.text}
          action={wasScanned ? undefined : scanButton}
        />
      ) : null}
    </section>
  );
}
