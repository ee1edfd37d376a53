import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '#renderer/stores/wording.ts';
import type { OpenPdf } from './open-pdf.ts';
import { PageCanvas } from './page-canvas.tsx';
import { scaleOf } from './page-zoom.ts';
import type { Zoom } from './page-zoom.ts';
import { Thumbnails } from './thumbnails.tsx';

interface PreviewPagesProps {
  readonly pdf: OpenPdf;
  /** Pages beyond these are marked; null where any number is right. */
  readonly wished: number | null;
  readonly zoom: Zoom;
  readonly current: number;
  readonly onCurrent: (index: number) => void;
  readonly onScale: (scale: number) => void;
  readonly onKey: (key: string) => boolean;
}

/** The pages one below the other, thumbnails beside them. */
export function PreviewPages({ pdf, wished, zoom, current, onCurrent, onScale, onKey }: PreviewPagesProps) {
  const m = useMessages().exporting.dialog.preview;
  const view = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const [first] = pdf.pages;
  const scale = first && size ? scaleOf(zoom, first, size) : null;
  useEffect(() => {
    if (scale !== null) onScale(scale);
  }, [scale, onScale]);
  // Asked for by number, key or thumbnail; scrolling by hand tells its page itself.
  const asked = useRef(0);
  const arePlaced = scale !== null;
  useEffect(() => {
    if (asked.current === current || !arePlaced) return;
    asked.current = current;
    const page = view.current?.querySelectorAll<HTMLElement>('.export-page')[current];
    if (page && view.current) view.current.scrollTop = page.offsetTop - 12;
  }, [current, arePlaced]);
  const onScroll = () => {
    const element = view.current;
    if (!element) return;
    const middle = element.scrollTop + element.clientHeight / 3;
    const pages = [...element.querySelectorAll<HTMLElement>('.export-page')];
    const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2 && element.scrollTop > 0;
    const seen = isAtEnd
      ? pages.length - 1
      : Math.max(
          0,
          pages.findLastIndex((page) => page.offsetTop <= middle),
        );
    if (seen === asked.current) return;
    asked.current = seen;
    onCurrent(seen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !onKey(event.key)) return;
    event.preventDefault();
  };
  return (
    <div className="export-pages-frame">
      {pdf.pages.length > 1 ? <Thumbnails pdf={pdf} wished={wished} current={current} onPick={onCurrent} /> : null}
      {/* Scrolls, so it must be reachable for the keyboard. */}
      <div className="export-pages" ref={view} tabIndex={0} role="region" aria-label={m.document} onScroll={onScroll} onKeyDown={onKeyDown}>
        {scale === null
          ? null
          : pdf.pages.map((_, index) => (
              <div key={index} className="export-page" data-over={(wished !== null && index >= wished) || undefined}>
                <PageCanvas pdf={pdf} index={index} scale={scale} label={m.page(index + 1, pdf.pages.length)} isUrgent />
              </div>
            ))}
      </div>
    </div>
  );
}
