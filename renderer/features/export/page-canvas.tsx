import { useEffect, useRef, useState } from 'react';
import type { OpenPdf } from './open-pdf.ts';
import { pageDetail } from './page-detail.ts';

/** A page is drawn when it is this near to what is seen, and its memory given back when it is further, in CSS pixels. */
const nearness = '600px';

interface PageCanvasProps {
  readonly pdf: OpenPdf;
  readonly index: number;
  /** CSS pixels a point. */
  readonly scale: number;
  /** Read aloud; a page that only repeats another one has none. */
  readonly label: string | null;
  /** Drawn before those that are not. */
  readonly isUrgent: boolean;
}

/** One page of the preview, drawn while it is near. */
export function PageCanvas({ pdf, index, scale, label, isUrgent }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: nearness });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (!element || !isNear) return;
    const stop = new AbortController();
    const page = pdf.pages[index] ?? { width: 1, height: 1 };
    const { shown, drawn } = pageDetail(page, scale, window.devicePixelRatio);
    // Drawn aside first: what is seen stays until the new page is whole.
    const fresh = document.createElement('canvas');
    const show = async (): Promise<void> => {
      if (!(await pdf.draw({ index, canvas: fresh, scale: drawn, signal: stop.signal, isUrgent }))) return;
      const size = { width: Math.round(page.width * shown), height: Math.round(page.height * shown) };
      const picture = await createImageBitmap(fresh, { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: 'high' });
      fresh.width = fresh.height = 0;
      if (!stop.signal.aborted) {
        Object.assign(element, size);
        element.getContext('2d')?.drawImage(picture, 0, 0);
        setDrawn(true);
      }
      picture.close();
    };
    show().catch((error: unknown) => console.error('preview', error));
    return () => stop.abort();
  }, [pdf, index, scale, isNear, isUrgent]);
  useEffect(() => {
    const element = canvas.current;
    if (!element || isNear) return;
    element.width = 0;
    element.height = 0;
    setDrawn(false);
  }, [isNear]);
  const { width = 0, height = 0 } = pdf.pages[index] ?? {};
  return (
    <canvas
      ref={canvas}
      className="export-page-canvas"
      data-drawn={isDrawn || undefined}
      style={{ width: width * scale, height: height * scale }}
      {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
