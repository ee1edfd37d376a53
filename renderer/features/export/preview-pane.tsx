import './preview.css';
import { FileText } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import { usePreview } from '#renderer/stores/export-preview.ts';
import { formatOfEach } from '#shared/model/export.ts';
import { chosenFormat, refresh } from '#renderer/stores/exports.ts';
import type { ExportDialogState } from '#renderer/stores/exports.ts';
import { useExportFormats } from '#renderer/stores/tasks.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { stepFrom } from './page-zoom.ts';
import type { Zoom } from './page-zoom.ts';
import { PreviewBar } from './preview-bar.tsx';
import { PreviewPages } from './preview-pages.tsx';
import { usePdf } from './use-pdf.ts';

/** How the pages are looked at: it outlives the pane, which goes while the check is shown. */
export interface PreviewLook {
  readonly current: number;
  readonly zoom: Zoom;
  /** How many pages it shall fill; null where that does not matter. */
  readonly wished: number | null;
}
export const firstLook: PreviewLook = { current: 0, zoom: 'page', wished: null };

interface PreviewPaneProps {
  readonly dialog: ExportDialogState;
  readonly look: PreviewLook;
  readonly onLook: Dispatch<SetStateAction<PreviewLook>>;
}

/** What will be written, page by page; of a format that is not printed, what it is. */
export function PreviewPane({ dialog, look, onLook }: PreviewPaneProps) {
  const m = useMessages().exporting.dialog;
  const format = chosenFormat(dialog.choice, useExportFormats());
  const { pdf: made, isMaking, progress, fault } = usePreview();
  const { pdf, isBroken } = usePdf(made?.bytes ?? null);
  const { current, zoom, wished } = look;
  const [scale, setScale] = useState(1);
  const setCurrent = useCallback(
    (next: (page: number) => number) => onLook((before) => ({ ...before, current: next(before.current) })),
    [onLook],
  );
  const setZoom = (next: Zoom) => onLook((before) => ({ ...before, zoom: next }));
  const pages = pdf?.pages.length ?? 0;
  useEffect(() => {
    // No pages are known while the file is read: that says nothing about the page that was looked at.
    if (pages > 0) setCurrent((page) => Math.min(page, pages - 1));
  }, [pages, setCurrent]);
  const turn = (step: number) => setCurrent((page) => Math.min(Math.max(0, page + step), pages - 1));
  const onKey = (key: string): boolean => {
    if (key === 'PageDown' || key === 'ArrowRight') turn(1);
    else if (key === 'PageUp' || key === 'ArrowLeft') turn(-1);
    else if (key === 'Home') setCurrent(() => 0);
    else if (key === 'End') setCurrent(() => pages - 1);
    else if (key === '+') setZoom(stepFrom(scale, 1));
    else if (key === '-') setZoom(stepFrom(scale, -1));
    else if (key === '0') setZoom('page');
    else return false;
    return true;
  };
  const isEach = dialog.subject.kind === 'reports' && dialog.choice?.options.division === 'each';
  if (format !== null && format.layouts.length === 0)
    return (
      <EmptyState
        icon={<FileText />}
        title={m.notPrinted.title}
        text={
          m.notPrinted.byFormat[isEach ? formatOfEach(format.id) : format.id] ??
          m.notPrinted.byFormat[format.extension] ??
          m.notPrinted.other
        }
      />
    );
  const failed = fault ?? (isBroken ? { code: 'internal' as const } : null);
  return (
    <div className="export-preview" aria-busy={isMaking} data-state={failed ? 'failed' : isMaking || pdf === null ? 'making' : 'ready'}>
      <PreviewBar
        dialog={dialog}
        pages={pages}
        current={current}
        scale={scale}
        zoom={zoom}
        onTurn={turn}
        onZoom={setZoom}
        wished={wished}
        onWished={(next) => onLook((before) => ({ ...before, wished: next }))}
      />
      {failed ? (
        <EmptyState title={m.preview.failed} text={sentenceFor(failed)} action={<Button onPress={refresh}>{m.preview.retry}</Button>} />
      ) : pdf ? (
        <PreviewPages
          pdf={pdf}
          wished={made?.pages.length ? wished : null}
          zoom={zoom}
          current={current}
          onCurrent={(index) => setCurrent(() => index)}
          onScale={setScale}
          onKey={onKey}
        />
      ) : (
        <div className="export-preview-wait">
          <ProgressBar label={m.preview.making} value={progress} />
        </div>
      )}
      {isMaking && pdf !== null ? (
        <div className="export-preview-making" role="status">
          <ProgressBar label={m.preview.making} value={progress} />
        </div>
      ) : null}
    </div>
  );
}
